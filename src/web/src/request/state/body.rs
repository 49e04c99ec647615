use policy::Document;
use policy::document::{Fact, FactType, Scope, condition};
use serde_json::{Map, Value, json};

use super::{Draft, LineDraft, NO, NOT_SURE, YES};
use crate::request::amount;

/// Returns whether the answer to a fact counts: of the line at this index, or of the request.
pub(crate) type Counts<'a> = &'a dyn Fn(Option<usize>, &str) -> bool;

/// Builds the request body from the answers that count.
pub(crate) fn request(document: &Document, draft: &Draft, as_of: policy::Date, counts: Counts<'_>) -> Value {
    let mut body = Map::new();
    body.insert("as_of".into(), as_of.to_string().into());
    put(&mut body, "ship_on", text(&draft.ship_on));
    let mut answers = Map::new();
    for fact in
        document.facts.iter().filter(|fact| fact.scope == Scope::Request && counts(None, fact.id.as_str()))
    {
        let Some(answer) = draft.answers.get(&fact.id).and_then(|typed| answer(document, fact, typed)) else {
            continue;
        };
        if fact.id == "role" {
            body.insert("requester".into(), json!({ "role": answer }));
        } else {
            answers.insert(fact.id.to_string(), answer);
        }
    }
    put(&mut body, "answers", Some(answers).filter(|answers| !answers.is_empty()).map(Value::Object));
    let lines = draft
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| line_body(document, line, &|fact| counts(Some(index), fact)));
    body.insert("lines".into(), lines.collect());
    Value::Object(body)
}

fn line_body(document: &Document, line: &LineDraft, counts: &dyn Fn(&str) -> bool) -> Value {
    let mut body = Map::new();
    put(&mut body, "model", text(&line.model));
    put(&mut body, "serial", text(&line.serial));
    put(&mut body, "quantity", text(&line.quantity).map(number));
    put(&mut body, "wanted", line.chosen.as_ref().map(|remedy| remedy.as_str().into()));
    let implied = line.wish(document).map(|wish| &wish.answers);
    let mut answers = Map::new();
    for fact in document.facts.iter().filter(|fact| fact.scope == Scope::Line && counts(fact.id.as_str())) {
        let typed = || line.answers.get(&fact.id).and_then(|typed| answer(document, fact, typed));
        let implied = implied.and_then(|answers| answers.get(&fact.id)).map(|value| match value {
            condition::Value::Bool(yes) => Value::Bool(*yes),
            condition::Value::Choice(choice) => choice.as_str().into(),
        });
        let Some(answer) = implied.or_else(typed) else { continue };
        let is_member = policy::BuiltInFact::from_id(&fact.id).is_some();
        if is_member { &mut body } else { &mut answers }.insert(fact.id.to_string(), answer);
    }
    put(&mut body, "answers", Some(answers).filter(|answers| !answers.is_empty()).map(Value::Object));
    Value::Object(body)
}

/// Reads a typed answer; `None` where it is blank or "not sure". What cannot be read stays as it is typed, for the policy to refuse.
fn answer(document: &Document, fact: &Fact, typed: &str) -> Option<Value> {
    let typed = text(typed).filter(|typed| typed != NOT_SURE)?;
    let typed = typed.as_str()?;
    match fact.kind {
        FactType::Bool => match typed {
            YES => Some(true.into()),
            NO => Some(false.into()),
            _ => None,
        },
        FactType::Money => Some(amount::normalise(typed, &document.policy.currency).into()),
        FactType::Number => Some(number(typed.into())),
        FactType::Choice | FactType::Date | FactType::Text => Some(typed.into()),
        FactType::Decision => None,
    }
}

fn text(typed: &str) -> Option<Value> {
    Some(typed.trim()).filter(|typed| !typed.is_empty()).map(Value::from)
}

/// Reads a whole number; another text stays as it is typed.
fn number(typed: Value) -> Value {
    let number = typed.as_str().and_then(|typed| typed.parse::<u32>().ok());
    number.map_or(typed, Value::from)
}

fn put(body: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        body.insert(name.into(), value);
    }
}
