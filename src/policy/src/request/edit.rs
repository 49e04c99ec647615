//! Resolves a list of any length in portions, and changes the resolved list in place.
//!
//! A filed request has at most [`MAX_LINES`](crate::MAX_LINES) lines; a list may be filed in parts.

use super::input::{HeadInput, Input, LineInput};
use super::reader::quoted;
use super::resolver::{AsOf, Resolver};
use super::{Answer, FactValue, Fault, FaultKind, Line, Reader, Request, ResolvedRequest};
use crate::compile::Policy;
use crate::document::Scope;
use crate::value::{Date, Id, Pointer};

const LINES: Pointer<'_> = Pointer::Root.field("lines");

impl Policy {
    /// Resolves a list: the facts of the request from `head`, whose own `lines` are ignored, and the facts of the lines from `lines`.
    /// A faulty value is unknown; its fault has the pointer that it would have in a single request.
    #[must_use]
    pub fn resolve_list(&self, head: &Request, lines: &[Line], today: Date) -> (ResolvedRequest, Vec<Fault>) {
        let mut request = ResolvedRequest::empty(today);
        let faults = self.resolve_more(&mut request, head, lines, today);
        (request, faults)
    }

    /// Resolves more lines with the same head and appends them to the request, so that a page can read a long list in portions.
    pub fn resolve_more(
        &self,
        request: &mut ResolvedRequest,
        head: &Request,
        lines: &[Line],
        today: Date,
    ) -> Vec<Fault> {
        let mut reader = Reader::default();
        let head = HeadInput::from(head);
        let (mut resolver, started) =
            Resolver::start(self, &mut reader, &head, &Pointer::Root, AsOf::Stated(today));
        let before = std::mem::replace(request, started);
        (request.lines, request.values) = (before.lines, before.values);
        request.lines.reserve(lines.len());
        request.values.reserve(lines.len().saturating_mul(request.fact_count));
        for line in lines {
            let at = LINES.element(request.lines.len());
            resolver.push_line(request, &LineInput::from(line), &at);
        }
        reader.faults
    }

    /// Replaces the values of the facts of the request's scope, and the day of shipping. Keeps the day of the request: for another
    /// day, every line has to be resolved again.
    pub fn change_head(&self, request: &mut ResolvedRequest, head: &Request) -> Vec<Fault> {
        let mut reader = Reader::default();
        let head = HeadInput { as_of: Some(Input::Date(request.as_of)), ..HeadInput::from(head) };
        let as_of = AsOf::Stated(request.as_of);
        let (resolver, started) = Resolver::start(self, &mut reader, &head, &Pointer::Root, as_of);
        request.ship_on = started.ship_on;
        let shared = resolver.values;
        for line in 0..request.lines.len() {
            self.set_values(request, line, Scope::Request, &shared);
        }
        reader.faults
    }

    /// Replaces a line.
    pub fn change_line(&self, request: &mut ResolvedRequest, index: usize, line: &Line) -> Vec<Fault> {
        let mut reader = Reader::default();
        let mut resolver = Resolver::of_lines(self, &mut reader, request.as_of);
        let resolved = resolver.line(&LineInput::from(line), &LINES.element(index));
        let values = resolver.values;
        if let Some(place) = request.lines.get_mut(index) {
            *place = resolved;
            self.set_values(request, index, Scope::Line, &values);
        }
        reader.faults
    }

    /// Sets one of the `answers` of many lines; `None` makes the fact unknown.
    pub fn change_answers(
        &self,
        request: &mut ResolvedRequest,
        lines: impl IntoIterator<Item = usize>,
        fact: &Id,
        answer: Option<&Answer>,
    ) -> Vec<Fault> {
        let answers = Pointer::Root.field("answers");
        let at = answers.field(fact.as_str());
        let Some(index) = self.program().answer_index(fact.as_str(), Scope::Line) else {
            let kind = FaultKind::UnknownFact { name: quoted(fact.as_str()) };
            return vec![Fault { pointer: at.to_text(), kind }];
        };
        let mut reader = Reader::default();
        let mut resolver = Resolver::of_lines(self, &mut reader, request.as_of);
        let value = match answer {
            Some(answer) => resolver.value(index, Input::from(answer), &at),
            None => Some(FactValue::Unknown),
        };
        if let Some(value) = value {
            lines.into_iter().for_each(|line| request.set_value(line, index, value));
        }
        reader.faults
    }

    /// Sets the `wanted` of many lines to the remedy with this index; only totals read it.
    pub fn change_wanted(
        &self,
        request: &mut ResolvedRequest,
        lines: impl IntoIterator<Item = usize>,
        wanted: Option<usize>,
    ) {
        let wanted = wanted.filter(|remedy| *remedy < self.program().remedies.len());
        for line in lines {
            if let Some(line) = request.lines.get_mut(line) {
                line.wanted = wanted;
            }
        }
    }

    /// Sets a line's facts of one scope.
    fn set_values(&self, request: &mut ResolvedRequest, line: usize, scope: Scope, values: &[FactValue]) {
        let facts = self.program().facts.iter().zip(values).enumerate();
        for (fact, (_, value)) in facts.filter(|(_, (fact, _))| fact.scope == scope) {
            request.set_value(line, fact, *value);
        }
    }
}
