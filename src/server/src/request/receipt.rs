//! The answer to a filing. It is stored with gaps where reference and token go: the database must not hold the token, and the
//! reference is not known before the request is stored.

use chrono::{DateTime, Utc};
use policy::tracking::Receipt;
use policy::{Assessment, Id, Status};
use uuid::{Builder, Uuid};

use crate::secret::Token;

const GAPS: &str = r#""reference":"","token":"""#;

/// The answer with gaps.
pub(crate) fn template(assessment: &Assessment, duties: Vec<Id>) -> serde_json::Result<String> {
    serde_json::to_string(&Receipt {
        reference: String::new(),
        token: String::new(),
        status: Status::Requested,
        assessment: assessment.clone(),
        duties,
    })
}

/// The answer as it is sent; neither reference nor token has a character that JSON would escape.
pub(crate) fn fill_template(template: &str, reference: &str, token: &Token) -> String {
    template.replacen(GAPS, &format!(r#""reference":"{reference}","token":"{}""#, token.reveal()), 1)
}

/// A new request's id: its time first, so that neighbours in time are neighbours in the database, then chance.
pub(crate) fn new_uid(now: DateTime<Utc>) -> Result<Uuid, getrandom::Error> {
    let mut chance = [0; 10];
    getrandom::fill(&mut chance)?;
    Ok(Builder::from_unix_timestamp_millis(now.timestamp_millis().unsigned_abs(), &chance).into_uuid())
}
