//! Answers are read and written by the fact's id, wherever the request has them.

use policy::document::{FactType, Scope};
use policy::{Answer, BuiltInFact, Id, Line, Request};

use crate::support::{koso, ktc};

#[test]
fn each_fact_of_both_policies_is_read_where_it_was_written() {
    for fact in [ktc(), koso()].into_iter().flat_map(|policy| &policy.document().facts) {
        let answer = Some(Answer::Text("x".to_owned()));
        let (mut request, mut line) = (Request::default(), Line::default());
        request.set(&fact.id, answer.clone());
        line.set(&fact.id, answer.clone());
        match fact.scope {
            Scope::Request => assert_eq!(request.get(&fact.id), answer, "{}", fact.id),
            Scope::Line => assert_eq!(line.get(&fact.id), answer, "{}", fact.id),
        }
        request.set(&fact.id, None);
        line.set(&fact.id, None);
        assert_eq!((request.get(&fact.id), line.get(&fact.id)), (None, None), "{}", fact.id);
    }
}

#[test]
fn the_description_of_a_line_is_its_answer_to_a_text_fact_whatever_the_facts_id() {
    let mut document = ktc().document().clone();
    let mut line = Line::default();
    line.set(&Id::from("sale_type"), Some(Answer::Text("regular".to_owned())));
    assert_eq!(line.description(&document), None);
    let text = document.facts.iter_mut().find(|fact| fact.kind == FactType::Text).unwrap();
    text.id = Id::from("symptom");
    line.set(&Id::from("symptom"), Some(Answer::Text("It restarts.".to_owned())));
    assert_eq!(line.description(&document), Some("It restarts."));
}

#[test]
fn built_in_facts_have_fields_and_no_answers() {
    let (mut request, mut line) = (Request::default(), Line::default());
    for fact in BuiltInFact::ALL {
        request.set(&Id::from(fact.as_str()), Some(Answer::Text("x".to_owned())));
        line.set(&Id::from(fact.as_str()), Some(Answer::Text("x".to_owned())));
    }
    assert!(request.answers.is_empty() && line.answers.is_empty());
    assert_eq!(
        serde_json::to_value(&line).unwrap(),
        serde_json::json!({ "quantity": 0, "category": "x", "unit_price": "x", "purchased_on": "x" })
    );
    assert_eq!(
        serde_json::to_value(&request).unwrap(),
        serde_json::json!({ "requester": { "role": "x" }, "lines": [] })
    );
}
