//! The known facts of an estimate, a column each.

use std::collections::BTreeSet;

use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Id, Line, Request};

use super::value::{Value, date, money, text};
use crate::analysis::Plan;
use crate::list::List;

/// The known facts; those of the request with their value.
pub(super) struct Facts<'l>(Vec<(&'l Fact, Option<Value>)>);

/// The value of a fact in doubt. When the estimate is read again, the fact is not assumed either.
pub(super) const UNKNOWN: &str = "unknown";

/// Facts with a column in every estimate.
const OF_THE_GOODS: [&str; 3] = ["category", "unit_price", "purchased_on"];

impl<'l> Facts<'l> {
    /// Collects the facts that are known for the request, or known or in doubt for at least one line of the plan, in the document's order.
    pub(super) fn known(list: &'l List, plan: &Plan) -> Self {
        let facts = list.policy().document().facts.iter();
        let facts =
            facts.filter(|fact| fact.kind != FactType::Decision && !OF_THE_GOODS.contains(&fact.id.as_str()));
        let lines: Vec<Line> =
            plan.choices.iter().filter_map(|choice| list.stated_line(choice.line)).collect();
        let doubtful: BTreeSet<&Id> =
            plan.choices.iter().flat_map(|choice| list.doubtful_facts(choice.line)).collect();
        let head = list.stated_head();
        let known = facts.filter_map(|fact| match fact.scope {
            Scope::Request => Some((fact, Some(of_request(&head, fact)?))),
            Scope::Line => {
                let is_stated = lines.iter().any(|line| line.answers.contains_key(&fact.id));
                (is_stated || doubtful.contains(&fact.id)).then_some((fact, None))
            }
        });
        Self(known.collect())
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(fact, _)| fact.id.to_string())
    }

    /// Returns the values of a line, one for each column; of the facts in doubt, [`UNKNOWN`].
    pub(super) fn of(&self, line: &Line, doubtful: &[&Id]) -> impl Iterator<Item = Value> {
        self.0.iter().map(|(fact, of_request)| {
            let missing = || if doubtful.contains(&&fact.id) { text(UNKNOWN) } else { Value::Empty };
            let of_line = || line.answers.get(&fact.id).map_or_else(missing, |answer| value(fact, answer));
            of_request.clone().unwrap_or_else(of_line)
        })
    }
}

fn of_request(head: &Request, fact: &Fact) -> Option<Value> {
    if fact.id == "role" {
        let role = head.requester.as_ref()?.role.as_ref()?;
        return Some(text(role.as_str()));
    }
    head.answers.get(&fact.id).map(|answer| value(fact, answer))
}

fn value(fact: &Fact, answer: &Answer) -> Value {
    match (answer, fact.kind) {
        (Answer::Bool(yes), _) => text(if *yes { "yes" } else { "no" }),
        (Answer::Number(number), _) => Value::Count(u64::from(*number)),
        (Answer::Text(amount), FactType::Money) => money(Some(amount)),
        (Answer::Text(day), FactType::Date) => date(Some(day)),
        (Answer::Text(words), _) => text(words),
    }
}
