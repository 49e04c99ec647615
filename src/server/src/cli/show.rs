//! `rma-server show REFERENCE`

use chrono::SecondsFormat;
use clap::Args;
use policy::filing::ContactDetails;
use policy::{Document, Line, Outcome, RemedyAssessment};

use super::args::Database;
use super::database;
use super::printable::printable;
use crate::clock::{Clock, time_of_millis};
use crate::store::{StoredEvent, StoredRequest};

#[derive(Args)]
pub(super) struct Options {
    /// The request, as in `R-7KQ4-MX9T`.
    reference: String,
    #[command(flatten)]
    database: Database,
}

/// Shows a request: the customer, the products with their remedies, and the events.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let request = database::find_request(&store, &options.reference).await?;
    let document = store.document(&request.digest).await?;
    store.close().await;
    let mut shown = head(&request);
    shown.push(String::new());
    shown.extend(contact(&request.filing.contact));
    for (number, (line, assessed)) in
        (1..).zip(request.filing.request.lines.iter().zip(&request.assessment.lines))
    {
        shown.push(String::new());
        shown.push(product(number, line));
        shown.extend(assessed.remedies.iter().flat_map(|remedy| judged(remedy, &document)));
    }
    if let Some(note) = &request.filing.note {
        shown.push(format!("\nThe customer's note: {note}"));
    }
    shown.push(String::new());
    shown.extend(request.events.iter().map(happened));
    Ok(printable(&(shown.join("\n") + "\n")))
}

fn head(request: &StoredRequest) -> Vec<String> {
    let mut head = vec![
        format!("{}  {}  {}", request.reference, request.policy, request.status.as_str()),
        format!(
            "assessed as of {}, to be shipped on {}",
            request.assessment.as_of, request.assessment.ship_on
        ),
    ];
    if let Some(issued) = &request.issued {
        let by = issued.last_ship_day.map(|day| format!(", to be shipped by {day}")).unwrap_or_default();
        head.push(format!("RMA number {}, issued on {}{by}", issued.number, issued.on));
    }
    head
}

fn contact(contact: &ContactDetails) -> Vec<String> {
    let mut lines = vec![format!("{} <{}>", contact.name, contact.email)];
    lines.extend([&contact.company, &contact.phone].into_iter().flatten().cloned());
    if let Some(address) = &contact.address {
        let parts =
            [Some(&address.line1), address.line2.as_ref(), Some(&address.city), address.region.as_ref()];
        let parts = parts.into_iter().chain([address.postal_code.as_ref(), Some(&address.country)]).flatten();
        lines.push(parts.map(String::as_str).collect::<Vec<_>>().join(", "));
    }
    lines
}

fn product(number: usize, line: &Line) -> String {
    let model = line.model.as_deref().unwrap_or("no model given");
    let serial = line.serial.as_ref().map(|serial| format!(", serial {serial}")).unwrap_or_default();
    format!("{number}. {} x {model}{serial}", line.quantity)
}

fn judged(remedy: &RemedyAssessment, document: &Document) -> Vec<String> {
    let label =
        document.remedy(&remedy.remedy).map_or(remedy.remedy.as_str(), |remedy| remedy.label.get("en"));
    let net = remedy.net.map(|net| format!(", net {net} {}", document.policy.currency)).unwrap_or_default();
    let until = remedy.eligible_until.map(|until| format!(", until {until}")).unwrap_or_default();
    let verdict = format!("   {label}: {}{net}{until}", remedy.verdict.as_str());
    let open = remedy.gates(Outcome::Unknown).map(|clause| {
        let text = document.clause(clause).map_or("", |clause| clause.text.get("en"));
        format!("   to be decided: {clause}, {text}")
    });
    [verdict].into_iter().chain(open).collect()
}

fn happened(event: &StoredEvent) -> String {
    let at = time_of_millis(event.at).to_rfc3339_opts(SecondsFormat::Secs, true);
    let clause = event.clause.as_ref().map(|clause| format!(", {clause}")).unwrap_or_default();
    let note = event.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    format!("{at}  {:?} by {}{clause}{note}", event.kind, event.actor)
}
