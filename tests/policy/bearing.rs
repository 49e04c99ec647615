//! The clauses that bear on a remedy.

use crate::support::ktc;

#[test]
fn a_clause_bears_on_the_remedies_whose_rules_cite_it() {
    let bearing = |remedy: &str| -> Vec<String> {
        let document = ktc().document();
        document.clauses_bearing_on(&remedy.into()).into_iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        bearing("advance_replacement"),
        [
            "advance.1",
            "advance.2",
            "advance.3",
            "advance.4",
            "procedure.1",
            "procedure.3",
            "procedure.4",
            "procedure.5",
            "returns.1",
            "shipping.1",
            "shipping.2",
        ]
    );
    // A paid repair is for what the warranty does not cover, so what decides the warranty bears on it.
    for clause in ["repair.1", "repair.2", "returns.5", "returns.4", "repair.3", "warranty.ptz"] {
        assert!(bearing("paid_repair").contains(&clause.to_owned()), "{clause}");
    }
    assert!(!bearing("paid_repair").contains(&"credit.3".to_owned()));
}
