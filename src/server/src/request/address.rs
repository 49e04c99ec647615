//! A customer's postal address.

use policy::filing::Address;

/// Writes an address on one line.
pub(crate) fn on_one_line(address: &Address) -> String {
    let Address { line1, line2, city, region, postal_code, country } = address;
    let parts =
        [Some(line1), line2.as_ref(), Some(city), region.as_ref(), postal_code.as_ref(), Some(country)];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
