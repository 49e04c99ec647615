use web::request::amount::normalise;

#[test]
fn amounts_are_understood_as_people_type_them() {
    let table = [
        ("250", "250"),
        ("250.00", "250.00"),
        (" $1,234.50 ", "1234.50"),
        ("USD 1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234,5", "1234.5"),
        ("1\u{a0}234.5", "1234.5"),
        ("1'234'567.00", "1234567.00"),
        ("1,234", "1234"),
        ("1,234,567", "1234567"),
        ("12,50", "12.50"),
        ("0,5", "0.5"),
    ];
    for (typed, understood) in table {
        assert_eq!(normalise(typed), understood, "{typed}");
    }
}

#[test]
fn what_cannot_be_understood_stays_wrong() {
    for typed in ["", "abc", "-5", "1e5", "+5", "1.2.3", "12.345", "1,23,4", "5-"] {
        assert!(normalise(typed).parse::<policy::Money>().is_err(), "{typed}");
    }
}
