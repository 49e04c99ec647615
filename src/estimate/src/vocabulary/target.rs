//! The targets of columns.

use std::fmt;
use std::str::FromStr;

use policy::Id;

/// The meaning of a column's cells.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Model,
    Serial,
    /// The number of units.
    Quantity,
    /// The remedy that the distributor wants.
    Wanted,
    /// The price of all units of the line. It gives the currency of the unit price and is compared with the quantity times that
    /// price; where a list has no unit prices, they are calculated from it.
    LineTotal,
    /// A description of the product. Not used; recognising it keeps it apart from a description of the fault.
    Description,
    /// The currency of the row's amounts.
    Currency,
    /// The unit that the row's quantity counts: pieces, or boxes of several.
    UnitOfMeasure,
    /// The number of units that the row's price is for.
    PriceBasis,
    /// The discount on the row's price.
    Discount,
    /// A fact of the document, of the line or of the whole request.
    Fact(Id),
    /// An answer to a fact, which `yes` in a cell states: `fault=doa`; of a fact with the answers yes and no, `no`.
    Answer(Id, Id),
}

impl Target {
    /// Returns whether the target identifies a product.
    pub(crate) fn names_goods(&self) -> bool {
        matches!(self, Self::Model | Self::Serial)
    }

    /// Returns whether the target qualifies other cells of its row: their currency, or the unit that they count.
    pub(crate) fn is_context(&self) -> bool {
        matches!(
            self,
            Self::Currency | Self::UnitOfMeasure | Self::PriceBasis | Self::LineTotal | Self::Discount
        )
    }

    /// Returns the target of unit prices.
    pub(crate) fn unit_price() -> Self {
        Self::Fact(Id::from("unit_price"))
    }

    pub(crate) fn is_unit_price(&self) -> bool {
        matches!(self, Self::Fact(id) if *id == *"unit_price")
    }

    /// Returns whether the target affects the verdict on a line.
    pub(crate) fn counts(&self) -> bool {
        !matches!(self, Self::LineTotal | Self::Description | Self::Discount)
    }
}

impl fmt::Display for Target {
    /// Writes `model`, `serial`, `quantity`, `wanted`, `line_total`, the fact's id, or the fact's id with an answer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Model => "model",
            Self::Serial => "serial",
            Self::Quantity => "quantity",
            Self::Wanted => "wanted",
            Self::LineTotal => "line_total",
            Self::Description => "description",
            Self::Currency => "currency",
            Self::UnitOfMeasure => "unit_of_measure",
            Self::PriceBasis => "price_basis",
            Self::Discount => "discount",
            Self::Fact(fact) => fact.as_str(),
            Self::Answer(fact, answer) => return write!(f, "{fact}={answer}"),
        })
    }
}

impl FromStr for Target {
    type Err = std::convert::Infallible;

    /// Parses the text that `Display` writes.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "model" => Self::Model,
            "serial" => Self::Serial,
            "quantity" => Self::Quantity,
            "wanted" => Self::Wanted,
            "line_total" => Self::LineTotal,
            "description" => Self::Description,
            "currency" => Self::Currency,
            "unit_of_measure" => Self::UnitOfMeasure,
            "price_basis" => Self::PriceBasis,
            "discount" => Self::Discount,
            fact => match fact.split_once('=') {
                Some((fact, answer)) => Self::Answer(Id::from(fact), Id::from(answer)),
                None => Self::Fact(Id::from(fact)),
            },
        })
    }
}
