//! Reads one row of cells into lines of goods.

use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Id, Line};
use policy::{MAX_FIELD_CHARACTERS, MAX_NUMBER, MAX_TEXT_CHARACTERS, MAX_UNITS};

use super::{CellFault, Problem, RowReader};
use crate::cell::{
    Amount, Currency, DateReading, Serials, cents_either_way, currency_in, is_blank, is_single_unit,
    read_amount, read_bool, read_code, read_date, read_year_first, says_none, split_serials, without_label,
    without_unit,
};
use crate::columns::StoredDates;
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::text::is_formula;
use crate::vocabulary::Target;

/// The lines that a row states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowReading {
    /// One line; one for each unit where the row has a serial number for each; none where the quantity cannot be read.
    pub lines: Vec<Line>,
    /// Facts of the whole request that stand in this row, by the column's index.
    pub request: Vec<(usize, Id, Answer)>,
    /// The cells that cannot be read.
    pub faults: Vec<CellFault>,
}

/// The value of a cell; `None` while a question about its column is open.
type Read<T> = Result<Option<T>, Problem>;

/// What other columns of the row state about its quantity and amounts.
#[derive(Clone, Debug, Default)]
struct Context {
    currency: Option<Currency>,
    /// Whether the currency column's text is not a currency, so that the amounts are unknown.
    has_unknown_currency: bool,
    /// A unit of several pieces.
    unit: Option<String>,
    /// A number of units other than one that the price is for.
    price_basis: Option<String>,
}

/// A row while its cells are read.
struct RowState {
    line: Line,
    is_counted: bool,
    context: Context,
    serial: Option<(usize, String)>,
    reading: RowReading,
}

impl RowReader<'_> {
    /// Reads a row; a page reads a row again when a cell of it was changed.
    #[must_use]
    pub fn read_row(&self, row: &GridRow) -> RowReading {
        let mut state = RowState {
            line: Line { quantity: 1, ..Line::default() },
            is_counted: !self.mapping.is_in_question(&Target::Quantity),
            context: Context::default(),
            serial: None,
            reading: RowReading::default(),
        };
        for index in &self.context_columns {
            self.read_cell(row, *index, &mut state);
        }
        for index in (0..self.mapping.columns().len()).filter(|index| !self.context_columns.contains(index)) {
            self.read_cell(row, index, &mut state);
        }
        self.settle_serials(row, &mut state);
        state.reading
    }

    fn read_cell(&self, row: &GridRow, index: usize, state: &mut RowState) {
        let Some(column) = self.mapping.columns().get(index) else { return };
        let (Some((target, _)), Some(cell)) = (&column.target, row.cells.get(index)) else { return };
        let is_carried_in_doubt =
            cell.span == Span::CarriedDown && self.gaps.contains(&index) && column.carry_down != Some(true);
        // A column without a value for the question whether a fault is named for each cell names one for all.
        let read = match () {
            () if cell.kind == CellKind::NotCalculated => {
                state.is_counted &= *target != Target::Quantity;
                return;
            }
            () if is_carried_in_doubt || is_blank(&cell.text) => {
                if *target == Target::Quantity {
                    Err(Problem::QuantityMissing)
                } else {
                    Ok(())
                }
            }
            () if cell.kind == CellKind::Error || is_error(&cell.text) => {
                if target.counts() {
                    Err(Problem::ErrorValue)
                } else {
                    Ok(())
                }
            }
            () if is_formula(&cell.text) && target.counts() => Err(Problem::Formula),
            () if *target == Target::Quantity
                && matches!(cell.span, Span::MergedFirst | Span::MergedRest) =>
            {
                Err(Problem::QuantityMerged)
            }
            () => self.take(index, target, cell, state),
        };
        // A line without a quantity cannot be judged.
        state.is_counted &= *target != Target::Quantity || (read.is_ok() && state.line.quantity > 0);
        if let Err(problem) = read {
            self.note_fault(row, index, problem, state);
        }
    }

    fn note_fault(&self, row: &GridRow, index: usize, problem: Problem, state: &mut RowState) {
        let text = row.cells.get(index).map(|cell| cell.text.chars().take(100).collect()).unwrap_or_default();
        let heading = self.name(index);
        state.reading.faults.push(CellFault {
            row: row.number,
            column: index,
            heading,
            text,
            cells: None,
            problem,
        });
    }

    /// Puts the value of a cell where it belongs.
    fn take(&self, index: usize, target: &Target, cell: &Cell, state: &mut RowState) -> Result<(), Problem> {
        match target {
            Target::Description => {}
            // The price beside a total is in the same currency.
            Target::LineTotal => {
                let stated = cell.currency.or_else(|| currency_in(&cell.text));
                state.context.currency = state.context.currency.or(stated);
            }
            Target::Currency => {
                state.context.currency = Currency::named(&cell.text);
                state.context.has_unknown_currency = state.context.currency.is_none();
                if state.context.has_unknown_currency {
                    return Err(Problem::NotACurrency);
                }
            }
            Target::UnitOfMeasure => {
                state.context.unit = (!is_single_unit(&cell.text)).then(|| cell.text.clone());
            }
            Target::PriceBasis => {
                let is_one = is_single_unit(&cell.text)
                    || cents_either_way(&cell.text).is_some_and(|(point, _)| point == 100);
                state.context.price_basis = (!is_one).then(|| cell.text.clone());
            }
            Target::Quantity => {
                state.line.quantity = self.quantity(index, cell)?.unwrap_or(0);
                if let Some(unit) = state.context.unit.clone() {
                    return Err(Problem::NotSingleUnits { unit });
                }
            }
            Target::Model => state.line.model = self.code(index, cell)?,
            Target::Serial => {
                let cell = Cell { text: without_label(&cell.text).into_owned(), ..cell.clone() };
                state.serial = self.code(index, &cell)?.map(|serial| (index, serial));
            }
            Target::Wanted => {
                let remedy = self.remedies.find(&cell.text);
                state.line.wanted =
                    Some(remedy.ok_or_else(|| Problem::NotAChoice(self.remedies.ids()))?.clone());
            }
            Target::Fact(id) => {
                let Some(fact) = self.document.fact(id) else { return Ok(()) };
                let Some(answer) = self.answer(index, fact, cell, &state.context)? else { return Ok(()) };
                match fact.scope {
                    Scope::Request => state.reading.request.push((index, id.clone(), answer)),
                    Scope::Line => set(&mut state.line, id, answer),
                }
            }
        }
        Ok(())
    }

    fn answer(&self, index: usize, fact: &Fact, cell: &Cell, context: &Context) -> Read<Answer> {
        match fact.kind {
            FactType::Bool => read_bool(&cell.text).map(Answer::Bool).map(Some).ok_or(Problem::NotYesOrNo),
            FactType::Choice => {
                let choices = self.choices.get(&fact.id);
                let found = choices.and_then(|choices| choices.find(&cell.text));
                let ids = || choices.map(super::Choices::ids).unwrap_or_default();
                found.map(|id| Some(Answer::Text(id.to_string()))).ok_or_else(|| Problem::NotAChoice(ids()))
            }
            FactType::Date => self.date(index, cell),
            FactType::Money => {
                if !self.is_in_own_currency(index, cell, context)? {
                    return Ok(None);
                }
                if let Some(units) = context.price_basis.clone().filter(|_| fact.id == *"unit_price") {
                    return Err(Problem::PriceOfSeveral { units });
                }
                let Some(amount) = self.amount(index, cell)? else { return Ok(None) };
                let money = amount.money().ok_or(Problem::NotToTheCent)?;
                Ok(Some(Answer::Text(money.to_string())))
            }
            FactType::Number => {
                let amount = self.amount(index, cell).map_err(|_| Problem::NotAWholeNumber)?;
                let Some(amount) = amount else { return Ok(None) };
                let number = amount.count().filter(|number| *number <= MAX_NUMBER);
                number.map(|number| Some(Answer::Number(number))).ok_or(Problem::NotAWholeNumber)
            }
            FactType::Text if cell.text.chars().count() > MAX_TEXT_CHARACTERS => {
                Err(Problem::TooLong { is_field: false })
            }
            FactType::Text => Ok(Some(Answer::Text(cell.text.clone()))),
            // Only the vendor decides.
            FactType::Decision => Ok(None),
        }
    }

    /// Returns whether an amount is in the policy's currency, by its own text, else its number format, the currency column, or
    /// the column's currency. The fault of a whole column is reported once, not for each cell.
    fn is_in_own_currency(&self, index: usize, cell: &Cell, context: &Context) -> Result<bool, Problem> {
        let row = context.currency;
        let expected = &self.document.policy.currency;
        // The text's own currency is compared when the amount is read.
        if currency_in(without_unit(&cell.text)).is_some() {
            return Ok(true);
        }
        if context.has_unknown_currency && cell.currency.is_none() {
            return Ok(false);
        }
        if let Some(found) = cell.currency.or(row).filter(|found| found.code() != expected) {
            return Err(Problem::Currency { found, expected: expected.clone() });
        }
        let column = self.mapping.columns().get(index).and_then(|column| column.currency);
        Ok(cell.currency.or(row).or(column).is_none_or(|currency| currency.code() == expected))
    }

    fn date(&self, index: usize, cell: &Cell) -> Read<Answer> {
        let notation = self.notations.get(index).copied().unwrap_or_default();
        let year_first =
            read_year_first(&cell.text).filter(|_| notation.are_years_first).map(DateReading::One);
        let reading = year_first.or_else(|| read_date(&cell.text)).ok_or(Problem::NotADate)?;
        let reading = match (reading, super::notation::Notation::swapped(cell)) {
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
        Ok(Some(Answer::Text(date.to_string())))
    }

    fn quantity(&self, index: usize, cell: &Cell) -> Read<u32> {
        // Orders are written `3x` and `x3`.
        let times = |c| matches!(c, 'x' | 'X' | '×');
        let text = cell.text.strip_prefix(times).or_else(|| cell.text.strip_suffix(times));
        let without_sign = text.map(|text| Cell { text: text.trim().to_owned(), ..cell.clone() });
        let amount = self.amount(index, without_sign.as_ref().unwrap_or(cell));
        let Some(amount) = amount.map_err(|_| Problem::NotAQuantity)? else { return Ok(None) };
        let count = amount.count().filter(|count| (1..=MAX_UNITS).contains(count));
        count.map(Some).ok_or(Problem::NotAQuantity)
    }

    fn amount(&self, index: usize, cell: &Cell) -> Read<Amount> {
        let sign = match cell.kind {
            // Spreadsheets have one way to write numbers.
            CellKind::Number => Some(crate::DecimalSign::Point),
            CellKind::Text | CellKind::Date | CellKind::Error | CellKind::NotCalculated => {
                self.notations.get(index).and_then(|notation| notation.decimals)
            }
        };
        let currency = &self.document.policy.currency;
        match read_amount(without_unit(&cell.text), currency) {
            Ok(reading) => Ok(reading.with_sign(sign)),
            Err(fault) => Err(Problem::of_amount(fault, currency)),
        }
    }

    /// Reads a model or serial number; `None` where the text says that there is none.
    fn code(&self, index: usize, cell: &Cell) -> Read<String> {
        let is_rounded = self.notations.get(index).is_some_and(|notation| notation.are_codes_rounded);
        let text = read_code(cell, is_rounded)?;
        if text.chars().count() > MAX_FIELD_CHARACTERS && !text.contains([',', ';', '\n']) {
            return Err(Problem::TooLong { is_field: true });
        }
        Ok(Some(text).filter(|text| !says_none(text)))
    }

    /// Gives each unit its serial number, where a row has several.
    fn settle_serials(&self, row: &GridRow, state: &mut RowState) {
        if !state.is_counted {
            return;
        }
        let mut line = state.line.clone();
        let Some((index, text)) = state.serial.take() else { return state.reading.lines.push(line) };
        let has_quantities = self.mapping.column_of(&Target::Quantity).is_some();
        let cell = row.cells.get(index).map(|cell| cell.text.as_str()).unwrap_or_default();
        // The line ends between serial numbers are gone from the code.
        let text = if cell.contains('\n') { cell } else { &text };
        let problem = match split_serials(text, has_quantities.then_some(line.quantity)) {
            Serials::One(serial) if serial.chars().count() > MAX_FIELD_CHARACTERS => {
                Problem::TooLong { is_field: true }
            }
            Serials::One(serial) => {
                line.serial = Some(serial);
                return state.reading.lines.push(line);
            }
            Serials::Each(serials) => {
                let of_unit = |serial| Line { serial: Some(serial), quantity: 1, ..line.clone() };
                return state.reading.lines.extend(serials.into_iter().map(of_unit));
            }
            Serials::Misfit(serials) => Problem::SerialCount { serials, units: line.quantity },
            Serials::Unclear => Problem::UnclearSerials,
        };
        state.reading.lines.push(line);
        self.note_fault(row, index, problem, state);
    }
}

/// Sets a fact of a line, in its field or among the answers.
fn set(line: &mut Line, id: &Id, answer: Answer) {
    match (id.as_str(), answer) {
        ("category", Answer::Text(text)) => line.category = Some(Id::from(text.as_str())),
        ("unit_price", Answer::Text(text)) => line.unit_price = Some(text),
        ("purchased_on", Answer::Text(text)) => line.purchased_on = Some(text),
        (_, answer) => {
            line.answers.insert(id.clone(), answer);
        }
    }
}

/// Returns whether a text is the error value of a spreadsheet, or what it shows where a column is too narrow.
fn is_error(text: &str) -> bool {
    const WITHOUT_MARK: [&str; 8] =
        ["#N/A", "#N/D", "#NV", "#NA", "#GETTING_DATA", "Loading...", "Chargement...", "Cargando..."];
    let is_name = |name: &str| {
        !name.is_empty()
            && name.chars().all(|c| c.is_alphabetic() || matches!(c, '/' | '0' | '¡' | '¿' | '_'))
    };
    let named = text.strip_prefix('#').and_then(|rest| rest.strip_suffix(['!', '?']));
    WITHOUT_MARK.contains(&text)
        || named.is_some_and(is_name)
        || text.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
        || text.len() > 2 && text.bytes().all(|byte| byte == b'#')
}
