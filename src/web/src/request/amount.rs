//! Amounts as people type them.

use estimate::{DecimalSign, typed_amount};

/// Returns a typed amount in the form that a request carries: `$1,234.50` and `1 234,50 $` are `1234.50`. An amount in another
/// currency, an amount that can be read in two ways and any other text stay as they are typed, for the policy to refuse.
#[must_use]
pub fn normalise(typed: &str, currency: &str) -> String {
    typed_amount(typed, currency, DecimalSign::Point)
        .map_or_else(|_| typed.to_owned(), |amount| amount.to_string())
}
