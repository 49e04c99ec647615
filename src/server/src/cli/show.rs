//! `rma-server show REFERENCE`

use clap::Args;
use policy::Policy;
use policy::filing::ContactDetails;
use serde_json::{Value, json};
use words::Language;

use super::args::Database;
use super::database;
use super::export::json_lines::event;
use super::export::time;
use super::printable::{printable, ship_by_in_words};
use crate::clock::Clock;
use crate::request::address;
use crate::request::dossier::dossier;
use crate::store::{StoredEvent, StoredRequest, UndeliveredMail};

#[derive(Args)]
pub(super) struct Options {
    /// The request: its reference, as in `R-7KQ4-MX9T`, or its RMA number.
    reference: String,
    /// Print everything that is stored about the request as JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    database: Database,
}

/// Shows a request: the customer, the products with their remedies, and the events.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let request = database::find_request(&store, &options.reference).await?;
    let policy = store.policy(&request.digest).await?;
    let mails = store.undelivered_mails(&request.reference).await?;
    store.close().await;
    if options.json {
        return Ok(format!("{:#}\n", as_json(&request, &mails)));
    }
    let mut shown = head(&request, &policy);
    shown.push(String::new());
    shown.extend(contact(&request.filing.contact));
    shown.extend(
        dossier(Language::English, &request, &policy).into_iter().map(|paragraph| format!("\n{paragraph}")),
    );
    if let Some(note) = &request.filing.note {
        shown.push(format!("\nThe customer's note: {note}"));
    }
    shown.push(String::new());
    for event in &request.events {
        shown.push(happened(event));
        shown.extend(mails.iter().filter(|mail| mail.event == event.number).map(undelivered));
    }
    Ok(printable(&(shown.join("\n") + "\n")))
}

/// Returns the request with the names of fields that `export --format jsonl` uses, and the mails that are not delivered.
fn as_json(request: &StoredRequest, mails: &[UndeliveredMail]) -> Value {
    let undelivered = |mail: &UndeliveredMail| {
        json!({
            "event": mail.event,
            "recipient": mail.recipient.as_str(),
            "attempts": mail.attempts,
            "next_attempt_at": mail.due_at.map(time),
        })
    };
    let issued = request.issued.as_ref();
    json!({
        "reference": request.reference,
        "policy": request.policy,
        "digest": request.digest,
        "status": request.status,
        "filed_at": request.events.first().map(|event| time(event.at)),
        "rma_number": issued.map(|issued| issued.number),
        "issued_on": issued.map(|issued| issued.on),
        "last_ship_day": issued.and_then(|issued| issued.last_ship_day),
        "ship_to": issued.map(|issued| &issued.ship_to),
        "filing": request.filing,
        "assessment": request.assessment,
        "events": request.events.iter().map(event).collect::<Vec<_>>(),
        "undelivered_mails": mails.iter().map(undelivered).collect::<Vec<_>>(),
    })
}

fn head(request: &StoredRequest, policy: &Policy) -> Vec<String> {
    let mut head = vec![
        format!("{}  {}  {}", request.reference, request.policy, request.status.as_str()),
        format!(
            "assessed as of {}, to be shipped on {}",
            request.assessment.as_of, request.assessment.ship_on
        ),
    ];
    if let Some(issued) = &request.issued {
        let by = ship_by_in_words(issued.last_ship_day, &request.assessment, policy);
        head.push(format!("RMA number {}, issued on {}{by}", issued.number, issued.on));
        if !issued.ship_to.is_empty() {
            head.push(format!("ship to: {}", issued.ship_to.join("; ")));
        }
    }
    head
}

fn contact(contact: &ContactDetails) -> Vec<String> {
    let mut lines = vec![format!("{} <{}>", contact.name, contact.email)];
    lines.extend([&contact.company, &contact.phone].into_iter().flatten().cloned());
    lines.extend(contact.address.as_ref().map(address::on_one_line));
    lines
}

fn happened(event: &StoredEvent) -> String {
    let at = time(event.at);
    let clause = event.clause.as_ref().map(|clause| format!(", {clause}")).unwrap_or_default();
    let note = event.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    format!("{at}  {} by {}{clause}{note}", event.kind.as_str(), event.actor)
}

fn undelivered(mail: &UndeliveredMail) -> String {
    let (recipient, attempts) = (&mail.recipient, mail.attempts);
    let times = if attempts == 1 { "1 attempt".to_owned() } else { format!("{attempts} attempts") };
    match mail.due_at {
        Some(due_at) => {
            let next = time(due_at);
            format!("    The mail to the {recipient} has not been delivered: {times}, the next at {next}")
        }
        None => format!("    The mail to the {recipient} was not delivered: given up after {times}"),
    }
}
