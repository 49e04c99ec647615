//! Amounts as they are typed into fields.

use estimate::typed_amount;

#[test]
fn amounts_are_understood_as_people_type_them() {
    let cases = [
        ("500", "500.00"),
        ("+500", "500.00"),
        (" $1,234.50 ", "1234.50"),
        ("USD 1.234,5", "1234.50"),
        ("12000 US$", "12000.00"),
        ("1\u{a0}234,50", "1234.50"),
        ("1'234'567", "1234567.00"),
        ("1,500", "1500.00"),
        ("1.500", "1500.00"),
        ("12,50", "12.50"),
    ];
    for (typed, amount) in cases {
        assert_eq!(typed_amount(typed, "USD").map(|it| it.to_string()).as_deref(), Some(amount), "{typed}");
    }
}

#[test]
fn what_is_negative_or_no_amount_is_none() {
    for typed in [
        "", "abc", "-500", "−500", "$-500", "-$500", "-500 USD", "(12.00)", "12.00-", "€ 12", "5 units",
        "1,23,4",
    ] {
        assert_eq!(typed_amount(typed, "USD"), None, "{typed}");
    }
}
