//! The forms in which remedies give value, and the user's preference among them.

use policy::{Document, Id, Money, RemedyRuling};

/// The form of what a remedy gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gives {
    /// Money back.
    Money,
    /// Credit for later orders.
    Credit,
    /// Other goods of the same price.
    Goods,
    /// A repair or a replacement.
    Service,
}

/// The user's preference among the forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preference {
    /// The highest amount; of equal amounts money before credit. Goods of an exchange are counted beside amounts, not compared
    /// with them.
    #[default]
    HighestAmount,
    /// Money wherever a remedy gives money.
    Money,
    /// Credit for later orders wherever a remedy gives it.
    Credit,
    /// Goods wherever a remedy gives them, at their full price.
    Goods,
}

/// The form of what a remedy gives, and the way its worth is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) gives: Gives,
    /// Whether the price of the goods is credited.
    credits: bool,
}

/// The worth of remedies that are taken, by what they give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    /// Money back, after charges.
    pub money: Money,
    /// Credit for later orders, after charges.
    pub credit: Money,
    /// The price of the goods that are swapped for others, after charges.
    pub goods: Money,
    /// The part of `goods` that exchanges give beside their amounts.
    pub exchanged: Money,
    /// Repairs and replacements, after charges: 0.00 or more, as a plan takes no remedy that costs money.
    pub service: Money,
}

impl Preference {
    /// Every preference, the default first.
    pub const ALL: [Self; 4] = [Self::HighestAmount, Self::Money, Self::Credit, Self::Goods];

    /// Returns the rank of a form: 0 if it is preferred, else 1.
    pub(crate) fn rank(self, gives: Gives) -> u8 {
        let is_preferred = match self {
            Self::HighestAmount => true,
            Self::Money => gives == Gives::Money,
            Self::Credit => gives == Gives::Credit,
            Self::Goods => gives == Gives::Goods,
        };
        u8::from(!is_preferred)
    }
}

impl Offer {
    /// Returns the offers of a document's remedies. A remedy that no purpose of lists names gives money where it credits the price,
    /// else service.
    pub(crate) fn of_remedies(document: &Document) -> Vec<Self> {
        let offers = document.remedies.iter().map(|remedy| {
            let is_in = |ids: fn(&policy::document::RemediesByGain) -> &[Id]| {
                document.lists.iter().any(|list| ids(&list.remedies).contains(&remedy.id))
            };
            let gives = if is_in(|remedies| &remedies.goods) {
                Gives::Goods
            } else if is_in(|remedies| &remedies.credit) {
                Gives::Credit
            } else if remedy.credits {
                Gives::Money
            } else {
                Gives::Service
            };
            Self { gives, credits: remedy.credits }
        });
        offers.collect()
    }

    /// Returns whether the remedy gives goods without crediting their price.
    pub(crate) fn is_exchange(self) -> bool {
        self.gives == Gives::Goods && !self.credits
    }

    /// Returns the worth of a remedy for goods of this price, counting the goods of an exchange.
    pub(crate) fn worth(self, ruling: &RemedyRuling, goods: Option<Money>) -> Option<Money> {
        let net = ruling.net()?;
        if self.is_exchange() { Some(net.plus(goods?)) } else { Some(net) }
    }
}

impl Worth {
    pub(crate) fn of(offer: Offer, ruling: &RemedyRuling, goods: Option<Money>) -> Self {
        let nothing = Self::default();
        let Some(amount) = offer.worth(ruling, goods) else { return nothing };
        match offer.gives {
            Gives::Money => Self { money: amount, ..nothing },
            Gives::Credit => Self { credit: amount, ..nothing },
            Gives::Goods => {
                let exchanged = goods.filter(|_| offer.is_exchange()).unwrap_or_default();
                Self { goods: amount, exchanged, ..nothing }
            }
            Gives::Service => Self { service: amount, ..nothing },
        }
    }

    /// Returns the sum of both.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            money: self.money.plus(other.money),
            credit: self.credit.plus(other.credit),
            goods: self.goods.plus(other.goods),
            exchanged: self.exchanged.plus(other.exchanged),
            service: self.service.plus(other.service),
        }
    }

    /// Returns the amounts, without the price of the goods that exchanges give beside them.
    #[must_use]
    pub fn net(&self) -> Money {
        self.total().minus(self.exchanged)
    }

    /// Returns the sum of all forms.
    #[must_use]
    pub fn total(&self) -> Money {
        self.money.plus(self.credit).plus(self.goods).plus(self.service)
    }
}
