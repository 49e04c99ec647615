//! Which e-mail addresses are accepted, and that the mailer can send to them.

use policy::is_email;
use proptest::prelude::*;

fn lettre_accepts(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok()
}

#[test]
fn addresses_that_relays_refuse_are_refused_in_the_form() {
    for refused in [
        "",
        "ann",
        "ann@example",
        "@example.com",
        "ann@",
        "ann@exa mple.com",
        "a@b@example.com",
        "a..b@b.example",
        ".a@b.example",
        "a.@b.example",
        "a\u{200b}@b.example",
        "\u{202e}a@b.example",
        "a@b\u{200b}.example",
        "é0@example.com",
        "ann@müller.example",
        "\"ann smith\"@example.com",
        "ann@[127.0.0.1]",
        "ann@-example.com",
        "ann@example-.com",
        "ann@example..com",
        "ann@example.com.",
        "Ann <ann@example.com>",
        "ann@example.com, bob@example.com",
        "ann@example.com\r\nBcc: bob@example.com",
    ] {
        assert!(!is_email(refused), "{refused:?}");
    }
    let long = |local: usize, label: usize| format!("{}@{}.example", "a".repeat(local), "b".repeat(label));
    assert!(is_email(&long(64, 63)));
    assert!(!is_email(&long(65, 63)));
    assert!(!is_email(&long(64, 64)));
    let many_labels = |count: usize| format!("a@{}example", "bbb.".repeat(count));
    assert!(is_email(&many_labels(61)), "{} characters", many_labels(61).len());
    assert!(!is_email(&many_labels(62)), "{} characters", many_labels(62).len());
}

#[test]
fn addresses_that_people_have_are_accepted() {
    for accepted in [
        "ann@example.com",
        "o'hara+rma@mail.example.co.uk",
        "a.b-c_d@xn--mller-kva.example",
        "1@2.example",
        "customer/department=shipping@example.com",
    ] {
        assert!(is_email(accepted), "{accepted}");
        assert!(lettre_accepts(accepted), "{accepted}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_mailer_accepts_each_accepted_address(
        text in "[a-z0-9.!#$%&'*+/=?^_`{|}~é\u{200b}\"<> -]{0,12}@[a-zA-Z0-9.ü-]{1,20}|[a-z.]{1,70}@([a-z]{1,66}\\.){1,5}[a-z0-9]{1,8}",
    ) {
        prop_assert!(!is_email(&text) || lettre_accepts(&text), "{text:?}");
    }
}
