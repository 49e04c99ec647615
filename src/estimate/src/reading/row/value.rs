//! Reads the value of one cell: the answer to a fact, a quantity or a code.

use policy::document::{Fact, FactType};
use policy::{Answer, MAX_FIELD_CHARACTERS, MAX_NUMBER, MAX_TEXT_CHARACTERS, MAX_UNITS, Money};

use crate::cell::{
    Amount, Choices, Currency, DateReading, DecimalSign, HeadingUnit, currency_in, means_none, read_amount,
    read_bool, read_code, read_date, read_year_first, without_unit,
};
use crate::columns::StoredDates;
use crate::grid::{Cell, CellKind};
use crate::reading::notation::swapped_date;
use crate::reading::{Problem, RowReader};

/// The value of a cell; `None` while a question about its column is open.
type Read<T> = Result<Option<T>, Problem>;

/// The maximum age of a date, in years.
const MAX_YEARS: i32 = 30;

/// The units and currency that other columns of the row state.
#[derive(Clone, Debug, Default)]
pub(in crate::reading) struct Context {
    pub(in crate::reading) currency: Option<Currency>,
    /// Whether the currency column's text is not a currency, so that the amounts are unknown.
    pub(in crate::reading) has_unknown_currency: bool,
    /// The unit of the quantity, if it is not one piece.
    pub(super) unit: Option<String>,
    /// The number of units that the price is for, if it is not one.
    pub(in crate::reading) price_basis: Option<String>,
    /// The discount on the price, if it is not zero.
    pub(super) discount: Option<String>,
    /// The column of the line's total, and its cents with a point and with a comma for decimals.
    pub(super) total: Option<(usize, (i64, i64))>,
}

/// Returns an error if a price is zero, which a program writes where it has none.
pub(super) fn check_price(price: Money) -> Result<(), Problem> {
    if price.cents() == 0 { Err(Problem::NoPrice) } else { Ok(()) }
}

impl RowReader<'_> {
    pub(super) fn answer(&self, index: usize, fact: &Fact, cell: &Cell, context: &Context) -> Read<Answer> {
        match fact.kind {
            FactType::Bool => read_bool(&cell.text).map(Answer::Bool).map(Some).ok_or(Problem::NotYesOrNo),
            FactType::Choice => {
                let choices = self.choices.get(&fact.id);
                let found = choices.and_then(|choices| choices.find(&cell.text));
                let ids = || choices.map(Choices::ids).unwrap_or_default();
                found.map(|id| Some(Answer::Text(id.to_string()))).ok_or_else(|| Problem::NotAChoice(ids()))
            }
            FactType::Date => self.date(index, cell),
            FactType::Money => {
                let Some(money) = self.money(index, cell, context)? else { return Ok(None) };
                if fact.id == *"unit_price" {
                    self.check_price_basis(index, context)?;
                    check_price(money)?;
                }
                Ok(Some(Answer::Text(money.to_string())))
            }
            FactType::Number => {
                let amount =
                    self.amount(index, &cell.text, cell.kind).map_err(|_| Problem::NotAWholeNumber)?;
                let Some(amount) = amount else { return Ok(None) };
                let number = amount.count().filter(|number| *number <= MAX_NUMBER);
                number.map(|number| Some(Answer::Number(number))).ok_or(Problem::NotAWholeNumber)
            }
            FactType::Text if cell.text.chars().count() > MAX_TEXT_CHARACTERS => {
                Err(Problem::TooLong { is_field: false })
            }
            FactType::Text => Ok(Some(Answer::Text(cell.text.to_string()))),
            // The vendor answers this fact, not the list.
            FactType::Decision => Ok(None),
        }
    }

    /// Reads an amount in the policy's currency, to the cent.
    pub(super) fn money(&self, index: usize, cell: &Cell, context: &Context) -> Read<Money> {
        if !self.is_in_own_currency(index, cell, context)? {
            return Ok(None);
        }
        let Some(amount) = self.amount(index, &cell.text, cell.kind)? else { return Ok(None) };
        let rounded = || amount.rounded().filter(|_| self.mapping.rounds(index));
        amount.money().or_else(rounded).map(Some).ok_or(Problem::NotToTheCent)
    }

    /// Returns whether an amount is in the policy's currency, by its own text, else its number format, the currency column, or
    /// the column's currency. The fault of a whole column is reported once, not for each cell, also where the cells state its currency.
    fn is_in_own_currency(&self, index: usize, cell: &Cell, context: &Context) -> Result<bool, Problem> {
        let expected = &self.document.policy.currency;
        let of_cell = stated_currency(cell);
        if context.has_unknown_currency && of_cell.is_none() {
            return Ok(false);
        }
        let stated = of_cell.or(context.currency);
        let column = self.mapping.currency_of(index).filter(|column| column.is_about(&cell.text, of_cell));
        match stated.filter(|found| stated != column && found.code() != expected) {
            Some(found) => Err(Problem::Currency { found, expected: expected.clone() }),
            None => Ok(stated.or(column).is_none_or(|currency| currency.code() == expected)),
        }
    }

    /// Returns an error if the price is not that of one unit, by a column or by its heading.
    pub(super) fn check_price_basis(&self, index: usize, context: &Context) -> Result<(), Problem> {
        let of_heading = self.heading_units.get(index).and_then(Option::as_ref);
        match (context.price_basis.clone(), of_heading) {
            (Some(units), _) => Err(Problem::PriceOfSeveral { units }),
            (None, Some(HeadingUnit::Package(units) | HeadingUnit::Several(units))) => {
                Err(Problem::PriceOfSeveral { units: units.clone() })
            }
            (None, Some(HeadingUnit::Scale(scale))) => Err(Problem::Scaled { scale: scale.clone() }),
            (None, None) => Ok(()),
        }
    }

    /// Returns the word for packages in a column's heading.
    pub(super) fn package_of(&self, index: usize) -> Option<String> {
        match self.heading_units.get(index)?.as_ref()? {
            HeadingUnit::Package(word) | HeadingUnit::Scale(word) => Some(word.clone()),
            HeadingUnit::Several(_) => None,
        }
    }

    fn date(&self, index: usize, cell: &Cell) -> Read<Answer> {
        let notation = self.notations.get(index).copied().unwrap_or_default();
        let year_first = if notation.are_years_first { read_year_first(&cell.text) } else { None };
        let reading =
            year_first.map(DateReading::One).or_else(|| read_date(&cell.text)).ok_or(Problem::NotADate)?;
        let reading = match (reading, swapped_date(cell)) {
            (DateReading::One(_), Some(swapped)) if notation.stored_dates == Some(StoredDates::Swap) => {
                DateReading::One(swapped)
            }
            (DateReading::One(_), Some(_)) if notation.stored_dates.is_none() => return Ok(None),
            (reading, _) => reading,
        };
        let date = match (reading.in_order(notation.dates), notation.dates) {
            (Some(date), _) => date,
            (None, Some(order)) => return Err(Problem::NotInOrder(order)),
            (None, None) => return Ok(None),
        };
        if date > self.as_of {
            return Err(Problem::AfterRequest(self.as_of));
        }
        if date.year().saturating_add(MAX_YEARS) < self.as_of.year() {
            return Err(Problem::TooLongAgo(MAX_YEARS));
        }
        Ok(Some(Answer::Text(date.to_string())))
    }

    pub(super) fn quantity(&self, index: usize, cell: &Cell) -> Read<u32> {
        // Orders are written `3x` and `x3`.
        let times = |c| matches!(c, 'x' | 'X' | '×');
        let text = cell.text.strip_prefix(times).or_else(|| cell.text.strip_suffix(times));
        let amount = self.amount(index, text.map_or(&cell.text, str::trim), cell.kind);
        let Some(amount) = amount.map_err(|_| Problem::NotAQuantity)? else { return Ok(None) };
        match amount.count() {
            Some(0) => Err(Problem::NoUnits),
            count => count.filter(|count| *count <= MAX_UNITS).map(Some).ok_or(Problem::NotAQuantity),
        }
    }

    fn amount(&self, index: usize, text: &str, kind: CellKind) -> Read<Amount> {
        let sign = match kind {
            // Stored numbers have a decimal point.
            CellKind::Number => Some(DecimalSign::Point),
            CellKind::Text | CellKind::Date | CellKind::Error | CellKind::NotCalculated => {
                self.notations.get(index).and_then(|notation| notation.decimals)
            }
        };
        let currency = &self.document.policy.currency;
        match read_amount(without_unit(text), currency) {
            Ok(reading) => Ok(reading.with_sign(sign)),
            Err(fault) => Err(Problem::of_amount(fault, currency)),
        }
    }

    /// Reads a model or serial number; `None` if the text means that there is none.
    pub(super) fn code(&self, index: usize, text: &str, kind: CellKind) -> Read<String> {
        let is_rounded = self.notations.get(index).is_some_and(|notation| notation.are_codes_rounded);
        let text = read_code(text, kind, is_rounded)?;
        if text.chars().count() > MAX_FIELD_CHARACTERS && !text.contains([',', ';', '\n']) {
            return Err(Problem::TooLong { is_field: true });
        }
        Ok(Some(text).filter(|text| !means_none(text)))
    }
}

/// Returns the currency that a cell states by its text, else by its number format.
pub(in crate::reading) fn stated_currency(cell: &Cell) -> Option<Currency> {
    currency_in(without_unit(&cell.text)).or(cell.currency)
}
