//! Facts that have a field of their own in a request.

use crate::document::{FactType, Scope};
use crate::value::Id;

/// A fact that the engine itself reads and that has a field of its own in a request; every other fact is one of the `answers`.
///
/// Every document declares all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BuiltInFact {
    /// `requester.role`
    Role,
    /// A line's `category`.
    Category,
    /// A line's `unit_price`.
    UnitPrice,
    /// A line's `purchased_on`.
    PurchasedOn,
}

impl BuiltInFact {
    /// All built-in facts, in the order of their declaration.
    pub const ALL: [Self; 4] = [Self::Role, Self::Category, Self::UnitPrice, Self::PurchasedOn];

    /// Returns the fact with this id; `None` for a fact that belongs to the `answers`.
    #[must_use]
    pub fn from_id(id: &Id) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| *id == *fact.as_str())
    }

    /// Returns the fact's id, which is also the name of the field.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Category => "category",
            Self::UnitPrice => "unit_price",
            Self::PurchasedOn => "purchased_on",
        }
    }

    /// Returns the scope with which every document declares the fact.
    #[must_use]
    pub const fn scope(self) -> Scope {
        match self {
            Self::Role => Scope::Request,
            Self::Category | Self::UnitPrice | Self::PurchasedOn => Scope::Line,
        }
    }

    /// Returns the type with which every document declares the fact.
    #[must_use]
    pub const fn kind(self) -> FactType {
        match self {
            Self::Role | Self::Category => FactType::Choice,
            Self::UnitPrice => FactType::Money,
            Self::PurchasedOn => FactType::Date,
        }
    }
}
