use web::request::place::Place;

#[test]
fn a_place_names_its_product_and_its_field() {
    let place = Place::from_pointer("/request/lines/1/answers/installed", &[4, 9]);
    assert_eq!(
        (place.id.as_str(), place.line, place.name.as_str()),
        ("line-9-installed", Some(1), "installed")
    );
}

#[test]
fn a_choice_is_put_right_at_its_product() {
    let place = Place::from_pointer("/chosen/0/remedy", &[4, 9]);
    assert_eq!((place.id.as_str(), place.line, place.name.as_str()), ("line-4-chosen", Some(0), "chosen"));
}

#[test]
fn strange_pointers_have_a_place_too() {
    for pointer in ["", "/", "/digest", "/lines", "/lines/99/model", "/lines/x/model", "/contact"] {
        let place = Place::from_pointer(pointer, &[4]);
        assert!(!place.id.is_empty(), "{pointer}");
    }
}
