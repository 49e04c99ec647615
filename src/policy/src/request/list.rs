//! A list of any length, read once and changed in place: what a page that holds thousands of lines works on.
//!
//! A filed request has at most [`MOST_LINES`](crate::MOST_LINES) lines; a list may be filed in parts.

use serde::Serialize;
use serde_json::Value;

use super::FactValue;
use super::resolved::{AsOf, FactReader, MOST_UNITS, ResolvedLine, ResolvedRequest, read_head};
use super::{Answer, Line, Request};
use super::{Fault, FaultKind};
use super::{MOST_FIELD_CHARACTERS, Reader, repeated};
use crate::compile::Policy;
use crate::document::Scope;
use crate::value::Date;
use crate::value::Id;
use crate::value::Money;
use crate::value::Pointer;

impl Policy {
    /// Reads a list: the request's own facts from `head`, whose `lines` are left aside, and the lines beside it. What is
    /// faulty is unknown, and the faults come with the pointers that they would have in one request.
    #[must_use]
    pub fn read_list(&self, head: &Request, lines: &[Line], today: Date) -> (ResolvedRequest, Vec<Fault>) {
        let mut inquiry = ResolvedRequest::empty(today);
        let faults = self.read_more(&mut inquiry, head, lines, today);
        (inquiry, faults)
    }

    /// Reads more lines of a list with the same head behind those that were read before: so a page reads a long list in portions.
    pub fn read_more(
        &self,
        inquiry: &mut ResolvedRequest,
        head: &Request,
        lines: &[Line],
        today: Date,
    ) -> Vec<Fault> {
        let mut reader = Reader::default();
        with_head(self, &mut reader, head, today, |mut facts, read| {
            let shared = facts.known.clone();
            let before = std::mem::replace(inquiry, read);
            (inquiry.lines, inquiry.known) = (before.lines, before.known);
            inquiry.known.reserve(shared.len().saturating_mul(lines.len()));
            inquiry.lines.reserve(lines.len());
            for line in lines {
                facts.known.clone_from(&shared);
                let at = Pointer::Root.field("lines");
                let line = facts.stated(line, at.element(inquiry.lines.len()));
                inquiry.lines.push(line);
                inquiry.known.extend_from_slice(&facts.known);
            }
        });
        reader.faults
    }

    /// Replaces what is known of the request's own facts and its day of shipping. The day of the request stays: another one
    /// has to be read again with every line.
    pub fn change_head(&self, inquiry: &mut ResolvedRequest, head: &Request) -> Vec<Fault> {
        let mut reader = Reader::default();
        let head = Request { as_of: Some(inquiry.as_of), lines: Vec::new(), ..head.clone() };
        with_head(self, &mut reader, &head, inquiry.as_of, |facts, read| {
            inquiry.ship_on = read.ship_on;
            for line in 0..inquiry.lines.len() {
                let shared = self.program().facts.iter().zip(&facts.known).enumerate();
                for (fact, (_, known)) in shared.filter(|(_, (fact, _))| fact.scope == Scope::Request) {
                    inquiry.set(line, fact, *known);
                }
            }
        });
        reader.faults
    }

    /// Replaces a line.
    pub fn change_line(&self, inquiry: &mut ResolvedRequest, index: usize, line: &Line) -> Vec<Fault> {
        let mut reader = Reader::default();
        let mut facts = FactReader {
            policy: self,
            latest: Some(inquiry.as_of),
            known: vec![FactValue::Unknown; self.program().facts.len()],
            reader: &mut reader,
        };
        let at = Pointer::Root.field("lines");
        let read = facts.stated(line, at.element(index));
        let known = facts.known;
        if let Some(place) = inquiry.lines.get_mut(index) {
            *place = read;
            let of_line = self.program().facts.iter().zip(known).enumerate();
            for (fact, (_, known)) in of_line.filter(|(_, (fact, _))| fact.scope == Scope::Line) {
                inquiry.set(index, fact, known);
            }
        }
        reader.faults
    }

    /// Sets one of the `answers` of many lines at once; `None` makes it unknown.
    pub fn change_answers(
        &self,
        inquiry: &mut ResolvedRequest,
        lines: impl IntoIterator<Item = usize>,
        fact: &Id,
        answer: Option<&Answer>,
    ) -> Vec<Fault> {
        let mut reader = Reader::default();
        let at = Pointer::Root.field("answers");
        let at = at.field(fact.as_str());
        let Some(index) = self.answerable(fact.as_str(), Scope::Line) else {
            let name = fact.to_string();
            return vec![Fault { pointer: at.to_text(), kind: crate::FaultKind::UnknownFact { name } }];
        };
        let latest = Some(inquiry.as_of);
        let mut facts = FactReader { policy: self, latest, known: Vec::new(), reader: &mut reader };
        let known = answer.map(|answer| facts.value(index, &json(answer), &at));
        if let Some(known) = known.unwrap_or(Some(FactValue::Unknown)) {
            lines.into_iter().for_each(|line| inquiry.set(line, index, known));
        }
        reader.faults
    }

    /// Sets what is wanted for many lines at once, by the remedy's index; only totals read it.
    pub fn change_wanted(
        &self,
        inquiry: &mut ResolvedRequest,
        lines: impl IntoIterator<Item = usize>,
        wanted: Option<usize>,
    ) {
        let wanted = wanted.filter(|remedy| *remedy < self.program().remedies.len());
        for line in lines {
            if let Some(line) = inquiry.lines.get_mut(line) {
                line.wanted = wanted;
            }
        }
    }
}

impl FactReader<'_> {
    /// Reads a line as [`FactReader::line`] does its JSON, value by value: thousands of maps would be made only to be taken apart.
    fn stated(&mut self, line: &Line, at: Pointer<'_>) -> ResolvedLine {
        for (name, text) in [("model", &line.model), ("serial", &line.serial)] {
            if let Some(text) = text {
                self.reader.line(&text.as_str().into(), &at.field(name), MOST_FIELD_CHARACTERS);
            }
        }
        let quantity = at.field("quantity");
        let quantity = self.reader.number(&line.quantity.into(), &quantity, 1, MOST_UNITS);
        let facts = self.policy.program().built_in;
        for (name, fact, text) in [
            ("category", facts.category, line.category.as_ref().map(Id::as_str)),
            ("unit_price", facts.unit_price, line.unit_price.as_deref()),
            ("purchased_on", facts.purchased_on, line.purchased_on.as_deref()),
        ] {
            if let Some(text) = text {
                let known = self.value(fact, &text.into(), &at.field(name));
                self.know(fact, known);
            }
        }
        let remedies = self.policy.document().remedies.iter().map(|remedy| remedy.id.as_str());
        let wanted = line
            .wanted
            .as_ref()
            .and_then(|wanted| self.reader.choice(&wanted.as_str().into(), &at.field("wanted"), remedies));
        let at_answers = at.field("answers");
        for (id, answer) in &line.answers {
            let at = at_answers.field(id.as_str());
            match self.policy.answerable(id.as_str(), Scope::Line) {
                Some(fact) => {
                    let known = self.value(fact, &json(answer), &at);
                    self.know(fact, known);
                }
                None => self.reader.fault(&at, FaultKind::UnknownFact { name: repeated(id.as_str()) }),
            }
        }
        let unit_price = match self.known.get(facts.unit_price) {
            Some(FactValue::Number(cents)) => Some(Money::from_cents(*cents)),
            _ => None,
        };
        ResolvedLine { quantity: quantity.unwrap_or(1), unit_price, wanted }
    }
}

impl ResolvedRequest {
    /// A list of which nothing is read yet.
    #[must_use]
    pub fn empty(day: Date) -> Self {
        Self {
            as_of: day,
            ship_on: day,
            detail: crate::Detail::Verdicts,
            lines: Vec::new(),
            known: Vec::new(),
            facts: 0,
        }
    }
}

/// Reads the head, and hands on what it says.
fn with_head(
    policy: &Policy,
    reader: &mut Reader,
    head: &Request,
    today: Date,
    then: impl FnOnce(FactReader<'_>, ResolvedRequest),
) {
    let value = json(head);
    let fields = ["as_of", "ship_on", "detail", "requester", "answers", "lines"];
    if let Some(object) = reader.object(&value, Pointer::Root, &fields) {
        let (inquiry, facts) = read_head(policy, reader, &object, AsOf::Stated(today));
        then(facts, inquiry);
    }
}

/// As it would be sent: there is one way to read a request, and this is its form.
fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
