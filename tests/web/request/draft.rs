use policy::Id;
use policy::wire::{decode, encode};
use web::contact::ContactField;
use web::request::state::{Draft, FieldId};

use super::support::{unopened, vendor};

#[test]
fn a_new_draft_is_empty_and_has_one_product() {
    let draft = Draft::default();
    assert!(draft.is_empty());
    assert_eq!(draft.lines.len(), 1);
}

#[test]
fn a_ship_date_and_a_name_alone_do_not_make_a_draft() {
    let mut draft = Draft { ship_on: "2026-11-20".into(), ..Draft::default() };
    draft.contact.insert("name".into(), "Ada".into());
    assert!(draft.is_empty());
    FieldId::Model(0).write(&mut draft, "X".into());
    assert!(!draft.is_empty());
}

#[test]
fn keys_of_removed_products_are_not_used_again() {
    let mut draft = Draft::default();
    let second = draft.add_line();
    let third = draft.add_line();
    draft.remove_line(second);
    let fourth = draft.add_line();
    assert!(![0, third].contains(&fourth));
    assert_eq!(draft.lines.len(), 3);
}

#[test]
fn a_removed_product_goes_back_to_its_place() {
    let mut draft = Draft::default();
    let second = draft.add_line();
    draft.add_line();
    let before = draft.clone();
    let (index, line) = draft.remove_line(second).unwrap();
    assert_eq!((index, draft.lines.len()), (1, 2));
    draft.restore_line(index, line);
    assert_eq!(draft, before);
}

#[test]
fn a_duplicate_has_everything_but_the_serial_number() {
    let mut draft = Draft { lines: vec![unopened("2026-11-01")], ..Draft::default() };
    FieldId::Serial(0).write(&mut draft, "A123".into());
    let copy = draft.duplicate_line(0).unwrap();
    assert_eq!(draft.line(copy).unwrap().answers, draft.line(0).unwrap().answers);
    assert_eq!(draft.line(copy).unwrap().serial, "");
    assert_eq!(draft.index(copy), Some(1));
}

#[test]
fn every_field_returns_the_value_that_was_written() {
    let fact: Id = "demo".into();
    let fields = [
        FieldId::ShipOn,
        FieldId::Note,
        FieldId::RequestFact(fact.clone()),
        FieldId::Contact(ContactField::City),
        FieldId::Model(0),
        FieldId::Serial(0),
        FieldId::Quantity(0),
        FieldId::LineFact(0, fact),
    ];
    let mut draft = Draft::default();
    for (typed, field) in (0..).zip(&fields) {
        field.write(&mut draft, typed.to_string());
    }
    for (typed, field) in (0..).zip(&fields) {
        assert_eq!(field.read(&draft), typed.to_string(), "{field:?}");
    }
}

#[test]
fn a_pointer_leads_to_its_field() {
    let table = [
        ("/request/ship_on", FieldId::ShipOn),
        ("/note", FieldId::Note),
        ("/requester/role", FieldId::RequestFact("role".into())),
        ("/answers/offset_po", FieldId::RequestFact("offset_po".into())),
        ("/request/lines/1/model", FieldId::Model(7)),
        ("/lines/1/quantity", FieldId::Quantity(7)),
        ("/lines/0/unit_price", FieldId::LineFact(3, "unit_price".into())),
        ("/lines/0/answers/fault", FieldId::LineFact(3, "fault".into())),
        ("/contact/email", FieldId::Contact(ContactField::Email)),
        ("/contact/address/postal_code", FieldId::Contact(ContactField::PostalCode)),
    ];
    for (pointer, field) in table {
        assert_eq!(FieldId::from_pointer(pointer, &[3, 7]), field, "{pointer}");
    }
}

#[test]
fn a_stored_draft_is_read_unchanged() {
    let draft = Draft { lines: vec![unopened("2026-11-01")], ..Draft::default() };
    let kept = encode(&draft);
    assert_eq!(decode::<Draft>(&kept), Some(draft));
}

/// A remedy that the customer has considered may belong to the wish that they choose later.
#[test]
fn a_remedy_is_wished_once() {
    let vendor = vendor("ktc");
    let mut line = unopened("2026-11-01");
    let of_wish: Vec<Id> = line.wished(vendor.document()).cloned().collect();
    line.looked_at = vec!["paid_repair".into(), of_wish[0].clone()];
    let wished: Vec<Id> = line.wished(vendor.document()).cloned().collect();
    assert_eq!(wished, [of_wish, vec!["paid_repair".into()]].concat());
}
