//! Makes a mail of what is stored. Nothing of it is kept beside the request: the token in its link is made again.

use std::error::Error;

use lettre::Message;
use lettre::address::{Address, AddressError};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use policy::tracking::{EventKind, duties_left};
use policy::{Document, Line, Policy, RemedyAssessment, Status};
use words::Language;
use words::mail::{
    Customer, Mail, Number, Subject, approved, declined, filed, item, more_items, new_request,
};

use super::html::html;
use crate::app::App;
use crate::request::view::ship_by;
use crate::store::{DueMail, Recipient, StoreError, StoredEvent, StoredRequest};

/// Products that a mail lists.
const MOST_ITEMS: usize = 50;

/// Makes mails.
pub(super) struct Composer {
    from: Address,
    name: Option<String>,
    host: String,
}

/// Why there is no mail.
#[derive(Debug, thiserror::Error)]
pub(super) enum ComposeError {
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No mail goes there. The address itself stays out of it.
    #[error("the recipient's address is none")]
    Address(#[from] AddressError),
    /// The parts do not make a mail.
    #[error("the parts do not make a mail")]
    Message(#[from] lettre::error::Error),
    /// The operator has taken the vendor's mailbox away since.
    #[error("this vendor has no mailbox any more")]
    NoMailbox,
    /// This event is told to nobody.
    #[error("this event is told to nobody")]
    Untold,
}

impl Composer {
    /// A composer of mails from `from`; without it, from `returns@` the public URL's host.
    ///
    /// # Errors
    /// Where the public URL's host can be in no address.
    pub(super) fn new(public_url: &str, from: Option<Mailbox>) -> Result<Self, AddressError> {
        let host = host_of(public_url);
        let (from, name) = match from {
            Some(Mailbox { name, email }) => (email, name),
            None => (Address::new("returns", &host)?, None),
        };
        Ok(Self { from, name, host })
    }

    /// The mail that tells a recipient of an event.
    pub(super) async fn compose(&self, app: &App, due: &DueMail) -> Result<Message, ComposeError> {
        let request = app.store.request_by_id(due.request).await?;
        let request = request.ok_or_else(|| StoreError::Unreadable("a mail about no request".to_owned()))?;
        let policy = app.policy_archive.get(&app.store, &request.digest).await?;
        let document = policy.document();
        let vendor = Language::from_tag(document.policy.languages.first().map_or("en", String::as_str))
            .unwrap_or_default();
        let customer =
            request.filing.contact.language.as_deref().and_then(Language::from_tag).unwrap_or(vendor);
        let customers_address = Mailbox::new(None, request.filing.contact.email.parse()?);
        let (to, reply_to, language, mail, as_html) = match due.recipient {
            Recipient::Vendor => {
                let mailbox = app.mailboxes.get(request.policy.as_str()).ok_or(ComposeError::NoMailbox)?;
                let mail = to_vendor(vendor, &request, document);
                (mailbox.parse()?, Some(customers_address), vendor, mail, None)
            }
            Recipient::Customer => {
                let event = request
                    .events
                    .iter()
                    .find(|event| event.number == due.event)
                    .ok_or(ComposeError::Untold)?;
                let token = app.secret.token(request.uid);
                // The page answers in the mail's language, whatever the browser's is.
                let link = format!("{}/track?lang={}#{}", app.public_url, customer.tag(), token.reveal());
                let vendors_address =
                    app.mailboxes.get(request.policy.as_str()).map(|mailbox| mailbox.parse()).transpose()?;
                let mail = to_customer(customer, &request, &policy, event, &link)?;
                let as_html = html(customer, &mail, &link);
                (customers_address, vendors_address, customer, mail, Some(as_html))
            }
        };
        let vendors_name = document.policy.name.get(language.tag()).to_owned();
        let id = format!("<{}.{}.{}@{}>", request.uid, due.event, due.recipient.as_str(), self.host);
        let message = Message::builder()
            .from(Mailbox::new(self.name.clone().or(Some(vendors_name)), self.from.clone()))
            .to(to)
            .message_id(Some(id))
            .date(app.clock.now().into())
            .header(ContentLanguage(language.html_lang().to_owned()))
            .subject(mail.subject);
        let message = match reply_to {
            Some(address) => message.reply_to(address),
            None => message,
        };
        // The vendor's commands are for copying: plain text it is.
        Ok(match as_html {
            Some(as_html) => message.multipart(MultiPart::alternative_plain_html(mail.text, as_html))?,
            None => message.header(ContentType::TEXT_PLAIN).body(mail.text)?,
        })
    }
}

fn to_vendor(language: Language, request: &StoredRequest, document: &Document) -> Mail {
    let contact = &request.filing.contact;
    let address = contact.address.as_ref().map(|address| {
        let line2 = address.line2.as_ref();
        let (region, postal_code) = (address.region.as_ref(), address.postal_code.as_ref());
        let parts =
            [Some(&address.line1), line2, Some(&address.city), region, postal_code, Some(&address.country)];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
    });
    let (company, phone) = (contact.company.as_ref(), contact.phone.as_ref());
    let lines = [Some(&contact.name), Some(&contact.email), company, phone, address.as_ref()];
    let lines: Vec<String> = lines.into_iter().flatten().cloned().collect();
    let items = items(language, request, document);
    new_request(language, &about(language, request, document, &items), &lines, request.filing.note.as_deref())
}

fn to_customer(
    language: Language,
    request: &StoredRequest,
    policy: &Policy,
    event: &StoredEvent,
    link: &str,
) -> Result<Mail, ComposeError> {
    let document = policy.document();
    let text_of = |clause| document.clause(clause).map(|clause| clause.text.get(language.tag()));
    // Mails say what is to be done once there is a number, even the one that is sent before.
    let duties = request.assessment.duties(document);
    let duties = duties_left(&duties, Status::Approved, document);
    let duties: Vec<String> = duties.into_iter().filter_map(text_of).map(str::to_owned).collect();
    let items = items(language, request, document);
    let subject = about(language, request, document, &items);
    let contact: Vec<&str> = document.policy.contact.ways().map(|(_, way)| way).collect();
    let name = &request.filing.contact.name;
    let customer = Customer { name, link, duties: &duties, contact: &contact };
    match event.kind {
        EventKind::Filed => Ok(filed(language, &subject, &customer)),
        EventKind::Approved => {
            let issued = request.issued.as_ref().ok_or(ComposeError::Untold)?;
            let ship_by = ship_by(issued.last_ship_day, &request.assessment, policy);
            let number = issued.number.to_string();
            let number = Number { number: &number, last_ship_day: issued.last_ship_day, ship_by };
            Ok(approved(language, &subject, &customer, &number))
        }
        EventKind::Declined => {
            let clause = event.clause.as_ref().and_then(text_of);
            Ok(declined(language, &subject, &customer, clause, event.note.as_deref()))
        }
        EventKind::Expired => Err(ComposeError::Untold),
    }
}

fn about<'a>(
    language: Language,
    request: &'a StoredRequest,
    document: &'a Document,
    items: &'a [String],
) -> Subject<'a> {
    Subject { vendor: document.policy.name.get(language.tag()), reference: &request.reference, items }
}

/// A line for each product, as far as a mail has room.
fn items(language: Language, request: &StoredRequest, document: &Document) -> Vec<String> {
    let lines = &request.filing.request.lines;
    let assessed = request.assessment.lines.iter().filter_map(|line| line.remedies.first());
    let shown = lines.iter().zip(assessed).take(MOST_ITEMS);
    let more = lines.len().saturating_sub(MOST_ITEMS);
    let more = (more > 0).then(|| more_items(language, more));
    shown.map(|(line, assessed)| written(language, line, assessed, document)).chain(more).collect()
}

fn written(language: Language, line: &Line, assessed: &RemedyAssessment, document: &Document) -> String {
    let remedy = document.remedy(&assessed.remedy);
    let label = remedy.map_or(assessed.remedy.as_str(), |remedy| remedy.label.get(language.tag()));
    let has_money = remedy.is_some_and(|remedy| remedy.credits) || !assessed.charges.is_empty();
    let net = assessed.net.filter(|_| has_money).map(|net| (document.policy.currency.as_str(), net));
    item(language, line.quantity, line.model.as_deref(), label, net)
}

/// The host of a URL, as it may stand in an address: a number is none.
fn host_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    let is_name = host.chars().any(|c| c.is_ascii_alphabetic()) && !host.contains(['[', ':']);
    if is_name { host.to_owned() } else { "localhost".to_owned() }
}

/// In which language a mail is written.
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(tag: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(tag.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
