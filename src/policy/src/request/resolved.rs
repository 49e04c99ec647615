//! A request whose facts are resolved against a policy.

use super::{Days, Detail, FactValue};
use crate::value::{Date, Money};

/// A request that a policy has read, ready to be assessed by the same policy.
// INVARIANT: only a policy creates and changes it, so every index fits that policy and every date and quantity is in range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedRequest {
    pub(crate) as_of: Date,
    pub(crate) ship_on: Date,
    pub(crate) detail: Detail,
    pub(crate) lines: Vec<ResolvedLine>,
    /// The values of the facts, `fact_count` per line, line after line.
    pub(super) values: Vec<FactValue>,
    pub(super) fact_count: usize,
}

/// The fields of a line that are not facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ResolvedLine {
    pub(crate) quantity: u32,
    /// Quantity x unit price; `None` while the price is unknown.
    pub(crate) goods: Option<Money>,
    /// The index of the remedy that the customer wants.
    pub(crate) wanted: Option<usize>,
}

impl ResolvedRequest {
    /// Returns a request without lines.
    #[must_use]
    pub fn empty(day: Date) -> Self {
        Self {
            as_of: day,
            ship_on: day,
            detail: Detail::Verdicts,
            lines: Vec::new(),
            values: Vec::new(),
            fact_count: 0,
        }
    }

    /// Reserves the memory of this many more lines.
    pub fn reserve(&mut self, lines: usize) {
        self.lines.reserve_exact(lines);
        self.values.reserve_exact(lines.saturating_mul(self.fact_count));
    }

    /// Returns a request with these lines only, in this order. Ignores lines that do not exist.
    #[must_use]
    pub fn with_lines(&self, lines: &[usize]) -> Self {
        let mut request = Self {
            detail: self.detail,
            ship_on: self.ship_on,
            fact_count: self.fact_count,
            ..Self::empty(self.as_of)
        };
        request.reserve(lines.len());
        for (line, values) in lines.iter().filter_map(|line| self.line(*line)) {
            request.lines.push(*line);
            request.values.extend_from_slice(values);
        }
        request
    }

    /// Returns the day of the request.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// Returns the day on which the parcel is handed to the carrier.
    #[must_use]
    pub fn ship_on(&self) -> Date {
        self.ship_on
    }

    /// Returns the requested extent of the assessment.
    #[must_use]
    pub fn detail(&self) -> Detail {
        self.detail
    }

    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Returns the bytes of memory that the lines and the values of their facts take.
    #[must_use]
    pub fn memory_bytes(&self) -> usize {
        size_of_val(self.lines.as_slice()).saturating_add(size_of_val(self.values.as_slice()))
    }

    /// Returns quantity x unit price of a line; `None` while the price is unknown.
    #[must_use]
    pub fn goods(&self, line: usize) -> Option<Money> {
        self.lines.get(line)?.goods
    }

    /// Returns the day of the request and that of shipping.
    #[must_use]
    pub fn days(&self) -> Days {
        Days { as_of: self.as_of, ship_on: self.ship_on }
    }

    pub(crate) fn value(&self, line: usize, fact: usize) -> FactValue {
        self.values_of(line).get(fact).copied().unwrap_or_default()
    }

    /// Returns the values of a line's facts; an empty slice if there is no such line.
    pub(crate) fn values_of(&self, line: usize) -> &[FactValue] {
        let start = line.saturating_mul(self.fact_count);
        self.values.get(start..start.saturating_add(self.fact_count)).unwrap_or_default()
    }

    pub(crate) fn set_value(&mut self, line: usize, fact: usize, value: FactValue) {
        if let Some(place) = self.values.get_mut(line.saturating_mul(self.fact_count).saturating_add(fact)) {
            *place = value;
        }
    }

    /// Returns a line with the values of its facts.
    pub(crate) fn line(&self, line: usize) -> Option<(&ResolvedLine, &[FactValue])> {
        Some((self.lines.get(line)?, self.values_of(line)))
    }

    /// Returns each line with the values of its facts.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&ResolvedLine, &[FactValue])> {
        self.lines.iter().zip(self.values.chunks(self.fact_count.max(1)))
    }
}
