//! Checks that every test that the documentation names exists.

use std::fs;

use crate::workspace;

#[test]
fn every_test_that_the_accessibility_claim_names_exists() {
    let root = workspace::root();
    let claim = fs::read_to_string(root.join("docs/accessibility.md")).unwrap();
    let measures = fs::read_to_string(root.join("tests/e2e/support/wcag.js")).unwrap();
    let mut names = 0;
    let is_criterion =
        |line: &&str| line.strip_prefix("| ").is_some_and(|rest| rest.starts_with(char::is_numeric));
    for row in claim.lines().filter(is_criterion) {
        let proof = row.trim_end_matches([' ', '|']).rsplit('|').next().unwrap();
        for name in proof.split('`').skip(1).step_by(2) {
            names += 1;
            let Some((module, test)) = name.rsplit_once("::") else {
                assert!(measures.contains(&format!("    {name}() {{")), "no measure `{name}`");
                continue;
            };
            let path = format!("tests/e2e/{}.rs", module.replace("::", "/"));
            let source = fs::read_to_string(root.join(&path)).unwrap_or_default();
            assert!(source.contains(&format!("#[test]\nfn {test}() {{")), "no test `{test}` in {path}");
        }
    }
    assert!(names > 20, "the table was not understood: {names}");
}
