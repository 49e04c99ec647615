//! Amounts as people type them.

use estimate::{DecimalSign, typed_amount};

/// Converts a typed amount to the form that a request contains: `$1,234.50` and `1 234,50 $` become `1234.50`. Returns an amount in
/// another currency, an ambiguous amount and any other text unchanged; the policy then reports the fault.
#[must_use]
pub fn normalise(typed: &str, currency: &str) -> String {
    typed_amount(typed, currency, DecimalSign::Point)
        .map_or_else(|_| typed.to_owned(), |amount| amount.to_string())
}
