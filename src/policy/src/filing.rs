//! Filing a request: what is sent, how it is read, and what no longer holds of what the customer saw.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::assessment::{Assessment, Outcome, RemedyAssessment, Verdict};
use crate::date::Date;
use crate::fault::{Fault, FaultKind};
use crate::id::Id;
use crate::inquiry::{AsOf, Inquiry, read_inquiry};
use crate::money::Money;
use crate::policy::Policy;
use crate::read::{At, MOST_FIELD_CHARACTERS, MOST_TEXT_CHARACTERS, Object, Reader};
use crate::request::{Detail, Request};

/// A request to be filed, as the portal writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Filing {
    /// Digest of the document that the customer's estimate was made with.
    pub digest: String,
    /// The request; its `as_of` is ignored.
    pub request: Request,
    /// The chosen remedy of every line.
    pub chosen: Vec<Chosen>,
    /// Who files it.
    pub contact: ContactDetails,
    /// Anything else the customer wants to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The remedy chosen for a line, and what the customer saw of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// Index of the line, from 0.
    pub line: usize,
    /// The remedy.
    pub remedy: Id,
    /// The verdict as shown.
    pub verdict: Verdict,
    /// The net amount as shown.
    #[serde(default)]
    pub net: Option<Money>,
    /// The deadline as shown.
    #[serde(default)]
    pub eligible_until: Option<Date>,
}

/// Who files a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContactDetails {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Their telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The language they want to hear in, as a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where goods go back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Address {
    /// Street and number.
    pub line1: String,
    /// More of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    /// Town.
    pub city: String,
    /// State or province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Country.
    pub country: String,
}

/// A filing that has been read and judged.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The filing, with `wanted` and the dates as decided.
    pub filing: Filing,
    /// Per line the chosen remedy only.
    pub assessment: Assessment,
    /// What no longer holds of what the customer saw; the filing stands only where this is empty.
    pub changes: Vec<Change>,
}

/// Something that no longer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The line; `None` where it concerns the request.
    pub line: Option<usize>,
    /// The remedy; `None` where it concerns the request.
    pub remedy: Option<Id>,
    /// What has changed.
    pub field: ChangedField,
    /// What the customer saw.
    pub seen: Option<String>,
    /// What holds now.
    pub now: Option<String>,
    /// The clause that makes the difference.
    pub clause: Option<Id>,
}

/// What may have changed since the customer saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangedField {
    /// The policy document.
    Digest,
    /// The day of shipping, raised to today.
    ShipOn,
    /// The verdict.
    Verdict,
    /// The net amount.
    Net,
    /// The deadline.
    EligibleUntil,
}

impl Policy {
    /// Reads a filing and decides it as of `today`, the vendor's own date.
    ///
    /// # Errors
    /// Every [`Fault`] of the body, pointers into the whole of it.
    pub fn decide(&self, body: &Value, today: Date) -> Result<Decision, Vec<Fault>> {
        let mut reader = Reader::default();
        let read = self.read_filing(&mut reader, body, today);
        let (inquiry, filing, stated_ship_on) = reader.finish(read)?;
        let mut assessment = self.assess(&inquiry);
        for (line, chosen) in assessment.lines.iter_mut().zip(&filing.chosen) {
            line.remedies.retain(|remedy| remedy.remedy == chosen.remedy);
        }
        let mut changes = Vec::new();
        if filing.digest != assessment.digest {
            changes.push(Change::of_request(
                ChangedField::Digest,
                filing.digest.clone(),
                assessment.digest.clone(),
            ));
        }
        if let Some(seen) = stated_ship_on.filter(|seen| *seen < inquiry.ship_on()) {
            changes.push(Change::of_request(
                ChangedField::ShipOn,
                seen.to_string(),
                inquiry.ship_on().to_string(),
            ));
        }
        for (line, chosen) in assessment.lines.iter().zip(&filing.chosen) {
            changes.extend(line.remedies.iter().flat_map(|now| self.changes_of(&inquiry, chosen, now)));
        }
        Ok(Decision { filing, assessment, changes })
    }

    fn changes_of(&self, inquiry: &Inquiry, chosen: &Chosen, now: &RemedyAssessment) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut change = |field, seen: Option<String>, now: Option<String>, clause: Option<Id>| {
            let (line, remedy) = (Some(chosen.line), Some(chosen.remedy.clone()));
            changes.push(Change { line, remedy, field, seen, now, clause });
        };
        if chosen.verdict != now.verdict {
            let deciding = match now.verdict {
                Verdict::Ineligible => Outcome::Fail,
                Verdict::Undetermined => Outcome::Unknown,
                Verdict::Eligible => Outcome::Pass,
            };
            let (seen, decided) = (chosen.verdict.as_str().to_owned(), now.verdict.as_str().to_owned());
            change(ChangedField::Verdict, Some(seen), Some(decided), now.gates(deciding).next().cloned());
        }
        if chosen.net != now.net {
            let as_text = |amount: Option<Money>| amount.map(|amount| amount.to_string());
            let fee = now.charges.first().map(|charge| charge.clause.clone());
            let clause = fee.or_else(|| now.gates(Outcome::Fail).next().cloned());
            change(ChangedField::Net, as_text(chosen.net), as_text(now.net), clause);
        }
        if chosen.eligible_until != now.eligible_until {
            let as_text = |date: Option<Date>| date.map(|date| date.to_string());
            let remedy = self.document().remedies.iter().position(|remedy| remedy.id == chosen.remedy);
            let clause = remedy.and_then(|remedy| self.until_clause(inquiry, chosen.line, remedy));
            let clause = clause.or_else(|| now.gates(Outcome::Fail).next().cloned());
            change(
                ChangedField::EligibleUntil,
                as_text(chosen.eligible_until),
                as_text(now.eligible_until),
                clause,
            );
        }
        changes
    }

    /// The inquiry with each line's choice as its `wanted`, the filing as it will be kept, and the day of shipping as stated.
    fn read_filing(
        &self,
        reader: &mut Reader,
        body: &Value,
        today: Date,
    ) -> Option<(Inquiry, Filing, Option<Date>)> {
        let root = reader.object(body, At::Root, &["digest", "request", "chosen", "contact", "note"])?;
        let digest = required(reader, &root, "digest")
            .and_then(|(value, at)| reader.text(value, &at, MOST_FIELD_CHARACTERS));
        let request = required(reader, &root, "request");
        let inquiry =
            request.and_then(|(value, at)| read_inquiry(self, reader, value, at, AsOf::Fixed(today)));
        let line_count = inquiry.as_ref().map(Inquiry::line_count);
        let chosen = required(reader, &root, "chosen")
            .and_then(|(value, at)| self.read_chosen(reader, value, &at, line_count));
        let contact =
            required(reader, &root, "contact").and_then(|(value, at)| read_contact(reader, value, at));
        if let Some(note) = root.get("note") {
            reader.text(note, &At::Field(&root.at, "note"), MOST_TEXT_CHARACTERS);
        }
        let (_, mut inquiry, chosen, contact) = (digest?, inquiry?, chosen?, contact?);
        if !reader.faults.is_empty() {
            return None;
        }
        // Nothing is left that a deserialiser could refuse.
        let stated: Filing = serde_json::from_value(without_as_of(body)).ok()?;
        let stated_ship_on = stated.request.ship_on;
        let mut filing = Filing { chosen, contact, ..stated };
        filing.request.as_of = Some(inquiry.as_of());
        filing.request.ship_on = Some(inquiry.ship_on());
        filing.request.detail = None;
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
        at: &At<'_>,
        line_count: Option<usize>,
    ) -> Option<Vec<Chosen>> {
        let mut read: Vec<Option<Chosen>> = vec![None; line_count.unwrap_or(0)];
        for (index, value) in reader.array(value, at)?.iter().enumerate() {
            let Some(chosen) = self.read_choice(reader, value, At::Index(at, index), line_count) else {
                continue;
            };
            match read.get_mut(chosen.line) {
                Some(place @ None) => *place = Some(chosen),
                Some(Some(_)) => {
                    let at = At::Index(at, index);
                    reader.fault(&At::Field(&at, "line"), FaultKind::ChosenTwice { line: chosen.line });
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
        at: At<'_>,
        line_count: Option<usize>,
    ) -> Option<Chosen> {
        let chosen = reader.object(value, at, &["line", "remedy", "verdict", "net", "eligible_until"])?;
        let last = line_count.map_or(crate::MOST_LINES, |count| count.max(1)).saturating_sub(1);
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
            let at = At::Field(&chosen.at, "net");
            let text = reader.string(value, &at)?;
            Money::parse_signed(text).map_err(|_| reader.fault(&at, FaultKind::Money)).ok()
        });
        let until = chosen.get("eligible_until");
        let eligible_until =
            until.and_then(|value| reader.date(value, &At::Field(&chosen.at, "eligible_until")));
        Some(Chosen {
            line: usize::try_from(line?).ok()?,
            remedy: self.document().remedies.get(remedy?)?.id.clone(),
            verdict: verdict?,
            net,
            eligible_until,
        })
    }
}

impl Change {
    fn of_request(field: ChangedField, seen: String, now: String) -> Self {
        Self { line: None, remedy: None, field, seen: Some(seen), now: Some(now), clause: None }
    }
}

/// Reads who files a request.
fn read_contact(reader: &mut Reader, value: &Value, at: At<'_>) -> Option<ContactDetails> {
    let contact = reader.object(value, at, &["name", "email", "company", "phone", "language", "address"])?;
    let name = line_of_text(reader, &contact, "name", true);
    let email = line_of_text(reader, &contact, "email", true);
    if email.as_deref().is_some_and(|email| !is_email(email)) {
        reader.fault(&At::Field(&contact.at, "email"), FaultKind::Email);
    }
    let [company, phone, language] =
        ["company", "phone", "language"].map(|name| line_of_text(reader, &contact, name, false));
    let address = contact.get("address").and_then(|value| {
        let fields = ["line1", "line2", "city", "region", "postal_code", "country"];
        let address = reader.object(value, At::Field(&contact.at, "address"), &fields)?;
        let mut field = |name, mandatory| line_of_text(reader, &address, name, mandatory);
        let (line1, line2, city) = (field("line1", true), field("line2", false), field("city", true));
        let (region, postal_code, country) =
            (field("region", false), field("postal_code", false), field("country", true));
        Some(Address { line1: line1?, line2, city: city?, region, postal_code, country: country? })
    });
    Some(ContactDetails { name: name?, email: email?, company, phone, language, address })
}

/// A field with a single line of text, trimmed; an optional one that is blank is absent.
fn line_of_text(reader: &mut Reader, object: &Object<'_>, name: &str, mandatory: bool) -> Option<String> {
    let at = At::Field(&object.at, name);
    let Some(value) = object.get(name) else {
        if mandatory {
            reader.fault(&at, FaultKind::Missing);
        }
        return None;
    };
    let text = reader.text(value, &at, MOST_FIELD_CHARACTERS)?.trim();
    if text.chars().any(char::is_control) {
        reader.fault(&at, FaultKind::ControlCharacters);
    }
    if text.is_empty() {
        if mandatory {
            reader.fault(&at, FaultKind::Empty);
        }
        return None;
    }
    Some(text.to_owned())
}

/// Whether mail could go there: something before and after one `@`, no white space, a dot in the domain's middle or none.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let labels_fit = domain.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    let local_fits =
        !local.is_empty() && local.len() <= 64 && !local.starts_with('.') && !local.ends_with('.');
    let plain = |c: char| {
        !c.is_whitespace()
            && !matches!(c, '@' | ',' | ';' | ':' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\\')
    };
    local_fits && local.chars().all(plain) && labels_fit && domain.contains('.')
}

/// A mandatory field with its place.
fn required<'o, 'v>(reader: &mut Reader, object: &'o Object<'v>, name: &'o str) -> Option<(&'v Value, At<'o>)>
where
    'v: 'o,
{
    let at = At::Field(&object.at, name);
    let value = object.get(name);
    if value.is_none() {
        reader.fault(&at, FaultKind::Missing);
    }
    value.map(|value| (value, at))
}

/// The body as a deserialiser takes it: without the `as_of` that filing ignores, whatever it holds, and without `null`, which
/// is the same as absent.
fn without_as_of(body: &Value) -> Value {
    let mut body = body.clone();
    if let Some(Value::Object(request)) = body.get_mut("request") {
        request.remove("as_of");
    }
    remove_nulls(&mut body);
    body
}

fn remove_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(remove_nulls);
        }
        Value::Array(values) => values.iter_mut().for_each(remove_nulls),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
