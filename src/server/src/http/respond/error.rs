//! The errors of the API and their responses.

use axum::http::StatusCode;
use policy::filing::Change;
use policy::{Assessment, Fault, MAX_FAULTS};
use words::{Language, problems as texts};

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
            Self::MalformedJson(_) => texts::malformed_json(language),
            Self::BrokenBody => texts::broken_body(language),
            Self::IdempotencyKey => texts::idempotency_key(language),
            Self::NoToken => texts::no_token(language),
            Self::NoSuchPath => texts::no_such_path(language),
            Self::NoSuchPolicy => texts::no_such_policy(language),
            Self::NoSuchRequest => texts::no_such_request(language),
            Self::MethodNotAllowed => texts::method_not_allowed(language),
            Self::Timeout => texts::timeout(language),
            Self::StillRunning => texts::still_running(language),
            Self::NotInThisState => texts::not_in_this_state(language),
            Self::NoMail => texts::no_mail(language),
            Self::AssessmentChanged { .. } => texts::assessment_changed(language),
            Self::TooLarge { .. } | Self::TooManyValues { .. } => texts::too_large(language),
            Self::ContentType => texts::content_type(language),
            Self::Faults(_) => texts::invalid_input(language),
            Self::KeyReused => texts::key_reused(language),
            Self::TooMany { .. } => texts::too_many(language),
            Self::Busy => texts::busy(language),
            Self::Host => texts::host(language),
            Self::TransferCoding => texts::transfer_coding(language),
            Self::Store(_) => texts::unavailable(language),
            Self::Damaged(_) => texts::damaged(language),
            Self::Internal => texts::internal(language),
        }
    }

    /// Returns the problem's `detail`: what the client can do.
    pub(super) fn detail(&self, language: Language) -> String {
        let text = match self {
            Self::MalformedJson(error) => return texts::malformed_json_detail(language, &error.to_string()),
            Self::TooLarge { max } => return texts::too_large_detail(language, *max),
            Self::TooManyValues { max } => return texts::too_many_values(language, *max),
            Self::TooMany { seconds } => return texts::too_many_detail(language, *seconds),
            Self::Faults(faults) if faults.len() >= MAX_FAULTS => {
                return texts::first_faults(language, MAX_FAULTS);
            }
            Self::Faults(_) => texts::every_fault(language),
            Self::BrokenBody => texts::broken_body_detail(language),
            Self::IdempotencyKey => texts::idempotency_key_detail(language),
            Self::NoToken => texts::no_token_detail(language),
            Self::NoSuchPath => texts::no_such_path_detail(language),
            Self::NoSuchPolicy => texts::no_such_policy_detail(language),
            Self::NoSuchRequest => texts::no_such_request_detail(language),
            Self::MethodNotAllowed => texts::method_not_allowed_detail(language),
            Self::Timeout => texts::timeout_detail(language),
            Self::StillRunning => texts::still_running_detail(language),
            Self::NotInThisState => texts::not_in_this_state_detail(language),
            Self::NoMail => texts::no_mail_detail(language),
            Self::AssessmentChanged { .. } => texts::assessment_changed_detail(language),
            Self::ContentType => texts::content_type_detail(language),
            Self::KeyReused => texts::key_reused_detail(language),
            Self::Busy => texts::busy_detail(language),
            Self::Host => texts::host_detail(language),
            Self::TransferCoding => texts::transfer_coding_detail(language),
            Self::Store(_) => texts::unavailable_detail(language),
            Self::Damaged(_) => texts::damaged_detail(language),
            Self::Internal => texts::internal_detail(language),
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
