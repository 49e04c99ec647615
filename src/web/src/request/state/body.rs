use policy::document::{Fact, FactType, Scope, condition};
use policy::{Answer, Document, Fault, FaultKind, Line, Request};

use super::{Draft, LineDraft, NO, NOT_SURE, YES};
use crate::request::amount;

/// Builds the request of a draft. Passes an unreadable answer on as typed, so that the policy reports its fault. Also returns the faults
/// of the fields that are not texts in a request: the day of shipping and the quantities.
pub(crate) fn request(document: &Document, draft: &Draft, as_of: policy::Date) -> (Request, Vec<Fault>) {
    let mut faults = Vec::new();
    let ship_on = text(&draft.ship_on).and_then(|typed| {
        typed.parse().map_err(|_| faults.push(fault("/ship_on".to_owned(), FaultKind::Date))).ok()
    });
    let mut request = Request { as_of: Some(as_of), ship_on, ..Request::default() };
    for fact in document.facts.iter().filter(|fact| fact.scope == Scope::Request) {
        request.set(&fact.id, draft.answers.get(&fact.id).and_then(|typed| answer(document, fact, typed)));
    }
    for (index, line) in draft.lines.iter().enumerate() {
        let quantity = text(&line.quantity);
        if quantity.is_none_or(|quantity| quantity.parse::<u32>().is_err()) {
            let kind = if quantity.is_none() {
                FaultKind::Missing
            } else {
                FaultKind::Range { least: 1, most: policy::MAX_UNITS }
            };
            faults.push(fault(format!("/lines/{index}/quantity"), kind));
        }
        request.lines.push(line_of(document, line));
    }
    (request, faults)
}

fn line_of(document: &Document, draft: &LineDraft) -> Line {
    let mut line = Line {
        model: text(&draft.model).map(str::to_owned),
        serial: text(&draft.serial).map(str::to_owned),
        quantity: draft.quantity.trim().parse().unwrap_or_default(),
        wanted: draft.chosen.clone(),
        ..Line::default()
    };
    let wish = draft.wish(document);
    let implied = wish.map(|wish| &wish.answers);
    for fact in document.facts.iter().filter(|fact| fact.scope == Scope::Line) {
        let excluded = wish.and_then(|wish| wish.excludes.get(&fact.id));
        let is_excluded =
            |typed: &str| excluded.is_some_and(|choices| choices.iter().any(|choice| *choice == *typed));
        let typed = draft.answers.get(&fact.id).filter(|typed| !is_excluded(typed));
        let typed = || typed.and_then(|typed| answer(document, fact, typed));
        let implied = implied.and_then(|answers| answers.get(&fact.id)).map(|value| match value {
            condition::Value::Bool(yes) => Answer::Bool(*yes),
            condition::Value::Choice(choice) => Answer::Text(choice.to_string()),
        });
        line.set(&fact.id, implied.or_else(typed));
    }
    line
}

/// Reads a typed answer; `None` where it is blank or "not sure".
fn answer(document: &Document, fact: &Fact, typed: &str) -> Option<Answer> {
    let typed = text(typed).filter(|typed| *typed != NOT_SURE)?;
    match fact.kind {
        FactType::Bool => match typed {
            YES => Some(Answer::Bool(true)),
            NO => Some(Answer::Bool(false)),
            _ => None,
        },
        FactType::Money => Some(Answer::Text(amount::normalise(typed, &document.policy.currency))),
        FactType::Number => {
            Some(typed.parse().map_or_else(|_| Answer::Text(typed.to_owned()), Answer::Number))
        }
        FactType::Choice | FactType::Date | FactType::Text => Some(Answer::Text(typed.to_owned())),
        FactType::Decision => None,
    }
}

fn text(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|typed| !typed.is_empty())
}

fn fault(pointer: String, kind: FaultKind) -> Fault {
    Fault { pointer, kind }
}
