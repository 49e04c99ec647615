//! The golden cases: worked out by hand from the clauses, run natively and, by the same code, in wasm.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;

use policy::Policy;
use policy::authoring::{self, Case};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Golden cases are compiled in, so that wasm, which has no files, runs exactly them.
macro_rules! case_files {
    ($vendor:literal: $($name:literal)+) => {
        [$(($name, include_str!(concat!("cases/", $vendor, "/", $name, ".toml")))),+]
    };
}

const KTC: [(&str, &str); 14] = case_files!("ktc":
    "advance_replacement" "credit" "duties_and_notices" "freight" "house_credit_and_exchange" "money" "paid_repair"
    "ptz_and_unknown_category" "repaired_products" "rotation_totals" "several_lines" "stock_rotation" "unknowns" "warranty");
const KOSO: [(&str, &str); 8] = case_files!("koso":
    "back_order_refusal" "credit" "duties_and_notices" "freight_and_steps" "money" "several_lines" "unknowns" "warranty_claim");

#[test]
fn every_golden_case_of_ktc_has_the_outcome_of_its_clauses() {
    run("ktc", &KTC, 150);
}

#[test]
fn every_golden_case_of_koso_has_the_outcome_of_its_clauses() {
    run("koso", &KOSO, 60);
}

#[test]
fn the_shipped_documents_have_no_problem_and_their_worked_cases_hold() {
    for (name, source) in authoring::shipped() {
        if let Err(diagnostics) = authoring::check(source) {
            let listed: Vec<String> =
                diagnostics.iter().map(|diagnostic| format!("{name}:{diagnostic}")).collect();
            panic!("{}", listed.join("\n"));
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_case_file_is_listed_here() {
    for (vendor, listed) in [("ktc", &KTC[..]), ("koso", &KOSO[..])] {
        let folder = format!("{}/../../tests/policy/cases/{vendor}", env!("CARGO_MANIFEST_DIR"));
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(files, listed.iter().map(|(name, _)| (*name).to_owned()).collect());
    }
}

fn run(vendor: &str, files: &[(&str, &str)], at_least: usize) {
    let policy = shipped_policy(vendor);
    let cases: Vec<(&str, Case)> = files
        .iter()
        .flat_map(|(file, source)| {
            let cases = authoring::parse_cases(source).unwrap_or_else(|error| panic!("{file}: {error:?}"));
            cases.into_iter().map(|case| (*file, case))
        })
        .collect();
    let failures: Vec<String> = cases
        .iter()
        .flat_map(|(file, case)| {
            case.run(&policy).into_iter().map(move |mismatch| format!("{file}: {}: {mismatch}", case.name))
        })
        .collect();
    assert!(failures.is_empty(), "{} mismatches:\n{}", failures.len(), failures.join("\n"));
    assert!(cases.len() >= at_least, "only {} cases", cases.len());
    let names: BTreeSet<&str> = cases.iter().map(|(_, case)| case.name.as_str()).collect();
    assert_eq!(names.len(), cases.len(), "two cases have one name");
}

fn shipped_policy(vendor: &str) -> Policy {
    let (_, source) = authoring::shipped().into_iter().find(|(name, _)| name.starts_with(vendor)).unwrap();
    authoring::load(source).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}")).policy
}
