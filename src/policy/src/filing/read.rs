//! Reads a filing and reports every fault of the whole body.

use serde_json::{Map, Value};

use super::contact::read_contact;
use super::{Chosen, Filing};
use crate::assessment::Verdict;
use crate::compile::Policy;
use crate::request::input::Input;
use crate::request::resolver::{AsOf, read_json};
use crate::request::{
    Detail, FaultKind, Line, MAX_FIELD_CHARACTERS, MAX_LINES, MAX_TEXT_CHARACTERS, Reader, Request,
    ResolvedRequest,
};
use crate::value::{Date, Id, Pointer};

/// A filing without faults.
pub(super) struct ReadFiling {
    /// The request; each line's `wanted` is its chosen remedy.
    pub(super) request: ResolvedRequest,
    /// The filing as it is stored.
    pub(super) filing: Filing,
    /// The day of shipping that the body states.
    pub(super) stated_ship_on: Option<Date>,
}

const REQUEST: Pointer<'_> = Pointer::Root.field("request");

impl Policy {
    pub(super) fn read_filing(&self, reader: &mut Reader, body: &Value, today: Date) -> Option<ReadFiling> {
        let fields = reader.object(body, &Pointer::Root)?;
        for name in fields.keys() {
            if !["digest", "request", "chosen", "contact", "note"].contains(&name.as_str()) {
                reader.unknown_field(name, &Pointer::Root);
            }
        }
        let digest = required(reader, fields, "digest", &Pointer::Root).and_then(|(value, at)| {
            let text = Input::from_json(value)?;
            reader.single_line(text, &at, MAX_FIELD_CHARACTERS)
        });
        let mut lines: Vec<Line> = Vec::new();
        let request = required(reader, fields, "request", &Pointer::Root).and_then(|(value, at)| {
            read_json(self, reader, value, &at, AsOf::Fixed(today), &mut |line| lines.push(line.to_line()))
        });
        let line_count = request.as_ref().map(|(request, _)| request.line_count());
        let chosen = required(reader, fields, "chosen", &Pointer::Root)
            .and_then(|(value, at)| self.read_chosen(reader, value, &at, line_count));
        let contact = required(reader, fields, "contact", &Pointer::Root)
            .map(|(value, at)| read_contact(reader, value, &at))
            .unwrap_or_default();
        let note = fields.get("note").and_then(Input::from_json).and_then(|note| {
            reader.text(note, &Pointer::Root.field("note"), MAX_TEXT_CHARACTERS).map(str::to_owned)
        });
        for chosen in chosen.iter().flatten() {
            if let Some(line) = lines.get_mut(chosen.line) {
                line.wanted = Some(chosen.remedy.clone());
            }
        }
        reader.add_missing(self.document().missing_fields(
            &lines,
            &contact,
            note.as_deref().unwrap_or_default(),
        ));
        if !reader.faults.is_empty() {
            return None;
        }
        let ((mut resolved, head), chosen) = (request?, chosen?);
        resolved.detail = Detail::Full;
        for chosen in &chosen {
            if let Some(resolved) = resolved.lines.get_mut(chosen.line) {
                resolved.wanted =
                    self.document().remedies.iter().position(|remedy| remedy.id == chosen.remedy);
            }
        }
        let request = Request {
            as_of: Some(resolved.as_of()),
            ship_on: Some(resolved.ship_on()),
            detail: None,
            requester: head.to_requester(),
            answers: head.answers.to_typed(),
            lines,
        };
        let stated_ship_on = head.ship_on.and_then(|input| reader.date(input, &REQUEST.field("ship_on")));
        let filing = Filing { digest: digest?.to_owned(), request, chosen, contact, note };
        Some(ReadFiling { request: resolved, filing, stated_ship_on })
    }

    /// Reads the chosen remedies, exactly one per line; returns them in the order of the lines.
    fn read_chosen(
        &self,
        reader: &mut Reader,
        value: &Value,
        at: &Pointer<'_>,
        line_count: Option<usize>,
    ) -> Option<Vec<Chosen>> {
        let mut chosen: Vec<Option<Chosen>> = vec![None; line_count.unwrap_or(0)];
        let values = reader.array(value, at)?;
        if values.len() > MAX_LINES {
            reader.fault(at, FaultKind::TooManyLines { most: MAX_LINES });
            return None;
        }
        for (index, value) in values.iter().enumerate() {
            let at = at.element(index);
            let Some(choice) = self.read_choice(reader, value, &at, line_count) else { continue };
            match chosen.get_mut(choice.line) {
                Some(place @ None) => *place = Some(choice),
                Some(Some(_)) => {
                    reader.fault(&at.field("line"), FaultKind::ChosenTwice { line: choice.line });
                }
                None => {}
            }
        }
        // After another fault, an unreadable choice may be the reason why a line has none.
        if reader.faults.is_empty() {
            for (line, _) in chosen.iter().enumerate().filter(|(_, choice)| choice.is_none()) {
                reader.fault(at, FaultKind::NotChosen { line });
            }
        }
        Some(chosen.into_iter().flatten().collect())
    }

    fn read_choice(
        &self,
        reader: &mut Reader,
        value: &Value,
        at: &Pointer<'_>,
        line_count: Option<usize>,
    ) -> Option<Chosen> {
        let fields = reader.object(value, at)?;
        for name in fields.keys() {
            if !["line", "remedy", "verdict", "net", "eligible_until"].contains(&name.as_str()) {
                reader.unknown_field(name, at);
            }
        }
        let last = line_count.map_or(MAX_LINES, |count| count.max(1)).saturating_sub(1);
        let last = u32::try_from(last).unwrap_or(u32::MAX);
        let line = required(reader, fields, "line", at)
            .and_then(|(value, at)| reader.number(Input::from_json(value)?, &at, 0, last));
        let remedies = self.document().remedies.iter().map(|remedy| remedy.id.as_str());
        let remedy = required(reader, fields, "remedy", at)
            .and_then(|(value, at)| reader.choice(Input::from_json(value)?, &at, remedies));
        let verdict = required(reader, fields, "verdict", at).and_then(|(value, at)| {
            let verdicts = Verdict::ALL.iter().map(|verdict| verdict.as_str());
            let verdict = reader.choice(Input::from_json(value)?, &at, verdicts)?;
            let verdict = Verdict::ALL.get(verdict).copied()?;
            if verdict == Verdict::Ineligible {
                reader.fault(&at, FaultKind::Ineligible);
            }
            Some(verdict)
        });
        let optional = |name| fields.get(name).and_then(Input::from_json);
        let net = optional("net").and_then(|input| reader.signed_money(input, &at.field("net")));
        let until =
            optional("eligible_until").and_then(|input| reader.date(input, &at.field("eligible_until")));
        Some(Chosen {
            line: usize::try_from(line?).ok()?,
            remedy: self.remedy_id(remedy?)?,
            verdict: verdict?,
            net,
            eligible_until: until,
        })
    }

    fn remedy_id(&self, index: usize) -> Option<Id> {
        self.document().remedies.get(index).map(|remedy| remedy.id.clone())
    }
}

/// Returns a mandatory field with its place; adds a fault if it is absent.
fn required<'v, 'p>(
    reader: &mut Reader,
    fields: &'v Map<String, Value>,
    name: &'p str,
    parent: &'p Pointer<'p>,
) -> Option<(&'v Value, Pointer<'p>)> {
    let at = parent.field(name);
    let value = fields.get(name).filter(|value| !value.is_null());
    if value.is_none() {
        reader.fault(&at, FaultKind::Missing);
    }
    value.map(|value| (value, at))
}
