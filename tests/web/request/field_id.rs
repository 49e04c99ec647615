use web::contact::ContactField;
use web::request::state::FieldId;

#[test]
fn a_pointer_into_a_line_leads_to_a_field_of_the_line_with_its_key() {
    let field = FieldId::from_pointer("/request/lines/1/answers/installed", &[4, 9]);
    assert_eq!(field, FieldId::LineFact(9, "installed".into()));
    assert_eq!(field.element_id(), "line-9-installed");
    assert_eq!(field.line(), Some(9));
}

#[test]
fn a_wrong_choice_is_corrected_among_the_options_of_its_line() {
    let field = FieldId::from_pointer("/chosen/0/remedy", &[4, 9]);
    assert_eq!(field, FieldId::Chosen(4));
    assert_eq!(field.element_id(), "line-4-chosen");
}

#[test]
fn the_contact_form_and_the_note_are_on_the_review_page() {
    for field in [FieldId::Contact(ContactField::City), FieldId::Note] {
        assert!(!field.is_a_question(), "{field:?}");
    }
    assert!(FieldId::ShipOn.is_a_question());
    assert_eq!(FieldId::Contact(ContactField::City).element_id(), "contact-address-city");
}

#[test]
fn a_pointer_of_another_form_still_leads_to_a_field() {
    for pointer in ["", "/", "/digest", "/lines", "/lines/99/model", "/lines/x/model", "/contact"] {
        let field = FieldId::from_pointer(pointer, &[4]);
        assert!(!field.element_id().is_empty(), "{pointer}");
    }
}
