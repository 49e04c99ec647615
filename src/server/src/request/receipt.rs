//! The answer to a filing. It is stored with gaps where reference and token go: the database must not hold the token, and the
//! reference is not known before the request is stored.

use chrono::{DateTime, Utc};
use policy::tracking::Receipt;
use policy::{Assessment, Id, Status};
use uuid::{Builder, Uuid};

use crate::secret::Token;

const GAPS: &str = r#""reference":"","token":"""#;

/// Writes the response with placeholders for reference and token.
pub(crate) fn template(assessment: &Assessment, duties: Vec<Id>) -> serde_json::Result<String> {
    serde_json::to_string(&Receipt {
        reference: String::new(),
        token: String::new(),
        status: Status::Requested,
        assessment: assessment.clone(),
        duties,
    })
}

/// Fills in the response. Neither reference nor token contains a character that JSON escapes.
pub(crate) fn fill_template(template: &str, reference: &str, token: &Token) -> String {
    template.replacen(GAPS, &format!(r#""reference":"{reference}","token":"{}""#, token.reveal()), 1)
}

/// Creates a request's id. It begins with the time, so that requests of the same time are neighbours in the database, and ends
/// with random bits.
pub(crate) fn new_uid(now: DateTime<Utc>) -> Result<Uuid, getrandom::Error> {
    let mut chance = [0; 10];
    getrandom::fill(&mut chance)?;
    Ok(Builder::from_unix_timestamp_millis(now.timestamp_millis().unsigned_abs(), &chance).into_uuid())
}
