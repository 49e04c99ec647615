//! How many choices a customer makes, from the empty form with the model typed to a verdict that is final.

use policy::Verdict;
use web::request::state::{Draft, FieldId, Judged};

use super::support::vendor;

/// Makes the choices one after another, each as soon as it is offered, and returns the number of choices after which the verdict of
/// the remedy is final.
fn choices(policy: &str, wish: &str, answers: &[(&str, &str)], remedy: &str, verdict: Verdict) -> usize {
    let vendor = vendor(policy);
    let mut draft = Draft::default();
    FieldId::Model(0).write(&mut draft, "KNC-p3BR28V12IR".into());
    FieldId::Wish(0).write(&mut draft, wish.into());
    let mut count = 1;
    for (fact, answer) in answers {
        let judged = Judged::of(&vendor, &draft);
        let is_asked = judged.questions(0).any(|asked| asked.as_str() == *fact);
        assert!(is_asked, "{fact} is not asked after {count} choices");
        FieldId::LineFact(0, (*fact).into()).write(&mut draft, (*answer).into());
        count += 1;
    }
    let judged = Judged::of(&vendor, &draft);
    assert_eq!(judged.remedy(0, &remedy.into()).unwrap().verdict, verdict);
    count
}

#[test]
fn an_unopened_camera_takes_seven_choices() {
    let answers = [
        ("category", "ip"),
        ("purchased_on", "2026-10-23"),
        ("installed", "no"),
        ("demo", "no"),
        ("original_condition", "yes"),
        ("sale_type", "regular"),
    ];
    assert_eq!(choices("ktc", "unwanted", &answers, "credit", Verdict::Eligible), 7);
}

#[test]
fn a_damaged_sticker_takes_at_most_six_choices() {
    let answers = [
        ("category", "ip"),
        ("purchased_on", "2024-11-20"),
        ("fault", "defective"),
        ("serial_sticker_intact", "no"),
    ];
    assert!(choices("ktc", "faulty", &answers, "paid_repair", Verdict::Eligible) <= 6);
}

#[test]
fn a_ptz_motor_after_eighteen_months_takes_six_choices() {
    let answers = [
        ("category", "ptz"),
        ("ptz_part", "pan_tilt"),
        ("purchased_on", "2025-05-20"),
        ("fault", "defective"),
        ("repaired", "no"),
    ];
    assert_eq!(choices("ktc", "faulty", &answers, "paid_repair", Verdict::Eligible), 6);
}

#[test]
fn a_camera_dead_on_arrival_takes_two_choices() {
    let answers = [("fault", "doa")];
    assert_eq!(choices("ktc", "faulty", &answers, "advance_replacement", Verdict::Eligible), 2);
}

#[test]
fn an_unwanted_gauge_takes_two_choices() {
    let answers = [("category", "electronic")];
    assert_eq!(choices("koso", "unwanted", &answers, "credit", Verdict::Ineligible), 2);
}

#[test]
fn a_refused_back_order_takes_two_choices_with_its_price() {
    let answers = [("unit_price", "99.99")];
    assert_eq!(choices("koso", "back_order", &answers, "back_order_refusal", Verdict::Eligible), 2);
}

#[test]
fn a_faulty_product_is_not_asked_whether_it_works() {
    let vendor = vendor("ktc");
    let mut draft = Draft::default();
    FieldId::Wish(0).write(&mut draft, "faulty".into());
    FieldId::LineFact(0, "fault".into()).write(&mut draft, "none".into());
    let judged = Judged::of(&vendor, &draft);
    assert_eq!(judged.remedy(0, &"paid_repair".into()).unwrap().verdict, Verdict::Undetermined);
}
