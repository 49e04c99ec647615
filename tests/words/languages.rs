//! Languages: their tags, the negotiation of `Accept-Language`, and their plurals.

use words::Language::{self, English, French, Spanish};
use words::language::{NAMES, Plural, negotiate};

#[test]
fn every_language_is_found_by_its_tags() {
    assert_eq!(Language::ALL.map(Language::name), NAMES.each_ref());
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert_eq!(Language::from_tag(language.html_lang()), Some(language));
    }
    for (tag, language) in [
        ("en-GB", Some(English)),
        ("FR-fr", Some(French)),
        ("es_MX", Some(Spanish)),
        ("pt-BR", None),
        ("fra", None),
        ("", None),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
    assert_eq!(Language::default(), English);
}

#[test]
fn the_language_with_the_highest_weight_is_chosen() {
    let table = [
        ("fr-CA,fr;q=0.9,en-US;q=0.8,en;q=0.7", Some(French)),
        ("es-MX, es;q=0.9", Some(Spanish)),
        ("en;q=0.5, fr;q=0.9", Some(French)),
        ("fr;q=0.5,en;q=0.5", Some(French)),
        ("de, es;q=0.001", Some(Spanish)),
        ("de-CH, ja;q=0.5", None),
        ("de, *;q=0.1", Some(English)),
        ("en;q=0.2, *", Some(French)),
        ("en;q=0, *;q=0.5", Some(French)),
        ("fr;q=0", None),
        ("*", Some(English)),
        ("*;q=0", None),
        (" fr ; q=0.4 , EN ; Q=0.40 ", Some(French)),
        ("en;q=1.000, fr;q=1", Some(English)),
        ("en;q=2, fr;q=0.1", Some(French)),
        ("en;q=-1, en;q=0.1234, en;q=a, fr;q=0.3", Some(French)),
        // No such parameter exists; it is ignored.
        ("en;level=1, fr;q=0.3", Some(English)),
        ("", None),
        (",;,", None),
    ];
    for (header, language) in table {
        assert_eq!(negotiate(header), language, "{header}");
    }
}

#[test]
fn each_language_has_its_own_plural_rule() {
    for (language, count, form) in [
        (English, 0, Plural::Other),
        (English, 1, Plural::One),
        (English, 2, Plural::Other),
        (French, 0, Plural::One),
        (French, 1, Plural::One),
        (French, 2, Plural::Other),
        (Spanish, 0, Plural::Other),
        (Spanish, 1, Plural::One),
        (Spanish, 21, Plural::Other),
    ] {
        assert_eq!(Plural::of(language, count), form, "{language:?} {count}");
    }
}
