//! Selects lines by their amounts.

use policy::Money;

/// Returns the first lines whose amounts together reach a sum, and that sum. Lines without an amount, or with a negative one, are
/// left out.
#[must_use]
pub fn until_sum(lines: impl Iterator<Item = (usize, Option<Money>)>, least: Money) -> (Vec<usize>, Money) {
    let mut sum = Money::ZERO;
    let mut selected = Vec::new();
    for (line, amount) in lines {
        if sum >= least {
            break;
        }
        if let Some(amount) = amount.filter(|amount| *amount > Money::ZERO) {
            sum = sum.plus(amount);
            selected.push(line);
        }
    }
    (selected, sum)
}
