//! Lists as they come in.

use policy::Policy;
use testkit::{date, koso, ktc};
use web::vendor::Vendor;
use web::workbench::source::{of_many, targets, typed};
use words::Language;

fn vendor(policy: &Policy) -> Vendor {
    Vendor {
        policy: Policy::new(policy.document().clone()).unwrap(),
        today: date("2026-11-20"),
        language: Language::English,
        is_stored_copy: false,
        approval_days: None,
    }
}

#[test]
fn a_typed_table_asks_for_the_goods_and_every_fact_that_the_user_knows() {
    let table = typed(&vendor(koso()), 3);
    assert_eq!(table.headings[..3], ["Model", "Serial number", "Quantity"].map(str::to_owned));
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3, 4]);
    assert!(table.rows.iter().all(|row| row.cells.len() == table.headings.len()));
}

#[test]
fn no_column_is_recognized_as_the_vendors_own_decision() {
    let targets: Vec<String> = targets(ktc().document()).iter().map(ToString::to_string).collect();
    assert!(targets.iter().any(|target| target.contains("extenuating")), "{targets:?}");
    assert!(!targets.iter().any(|target| target.contains("vendor_review")), "{targets:?}");
}

#[test]
fn dates_are_not_set_for_many_lines_at_once() {
    let facts = of_many(ktc().document());
    assert!(facts.iter().any(|fact| *fact == *"installed"));
    assert!(!facts.iter().any(|fact| *fact == *"purchased_on"));
}
