use policy::Id;
use policy::wire::decode;
use web::request::draft::Draft;
use web::request::place::Place;
use web::request::slot::Slot;
use web::ui::json::Encode as _;

use super::support::unopened;

#[test]
fn a_new_draft_is_empty_and_has_one_product() {
    let draft = Draft::default();
    assert!(draft.is_empty());
    assert_eq!(draft.lines.len(), 1);
}

#[test]
fn a_day_and_a_name_alone_are_no_draft() {
    let mut draft = Draft { ship_on: "2026-11-20".into(), ..Draft::default() };
    draft.contact.insert("name".into(), "Ada".into());
    assert!(draft.is_empty());
    Slot::Model(0).write(&mut draft, "X".into());
    assert!(!draft.is_empty());
}

#[test]
fn keys_of_removed_products_are_not_mistaken_for_new_ones() {
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
    Slot::Serial(0).write(&mut draft, "A123".into());
    let copy = draft.duplicate_line(0).unwrap();
    assert_eq!(draft.line(copy).unwrap().answers, draft.line(0).unwrap().answers);
    assert_eq!(draft.line(copy).unwrap().serial, "");
    assert_eq!(draft.index(copy), Some(1));
}

#[test]
fn every_slot_reads_what_was_written_into_it() {
    let fact: Id = "demo".into();
    let slots = [
        Slot::ShipOn,
        Slot::Note,
        Slot::Answer(fact.clone()),
        Slot::Contact("address/city"),
        Slot::Model(0),
        Slot::Serial(0),
        Slot::Quantity(0),
        Slot::LineAnswer(0, fact),
    ];
    let mut draft = Draft::default();
    for (typed, slot) in (0..).zip(&slots) {
        slot.write(&mut draft, typed.to_string());
    }
    for (typed, slot) in (0..).zip(&slots) {
        assert_eq!(slot.read(&draft), typed.to_string(), "{slot:?}");
    }
}

#[test]
fn a_fault_is_found_at_the_input_of_its_slot() {
    let table = [
        ("/request/ship_on", Slot::ShipOn),
        ("/note", Slot::Note),
        ("/requester/role", Slot::Answer("role".into())),
        ("/answers/offset_po", Slot::Answer("offset_po".into())),
        ("/request/lines/1/model", Slot::Model(7)),
        ("/lines/1/quantity", Slot::Quantity(7)),
        ("/lines/0/unit_price", Slot::LineAnswer(3, "unit_price".into())),
        ("/lines/0/answers/fault", Slot::LineAnswer(3, "fault".into())),
        ("/contact/email", Slot::Contact("email")),
        ("/contact/address/postal_code", Slot::Contact("address/postal_code")),
    ];
    for (pointer, slot) in table {
        assert_eq!(Place::from_pointer(pointer, &[3, 7]).id, slot.input_id(), "{pointer}");
    }
}

#[test]
fn a_kept_draft_is_read_as_it_was_written() {
    let draft = Draft { lines: vec![unopened("2026-11-01")], ..Draft::default() };
    let kept = draft.encode().to_string();
    assert_eq!(decode::<Draft>(&kept), Some(draft));
}
