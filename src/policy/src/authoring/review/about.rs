//! The vendor, the currency and the time zone.

use chrono_tz::Tz;
use iso_currency::Currency;

use crate::compile::DocumentProblem;
use crate::document::{Document, REQUIRABLE};
use crate::value::is_email;

/// The first segments of the server's own paths.
const RESERVED: [&str; 7] = ["api", "demo", "desk", "embed", "healthz", "metrics", "track"];

/// Returns the problems of a document's `[policy]`, and of what its remedies require.
pub(super) fn problems(document: &Document) -> Vec<DocumentProblem> {
    let about = &document.policy;
    let mut problems = Vec::new();
    let mut note = |field: &str, message: String| {
        problems.push(DocumentProblem { pointer: format!("/policy/{field}"), message });
    };
    if RESERVED.contains(&about.id.as_str()) {
        note("id", format!("`{}` is a page of the portal: give the policy another id", about.id));
    }
    if about.version.trim().is_empty() {
        note("version", "the version is empty: write it as people should read it".to_owned());
    }
    let (currency, zone) = (&about.currency, &about.time_zone);
    if Currency::from_code(currency).is_none() {
        note("currency", format!("unknown currency `{currency}`: write its code in ISO 4217, as in `USD`"));
    }
    if zone.parse::<Tz>().is_err() {
        note("time_zone", format!("unknown time zone `{zone}`: write it as in `America/Toronto`"));
    }
    if let Some(email) = about.contact.email.as_ref().filter(|email| !is_email(email)) {
        note(
            "contact/email",
            format!("`{email}` is not an e-mail address: write it as in `returns@example.com`"),
        );
    }
    let by_remedy = document.remedies.iter().enumerate();
    let by_remedy = by_remedy.map(|(index, remedy)| (format!("/remedy/{index}/required"), &remedy.required));
    for (pointer, required) in by_remedy.chain([("/policy/required".to_owned(), &about.required)]) {
        for (index, field) in required.iter().enumerate() {
            if !REQUIRABLE.contains(&field.as_str()) {
                let message =
                    format!("`{field}` cannot be required: choose one of {}", REQUIRABLE.join(", "));
                problems.push(DocumentProblem { pointer: format!("{pointer}/{index}"), message });
            }
        }
    }
    problems
}
