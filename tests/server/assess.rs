//! Assessments over HTTP are those of the engine.

use std::fs;
use std::path::Path;

use policy::authoring::parse_cases;
use serde_json::json;

use crate::support::Server;
use crate::support::samples::camera;
use crate::support::server::Settings;

#[test]
fn every_golden_case_comes_out_over_http_as_its_clauses_say() {
    let server = Server::start();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/policy/cases");
    let mut count = 0;
    for policy in ["ktc", "koso"] {
        for file in fs::read_dir(cases.join(policy)).unwrap() {
            let path = file.unwrap().path();
            for case in parse_cases(&fs::read_to_string(&path).unwrap()).unwrap() {
                let assessment = server.assess(policy, &case.request);
                let mismatches = case.mismatches(&serde_json::from_value(assessment).unwrap());
                assert!(
                    mismatches.is_empty(),
                    "{}: {}: {}",
                    path.display(),
                    case.name,
                    mismatches.join("\n")
                );
                count += 1;
            }
        }
    }
    assert!(count >= 210, "{count} cases");
}

#[test]
fn without_a_day_the_vendors_own_date_decides() {
    // Ten in the evening in Los Angeles, one in the morning in Toronto.
    let server = Settings::new().at("2026-11-21T06:00:00Z").start();
    let request = json!({ "lines": [{ "quantity": 1 }] });
    assert_eq!(server.assess("ktc", &request)["as_of"], "2026-11-20");
    assert_eq!(server.assess("koso", &request)["as_of"], "2026-11-21");
    assert_eq!(server.assess("koso", &request)["ship_on"], "2026-11-21");
}

#[test]
fn null_is_the_same_as_absent() {
    let server = Server::start();
    let bare = json!({ "lines": [{ "quantity": 1 }] });
    let nulls = json!({
        "as_of": null, "ship_on": null, "detail": null, "requester": null, "answers": null,
        "lines": [{ "quantity": 1, "model": null, "unit_price": null, "category": null, "answers": { "installed": null } }]
    });
    assert_eq!(server.assess("ktc", &bare), server.assess("ktc", &nulls));
}

#[test]
fn an_assessment_with_verdicts_only_has_no_reasons_freight_duties_or_notices() {
    let server = Server::start();
    let mut request = camera();
    let full = server.assess("ktc", &request);
    request["detail"] = "verdicts".into();
    let mut shortened = full;
    for remedy in shortened["lines"][0]["remedies"].as_array_mut().unwrap() {
        for field in ["reasons", "freight", "duties", "notices"] {
            remedy.as_object_mut().unwrap().remove(field);
        }
    }
    assert_eq!(server.assess("ktc", &request), shortened);
}

#[test]
fn ten_thousand_lines_are_judged_and_one_more_is_refused() {
    let server = Server::start();
    let line = json!({ "quantity": 1, "category": "ip", "unit_price": "10.00" });
    let request = json!({ "detail": "verdicts", "lines": vec![line.clone(); 10_000] });
    assert_eq!(server.assess("ktc", &request)["lines"].as_array().unwrap().len(), 10_000);
    let refused = server.post("/api/v1/policies/ktc/assess", &json!({ "lines": vec![line; 10_001] }));
    assert_eq!((refused.status, refused.pointers()), (422, vec!["/lines".to_owned()]));
}
