//! What the contact form asks for before a list is filed.

use policy::Id;
use web::workbench::contact::Contact;

use crate::request::support::vendor;

fn faults(remedies: &[&str]) -> Vec<String> {
    let fields = [("name", "Ada Byron"), ("email", "ada@example.com")];
    let fields = fields.map(|(field, text)| (field.to_owned(), text.to_owned())).into();
    let contact = Contact { fields, ..Contact::default() };
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
