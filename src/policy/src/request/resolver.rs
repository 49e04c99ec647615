//! Resolves the facts of a request against a policy. JSON and typed requests take the same path.

use serde_json::Value;

use super::input::{AnswersInput, HeadInput, Input, LineInput};
use super::limits::{MAX_FIELD_CHARACTERS, MAX_LINES, MAX_NUMBER, MAX_TEXT_CHARACTERS, MAX_UNITS};
use super::reader::quoted;
use super::{
    BuiltInFact, Detail, FactValue, Fault, FaultKind, Reader, Request, ResolvedLine, ResolvedRequest,
};
use crate::compile::Policy;
use crate::compile::program::bit;
use crate::document::{FactType, Scope};
use crate::value::{Date, Pointer};

/// The source of the day of the request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AsOf {
    /// The request's own `as_of`; this date if it has none.
    Stated(Date),
    /// This date, whatever the request states; an earlier `ship_on` is raised to it.
    Fixed(Date),
}

/// A resolver of facts, one after another.
pub(super) struct Resolver<'r> {
    policy: &'r Policy,
    reader: &'r mut Reader,
    /// The latest date that a date fact may have; `None` if the day of the request is unknown.
    latest: Option<Date>,
    /// The values of the facts of the request's scope; the facts of the line's scope are unknown here.
    shared: Vec<FactValue>,
    /// The values of the facts that are being resolved.
    pub(super) values: Vec<FactValue>,
}

impl Policy {
    /// Reads the JSON of a request; `today` is the vendor's own date, for a request without `as_of`.
    ///
    /// # Errors
    /// Every [`Fault`] of the request.
    pub fn read(&self, request: &Value, today: Date) -> Result<ResolvedRequest, Vec<Fault>> {
        let mut reader = Reader::default();
        let read = read_json(self, &mut reader, request, &Pointer::Root, AsOf::Stated(today), &mut |_| {});
        reader.finish(read.map(|(request, _)| request))
    }

    /// Resolves a typed request. A faulty value is unknown; its fault has the pointer that it would have in JSON.
    #[must_use]
    pub fn resolve(&self, request: &Request, today: Date) -> (ResolvedRequest, Vec<Fault>) {
        self.resolve_list(request, &request.lines, today)
    }
}

/// Reads the JSON of a request at `at`. The result is valid only if `reader` has no fault.
///
/// Calls `each` with the fields of every line, for a caller that keeps the typed form; an element that is not an object counts as a
/// line without fields.
pub(crate) fn read_json<'a>(
    policy: &Policy,
    reader: &mut Reader,
    value: &'a Value,
    at: &Pointer<'_>,
    as_of: AsOf,
    each: &mut dyn FnMut(LineInput<'a>),
) -> Option<(ResolvedRequest, HeadInput<'a>)> {
    let fields = reader.object(value, at)?;
    let (head, lines) = HeadInput::from_json(reader, fields, at);
    let (mut resolver, mut request) = Resolver::start(policy, reader, &head, at, as_of);
    for (index, value) in resolver.elements(lines, &at.field("lines")).iter().enumerate() {
        let list = at.field("lines");
        let at = list.element(index);
        let fields = resolver.reader.object(value, &at);
        let line = fields.map(|fields| LineInput::from_json(resolver.reader, fields, &at));
        if let Some(line) = &line {
            resolver.push_line(&mut request, line, &at);
        }
        each(line.unwrap_or_default());
    }
    Some((request, head))
}

impl<'r> Resolver<'r> {
    /// Resolves everything except the lines, which the caller adds with [`Self::push_line`].
    pub(super) fn start(
        policy: &'r Policy,
        reader: &'r mut Reader,
        head: &HeadInput<'_>,
        at: &Pointer<'_>,
        as_of: AsOf,
    ) -> (Self, ResolvedRequest) {
        // An unreadable `as_of` is already a fault, so no other date is compared with it.
        let (as_of, known_as_of, is_raised) = match (as_of, head.as_of) {
            (AsOf::Fixed(date), _) => (date, Some(date), true),
            (AsOf::Stated(today), None) => (today, Some(today), false),
            (AsOf::Stated(today), Some(input)) => {
                let stated = reader.date(input, &at.field("as_of"));
                (stated.unwrap_or(today), stated, false)
            }
        };
        let ship_on = head.ship_on.and_then(|input| reader.date(input, &at.field("ship_on")));
        let ship_on = ship_on.unwrap_or(as_of);
        if let Some(earliest) = known_as_of.filter(|as_of| ship_on < *as_of && !is_raised) {
            reader.fault(&at.field("ship_on"), FaultKind::BeforeRequest { earliest });
        }
        let details = Detail::ALL.iter().map(|detail| detail.as_str());
        let detail = head.detail.and_then(|input| reader.choice(input, &at.field("detail"), details));
        let fact_count = policy.program().facts.len();
        let values = vec![FactValue::Unknown; fact_count];
        let mut resolver = Self { policy, reader, latest: known_as_of, shared: Vec::new(), values };
        let requester = at.field("requester");
        if let Some(country) = head.country {
            resolver.reader.single_line(country, &requester.field("country"), MAX_FIELD_CHARACTERS);
        }
        resolver.built_in(BuiltInFact::Role, head.role, &requester);
        resolver.answers(head.answers, Scope::Request, at);
        resolver.shared.clone_from(&resolver.values);
        let request = ResolvedRequest {
            ship_on: ship_on.max(as_of),
            detail: detail.and_then(|index| Detail::ALL.get(index).copied()).unwrap_or_default(),
            fact_count,
            ..ResolvedRequest::empty(as_of)
        };
        (resolver, request)
    }

    /// Starts a resolver for facts of the line's scope only.
    pub(super) fn of_lines(policy: &'r Policy, reader: &'r mut Reader, latest: Date) -> Self {
        let values = vec![FactValue::Unknown; policy.program().facts.len()];
        Self { policy, reader, latest: Some(latest), shared: values.clone(), values }
    }

    /// Resolves a line and adds it to the request.
    pub(super) fn push_line(
        &mut self,
        request: &mut ResolvedRequest,
        line: &LineInput<'_>,
        at: &Pointer<'_>,
    ) {
        self.values.clone_from(&self.shared);
        let line = self.line(line, at);
        request.lines.push(line);
        request.values.extend_from_slice(&self.values);
    }

    /// Resolves a line into `values`.
    pub(super) fn line(&mut self, line: &LineInput<'_>, at: &Pointer<'_>) -> ResolvedLine {
        for (name, input) in [("model", line.model), ("serial", line.serial)] {
            if let Some(input) = input {
                self.reader.single_line(input, &at.field(name), MAX_FIELD_CHARACTERS);
            }
        }
        let quantity = if let Some(input) = line.quantity {
            self.reader.number(input, &at.field("quantity"), 1, MAX_UNITS)
        } else {
            self.reader.fault(&at.field("quantity"), FaultKind::Missing);
            None
        };
        for fact in BuiltInFact::ALL {
            self.built_in(fact, line.built_in(fact), at);
        }
        let remedies = self.policy.document().remedies.iter().map(|remedy| remedy.id.as_str());
        let wanted = line.wanted.and_then(|input| self.reader.choice(input, &at.field("wanted"), remedies));
        self.answers(line.answers, Scope::Line, at);
        let quantity = quantity.unwrap_or(1);
        let price = self.values.get(self.policy.program().built_in.unit_price);
        let goods = price.and_then(|price| price.money()).map(|price| price.times(quantity));
        ResolvedLine { quantity, goods, wanted }
    }

    /// Resolves a value of a fact; `None` if it is faulty.
    pub(super) fn value(&mut self, fact: usize, input: Input<'_>, at: &Pointer<'_>) -> Option<FactValue> {
        let program = self.policy.program();
        let fact = program.facts.get(fact)?;
        match fact.kind {
            FactType::Bool => {
                self.reader.bool(input, at).map(|value| FactValue::Choice(bit(usize::from(value))))
            }
            FactType::Choice => {
                let choices = fact.choices.iter().map(crate::Id::as_str);
                self.reader.choice(input, at, choices).map(|choice| FactValue::Choice(bit(choice)))
            }
            FactType::Date => {
                let date = self.reader.date(input, at)?;
                if let Some(latest) = self.latest.filter(|latest| date > *latest) {
                    self.reader.fault(at, FaultKind::AfterRequest { latest });
                    return None;
                }
                Some(FactValue::Date(date))
            }
            FactType::Money => self.reader.money(input, at).map(FactValue::from),
            FactType::Number => {
                let number = self.reader.number(input, at, 0, MAX_NUMBER)?;
                Some(FactValue::Number(i64::from(number)))
            }
            FactType::Text => {
                let text = self.reader.text(input, at, MAX_TEXT_CHARACTERS)?;
                Some(FactValue::Text { is_clear: program.clarity.is_clear(text) })
            }
            FactType::Decision => None,
        }
    }

    fn elements<'a>(&mut self, lines: &'a Value, at: &Pointer<'_>) -> &'a [Value] {
        if lines.is_null() {
            self.reader.fault(at, FaultKind::Missing);
            return &[];
        }
        let lines = self.reader.array(lines, at);
        match lines.map(<[Value]>::len) {
            Some(0) => self.reader.fault(at, FaultKind::NoLines),
            Some(count) if count > MAX_LINES => {
                self.reader.fault(at, FaultKind::TooManyLines { most: MAX_LINES });
                return &[];
            }
            Some(_) | None => {}
        }
        lines.unwrap_or_default()
    }

    fn built_in(&mut self, fact: BuiltInFact, input: Option<Input<'_>>, parent: &Pointer<'_>) {
        if let Some(input) = input {
            let index = self.policy.program().built_in.index(fact);
            let value = self.value(index, input, &parent.field(fact.as_str()));
            self.set(index, value);
        }
    }

    fn answers(&mut self, answers: AnswersInput<'_>, scope: Scope, parent: &Pointer<'_>) {
        let at = parent.field("answers");
        for (id, input) in answers.entries(self.reader, &at) {
            match (self.policy.program().answer_index(id, scope), input) {
                (Some(fact), Some(input)) => {
                    let value = self.value(fact, input, &at.field(id));
                    self.set(fact, value);
                }
                (Some(_), None) => {}
                (None, _) => {
                    self.reader.fault(&at.field(id), FaultKind::UnknownFact { name: quoted(id) });
                }
            }
        }
    }

    fn set(&mut self, fact: usize, value: Option<FactValue>) {
        if let (Some(place), Some(value)) = (self.values.get_mut(fact), value) {
            *place = value;
        }
    }
}
