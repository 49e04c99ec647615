//! Sender and recipient, as lines of text.

use policy::filing::{Address, ContactDetails};
use words::Language;

use crate::contact::country_name;
use crate::vendor::Vendor;

/// Returns the vendor's name, unless the address begins with it, and the lines of the address that the goods are sent to.
pub(super) fn recipient_lines(vendor: &str, ship_to: &[String]) -> Vec<String> {
    let is_named = ship_to.first().is_some_and(|line| line.contains(vendor));
    let name = Some(vendor).filter(|_| !is_named).map(str::to_owned);
    name.into_iter().chain(ship_to.iter().cloned()).collect()
}

/// Returns the vendor's e-mail address and telephone numbers.
pub(super) fn vendor_lines(vendor: &Vendor) -> Vec<String> {
    let contact = &vendor.document().policy.contact;
    contact.email.iter().chain(&contact.phones).cloned().collect()
}

/// Returns the customer's name, company and postal address.
pub(super) fn postal_lines(language: Language, contact: &ContactDetails) -> Vec<String> {
    let names = [Some(&contact.name), contact.company.as_ref()].into_iter().flatten().cloned();
    names.chain(address_lines(language, contact)).collect()
}

/// Returns the customer's name, company, e-mail address, telephone number and postal address.
pub(super) fn contact_lines(language: Language, contact: &ContactDetails) -> Vec<String> {
    let lines = [Some(&contact.name), contact.company.as_ref(), Some(&contact.email), contact.phone.as_ref()];
    let lines = lines.into_iter().flatten().cloned();
    lines.chain(address_lines(language, contact)).collect()
}

fn address_lines(language: Language, contact: &ContactDetails) -> impl Iterator<Item = String> {
    let lines = |address: &Address| address.lines(country_name(language, &address.country));
    contact.address.as_ref().map(lines).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::recipient_lines;

    #[test]
    fn the_recipient_is_named_once() {
        let lines = |first: &str| recipient_lines("KT&C", &[first.to_owned(), "1 Main Street".to_owned()]);
        assert_eq!(lines("Returns"), ["KT&C", "Returns", "1 Main Street"]);
        assert_eq!(lines("KT&C USA"), ["KT&C USA", "1 Main Street"]);
        assert_eq!(recipient_lines("KT&C", &[]), ["KT&C"]);
    }
}
