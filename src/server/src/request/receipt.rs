//! The response to a filing. It is stored as a template without the reference and the token: the database must not contain the token,
//! and the reference is not known before the request is stored.

use chrono::{DateTime, Utc};
use policy::{Id, Status};
use serde::Serialize;
use serde_json::value::RawValue;
use uuid::{Builder, Uuid};

use crate::secret::Token;

/// The response to an accepted filing (status 201).
#[derive(Serialize)]
struct Receipt<'a> {
    /// The reference by which people name the request in mails and calls.
    reference: &'a str,
    /// The bearer token of the tracking page.
    token: &'a str,
    status: Status,
    /// The assessment; each line has only the chosen remedy.
    assessment: &'a RawValue,
    /// The clauses that the customer must comply with, over all lines, in the order of the clauses.
    duties: &'a [Id],
}

/// The placeholders for the reference and the token.
const PLACEHOLDERS: &str = r#""reference":"","token":"""#;

/// Returns the response with placeholders for the reference and the token.
pub(crate) fn template(assessment: &RawValue, duties: &[Id]) -> serde_json::Result<String> {
    let (reference, token) = ("", "");
    serde_json::to_string(&Receipt { reference, token, status: Status::Requested, assessment, duties })
}

/// Returns the response with the reference and the token. Neither contains a character that JSON escapes.
pub(crate) fn fill_template(template: &str, reference: &str, token: &Token) -> String {
    template.replacen(PLACEHOLDERS, &format!(r#""reference":"{reference}","token":"{}""#, token.reveal()), 1)
}

/// Creates the id of a request, a `UUIDv7`: it begins with the time, so that the database stores requests of the same time close
/// together, and ends with random bits.
pub(crate) fn new_uid(now: DateTime<Utc>) -> Result<Uuid, getrandom::Error> {
    let mut random = [0; 10];
    getrandom::fill(&mut random)?;
    Ok(Builder::from_unix_timestamp_millis(now.timestamp_millis().unsigned_abs(), &random).into_uuid())
}
