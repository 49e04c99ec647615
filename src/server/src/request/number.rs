//! Random references and RMA numbers.
//!
//! Each is drawn at random from [`RmaNumber::COUNT`] = 852,891,037,441 numbers; if the store already has the number, another one is
//! drawn. So a number does not reveal how many requests there are, and a database that was restored from a backup does not issue the
//! lost numbers again.

use policy::RmaNumber;

/// Draws an RMA number.
///
/// # Errors
/// [`getrandom::Error`]
pub(crate) fn random_rma_number() -> Result<RmaNumber, getrandom::Error> {
    Ok(RmaNumber::from_index(random_index()?))
}

/// Draws a reference, such as `R-7KQ4-MX9T`.
///
/// # Errors
/// [`getrandom::Error`]
pub(crate) fn random_reference() -> Result<String, getrandom::Error> {
    let symbols = random_rma_number()?.compact();
    // The ninth symbol is the check symbol. A reference needs none: a wrong reference is not found.
    let (first, rest) = symbols.split_at(4);
    let (second, _) = rest.split_at(4);
    Ok(format!("R-{first}-{second}"))
}

/// Returns the stored form of a reference that may be typed in lower case, with other separators or without them.
pub(crate) fn normalized_reference(typed: &str) -> String {
    let symbols: String =
        typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    match symbols.strip_prefix('R').filter(|rest| rest.len() == 8) {
        Some(rest) => {
            let (first, second) = rest.split_at(4);
            format!("R-{first}-{second}")
        }
        None => typed.to_owned(),
    }
}

/// Draws a number below [`RmaNumber::COUNT`], each with equal probability.
fn random_index() -> Result<u64, getrandom::Error> {
    const BITS: u64 = RmaNumber::COUNT.next_power_of_two() - 1;
    loop {
        let index = getrandom::u64()? & BITS;
        if index < RmaNumber::COUNT {
            return Ok(index);
        }
    }
}
