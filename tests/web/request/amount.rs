use web::request::amount::normalise;

#[test]
fn amounts_are_understood_as_people_type_them() {
    let table = [
        ("250", "250.00"),
        ("250.00", "250.00"),
        (" $1,234.50 ", "1234.50"),
        ("USD 1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234,5", "1234.50"),
        ("1\u{a0}234.5", "1234.50"),
        ("1'234'567.00", "1234567.00"),
        ("1,234", "1234.00"),
        ("1,234,567", "1234567.00"),
        ("12,50", "12.50"),
        ("0,5", "0.50"),
        ("+5", "5.00"),
    ];
    for (typed, understood) in table {
        assert_eq!(normalise(typed, "USD"), understood, "{typed}");
    }
    assert_eq!(normalise("1\u{a0}250,00\u{a0}$\u{a0}CA", "CAD"), "1250.00");
    assert_eq!(normalise("89,00 CAD", "CAD"), "89.00");
}

#[test]
fn an_amount_that_cannot_be_parsed_stays_invalid() {
    for typed in [
        "",
        "abc",
        "-5",
        "1e5",
        "1.2.3",
        "12.345",
        "1.500",
        "1,23,4",
        "5-",
        "€ 12",
        "EUR 250",
        "12,50 $ CA",
        "2 3",
    ] {
        assert!(normalise(typed, "USD").parse::<policy::Money>().is_err(), "{typed}");
    }
}
