//! The errors of the API and their responses.

use axum::http::StatusCode;
use policy::filing::Change;
use policy::{Assessment, Fault, MAX_FAULTS};
use words::{Language, problems as say};

use crate::store::StoreError;

/// An error of a request to the API.
#[derive(Debug)]
pub(crate) enum ApiError {
    /// The body is not valid JSON.
    MalformedJson(serde_json::Error),
    /// The body is incomplete: the connection was closed, or the framing is invalid.
    BrokenBody,
    /// The `Idempotency-Key` is missing or invalid.
    IdempotencyKey,
    /// The bearer token is missing.
    NoToken,
    NoSuchPath,
    NoSuchPolicy,
    /// No request has this token.
    NoSuchRequest,
    MethodNotAllowed,
    /// The request was not received, or not handled, in time.
    Timeout,
    /// Another request with the same `Idempotency-Key` is in progress.
    StillRunning,
    /// The status of the request does not allow the action.
    NotInThisState,
    /// The operator has not set up mail.
    NoMail,
    /// The assessment that the customer saw is no longer valid.
    AssessmentChanged {
        /// The current assessment.
        assessment: Box<Assessment>,
        changes: Vec<Change>,
    },
    /// The body is too large.
    TooLarge {
        /// The largest size that is accepted, in bytes.
        max: usize,
    },
    /// The body has too many JSON values.
    TooManyValues {
        /// The largest number that is accepted.
        max: usize,
    },
    /// The content type of the body is not JSON.
    ContentType,
    /// The input is invalid.
    Faults(Vec<Fault>),
    /// The `Idempotency-Key` was used with another body.
    KeyReused,
    /// The client has sent too many requests.
    TooMany {
        /// The time after which a retry can succeed.
        seconds: u64,
    },
    /// The server has too many requests in progress.
    Busy,
    /// There is no `Host` header, or more than one.
    Host,
    /// The transfer coding of the body is not `chunked`.
    TransferCoding,
    /// The store cannot be read or written at the moment.
    Store(StoreError),
    /// The stored request is damaged.
    Damaged(StoreError),
    /// The server failed.
    Internal,
}

impl ApiError {
    /// Returns the HTTP status.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::MalformedJson(_) | Self::BrokenBody | Self::IdempotencyKey | Self::Host => {
                StatusCode::BAD_REQUEST
            }
            Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::NoSuchPath | Self::NoSuchPolicy | Self::NoSuchRequest => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::StillRunning | Self::NotInThisState | Self::AssessmentChanged { .. } => {
                StatusCode::CONFLICT
            }
            Self::TooLarge { .. } | Self::TooManyValues { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::ContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Faults(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::NoMail | Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::TransferCoding => StatusCode::NOT_IMPLEMENTED,
            Self::Damaged(_) | Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Returns the last segment of the problem's `type`.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::MalformedJson(_) => "malformed-json",
            Self::BrokenBody => "broken-body",
            Self::IdempotencyKey => "idempotency-key-required",
            Self::NoToken => "token-required",
            Self::NoSuchPath => "no-such-path",
            Self::NoSuchPolicy => "no-such-policy",
            Self::NoSuchRequest => "no-such-request",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::Timeout => "timeout",
            Self::StillRunning => "still-running",
            Self::NotInThisState => "not-in-this-state",
            Self::NoMail => "mail-not-set-up",
            Self::AssessmentChanged { .. } => "assessment-changed",
            Self::TooLarge { .. } | Self::TooManyValues { .. } => "too-large",
            Self::ContentType => "content-type",
            Self::Faults(_) => "invalid-input",
            Self::KeyReused => "idempotency-key-reused",
            Self::TooMany { .. } => "too-many-requests",
            Self::Busy => "busy",
            Self::Host => "host",
            Self::TransferCoding => "transfer-coding",
            Self::Store(_) => "unavailable",
            Self::Damaged(_) => "damaged",
            Self::Internal => "internal",
        }
    }

    /// Returns the problem's `title`: the kind of error in a few words.
    pub(super) const fn title(&self, language: Language) -> &'static str {
        match self {
            Self::MalformedJson(_) => say::malformed_json(language),
            Self::BrokenBody => say::broken_body(language),
            Self::IdempotencyKey => say::idempotency_key(language),
            Self::NoToken => say::no_token(language),
            Self::NoSuchPath => say::no_such_path(language),
            Self::NoSuchPolicy => say::no_such_policy(language),
            Self::NoSuchRequest => say::no_such_request(language),
            Self::MethodNotAllowed => say::method_not_allowed(language),
            Self::Timeout => say::timeout(language),
            Self::StillRunning => say::still_running(language),
            Self::NotInThisState => say::not_in_this_state(language),
            Self::NoMail => say::no_mail(language),
            Self::AssessmentChanged { .. } => say::assessment_changed(language),
            Self::TooLarge { .. } | Self::TooManyValues { .. } => say::too_large(language),
            Self::ContentType => say::content_type(language),
            Self::Faults(_) => say::invalid_input(language),
            Self::KeyReused => say::key_reused(language),
            Self::TooMany { .. } => say::too_many(language),
            Self::Busy => say::busy(language),
            Self::Host => say::host(language),
            Self::TransferCoding => say::transfer_coding(language),
            Self::Store(_) => say::unavailable(language),
            Self::Damaged(_) => say::damaged(language),
            Self::Internal => say::internal(language),
        }
    }

    /// Returns the problem's `detail`: what the client can do.
    pub(super) fn detail(&self, language: Language) -> String {
        let text = match self {
            Self::MalformedJson(error) => return say::malformed_json_detail(language, &error.to_string()),
            Self::TooLarge { max } => return say::too_large_detail(language, *max),
            Self::TooManyValues { max } => return say::too_many_values(language, *max),
            Self::TooMany { seconds } => return say::too_many_detail(language, *seconds),
            Self::Faults(faults) if faults.len() >= MAX_FAULTS => {
                return say::first_faults(language, MAX_FAULTS);
            }
            Self::Faults(_) => say::every_fault(language),
            Self::BrokenBody => say::broken_body_detail(language),
            Self::IdempotencyKey => say::idempotency_key_detail(language),
            Self::NoToken => say::no_token_detail(language),
            Self::NoSuchPath => say::no_such_path_detail(language),
            Self::NoSuchPolicy => say::no_such_policy_detail(language),
            Self::NoSuchRequest => say::no_such_request_detail(language),
            Self::MethodNotAllowed => say::method_not_allowed_detail(language),
            Self::Timeout => say::timeout_detail(language),
            Self::StillRunning => say::still_running_detail(language),
            Self::NotInThisState => say::not_in_this_state_detail(language),
            Self::NoMail => say::no_mail_detail(language),
            Self::AssessmentChanged { .. } => say::assessment_changed_detail(language),
            Self::ContentType => say::content_type_detail(language),
            Self::KeyReused => say::key_reused_detail(language),
            Self::Busy => say::busy_detail(language),
            Self::Host => say::host_detail(language),
            Self::TransferCoding => say::transfer_coding_detail(language),
            Self::Store(_) => say::unavailable_detail(language),
            Self::Damaged(_) => say::damaged_detail(language),
            Self::Internal => say::internal_detail(language),
        };
        text.to_owned()
    }

    /// Returns the seconds after which a retry can succeed; `None` if a retry does not help.
    pub(super) const fn retry_after(&self) -> Option<u64> {
        match self {
            Self::StillRunning | Self::Busy => Some(1),
            Self::TooMany { seconds } => Some(*seconds),
            Self::Store(_) => Some(5),
            _ => None,
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        if error.is_damage() { Self::Damaged(error) } else { Self::Store(error) }
    }
}
