//! A row for each line of each request.

use estimate::harmless;
use policy::Line;

use super::time;
use crate::store::Exported;

const COLUMNS: [&str; 26] = [
    "reference",
    "policy",
    "status",
    "filed_at",
    "rma_number",
    "issued_on",
    "last_ship_day",
    "purged_at",
    "name",
    "email",
    "company",
    "phone",
    "country",
    "line",
    "model",
    "serial",
    "category",
    "quantity",
    "unit_price",
    "purchased_on",
    "remedy",
    "verdict",
    "credit",
    "net",
    "currency",
    "eligible_until",
];

/// Writes the names of the columns.
pub(super) fn heading() -> Result<Vec<u8>, csv::Error> {
    written(&[COLUMNS.map(str::to_owned)])
}

/// Writes a request.
pub(super) fn lines_of(request: &Exported, currency: &str) -> Result<Vec<u8>, csv::Error> {
    let summary = &request.summary;
    let contact = request.filing.as_ref().map(|filing| &filing.contact);
    let optional = |text: Option<&String>| text.cloned().unwrap_or_default();
    let contact_text = |text: Option<&String>| harmless(&optional(text));
    let mut rows = Vec::new();
    for (index, assessed) in request.assessment.lines.iter().enumerate() {
        let line = request.filing.as_ref().and_then(|filing| filing.request.lines.get(index));
        let text = |of: fn(&Line) -> Option<String>| harmless(&line.and_then(of).unwrap_or_default());
        let chosen = assessed.remedies.first();
        let amount =
            |amount: Option<policy::Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
        rows.push([
            summary.reference.clone(),
            summary.policy.clone(),
            summary.status.as_str().to_owned(),
            time(summary.filed_at),
            optional(summary.rma_number.as_ref()),
            optional(request.issued_on.as_ref()),
            optional(summary.last_ship_day.as_ref()),
            request.purged_at.map(time).unwrap_or_default(),
            contact_text(contact.map(|contact| &contact.name)),
            contact_text(contact.map(|contact| &contact.email)),
            contact_text(contact.and_then(|contact| contact.company.as_ref())),
            contact_text(contact.and_then(|contact| contact.phone.as_ref())),
            contact_text(
                contact.and_then(|contact| contact.address.as_ref()).map(|address| &address.country),
            ),
            (index + 1).to_string(),
            text(|line| line.model.clone()),
            text(|line| line.serial.clone()),
            text(|line| line.category.as_ref().map(ToString::to_string)),
            text(|line| Some(line.quantity.to_string())),
            text(|line| line.unit_price.clone()),
            text(|line| line.purchased_on.clone()),
            chosen.map(|remedy| remedy.remedy.to_string()).unwrap_or_default(),
            chosen.map(|remedy| remedy.verdict.as_str().to_owned()).unwrap_or_default(),
            amount(chosen.and_then(|remedy| remedy.credit)),
            amount(chosen.and_then(|remedy| remedy.net)),
            currency.to_owned(),
            chosen.and_then(|remedy| remedy.eligible_until).map(|day| day.to_string()).unwrap_or_default(),
        ]);
    }
    written(&rows)
}

/// Writes rows. Every cell is quoted: a spreadsheet that separates cells by semicolons would split a text that contains one.
fn written(rows: &[[String; COLUMNS.len()]]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
