//! Cost grows with the list and no faster. What it is in time, the benchmark says; here only what would be a mistake.

use estimate::Strategy;
use serde_json::json;

use crate::support::{ktc, list};

#[test]
fn a_list_may_be_longer_than_a_request_and_is_filed_in_parts() {
    let line = json!({ "quantity": 1, "unit_price": "10.00", "purchased_on": "2026-10-30", "category": "ip", "answers": {
        "installed": false, "demo": false, "original_condition": true, "sale_type": "regular" } });
    let list = list(&ktc(), &json!({ "as_of": "2026-11-20", "lines": vec![line; 10_001] }));
    let plan = list.plan(Strategy::Remedy(0), &list.all());
    assert_eq!((plan.sum.eligible, plan.sum.net.to_string()), (10_001, "80008.00".to_owned()));
    let parts = list.filing(&plan, estimate::Split::Whole);
    assert_eq!(parts.iter().map(|part| part.lines.len()).collect::<Vec<_>>(), [10_000, 1]);
    assert_eq!(list.over_time(&list.all())[0].cliffs[0].lines.len(), 10_001);
}
