//! The text of a mail: the event, the products and the duties of a request in the words of `words::mail`.

use policy::filing::ContactDetails;
use policy::tracking::{EventKind, open_duties, replaced_first};
use policy::{Document, Id, Line, Policy, RemedyAssessment, Status};
use words::Language;
use words::mail::{self, Customer, Deadline, Mail, Number, RequestSummary};
use words::portal::options::{Remaining, after_deadline};

use crate::request::address;
use crate::request::afterwards::afterwards;
use crate::request::dossier::{dossier, later_charges, more_products, total_in_words};
use crate::request::view::ship_deadlines;
use crate::store::{StoredEvent, StoredRequest};

/// The links in a customer's mail.
pub(super) struct Links {
    /// The page of the request.
    pub(super) request: String,
    /// The clause that the event cites, on the policy's page.
    pub(super) clause: Option<String>,
}

/// The maximum number of products that a mail lists.
const MAX_ITEMS: usize = 50;

/// Writes the vendor's mail about an event; `None` if the vendor gets none.
pub(super) fn to_vendor(
    language: Language,
    request: &StoredRequest,
    policy: &Policy,
    event: &StoredEvent,
) -> Option<Mail> {
    let document = policy.document();
    let contact = contact_lines(&request.filing.contact);
    let items = items(language, request, document);
    let summary = summary(language, request, document, &items);
    match event.kind.known()? {
        EventKind::Filed => {
            let details = dossier(language, request, policy).join("\n\n");
            Some(mail::new_request(language, &summary, &contact, request.filing.note.as_deref(), &details))
        }
        EventKind::Withdrawn => Some(mail::withdrawn_by_customer(language, &summary, &contact)),
        EventKind::LinkReplaced
        | EventKind::LinkSent
        | EventKind::Approved
        | EventKind::Declined
        | EventKind::Expired
        | EventKind::Settled
        | EventKind::Refused => None,
    }
}

/// Writes the customer's mail about an event; `None` if the customer gets none.
pub(super) fn to_customer(
    language: Language,
    request: &StoredRequest,
    policy: &Policy,
    event: &StoredEvent,
    links: &Links,
) -> Option<Mail> {
    let document = policy.document();
    let text_of = |clause| document.clause(clause).map(|clause| clause.text.get(language.tag()));
    // The duties are those after approval, also in the mail that comes before it.
    let duties = request.assessment.duties(document);
    let duties = open_duties(&duties, Status::Approved, document);
    let duties: Vec<String> = duties.into_iter().filter_map(text_of).map(str::to_owned).collect();
    let mut items = items(language, request, document);
    if matches!(event.kind.known()?, EventKind::Filed | EventKind::Approved) {
        let remedies = request.assessment.lines.iter().take(MAX_ITEMS).map(|line| line.remedies.first());
        for (item, remedy) in items.iter_mut().zip(remedies) {
            for charge in remedy.into_iter().flat_map(|remedy| later_charges(language, remedy, document)) {
                item.push_str("\n    ");
                item.push_str(&charge);
            }
        }
    }
    let mut remedies = request.assessment.lines.iter().flat_map(|line| &line.remedies);
    if items.len() > 1 && remedies.any(|remedy| has_money(remedy, document)) {
        items.extend(total_in_words(language, request, document));
    }
    let summary = summary(language, request, document, &items);
    let contact: Vec<&str> = document.policy.contact.ways().map(|(_, way)| way).collect();
    let name = &request.filing.contact.name;
    // The label of the button that the HTML form has.
    let link = format!("{}\n{}", mail::open_request(language), links.request);
    let customer = Customer { name, link: &link, duties: &duties, contact: &contact };
    let first = ship_deadlines(&request.assessment, policy).min_by_key(|(_, remedy)| remedy.eligible_until);
    let next = first.and_then(|(line, remedy)| {
        let next = afterwards(request, policy).into_iter().find(|next| next.line == line)?;
        let name = name_of(language, document, &next.remedy);
        let remaining = Remaining { remedy: name, until: next.until, net: next.net };
        Some(after_deadline(language, &document.policy.currency, remedy.net, &remaining))
    });
    let deadline = first.and_then(|(_, remedy)| {
        let name = name_of(language, document, &remedy.remedy);
        Some(Deadline { day: remedy.eligible_until?, remedy: name, next: next.as_deref() })
    });
    let note = event.note.as_deref();
    match event.kind.known()? {
        EventKind::Filed => Some(mail::filed(language, &summary, &customer, deadline.as_ref())),
        EventKind::Approved => {
            let issued = request.issued.as_ref()?;
            let is_earlier =
                |deadline: &Deadline<'_>| issued.last_ship_day.is_none_or(|last| deadline.day < last);
            let first = replaced_first(&request.filing.chosen, document);
            let replacement_first: Vec<&str> = first.map(|remedy| remedy.label.get(language.tag())).collect();
            let number = issued.number.to_string();
            let number = Number {
                number: &number,
                last_ship_day: issued.last_ship_day,
                deadline: deadline.filter(is_earlier),
                ship_to: &issued.ship_to,
                replacement_first: &replacement_first,
            };
            Some(mail::approved(language, &summary, &customer, &number))
        }
        EventKind::Declined => {
            let text = event.clause.as_ref().and_then(text_of);
            let clause = text.zip(links.clause.as_ref()).map(|(text, link)| format!("{text}\n{link}"));
            Some(mail::declined(language, &summary, &customer, clause.as_deref(), note))
        }
        EventKind::Settled => Some(mail::settled(language, &summary, &customer, note)),
        EventKind::Refused => Some(mail::refused(language, &summary, &customer, note)),
        EventKind::Withdrawn => {
            let number = request.issued.as_ref().map(|issued| issued.number.to_string());
            Some(mail::withdrawn(language, &summary, &customer, number.as_deref(), note))
        }
        EventKind::LinkReplaced => Some(mail::link_replaced(language, &summary, &customer)),
        EventKind::LinkSent => Some(mail::link_sent(language, &summary, &customer)),
        EventKind::Expired => None,
    }
}

fn contact_lines(contact: &ContactDetails) -> Vec<String> {
    let address = contact.address.as_ref().map(address::on_one_line);
    let (company, phone) = (contact.company.as_ref(), contact.phone.as_ref());
    let lines = [Some(&contact.name), Some(&contact.email), company, phone, address.as_ref()];
    lines.into_iter().flatten().cloned().collect()
}

fn summary<'a>(
    language: Language,
    request: &'a StoredRequest,
    document: &'a Document,
    items: &'a [String],
) -> RequestSummary<'a> {
    RequestSummary { vendor: document.policy.name.get(language.tag()), reference: &request.reference, items }
}

/// Writes a line for each product, and one for those beyond [`MAX_ITEMS`].
fn items(language: Language, request: &StoredRequest, document: &Document) -> Vec<String> {
    let lines = &request.filing.request.lines;
    let assessed = request.assessment.lines.iter().filter_map(|line| line.remedies.first());
    let shown = lines.iter().zip(assessed).take(MAX_ITEMS);
    let more = more_products(language, lines.len(), MAX_ITEMS);
    shown.map(|(line, assessed)| item(language, line, assessed, document)).chain(more).collect()
}

fn item(language: Language, line: &Line, assessed: &RemedyAssessment, document: &Document) -> String {
    let label = name_of(language, document, &assessed.remedy);
    let net = assessed.net.filter(|_| has_money(assessed, document));
    let net = net.map(|net| (document.policy.currency.as_str(), net));
    mail::item(language, line.quantity, line.model.as_deref(), line.serial.as_deref(), label, net)
}

/// Returns whether the customer gets or pays an amount that is known now.
fn has_money(assessed: &RemedyAssessment, document: &Document) -> bool {
    document.remedy(&assessed.remedy).is_some_and(|remedy| remedy.credits) || !assessed.charges.is_empty()
}

fn name_of<'d>(language: Language, document: &'d Document, remedy: &'d Id) -> &'d str {
    document.remedy(remedy).map_or(remedy.as_str(), |remedy| remedy.label.get(language.tag()))
}
