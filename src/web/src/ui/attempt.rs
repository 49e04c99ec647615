//! One attempt to file: what is sent, and what comes back.

use policy::Id;
use policy::filing::Change;
use policy::wire::{Decode, Json, decode, from_value};
use serde_json::Value;

use crate::ui::http;
use crate::ui::json::{Encode, object};

/// A body under its idempotency key. Once it has been sent, nothing else is, until it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Decode)]
pub struct Attempt {
    /// Makes every repetition the same request.
    pub key: String,
    /// Exactly what is sent.
    pub body: String,
}

/// What the server made of an attempt.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// It is filed.
    Filed(Filed),
    /// Something that the customer saw no longer holds; nothing is filed.
    Changed(Vec<Change>),
    /// Something is wrong with it; nothing is filed.
    Refused(Vec<Refusal>),
    /// The server wants the same again, after so many seconds.
    Later(u32),
    /// The server could not be heard, or could not answer; the same is sent again.
    Unanswered,
}

/// As much of the server's receipt as the customer is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// What people call the request.
    pub reference: String,
    /// Opens the tracking page.
    pub token: String,
    /// What the customer must do, of each product's remedy.
    pub duties: Vec<Id>,
}

/// Something that the server found wrong.
#[derive(Clone, Debug, PartialEq, Eq, Decode)]
pub struct Refusal {
    /// Where, as a JSON pointer into the body.
    pub pointer: String,
    /// What, in the server's words.
    pub detail: String,
}

/// The server's `application/problem+json`, as far as it is read here.
#[derive(Default)]
struct Problem {
    kind: String,
    title: String,
    detail: String,
    errors: Vec<Refusal>,
    changes: Vec<Change>,
}

impl Attempt {
    /// Sends it to the requests of a policy, and hears what the server makes of it.
    pub async fn send(&self, policy: &str) -> Reply {
        match http::post(&format!("/api/v1/policies/{policy}/requests"), &self.key, &self.body).await {
            Ok(answer) => Reply::read(answer.status, &answer.body, answer.retry_after),
            Err(http::Unreachable) => Reply::Unanswered,
        }
    }
}

impl Encode for Attempt {
    fn encode(&self) -> Value {
        object([("key", self.key.as_str().into()), ("body", self.body.as_str().into())])
    }
}

impl Decode for Filed {
    fn decode(json: Json<'_>) -> Self {
        let mut duties: Vec<Id> = Vec::new();
        for line in json.field("assessment").field("lines").elements() {
            for remedy in line.field("remedies").elements() {
                duties.extend(remedy.read::<Vec<Id>>("duties"));
            }
        }
        Self { reference: json.read("reference"), token: json.read("token"), duties }
    }
}

impl Decode for Problem {
    /// A problem of which only some parts are told, or in another form, is one all the same.
    fn decode(json: Json<'_>) -> Self {
        let text = |name| part(json, name).unwrap_or_default();
        Self {
            kind: text("type"),
            title: text("title"),
            detail: text("detail"),
            errors: part(json, "errors").unwrap_or_default(),
            changes: part(json, "changes").unwrap_or_default(),
        }
    }
}

fn part<T: Decode>(json: Json<'_>, name: &str) -> Option<T> {
    from_value(json.field(name).value())
}

impl Reply {
    /// Reads an answer.
    #[must_use]
    pub fn read(status: u16, body: &str, retry_after: Option<u32>) -> Self {
        let problem = || decode::<Problem>(body).unwrap_or_default();
        match status {
            201 => decode(body).map_or(Self::Unanswered, Self::Filed),
            409 => {
                let problem = problem();
                if problem.kind.ends_with("/assessment-changed") {
                    Self::Changed(problem.changes)
                } else {
                    // The first sending of this very attempt is still at work.
                    Self::Later(retry_after.unwrap_or(1))
                }
            }
            429 => Self::Later(retry_after.unwrap_or(60)),
            400..=499 => {
                let problem = problem();
                if problem.errors.is_empty() {
                    let detail = if problem.detail.is_empty() { problem.title } else { problem.detail };
                    Self::Refused(vec![Refusal { pointer: String::new(), detail }])
                } else {
                    Self::Refused(problem.errors)
                }
            }
            _ => retry_after.map_or(Self::Unanswered, Self::Later),
        }
    }
}

/// After how many seconds an unanswered attempt is sent again: soon at first, then ever more seldom.
#[must_use]
pub fn pause(tries: u32) -> u32 {
    2_u32.saturating_pow(tries.clamp(1, 6)).min(60)
}

/// A key that nobody has used: 128 random bits in hexadecimal.
#[must_use]
pub fn random_key() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = leptos::prelude::window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().fold(String::new(), |key, byte| key + &format!("{byte:02x}"))
}
