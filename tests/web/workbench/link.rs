//! Links to an estimate.

use estimate::Strategy;
use testkit::date;
use web::workbench::link::Link;
use web::workbench::packing::{pack, unpack};

#[test]
fn a_link_is_parsed_into_what_it_was_written_from() {
    for strategy in [Strategy::BestPerLine, Strategy::Remedy(3)] {
        let link = Link {
            policy: "ktc".to_owned(),
            version: "2026-11-01".to_owned(),
            digest: "1d09392a8411".to_owned(),
            as_of: date("2026-11-20"),
            ship_on: date("2026-11-24"),
            strategy,
        };
        let address = link.address();
        let (path, fragment) = address.split_once('#').unwrap();
        assert_eq!(path, "/ktc/estimate");
        assert_eq!(Link::read("ktc", &format!("#{fragment}")), Some(link));
    }
}

#[test]
fn an_incomplete_fragment_is_not_a_link() {
    for fragment in
        ["", "#", "#judged-heading", "#version=1&digest=x&as_of=2026-11-20&strategy=best", "#as_of=tomorrow"]
    {
        assert_eq!(Link::read("ktc", fragment), None, "{fragment}");
    }
}

#[test]
fn compressed_texts_are_shorter_and_are_restored() {
    let text = r#"{"model":"KNC-p3BR28V12IR","quantité":2}"#.repeat(200);
    let packed = pack(text.clone());
    assert!(packed.chars().count() * 10 < text.len());
    assert_eq!(unpack(packed), Some(text));
    assert_eq!(unpack("not packed €".to_owned()), None);
}
