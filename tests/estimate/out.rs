//! The estimate that one takes along.

use estimate::{Strategy, Workbook};
use serde_json::json;

use crate::support::{ktc, list};

fn estimate() -> estimate::Estimate {
    let answers = json!({ "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "fault": "none",
                          "extenuating": false });
    let request = json!({ "as_of": "2026-11-20", "requester": { "role": "customer" }, "lines": [
        { "model": "=HYPERLINK(\"x\")", "serial": "@S1", "quantity": 2, "unit_price": "100.00", "purchased_on": "2026-10-30",
          "category": "ip", "answers": answers },
        { "model": "KNC-2, \"Pro\"", "quantity": 1, "unit_price": "50.00", "purchased_on": "2026-08-01", "category": "accessory",
          "answers": answers }
    ] });
    let list = list(ktc(), &request);
    list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[4, 7])
}

#[test]
fn the_csv_names_policy_and_days_and_cites_each_lines_clauses() {
    let csv = estimate().to_csv();
    let digest = ktc().document().digest.clone();
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows[0], "policy,ktc");
    assert!(
        csv.contains(&format!("digest,{digest}\n")) && csv.contains("as_of,2026-11-20\nship_on,2026-11-20\n"),
        "{csv}"
    );
    let first = rows.iter().find(|row| row.starts_with("4,")).unwrap();
    assert!(first.contains("credit,eligible,200.00,40.00,160.00,2026-11-29,"), "{first}");
    assert!(first.contains("credit.2 ") && first.contains("credit.7,customer,regular,"), "{first}");
    let second = rows.iter().find(|row| row.starts_with("7,")).unwrap();
    assert!(second.contains(",,ineligible,,,,,") && second.contains("credit.8e"), "{second}");
    assert!(
        rows.last().unwrap().starts_with("total,") && rows.last().unwrap().contains("200.00,40.00,160.00")
    );
}

#[test]
fn a_line_that_waits_for_answers_is_not_called_closed() {
    let request = json!({ "as_of": "2026-11-20", "lines": [{ "quantity": 1, "unit_price": "50.00" }] });
    let list = list(ktc(), &request);
    let csv = list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[]).to_csv();
    let row = csv.lines().find(|row| row.starts_with("1,")).unwrap();
    assert!(row.contains(",,undetermined,,,,,"), "{row}");
}

#[test]
fn no_text_of_the_list_becomes_a_formula() {
    let csv = estimate().to_csv();
    assert!(csv.contains(r#""'=HYPERLINK(""x"")""#) && csv.contains(",'@S1,"), "{csv}");
    assert!(csv.contains(r#""KNC-2, ""Pro""""#), "{csv}");
}

#[test]
fn the_workbook_holds_the_same_and_is_the_same_whenever_it_is_written() {
    let estimate = estimate();
    let bytes = estimate.to_xlsx().unwrap();
    assert_eq!(bytes, estimate.to_xlsx().unwrap());
    let workbook = Workbook::read(&bytes).unwrap();
    let grid = workbook.sheet("Estimate").unwrap();
    let row = |number: usize| grid.rows.iter().find(|row| row.number == number).unwrap();
    let texts = |number: usize| row(number).cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts(1)[..2], ["policy", "ktc"]);
    assert_eq!(texts(4)[..2], ["as_of", "2026-11-20"]);
    assert_eq!(texts(8)[..3], ["row", "model", "serial"]);
    assert_eq!(texts(9)[1..3], ["=HYPERLINK(\"x\")", "@S1"]);
    assert_eq!(texts(9)[9..13], ["200", "40", "160", "2026-11-29"]);
    assert_eq!(
        workbook.sheet("None").unwrap_err().to_string(),
        "there is no sheet `None`; there are: Estimate"
    );
}
