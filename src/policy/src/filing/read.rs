//! Reads a filing, naming every fault of the whole body.

use serde_json::Value;

use super::contact::read_contact;
use super::{Chosen, Filing};
use crate::assessment::Verdict;
use crate::compile::Policy;
use crate::request::FaultKind;
use crate::request::{AsOf, MOST_LINES, ResolvedRequest, read_inquiry};
use crate::request::{Detail, Request};
use crate::request::{MOST_FIELD_CHARACTERS, MOST_TEXT_CHARACTERS, Object, Reader};
use crate::value::Date;
use crate::value::Money;
use crate::value::Pointer;
use crate::wire::{Decode, from_value};

impl Policy {
    /// The inquiry with each line's choice as its `wanted`, the filing as it will be kept, and the day of shipping as stated.
    pub(super) fn read_filing(
        &self,
        reader: &mut Reader,
        body: &Value,
        today: Date,
    ) -> Option<(ResolvedRequest, Filing, Option<Date>)> {
        let root = reader.object(body, Pointer::Root, &["digest", "request", "chosen", "contact", "note"])?;
        let digest = required(reader, &root, "digest")
            .and_then(|(value, at)| reader.text(value, &at, MOST_FIELD_CHARACTERS));
        let request = required(reader, &root, "request");
        let inquiry =
            request.and_then(|(value, at)| read_inquiry(self, reader, value, at, AsOf::Fixed(today)));
        let line_count = inquiry.as_ref().map(ResolvedRequest::line_count);
        let chosen = required(reader, &root, "chosen")
            .and_then(|(value, at)| self.read_chosen(reader, value, &at, line_count));
        let contact =
            required(reader, &root, "contact").and_then(|(value, at)| read_contact(reader, value, at));
        if let Some(note) = root.get("note") {
            reader.text(note, &root.at.field("note"), MOST_TEXT_CHARACTERS);
        }
        let stated = |name| body.get(name).unwrap_or(&Value::Null);
        let note = body.get("note").and_then(Value::as_str).unwrap_or_default();
        reader.faults.extend(self.document().left_out(stated("request"), stated("contact"), note));
        let (digest, mut inquiry, chosen, contact) = (digest?, inquiry?, chosen?, contact?);
        if !reader.faults.is_empty() {
            return None;
        }
        let (stated, _) = request?;
        let stated_ship_on: Option<Date> = field(stated, "ship_on")?;
        let request = Request {
            as_of: Some(inquiry.as_of()),
            ship_on: Some(inquiry.ship_on()),
            detail: None,
            requester: field(stated, "requester")?,
            answers: field(stated, "answers")?,
            lines: field(stated, "lines")?,
        };
        let note = field(body, "note")?;
        let mut filing = Filing { digest: digest.to_owned(), request, chosen, contact, note };
        inquiry.detail = Detail::Full;
        for chosen in &filing.chosen {
            if let Some(line) = filing.request.lines.get_mut(chosen.line) {
                line.wanted = Some(chosen.remedy.clone());
            }
            if let Some(line) = inquiry.lines.get_mut(chosen.line) {
                line.wanted = self.document().remedies.iter().position(|remedy| remedy.id == chosen.remedy);
            }
        }
        Some((inquiry, filing, stated_ship_on))
    }

    /// One choice for every line, in the order of the lines.
    fn read_chosen(
        &self,
        reader: &mut Reader,
        value: &Value,
        at: &Pointer<'_>,
        line_count: Option<usize>,
    ) -> Option<Vec<Chosen>> {
        let mut read: Vec<Option<Chosen>> = vec![None; line_count.unwrap_or(0)];
        let values = reader.array(value, at)?;
        if values.len() > MOST_LINES {
            reader.fault(at, FaultKind::TooManyLines { most: MOST_LINES });
            return None;
        }
        for (index, value) in values.iter().enumerate() {
            let Some(chosen) = self.read_choice(reader, value, at.element(index), line_count) else {
                continue;
            };
            match read.get_mut(chosen.line) {
                Some(place @ None) => *place = Some(chosen),
                Some(Some(_)) => {
                    let at = at.element(index);
                    reader.fault(&at.field("line"), FaultKind::ChosenTwice { line: chosen.line });
                }
                None => {}
            }
        }
        // A choice that could not be read has a fault of its own already.
        if reader.faults.is_empty() {
            for (line, _) in read.iter().enumerate().filter(|(_, chosen)| chosen.is_none()) {
                reader.fault(at, FaultKind::NotChosen { line });
            }
        }
        Some(read.into_iter().flatten().collect())
    }

    fn read_choice(
        &self,
        reader: &mut Reader,
        value: &Value,
        at: Pointer<'_>,
        line_count: Option<usize>,
    ) -> Option<Chosen> {
        let chosen = reader.object(value, at, &["line", "remedy", "verdict", "net", "eligible_until"])?;
        let last = line_count.map_or(MOST_LINES, |count| count.max(1)).saturating_sub(1);
        let last = u32::try_from(last).unwrap_or(u32::MAX);
        let line =
            required(reader, &chosen, "line").and_then(|(value, at)| reader.number(value, &at, 0, last));
        let remedies = self.document().remedies.iter().map(|remedy| remedy.id.as_str());
        let remedy =
            required(reader, &chosen, "remedy").and_then(|(value, at)| reader.choice(value, &at, remedies));
        let verdicts = [Verdict::Eligible, Verdict::Undetermined, Verdict::Ineligible];
        let verdict = required(reader, &chosen, "verdict").and_then(|(value, at)| {
            let index = reader.choice(value, &at, verdicts.iter().map(|verdict| verdict.as_str()))?;
            let verdict = verdicts.get(index).copied()?;
            if verdict == Verdict::Ineligible {
                reader.fault(&at, FaultKind::Ineligible);
            }
            Some(verdict)
        });
        let net = chosen.get("net").and_then(|value| {
            let at = chosen.at.field("net");
            let text = reader.string(value, &at)?;
            Money::parse_signed(text).map_err(|_| reader.fault(&at, FaultKind::Money)).ok()
        });
        let until = chosen.get("eligible_until");
        let eligible_until = until.and_then(|value| reader.date(value, &chosen.at.field("eligible_until")));
        Some(Chosen {
            line: usize::try_from(line?).ok()?,
            remedy: self.document().remedies.get(remedy?)?.id.clone(),
            verdict: verdict?,
            net,
            eligible_until,
        })
    }
}

/// What an optional field holds, after it has been found to be of its form.
fn field<T: Decode>(object: &Value, name: &str) -> Option<T> {
    from_value(object.get(name).unwrap_or(&Value::Null))
}

/// A mandatory field with its place.
fn required<'o, 'v>(
    reader: &mut Reader,
    object: &'o Object<'v>,
    name: &'o str,
) -> Option<(&'v Value, Pointer<'o>)>
where
    'v: 'o,
{
    let at = object.at.field(name);
    let value = object.get(name);
    if value.is_none() {
        reader.fault(&at, FaultKind::Missing);
    }
    value.map(|value| (value, at))
}
