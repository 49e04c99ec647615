//! Everything that the API refuses, and what it says to it.

use axum::http::StatusCode;
use policy::filing::Change;
use policy::{Assessment, Fault, MOST_FAULTS};

use crate::store::StoreError;

/// Why a request to the API got no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ApiError {
    /// Not JSON.
    #[error("the body is not JSON: {0}")]
    MalformedJson(serde_json::Error),
    /// The connection broke off, or the framing was wrong.
    #[error("the body did not arrive whole")]
    BrokenBody,
    /// No usable `Idempotency-Key`.
    #[error(
        "send an `Idempotency-Key` of 16 to 255 visible ASCII characters, a new one for each request, the same one when you repeat it"
    )]
    IdempotencyKey,
    /// No bearer token.
    #[error("send `Authorization: Bearer TOKEN`, with the token of the request")]
    NoToken,
    /// No such path.
    #[error("there is nothing here; /api/openapi.json lists what there is")]
    NoSuchPath,
    /// No such policy.
    #[error("there is no such policy; /api/v1/policies lists those there are")]
    NoSuchPolicy,
    /// The token opens nothing.
    #[error("this token opens no request")]
    NoSuchRequest,
    /// The path has no such method.
    #[error("the `Allow` header names the methods of this path")]
    MethodNotAllowed,
    /// It took too long to arrive.
    #[error("the request did not arrive in time; send it again")]
    Timeout,
    /// The same key is being answered.
    #[error("the first request with this `Idempotency-Key` is still running; repeat it in a moment")]
    StillRunning,
    /// What the customer saw no longer holds.
    #[error(
        "what was shown no longer holds; show the customer what has changed, and file again what is shown then"
    )]
    AssessmentChanged {
        /// What holds now.
        assessment: Box<Assessment>,
        /// What has changed.
        changes: Vec<Change>,
    },
    /// Too large a body.
    #[error("the body is larger than {most} bytes")]
    TooLarge {
        /// The most that is taken.
        most: usize,
    },
    /// Not declared as JSON.
    #[error("send the body as `Content-Type: application/json`")]
    ContentType,
    /// Bad input.
    #[error("the input is not valid; `errors` names {}", what_is_named(.0))]
    Faults(Vec<Fault>),
    /// The key was used for something else.
    #[error("this `Idempotency-Key` was used with another body; take a new key")]
    KeyReused,
    /// Too many of them.
    #[error("too many requests; try again in {seconds} s")]
    TooMany {
        /// When it is worth trying again.
        seconds: u64,
    },
    /// Nothing can be stored or read just now.
    #[error("this cannot be stored or read just now; nothing was lost, repeat it in a moment")]
    Store(#[from] StoreError),
    /// A fault of ours.
    #[error("this is our fault; repeat it in a moment")]
    Internal,
}

impl ApiError {
    /// Its status.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::MalformedJson(_) | Self::BrokenBody | Self::IdempotencyKey => StatusCode::BAD_REQUEST,
            Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::NoSuchPath | Self::NoSuchPolicy | Self::NoSuchRequest => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::StillRunning | Self::AssessmentChanged { .. } => StatusCode::CONFLICT,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::ContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Faults(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The last part of `type`, and `title`.
    pub(super) const fn kind(&self) -> (&'static str, &'static str) {
        match self {
            Self::MalformedJson(_) => ("malformed-json", "Malformed JSON"),
            Self::BrokenBody => ("broken-body", "Incomplete body"),
            Self::IdempotencyKey => ("idempotency-key-required", "Idempotency key required"),
            Self::NoToken => ("token-required", "Token required"),
            Self::NoSuchPath => ("no-such-path", "Not found"),
            Self::NoSuchPolicy => ("no-such-policy", "No such policy"),
            Self::NoSuchRequest => ("no-such-request", "No such request"),
            Self::MethodNotAllowed => ("method-not-allowed", "Method not allowed"),
            Self::Timeout => ("timeout", "Request timeout"),
            Self::StillRunning => ("still-running", "Still running"),
            Self::AssessmentChanged { .. } => ("assessment-changed", "The assessment has changed"),
            Self::TooLarge { .. } => ("too-large", "Body too large"),
            Self::ContentType => ("content-type", "Unsupported content type"),
            Self::Faults(_) => ("invalid-input", "Invalid input"),
            Self::KeyReused => ("idempotency-key-reused", "Idempotency key used before"),
            Self::TooMany { .. } => ("too-many-requests", "Too many requests"),
            Self::Store(_) => ("unavailable", "Temporarily unavailable"),
            Self::Internal => ("internal", "Internal error"),
        }
    }

    /// In how many seconds it is worth trying again.
    pub(super) const fn retry_after(&self) -> Option<u64> {
        match self {
            Self::StillRunning => Some(1),
            Self::TooMany { seconds } => Some(*seconds),
            Self::Store(_) => Some(5),
            _ => None,
        }
    }
}

/// How much of what is wrong `errors` names.
fn what_is_named(faults: &[Fault]) -> String {
    if faults.len() < MOST_FAULTS {
        "every fault".to_owned()
    } else {
        format!("the first {MOST_FAULTS} faults; there may be more")
    }
}
