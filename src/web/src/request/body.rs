//! The request as JSON, made of what was typed.

use crate::ui::json::object;
use policy::document::condition;
use policy::document::{Fact, FactType, Intent, Scope};
use policy::{Document, Id};
use serde_json::{Map, Value};

use crate::request::amount;
use crate::request::draft::{Draft, LineDraft, NO, NOT_SURE, YES};

/// Whether a fact's answer is to be sent: of which line (none: of the request), and which fact.
pub type Counts<'a> = &'a dyn Fn(Option<usize>, &str) -> bool;

/// The request that the draft states, with those answers that count.
#[must_use]
pub fn request(document: &Document, draft: &Draft, as_of: policy::Date, counts: Counts<'_>) -> Value {
    let mut body = Map::new();
    body.insert("as_of".into(), as_of.to_string().into());
    put(&mut body, "ship_on", text(&draft.ship_on));
    let mut answers = Map::new();
    for fact in
        document.facts.iter().filter(|fact| fact.scope == Scope::Request && counts(None, fact.id.as_str()))
    {
        let Some(answer) = draft.answers.get(&fact.id).and_then(|typed| answer(fact, typed)) else {
            continue;
        };
        if fact.id == "role" {
            body.insert("requester".into(), object([("role", answer)]));
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

/// What the customer wants of a product.
#[must_use]
pub fn wish<'a>(document: &'a Document, line: &LineDraft) -> Option<&'a Intent> {
    document.intents.iter().find(|wish| line.wish.as_ref() == Some(&wish.id))
}

/// The remedies that a product's questions serve: those of its wish, then those that the customer looks at too.
pub fn wished<'a>(document: &'a Document, line: &'a LineDraft) -> impl Iterator<Item = &'a Id> {
    wish(document, line).into_iter().flat_map(|wish| &wish.remedies).chain(&line.looked_at)
}

/// Whether a remedy is one of them.
#[must_use]
pub fn is_wished(document: &Document, line: &LineDraft, remedy: &Id) -> bool {
    wished(document, line).any(|wished| wished == remedy)
}

fn line_body(document: &Document, line: &LineDraft, counts: &dyn Fn(&str) -> bool) -> Value {
    let mut body = Map::new();
    put(&mut body, "model", text(&line.model));
    put(&mut body, "serial", text(&line.serial));
    put(&mut body, "quantity", text(&line.quantity).map(number));
    put(&mut body, "wanted", line.chosen.as_ref().map(|remedy| remedy.as_str().into()));
    let implied = wish(document, line).map(|wish| &wish.answers);
    let mut answers = Map::new();
    for fact in document.facts.iter().filter(|fact| fact.scope == Scope::Line && counts(fact.id.as_str())) {
        let typed = || line.answers.get(&fact.id).and_then(|typed| answer(fact, typed));
        let implied = implied.and_then(|answers| answers.get(&fact.id)).map(|value| match value {
            condition::Value::Bool(yes) => Value::Bool(*yes),
            condition::Value::Choice(choice) => choice.as_str().into(),
        });
        let Some(answer) = implied.or_else(typed) else { continue };
        let is_field = matches!(fact.id.as_str(), "category" | "unit_price" | "purchased_on");
        if is_field { &mut body } else { &mut answers }.insert(fact.id.to_string(), answer);
    }
    put(&mut body, "answers", Some(answers).filter(|answers| !answers.is_empty()).map(Value::Object));
    Value::Object(body)
}

/// An answer as JSON; nothing where it is blank or not known.
fn answer(fact: &Fact, typed: &str) -> Option<Value> {
    let typed = text(typed).filter(|typed| typed != NOT_SURE)?;
    let typed = typed.as_str()?;
    match fact.kind {
        FactType::Bool => match typed {
            YES => Some(true.into()),
            NO => Some(false.into()),
            _ => None,
        },
        FactType::Money => Some(amount::normalise(typed).into()),
        FactType::Number => Some(number(typed.into())),
        FactType::Choice | FactType::Date | FactType::Text => Some(typed.into()),
        FactType::Decision => None,
    }
}

fn text(typed: &str) -> Option<Value> {
    Some(typed.trim()).filter(|typed| !typed.is_empty()).map(Value::from)
}

/// A number where it is one; else the text, for the policy to refuse.
fn number(typed: Value) -> Value {
    let number = typed.as_str().and_then(|typed| typed.parse::<u32>().ok());
    number.map_or(typed, Value::from)
}

fn put(body: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        body.insert(name.into(), value);
    }
}
