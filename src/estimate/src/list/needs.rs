//! The facts that a ruling waits for.

use policy::{BuiltInFact, Id, RemedyRuling};

use super::List;

/// What the ruling on a line's remedy waits for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Facts of the line or of the request.
    pub facts: Vec<Id>,
    /// Whether a total waits for the prices of other lines.
    pub prices_of_others: bool,
}

impl List {
    /// Returns what the ruling on a line's remedy waits for.
    #[must_use]
    pub fn needs(&self, line: usize, ruling: &RemedyRuling) -> Needs {
        let mut facts = ruling.needs(&self.policy);
        // A gate that compares a total needs the price of every line, and this line may have its own.
        let is_price = |fact: &Id| BuiltInFact::from_id(fact) == Some(BuiltInFact::UnitPrice);
        let prices_of_others = self.goods(line).is_some() && facts.iter().any(is_price);
        if prices_of_others {
            facts.retain(|fact| !is_price(fact));
        }
        Needs { facts, prices_of_others }
    }
}
