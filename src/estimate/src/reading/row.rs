//! One row of cells to one line of goods.

use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Id, Line};
use policy::{MOST_FIELD_CHARACTERS, MOST_NUMBER, MOST_TEXT_CHARACTERS, MOST_UNITS};

use super::{CellFault, Problem, RowReader};
use crate::cell::{Amount, AmountFault, is_blank, read_amount, read_bool, read_date};
use crate::grid::{Cell, CellKind, GridRow};
use crate::vocabulary::Target;

/// What a row says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowReading {
    /// The goods; `None` where the quantity cannot be read.
    pub line: Option<Line>,
    /// Facts of the whole request that stand in this row, by the column's index.
    pub request: Vec<(usize, Id, Answer)>,
    /// The cells that cannot be read.
    pub faults: Vec<CellFault>,
}

/// What a cell says; nothing while the notation of its column is an open question.
type Read<T> = Result<Option<T>, Problem>;

impl RowReader<'_> {
    /// Reads one row; a page does so again when a cell of it was changed.
    #[must_use]
    pub fn read_row(&self, row: &GridRow) -> RowReading {
        let mut reading = RowReading::default();
        let mut line = Line { quantity: 1, ..Line::default() };
        let mut is_counted = true;
        for (index, column) in self.mapping.columns().iter().enumerate() {
            let (Some((target, _)), Some(cell)) = (&column.target, row.cells.get(index)) else { continue };
            let read = if is_blank(&cell.text) {
                if *target == Target::Quantity { Err(Problem::QuantityMissing) } else { Ok(()) }
            } else {
                self.take(index, target, cell, &mut line, &mut reading)
            };
            // Nobody can judge how many units there may be.
            is_counted &= *target != Target::Quantity || (read.is_ok() && line.quantity > 0);
            if let Err(problem) = read {
                let heading =
                    if column.heading.is_empty() { target.to_string() } else { column.heading.clone() };
                let text = cell.text.chars().take(100).collect();
                reading.faults.push(CellFault { row: row.number, column: index, heading, text, problem });
            }
        }
        reading.line = is_counted.then_some(line);
        reading
    }

    /// Puts what a cell says where it belongs.
    fn take(
        &self,
        column: usize,
        target: &Target,
        cell: &Cell,
        line: &mut Line,
        reading: &mut RowReading,
    ) -> Result<(), Problem> {
        match target {
            Target::LineTotal => {}
            Target::Quantity => line.quantity = self.quantity(column, cell)?.unwrap_or(0),
            Target::Model => line.model = Some(field(&cell.text)?),
            Target::Serial => line.serial = Some(field(&cell.text)?),
            Target::Wanted => {
                let remedy = self.remedies.find(&cell.text);
                line.wanted = Some(remedy.ok_or_else(|| Problem::NoChoice(self.remedies.ids()))?.clone());
            }
            Target::Fact(id) => {
                let Some(fact) = self.document.fact(id) else { return Ok(()) };
                let Some(answer) = self.answer(column, fact, cell)? else { return Ok(()) };
                match (fact.scope, id.as_str(), answer) {
                    (Scope::Request, _, answer) => reading.request.push((column, id.clone(), answer)),
                    (Scope::Line, "category", Answer::Text(text)) => {
                        line.category = Some(Id::from(text.as_str()));
                    }
                    (Scope::Line, "unit_price", Answer::Text(text)) => line.unit_price = Some(text),
                    (Scope::Line, "purchased_on", Answer::Text(text)) => line.purchased_on = Some(text),
                    (Scope::Line, _, answer) => {
                        line.answers.insert(id.clone(), answer);
                    }
                }
            }
        }
        Ok(())
    }

    fn answer(&self, column: usize, fact: &Fact, cell: &Cell) -> Read<Answer> {
        match fact.kind {
            FactType::Bool => read_bool(&cell.text).map(Answer::Bool).map(Some).ok_or(Problem::NoYesOrNo),
            FactType::Choice => {
                let choices = self.choices.get(&fact.id);
                let found = choices.and_then(|choices| choices.find(&cell.text));
                let ids = || choices.map(super::Choices::ids).unwrap_or_default();
                found.map(|id| Some(Answer::Text(id.to_string()))).ok_or_else(|| Problem::NoChoice(ids()))
            }
            FactType::Date => self.date(column, cell),
            FactType::Money => {
                let Some(amount) = self.amount(column, cell)? else { return Ok(None) };
                let money = amount.money().ok_or(Problem::NotToTheCent)?;
                Ok(Some(Answer::Text(money.to_string())))
            }
            FactType::Number => {
                let amount = self.amount(column, cell).map_err(|_| Problem::NoNumber)?;
                let Some(amount) = amount else { return Ok(None) };
                let number = amount.count().filter(|number| *number <= MOST_NUMBER);
                number.map(|number| Some(Answer::Number(number))).ok_or(Problem::NoNumber)
            }
            FactType::Text if cell.text.chars().count() > MOST_TEXT_CHARACTERS => {
                Err(Problem::TooLong { is_field: false })
            }
            FactType::Text => Ok(Some(Answer::Text(cell.text.clone()))),
            // Only the vendor takes it.
            FactType::Decision => Ok(None),
        }
    }

    fn date(&self, column: usize, cell: &Cell) -> Read<Answer> {
        let order = self.notations.get(column).and_then(|notation| notation.dates);
        let reading = read_date(&cell.text).ok_or(Problem::NoDate)?;
        let date = match (reading.in_order(order), order) {
            (Some(date), _) => date,
            (None, Some(order)) => return Err(Problem::NotInOrder(order)),
            (None, None) => return Ok(None),
        };
        if date > self.as_of {
            return Err(Problem::AfterRequest(self.as_of));
        }
        Ok(Some(Answer::Text(date.to_string())))
    }

    fn quantity(&self, column: usize, cell: &Cell) -> Read<u32> {
        let amount = self.amount(column, cell).map_err(|_| Problem::NoQuantity)?;
        let Some(amount) = amount else { return Ok(None) };
        let count = amount.count().filter(|count| (1..=MOST_UNITS).contains(count));
        count.map(Some).ok_or(Problem::NoQuantity)
    }

    fn amount(&self, column: usize, cell: &Cell) -> Read<Amount> {
        let sign = match cell.kind {
            // Spreadsheets have one way to write numbers.
            CellKind::Number => Some(crate::DecimalSign::Point),
            CellKind::Text | CellKind::Date => {
                self.notations.get(column).and_then(|notation| notation.decimals)
            }
        };
        let currency = &self.document.policy.currency;
        match read_amount(&cell.text, currency) {
            Ok(reading) => Ok(reading.with_sign(sign)),
            Err(AmountFault::NoAmount) => Err(Problem::NoAmount),
            Err(AmountFault::Negative) => Err(Problem::Negative),
            Err(AmountFault::Currency(found)) => Err(Problem::Currency { found, expected: currency.clone() }),
        }
    }
}

/// A model or serial number on one line.
fn field(text: &str) -> Result<String, Problem> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > MOST_FIELD_CHARACTERS {
        return Err(Problem::TooLong { is_field: true });
    }
    Ok(text)
}
