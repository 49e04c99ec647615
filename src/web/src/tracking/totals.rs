//! The totals of a filed request over its products.

use policy::{Id, Money, RemedyAssessment, Status, Verdict};
use words::portal::track as texts;

use crate::remedy::money::Net;
use crate::vendor::Vendor;

/// The totals of a request with several products.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// In the order of the products.
    pub by_remedy: Vec<(Id, Total)>,
    pub all: Total,
}

/// The sum of some products.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The sum of the amounts that are counted; without an amount if no product's amount is known.
    pub net: Net,
    pub products: usize,
    /// The number of products that are left out because their amounts are not known.
    unknown: usize,
    /// The number of products that are left out because their charges fall due only if the vendor confirms the remedy.
    unchecked: usize,
}

impl Total {
    /// Adds up the products of a request with this status.
    fn of(vendor: &Vendor, status: Status, remedies: &[&RemedyAssessment]) -> Self {
        let is_open = |remedy: &RemedyAssessment| {
            status == Status::Requested && remedy.verdict == Verdict::Undetermined
        };
        let amounts = remedies.iter().filter_map(|remedy| remedy.net.map(|net| (*remedy, net)));
        // The customer gets the most without these charges.
        let (charges, mut counted): (Vec<_>, Vec<_>) =
            amounts.partition(|(remedy, net)| *net < Money::ZERO && is_open(remedy));
        let mut unchecked = charges.len();
        if counted.is_empty() {
            // Each of these products states its charge as if it were confirmed, and so does their sum.
            (counted, unchecked) = (charges, 0);
        }
        let nets = || remedies.iter().map(|remedy| Net::of(vendor, remedy));
        let net = Net {
            amount: counted.iter().map(|(_, net)| *net).reduce(Money::plus),
            credits: nets().any(|net| net.credits),
            is_at_most: counted.iter().any(|(remedy, net)| {
                !remedy.quoted_later.is_empty() || *net > Money::ZERO && is_open(remedy)
            }),
            customer_pays_freight: nets().any(|net| net.customer_pays_freight),
        };
        let unknown = match net.amount {
            Some(_) => remedies.iter().filter(|remedy| remedy.net.is_none()).count(),
            None => 0,
        };
        Self { net, products: remedies.len(), unknown, unchecked }
    }

    /// Returns the words for the products that are left out of the sum.
    #[must_use]
    pub fn left_out(&self, vendor: &Vendor) -> Vec<String> {
        let language = vendor.language;
        let unknown = (self.unknown > 0).then(|| texts::without_amount(language, self.unknown));
        let unchecked =
            (self.unchecked > 0).then(|| texts::without_charges(language, self.unchecked, vendor.name()));
        unknown.into_iter().chain(unchecked).collect()
    }
}

/// Returns the total of each remedy and of all products; `None` for a single product.
///
/// Until the vendor has decided, a sum is the most that the customer can get: an undetermined credit counts, and an undetermined charge is
/// left out.
#[must_use]
pub fn totals<'r>(
    vendor: &Vendor,
    status: Status,
    remedies: impl IntoIterator<Item = &'r RemedyAssessment>,
) -> Option<Totals> {
    let remedies: Vec<_> = remedies.into_iter().collect();
    if remedies.len() < 2 {
        return None;
    }
    let mut by_remedy: Vec<(Id, Vec<&RemedyAssessment>)> = Vec::new();
    for remedy in &remedies {
        match by_remedy.iter_mut().find(|(id, _)| *id == remedy.remedy) {
            Some((_, same)) => same.push(remedy),
            None => by_remedy.push((remedy.remedy.clone(), vec![remedy])),
        }
    }
    let total = |remedies: &[_]| Total::of(vendor, status, remedies);
    let by_remedy = by_remedy.into_iter().map(|(id, same)| (id, total(&same))).collect();
    Some(Totals { by_remedy, all: total(&remedies) })
}
