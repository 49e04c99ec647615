//! A request that has been read and found good: facts resolved against one policy, ready to be judged.

use serde_json::Value;

use super::BuiltInFact;
use super::Detail;
use super::{Days, FactValue};
use super::{Fault, FaultKind};
use super::{MOST_FIELD_CHARACTERS, MOST_TEXT_CHARACTERS, Object, Reader, repeated};
use crate::compile::Policy;
use crate::document::{FactType, Scope};
use crate::value::Date;
use crate::value::Money;
use crate::value::Pointer;

/// Most lines of a request.
pub const MOST_LINES: usize = 10_000;
/// Most units of a line.
pub const MOST_UNITS: u32 = 10_000;
/// The greatest value of a number fact.
pub const MOST_NUMBER: u32 = 999_999_999;

/// A request ready to be judged by the policy that read it.
// INVARIANT: made by `Policy::read` only, so that every index fits that policy and every date and quantity is in range.
#[derive(Clone, Debug)]
pub struct ResolvedRequest {
    pub(crate) as_of: Date,
    pub(crate) ship_on: Date,
    pub(crate) detail: Detail,
    pub(crate) lines: Vec<ResolvedLine>,
    /// What is known, `facts` entries for each line in turn.
    pub(super) known: Vec<FactValue>,
    pub(super) facts: usize,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct ResolvedLine {
    pub(crate) quantity: u32,
    pub(crate) unit_price: Option<Money>,
    /// Index of the remedy that the customer has in mind.
    pub(crate) wanted: Option<usize>,
}

impl ResolvedLine {
    /// What its units cost together, where that is known.
    pub(crate) fn goods(&self) -> Option<Money> {
        self.unit_price.map(|price| price.times(self.quantity))
    }
}

impl ResolvedRequest {
    pub(crate) fn days(&self) -> Days {
        Days { as_of: self.as_of, ship_on: self.ship_on }
    }

    /// The day of the request.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The day on which the parcel is handed to the carrier.
    #[must_use]
    pub fn ship_on(&self) -> Date {
        self.ship_on
    }

    /// How many lines it has.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// What is known of a line's fact.
    pub(crate) fn known(&self, line: usize, fact: usize) -> FactValue {
        self.known.get(line.saturating_mul(self.facts).saturating_add(fact)).copied().unwrap_or_default()
    }

    /// Everything that is known of a line; nothing of one that is not there.
    pub(crate) fn known_of(&self, line: usize) -> &[FactValue] {
        let start = line.saturating_mul(self.facts);
        self.known.get(start..start.saturating_add(self.facts)).unwrap_or_default()
    }

    /// Replaces what is known of a line's fact.
    pub(crate) fn set(&mut self, line: usize, fact: usize, known: FactValue) {
        if let Some(place) = self.known.get_mut(line.saturating_mul(self.facts).saturating_add(fact)) {
            *place = known;
        }
    }

    /// A line with what is known of it.
    pub(crate) fn line(&self, line: usize) -> Option<(&ResolvedLine, &[FactValue])> {
        let start = line.saturating_mul(self.facts);
        Some((self.lines.get(line)?, self.known.get(start..start.saturating_add(self.facts))?))
    }

    /// Each line with what is known of it.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&ResolvedLine, &[FactValue])> {
        self.lines.iter().zip(self.known.chunks(self.facts.max(1)))
    }
}

/// Whose word counts for the day of the request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AsOf {
    /// The request's own, this date where it has none.
    Stated(Date),
    /// This date, whatever the request says; an earlier day of shipping is raised to it.
    Fixed(Date),
}

/// Reads the request at `at`, noting every fault in `reader`. What comes back counts only where there is none.
pub(crate) fn read_inquiry(
    policy: &Policy,
    reader: &mut Reader,
    value: &Value,
    at: Pointer<'_>,
    as_of: AsOf,
) -> Option<ResolvedRequest> {
    let fields = ["as_of", "ship_on", "detail", "requester", "answers", "lines"];
    let request = reader.object(value, at, &fields)?;
    let (mut inquiry, facts) = read_head(policy, reader, &request, as_of);
    (inquiry.lines, inquiry.known) = facts.lines(&request);
    Some(inquiry)
}

/// Reads everything but the lines; what is known of the request's facts is in the reader that comes back.
pub(super) fn read_head<'r>(
    policy: &'r Policy,
    reader: &'r mut Reader,
    request: &Object<'_>,
    as_of: AsOf,
) -> (ResolvedRequest, FactReader<'r>) {
    let field = |name| request.at.field(name);
    // An unreadable `as_of` is the fault; nothing is measured against another day in its place.
    let (as_of, known_as_of, raises) = match (as_of, request.get("as_of")) {
        (AsOf::Fixed(date), _) => (date, Some(date), true),
        (AsOf::Stated(today), None) => (today, Some(today), false),
        (AsOf::Stated(today), Some(value)) => {
            let stated = reader.date(value, &field("as_of"));
            (stated.unwrap_or(today), stated, false)
        }
    };
    let ship_on =
        request.get("ship_on").and_then(|value| reader.date(value, &field("ship_on"))).unwrap_or(as_of);
    if let Some(earliest) = known_as_of.filter(|as_of| ship_on < *as_of && !raises) {
        reader.fault(&field("ship_on"), FaultKind::BeforeRequest { earliest });
    }
    let detail = request
        .get("detail")
        .and_then(|value| reader.choice(value, &field("detail"), ["full", "verdicts"].into_iter()));
    let mut facts = FactReader {
        policy,
        reader,
        latest: known_as_of,
        known: vec![FactValue::Unknown; policy.program().facts.len()],
    };
    facts.requester(request);
    facts.answers(request, Scope::Request);
    let inquiry = ResolvedRequest {
        as_of,
        ship_on: ship_on.max(as_of),
        detail: if detail == Some(1) { Detail::Verdicts } else { Detail::Full },
        lines: Vec::new(),
        known: Vec::new(),
        facts: policy.program().facts.len(),
    };
    (inquiry, facts)
}

/// Reads facts; `known` holds those of the request's scope first, then of each line in turn.
pub(super) struct FactReader<'r> {
    pub(super) policy: &'r Policy,
    pub(super) reader: &'r mut Reader,
    /// The latest day on which something can have happened, where that is known.
    pub(super) latest: Option<Date>,
    pub(super) known: Vec<FactValue>,
}

impl FactReader<'_> {
    fn requester(&mut self, request: &Object<'_>) {
        let Some(value) = request.get("requester") else { return };
        let at = request.at.field("requester");
        let Some(requester) = self.reader.object(value, at, &["role", "country"]) else { return };
        if let Some(value) = requester.get("country") {
            self.reader.line(value, &requester.at.field("country"), MOST_FIELD_CHARACTERS);
        }
        let role = self.policy.program().built_in.role;
        if let Some(value) = requester.get("role") {
            let known = self.value(role, value, &requester.at.field("role"));
            self.know(role, known);
        }
    }

    fn lines(mut self, request: &Object<'_>) -> (Vec<ResolvedLine>, Vec<FactValue>) {
        let at = request.at.field("lines");
        let Some(value) = request.get("lines") else {
            self.reader.fault(&at, FaultKind::Missing);
            return Default::default();
        };
        let Some(values) = self.reader.array(value, &at) else { return Default::default() };
        match values.len() {
            0 => self.reader.fault(&at, FaultKind::NoLines),
            1..=MOST_LINES => {}
            _ => {
                self.reader.fault(&at, FaultKind::TooManyLines { most: MOST_LINES });
                return Default::default();
            }
        }
        let shared = self.known.clone();
        let mut known = Vec::with_capacity(shared.len().saturating_mul(values.len()));
        let mut lines = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            self.known.clone_from(&shared);
            lines.extend(self.line(value, at.element(index)));
            known.extend_from_slice(&self.known);
        }
        (lines, known)
    }

    fn line(&mut self, value: &Value, at: Pointer<'_>) -> Option<ResolvedLine> {
        let fields =
            ["model", "serial", "category", "quantity", "unit_price", "purchased_on", "wanted", "answers"];
        let line = self.reader.object(value, at, &fields)?;
        for name in ["model", "serial"] {
            if let Some(value) = line.get(name) {
                self.reader.line(value, &line.at.field(name), MOST_FIELD_CHARACTERS);
            }
        }
        let at_quantity = line.at.field("quantity");
        let quantity = line.get("quantity");
        if quantity.is_none() {
            self.reader.fault(&at_quantity, FaultKind::Missing);
        }
        let quantity = quantity.and_then(|value| self.reader.number(value, &at_quantity, 1, MOST_UNITS));
        let facts = self.policy.program().built_in;
        for built_in in BuiltInFact::ALL.into_iter().filter(|fact| fact.scope() == Scope::Line) {
            let (name, fact) = (built_in.as_str(), facts.index(built_in));
            if let Some(value) = line.get(name) {
                let known = self.value(fact, value, &line.at.field(name));
                self.know(fact, known);
            }
        }
        let remedies = self.policy.document().remedies.iter().map(|remedy| remedy.id.as_str());
        let wanted = line
            .get("wanted")
            .and_then(|value| self.reader.choice(value, &line.at.field("wanted"), remedies));
        self.answers(&line, Scope::Line);
        let unit_price = match self.known.get(facts.unit_price) {
            Some(FactValue::Number(cents)) => Some(Money::from_cents(*cents)),
            _ => None,
        };
        Some(ResolvedLine { quantity: quantity.unwrap_or(1), unit_price, wanted })
    }

    fn answers(&mut self, parent: &Object<'_>, scope: Scope) {
        let Some(value) = parent.get("answers") else { return };
        let Some(answers) = self.reader.any_object(value, parent.at.field("answers")) else {
            return;
        };
        for (name, value) in answers.entries() {
            let at = answers.at.field(name);
            let policy = self.policy;
            match policy.answerable(name, scope) {
                Some(_) if value.is_null() => {}
                Some(fact) => {
                    let known = self.value(fact, value, &at);
                    self.know(fact, known);
                }
                None => self.reader.fault(&at, FaultKind::UnknownFact { name: repeated(name) }),
            }
        }
    }

    pub(super) fn value(&mut self, fact: usize, value: &Value, at: &Pointer<'_>) -> Option<FactValue> {
        let policy = self.policy;
        let program = policy.program().facts.get(fact)?;
        match program.kind {
            FactType::Bool => self.reader.bool(value, at).map(|yes| FactValue::Choice(usize::from(yes))),
            FactType::Choice => self
                .reader
                .choice(value, at, program.choices.iter().map(crate::Id::as_str))
                .map(FactValue::Choice),
            FactType::Date => {
                let date = self.reader.date(value, at)?;
                if let Some(latest) = self.latest.filter(|latest| date > *latest) {
                    self.reader.fault(at, FaultKind::AfterRequest { latest });
                    return None;
                }
                Some(FactValue::Date(date))
            }
            FactType::Money => self.reader.money(value, at).map(|amount| FactValue::Number(amount.cents())),
            FactType::Number => self
                .reader
                .number(value, at, 0, MOST_NUMBER)
                .map(|number| FactValue::Number(i64::from(number))),
            FactType::Text => {
                let text = self.reader.text(value, at, MOST_TEXT_CHARACTERS)?;
                Some(FactValue::Text { is_clear: policy.document().is_clear(text) })
            }
            FactType::Decision => None,
        }
    }

    pub(super) fn know(&mut self, fact: usize, known: Option<FactValue>) {
        if let (Some(place), Some(known)) = (self.known.get_mut(fact), known) {
            *place = known;
        }
    }
}

impl Policy {
    /// Reads a request to assess; `today` is the vendor's own date, for a request that states none.
    ///
    /// # Errors
    /// Every [`Fault`] of the request, in the order of its fields.
    pub fn read(&self, request: &Value, today: Date) -> Result<ResolvedRequest, Vec<Fault>> {
        let mut reader = Reader::default();
        let inquiry = read_inquiry(self, &mut reader, request, Pointer::Root, AsOf::Stated(today));
        reader.finish(inquiry)
    }
}
