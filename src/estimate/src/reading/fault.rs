//! Faults of cells and columns.

use std::fmt;

use policy::{Date, Id, MAX_FIELD_CHARACTERS, MAX_NUMBER, MAX_TEXT_CHARACTERS, MAX_UNITS};

use crate::cell::{AmountFault, CodeFault, Currency, DateOrder};

/// A cell that cannot be read, or a column whose cells all have the same fault. The line is judged without the cell; a line without
/// a quantity is not judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The number that spreadsheets show for the row; of a fault of a whole column, that of its first cell or of the headings.
    pub row: usize,
    /// The column's index, from 0.
    pub column: usize,
    /// The column's heading; without one, its target.
    pub heading: String,
    /// The text of the cell; of a whole column, that of its first cell, or empty.
    pub text: String,
    /// The number of cells with this fault, where it is that of a whole column.
    pub cells: Option<usize>,
    pub problem: Problem,
}

/// The reason a cell cannot be read. `Display` is the English message of the command line, with the remedy; `words::workbench` has
/// the messages of the page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The text is not a date in any notation.
    #[error("is not a date: write it as 2026-11-20")]
    NotADate,
    /// The text is not a date in the order of its column.
    #[error("is not a date in this column's order ({}): write it as 2026-11-20", order_words(*.0))]
    NotInOrder(DateOrder),
    /// The date is in the future.
    #[error("is after the day of the request, {0}: correct the date")]
    AfterRequest(Date),
    /// The date is more than this number of years ago, like the first day of a program's calendar.
    #[error("is more than {0} years ago: correct the date, or leave it empty")]
    TooLongAgo(i32),
    /// The text is not an amount.
    #[error("is not an amount: write it as 250.00")]
    NotAnAmount,
    /// The amount is below zero.
    #[error("is negative: write the amount without a sign, and leave credit notes out of the list")]
    Negative,
    /// The amount is finer than a cent, or too large.
    #[error("is not an amount to the cent below one billion: round it, as in 250.00")]
    NotToTheCent,
    /// The price is zero: it is missing, or the goods were free.
    #[error("is no price: write what one unit cost, or remove the row if the goods were free")]
    NoPrice,
    /// The amount is in another currency than the policy's.
    #[error("is in {found}: convert it to {expected}")]
    Currency {
        /// The currency of the cell, its row or its column.
        found: Currency,
        /// The policy's, by its ISO code.
        expected: String,
    },
    /// The currency column holds something else.
    #[error("is not a currency: write its code, such as USD")]
    NotACurrency,
    /// The text is not a count of units.
    #[error("is not a number of units: write a whole number from 1 to {MAX_UNITS}")]
    NotAQuantity,
    /// The quantity is zero.
    #[error("is no unit, and the row is left out: write how many units it has, if it has any")]
    NoUnits,
    /// The quantity is missing where other rows have one.
    #[error("is empty: write how many units, from 1 to {MAX_UNITS}; the line is not judged without it")]
    QuantityMissing,
    /// A quantity is merged over several rows.
    #[error("is one quantity for several rows: write into each row how many units it has")]
    QuantityMerged,
    /// The quantity counts boxes, dozens or the like.
    #[error("counts units of {unit}: write how many single units")]
    NotSingleUnits {
        /// The row's unit of measure.
        unit: String,
    },
    /// The price is that of several units.
    #[error("is the price of {units} units: write the price of one")]
    PriceOfSeveral {
        /// The row's number of units.
        units: String,
    },
    /// The amount is in cents, thousands or the like.
    #[error("is in {scale}: write the whole amount, as in 250.00")]
    Scaled {
        /// The word of the heading.
        scale: String,
    },
    /// The price is before a discount.
    #[error(
        "is the price before a discount of {discount}: write the price that was paid, and remove the discount"
    )]
    BeforeDiscount {
        /// The row's discount.
        discount: String,
    },
    /// The total of the line is not the quantity times the unit price. Quantity and price are kept.
    #[error("is not the quantity times the unit price: check the three of them")]
    NotTheProduct,
    /// The line's total is no whole number of cents for each unit, so that the list has no unit price.
    #[error(
        "divided by {units} units is not a price to the cent: write the unit price in a column of its own"
    )]
    NotDivisible {
        /// The row's units.
        units: i64,
    },
    /// The line's total stands beside a discount, which it may include or not.
    #[error("may be before or after a discount of {discount}: write the unit price in a column of its own")]
    TotalBesideDiscount {
        /// The row's discount.
        discount: String,
    },
    /// A total is merged over several rows.
    #[error("is one amount for several rows: write the unit price in a column of its own")]
    TotalMerged,
    /// The text is not a whole number.
    #[error("is not a whole number: write one from 0 to {MAX_NUMBER}")]
    NotAWholeNumber,
    /// The text is neither yes nor no.
    #[error("is neither yes nor no: write one of them, or leave it empty")]
    NotYesOrNo,
    /// Another column of the row states something else about the same fact.
    #[error("contradicts another column about {fact}: leave one of the two")]
    Contradicts {
        /// The fact.
        fact: Id,
    },
    /// The text does not name one of the choices.
    #[error("is not one of these: {}", ids(.0))]
    NotAChoice(Vec<Id>),
    /// The text is too long.
    #[error("is too long: write at most {} characters", if *.is_field { MAX_FIELD_CHARACTERS } else { MAX_TEXT_CHARACTERS })]
    TooLong {
        /// Whether the text is a model or serial number, and not a fact.
        is_field: bool,
    },
    /// Rows state different values for a fact of the whole request.
    #[error("differs from row {first}, and holds for the whole request: make them the same, or leave one")]
    Differs {
        /// The row whose value was taken.
        first: usize,
    },
    /// A formula gave an error.
    #[error("is an error of the spreadsheet: correct the formula, or write the value")]
    ErrorValue,
    /// Another model, a count or a price stands beside the model. Without a column of quantities, the line is not judged.
    #[error("holds more than a model: write the model, the quantity and the price in columns of their own")]
    MoreThanModel,
    /// A remark may contradict what is assumed about the goods.
    #[error(
        "may contradict what is assumed about the goods: state their condition in a column of its own, such as `Condition`, or empty this cell"
    )]
    Remark,
    /// The text is struck through.
    #[error("is struck through: write the value that holds, or remove the line through it")]
    Struck,
    /// A formula was never calculated.
    #[error(
        "holds a formula that has not been calculated: open the file in the spreadsheet, save it, and give it again"
    )]
    NotCalculated,
    /// A code was shortened to a power of ten.
    #[error(
        "was shortened by the spreadsheet, and its digits are lost: write it from the product, in a column of texts"
    )]
    Shortened,
    /// A code has more digits than a spreadsheet keeps.
    #[error(
        "has more digits than the spreadsheet keeps, and the last ones are lost: write it from the product, in a column of texts"
    )]
    DigitsLost,
    /// A spreadsheet converted the code to a date.
    #[error("was changed into a date by the spreadsheet: write it from the product, in a column of texts")]
    BecameDate,
    /// A character was lost when the file was converted.
    #[error("has a character that was lost when the file was saved: write it again")]
    LostCharacter,
    /// The cell has a formula in place of its value.
    #[error("is a formula: write the value that the spreadsheet shows")]
    Formula,
    /// Another row has the same model and serial number.
    #[error("is the serial number of row {first} too: correct it, or leave one of the rows out")]
    SerialTwice {
        /// The row that has it first.
        first: usize,
    },
    /// The cell has another number of serial numbers than the row has units.
    #[error(
        "has {serials} serial numbers for a quantity of {units}: make them the same, give each unit a row, or write one number that has such marks in square brackets"
    )]
    SerialCount {
        /// The serial numbers in the cell.
        serials: usize,
        /// The row's units.
        units: u32,
    },
    /// The cell has the marks of a list, without serial numbers between them.
    #[error(
        "is not one serial number, nor a list of them: write one for each unit, with commas between, or one in square brackets"
    )]
    UnclearSerials,
}

impl Problem {
    /// Converts the fault of an amount that is expected in this currency.
    pub(super) fn of_amount(fault: AmountFault, expected: &str) -> Self {
        match fault {
            AmountFault::NotAnAmount | AmountFault::Ambiguous => Self::NotAnAmount,
            AmountFault::Negative => Self::Negative,
            AmountFault::NotToTheCent => Self::NotToTheCent,
            AmountFault::Currency(found) => Self::Currency { found, expected: expected.to_owned() },
        }
    }
}

impl From<CodeFault> for Problem {
    fn from(fault: CodeFault) -> Self {
        match fault {
            CodeFault::Shortened => Self::Shortened,
            CodeFault::DigitsLost => Self::DigitsLost,
            CodeFault::BecameDate => Self::BecameDate,
            CodeFault::LostCharacter => Self::LostCharacter,
            CodeFault::Formula => Self::Formula,
        }
    }
}

fn ids(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

fn order_words(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day, month, year",
        DateOrder::MonthFirst => "month, day, year",
    }
}

impl fmt::Display for CellFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(cells) = self.cells {
            return write!(f, "column {} ({cells} cells): each {}", self.heading, self.problem);
        }
        write!(f, "row {}, {}: ", self.row, self.heading)?;
        if !self.text.is_empty() {
            write!(f, "`{}` ", self.text)?;
        }
        write!(f, "{}", self.problem)
    }
}
