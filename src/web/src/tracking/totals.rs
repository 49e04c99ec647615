//! The totals of a filed request over its products.

use policy::{Money, RemedyAssessment, Status, Verdict};
use words::workbench::assumptions;

use crate::remedy::money;
use crate::vendor::Vendor;

/// The sum of the products that request one remedy, or of all products.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The remedy with the sum of the known net amounts, and whatever else decides how that sum is put in words.
    pub sum: RemedyAssessment,
    pub products: usize,
    /// The number of products whose net amount is not known.
    pub unknown: usize,
    /// Whether a part of the sum is undetermined: the sum is at most this.
    pub is_at_most: bool,
}

impl Total {
    fn of(remedy: &RemedyAssessment) -> Self {
        Self {
            sum: remedy.clone(),
            products: 1,
            unknown: usize::from(remedy.net.is_none()),
            is_at_most: remedy.verdict == Verdict::Undetermined && remedy.net > Some(Money::ZERO),
        }
    }

    /// Returns the sum with its direction. Until the vendor has decided, a sum that is undetermined is marked as the most that it can be.
    #[must_use]
    pub fn in_words(&self, vendor: &Vendor, status: Status) -> String {
        let is_at_most = self.is_at_most && status == Status::Requested;
        match money::in_words(vendor, &self.sum) {
            (label, Some(amount)) if is_at_most => {
                format!("{label} {}", assumptions::up_to(vendor.language, &amount))
            }
            (label, Some(amount)) => format!("{label} {amount}"),
            (label, None) => label,
        }
    }

    fn add(&mut self, other: &Self) {
        let sum = &mut self.sum;
        sum.net = [sum.net, other.sum.net].into_iter().flatten().reduce(Money::plus);
        sum.quoted_later.extend_from_slice(&other.sum.quoted_later);
        sum.freight.extend_from_slice(&other.sum.freight);
        self.products = self.products.saturating_add(other.products);
        self.unknown = self.unknown.saturating_add(other.unknown);
        self.is_at_most |= other.is_at_most;
    }
}

/// Returns the total of each remedy, in the order of the products, and the total of all of them; nothing for a single product.
#[must_use]
pub fn totals<'r>(remedies: impl Iterator<Item = &'r RemedyAssessment>) -> Option<(Vec<Total>, Total)> {
    let mut by_remedy: Vec<Total> = Vec::new();
    for remedy in remedies {
        let total = Total::of(remedy);
        match by_remedy.iter_mut().find(|other| other.sum.remedy == remedy.remedy) {
            Some(other) => other.add(&total),
            None => by_remedy.push(total),
        }
    }
    let mut rest = by_remedy.iter();
    let mut all = rest.next()?.clone();
    rest.for_each(|total| all.add(total));
    (all.products > 1).then_some((by_remedy, all))
}
