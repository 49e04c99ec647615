//! `rma-server show REFERENCE`

use chrono::SecondsFormat;
use clap::Args;
use policy::filing::ContactDetails;
use words::Language;

use super::args::Database;
use super::database;
use super::printable::printable;
use crate::clock::{Clock, time_of_millis};
use crate::request::dossier::dossier;
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
    shown.extend(
        dossier(Language::English, &request, &document).into_iter().map(|paragraph| format!("\n{paragraph}")),
    );
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

fn happened(event: &StoredEvent) -> String {
    let at = time_of_millis(event.at).to_rfc3339_opts(SecondsFormat::Secs, true);
    let clause = event.clause.as_ref().map(|clause| format!(", {clause}")).unwrap_or_default();
    let note = event.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    format!("{at}  {:?} by {}{clause}{note}", event.kind, event.actor)
}
