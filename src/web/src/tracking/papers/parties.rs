//! Sender and recipient, as lines of text.

use policy::filing::{Address, ContactDetails};

use crate::vendor::Vendor;

/// Returns the vendor's e-mail address and telephone numbers.
pub(super) fn vendor_lines(vendor: &Vendor) -> Vec<String> {
    let contact = &vendor.document().policy.contact;
    contact.email.iter().chain(&contact.phones).cloned().collect()
}

/// Returns the customer's name, company and postal address.
pub(super) fn postal_lines(contact: &ContactDetails) -> Vec<String> {
    let names = [Some(&contact.name), contact.company.as_ref()].into_iter().flatten().cloned();
    names.chain(contact.address.iter().flat_map(Address::lines)).collect()
}

/// Returns the customer's name, company, e-mail address, telephone number and postal address.
pub(super) fn contact_lines(contact: &ContactDetails) -> Vec<String> {
    let lines = [Some(&contact.name), contact.company.as_ref(), Some(&contact.email), contact.phone.as_ref()];
    let lines = lines.into_iter().flatten().cloned();
    lines.chain(contact.address.iter().flat_map(Address::lines)).collect()
}
