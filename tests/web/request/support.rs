//! A vendor and drafts to test with.

use policy::authoring;
pub(crate) use testkit::date;
use web::request::state::{Draft, LineDraft};
use web::vendor::Vendor;
use words::Language;

/// One of the shipped vendors, on November 20, 2026.
pub(crate) fn vendor(id: &str) -> Vendor {
    let policy = authoring::load(testkit::source(id)).unwrap().policy;
    Vendor {
        policy,
        today: date("2026-11-20"),
        language: Language::English,
        is_stored_copy: false,
        approval_days: None,
    }
}

/// A line with a wish and answers by fact.
pub(crate) fn line(key: u32, wish: &str, answers: &[(&str, &str)]) -> LineDraft {
    let answers = answers.iter().map(|(fact, answer)| ((*fact).into(), (*answer).to_owned())).collect();
    LineDraft { wish: Some(wish.into()), answers, ..LineDraft::new(key) }
}

/// A draft of these lines by a customer.
pub(crate) fn draft(lines: Vec<LineDraft>) -> Draft {
    Draft {
        ship_on: "2026-11-24".to_owned(),
        answers: [("role".into(), "customer".to_owned())].into_iter().collect(),
        lines,
        ..Draft::default()
    }
}

/// A camera that nobody wants, unopened, bought on `purchased_on`.
pub(crate) fn unopened(purchased_on: &str) -> LineDraft {
    let answers = [
        ("category", "ip"),
        ("purchased_on", purchased_on),
        ("unit_price", "$1,250.00"),
        ("sale_type", "regular"),
        ("installed", "no"),
        ("demo", "no"),
        ("original_condition", "yes"),
    ];
    line(0, "unwanted", &answers)
}
