//! What the contact form asks for before a list is filed.

use policy::Id;
use web::workbench::contact::Contact;

use crate::request::support::vendor;

fn contact(fields: &[(&str, &str)]) -> Contact {
    let fields = fields.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
    Contact { fields, ..Contact::default() }
}

fn faults(remedies: &[&str]) -> Vec<String> {
    let contact = contact(&[("name", "Ada Byron"), ("email", "ada@example.com")]);
    let remedies: Vec<Id> = remedies.iter().map(|remedy| Id::from(*remedy)).collect();
    contact.faults(&vendor("ktc"), &remedies).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn the_address_is_asked_for_before_a_remedy_is_filed_that_requires_it() {
    assert_eq!(faults(&["credit", "house_credit"]), [] as [&str; 0]);
    assert_eq!(
        faults(&["credit", "paid_repair"]),
        ["file-address-line1", "file-address-city", "file-address-country"]
    );
}

#[test]
fn the_sender_is_named_in_one_line_without_blank_fields() {
    let fields = [("name", "Ada Byron"), ("email", "ada@example.com"), ("company", " ")];
    assert_eq!(contact(&fields).sender(&vendor("ktc")), "Ada Byron · ada@example.com");
    let company = [fields[0], fields[1], ("company", "Acme")];
    assert_eq!(contact(&company).sender(&vendor("ktc")), "Ada Byron · Acme · ada@example.com");
}
