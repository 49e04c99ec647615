//! Amounts as people type them into a field, in the form and in the workbench.

use estimate::{AmountFault, Currency, DecimalSign, typed_amount};

#[test]
fn amounts_are_understood_as_people_type_them() {
    let cases = [
        ("500", "500.00"),
        ("250.00", "250.00"),
        ("+500", "500.00"),
        (" $1,234.50 ", "1234.50"),
        ("USD 1,234.50", "1234.50"),
        ("USD 1.234,5", "1234.50"),
        ("12000 US$", "12000.00"),
        ("1.234,50", "1234.50"),
        ("1 234,5", "1234.50"),
        ("1\u{a0}234,50", "1234.50"),
        ("1\u{202f}234.5", "1234.50"),
        ("1'234'567", "1234567.00"),
        ("1’234’567.00", "1234567.00"),
        ("1,500", "1500.00"),
        ("1,234,567", "1234567.00"),
        ("12,50", "12.50"),
        ("0,5", "0.50"),
        ("12.-", "12.00"),
    ];
    for (typed, amount) in cases {
        let read = typed_amount(typed, "USD", DecimalSign::Point).map(|it| it.to_string());
        assert_eq!(read.as_deref(), Ok(amount), "{typed}");
    }
}

#[test]
fn canadian_french_puts_the_currency_after_the_amount() {
    let cases = [
        ("1\u{a0}250,00\u{a0}$\u{a0}CA", "1250.00"),
        ("99,95 $ CA", "99.95"),
        ("1\u{202f}250,00\u{a0}$", "1250.00"),
        ("89,00\u{a0}CAD", "89.00"),
        ("1 250 $", "1250.00"),
        ("1.500", "1500.00"),
        ("CA$ 12.50", "12.50"),
        ("12,50 dollars canadiens", "12.50"),
    ];
    for (typed, amount) in cases {
        let read = typed_amount(typed, "CAD", DecimalSign::Comma).map(|it| it.to_string());
        assert_eq!(read.as_deref(), Ok(amount), "{typed}");
    }
    let us = AmountFault::Currency(Currency::named("USD").unwrap());
    for typed in ["12,50\u{a0}$\u{a0}US", "US$ 12", "12 USD", "12 dollars US"] {
        assert_eq!(typed_amount(typed, "CAD", DecimalSign::Comma), Err(us), "{typed}");
    }
}

#[test]
fn another_currency_is_named() {
    for (typed, code) in [
        ("€ 12", "EUR"),
        ("EUR 250", "EUR"),
        ("12 €", "EUR"),
        ("£5", "GBP"),
        ("C$ 5", "CAD"),
        ("CHF 12.-", "CHF"),
        ("R$ 12,00", "BRL"),
        ("12 euros", "EUR"),
        ("-12 €", "EUR"),
    ] {
        let fault = AmountFault::Currency(Currency::named(code).unwrap());
        assert_eq!(typed_amount(typed, "USD", DecimalSign::Point), Err(fault), "{typed}");
    }
    let dollars = AmountFault::Currency(Currency::named("USD").unwrap());
    assert_eq!(typed_amount("$ 12", "EUR", DecimalSign::Comma), Err(dollars), "dollars are not euros");
}

#[test]
fn an_amount_that_reads_in_two_ways_is_refused() {
    for (typed, sign) in [
        ("1.500", DecimalSign::Point),
        ("12.345", DecimalSign::Point),
        ("1,500", DecimalSign::Comma),
        ("12,345 $", DecimalSign::Comma),
    ] {
        assert_eq!(typed_amount(typed, "USD", sign), Err(AmountFault::Ambiguous), "{typed}");
    }
}

#[test]
fn negative_amounts_and_texts_that_are_no_amounts_are_refused() {
    for typed in ["-500", "-5", "5-", "−500", "$-500", "-$500", "-500 USD", "(12.00)", "12.00-"] {
        assert_eq!(typed_amount(typed, "USD", DecimalSign::Point), Err(AmountFault::Negative), "{typed}");
    }
    for typed in ["", "abc", "5 units", "1,23,4", "1e5", "1.2.3", "2 3", "12 50", "$", "USD"] {
        assert_eq!(typed_amount(typed, "USD", DecimalSign::Point), Err(AmountFault::NotAnAmount), "{typed}");
    }
    for typed in ["0.005", "10.0001", "1000000000000"] {
        assert_eq!(typed_amount(typed, "USD", DecimalSign::Point), Err(AmountFault::NotToTheCent), "{typed}");
    }
}
