//! Totals over the lines of a request: the sums that rules compare, and the shares of charges per request.

use crate::compile::Policy;
use crate::request::ResolvedRequest;
use crate::value::Money;

/// Totals over the lines of a request. They couple the lines: rules compare totals, and lines share the charges per request.
///
/// A total of a remedy is the sum of quantity x unit price over the lines that want the remedy, or over all lines if no line
/// wants any remedy (the reading of rotation.2). It is unknown while one of the prices is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// One sum in hundredths per `Program::totals`.
    sums: Vec<Option<i128>>,
    /// One per `Program::shared`.
    shared: Vec<SharedValue>,
}

/// The values of the lines that share the charges per request of a remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
enum SharedValue {
    /// A price is unknown.
    Unknown,
    Known {
        /// For each line the weight of the sharing lines before it in the order of their values, and whether the line is one of them.
        /// So a line's share depends on its place in the request only among lines of the same value.
        before: Vec<(i128, bool)>,
        /// The weight of all sharing lines.
        total: i128,
        /// Whether every line has weight 1, because the goods of all lines are worth zero; otherwise the weight of a line is its
        /// value in hundredths.
        is_by_count: bool,
    },
}

impl Totals {
    pub(super) fn sums(&self) -> &[Option<i128>] {
        &self.sums
    }

    pub(super) fn sum(&self, total: usize) -> Option<i128> {
        self.sums.get(total).copied().flatten()
    }

    /// Returns a line's share of a charge per request, in proportion to the line's value. The shares of all lines add up to the
    /// charge: each is the difference between two rounded running totals. A line that does not want the remedy is charged as if it
    /// did.
    pub(super) fn share(
        &self,
        shared: Option<usize>,
        line: usize,
        goods: Option<Money>,
        amount: Money,
    ) -> Option<Money> {
        let SharedValue::Known { before, total, is_by_count } = self.shared.get(shared?)? else {
            return None;
        };
        let own = if *is_by_count { 1 } else { i128::from(goods?.cents()) };
        let (before, is_sharing) = before.get(line).copied().unwrap_or((0, false));
        let total = if is_sharing { *total } else { total.saturating_add(own) };
        Some(amount.share(before, own, total))
    }
}

impl Policy {
    /// Returns the totals of a request.
    #[must_use]
    pub fn totals(&self, request: &ResolvedRequest) -> Totals {
        let wants_any = request.lines.iter().any(|line| line.wanted.is_some());
        self.totals_over(request, |line, remedy| {
            !wants_any || request.lines.get(line).is_some_and(|line| line.wanted == Some(remedy))
        })
    }

    /// Returns the totals that result if exactly the lines in `wanting` want the remedy, and no other line wants any. Without such a line, no
    /// line wants any remedy, so that every total is that of all lines.
    #[must_use]
    pub fn totals_if(&self, request: &ResolvedRequest, remedy: usize, wanting: &[usize]) -> Totals {
        if wanting.is_empty() {
            return self.totals_over(request, |_, _| true);
        }
        let mut wants = vec![false; request.line_count()];
        for line in wanting {
            if let Some(wants) = wants.get_mut(*line) {
                *wants = true;
            }
        }
        self.totals_over(request, |line, of| of == remedy && wants.get(line).copied().unwrap_or(false))
    }

    /// Returns the totals of an empty request.
    #[must_use]
    pub fn totals_zero(&self) -> Totals {
        self.totals(&ResolvedRequest::empty(crate::Date::default()))
    }

    /// Returns totals that are all unknown, so every gate that compares one is unknown.
    #[must_use]
    pub fn totals_unknown(&self) -> Totals {
        Totals {
            sums: vec![None; self.program().totals.len()],
            shared: vec![SharedValue::Unknown; self.program().shared.len()],
        }
    }

    /// Returns the totals over the lines that `counts` selects for a remedy.
    fn totals_over(&self, request: &ResolvedRequest, counts: impl Fn(usize, usize) -> bool) -> Totals {
        let value = |line: usize| request.goods(line).map(|goods| i128::from(goods.cents()));
        let sum =
            |remedy: &usize| (0..request.line_count()).filter(|line| counts(*line, *remedy)).map(value).sum();
        let shared = |remedy: &usize| {
            let mut by_value: Vec<usize> = (0..request.line_count()).collect();
            by_value.sort_by_key(|line| value(*line));
            let share_by = |weight: &dyn Fn(usize) -> Option<i128>| {
                let (mut before, mut total) = (vec![(0, false); request.line_count()], 0_i128);
                for line in &by_value {
                    let is_sharing = counts(*line, *remedy);
                    if let Some(place) = before.get_mut(*line) {
                        *place = (total, is_sharing);
                    }
                    if is_sharing {
                        total = total.saturating_add(weight(*line)?);
                    }
                }
                Some((before, total))
            };
            match share_by(&value) {
                None => SharedValue::Unknown,
                Some((before, 0)) if before.iter().any(|(_, is_sharing)| *is_sharing) => {
                    let (before, total) = share_by(&|_| Some(1)).unwrap_or_default();
                    SharedValue::Known { before, total, is_by_count: true }
                }
                Some((before, total)) => SharedValue::Known { before, total, is_by_count: false },
            }
        };
        Totals {
            sums: self.program().totals.iter().map(sum).collect(),
            shared: self.program().shared.iter().map(shared).collect(),
        }
    }
}
