//! Refusals as `application/problem+json` (RFC 9457). Failures of our own are logged here, once.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use policy::filing::Change;
use policy::{Assessment, Fault};
use serde::Serialize;

use super::error::ApiError;

/// A refusal that is written out. That is done where the work was, since to name many faults takes time.
#[derive(Debug)]
pub(crate) struct Refused(Box<Response>);

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Self {
        Self(Box::new(error.into_response()))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        if let Self::Store(error) = &self {
            tracing::error!(error = error as &dyn std::error::Error, "the store failed");
        }
        let (kind, title) = self.kind();
        let detail = self.to_string();
        let retry_after = self.retry_after();
        let no_token = matches!(self, Self::NoToken);
        let (errors, what_changed) = match self {
            Self::Faults(faults) => (Some(faults), None),
            Self::AssessmentChanged { assessment, changes } => (None, Some((assessment, changes))),
            _ => (None, None),
        };
        let (assessment, changes) = what_changed.unzip();
        let kind = format!("/problems/{kind}");
        let problem = Problem { kind, title, status: status.as_u16(), detail, errors, assessment, changes };
        let mut response = (status, serde_json::to_vec(&problem).unwrap_or_default()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if no_token {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// The body of a refusal.
#[derive(Serialize)]
struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Fault>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<Box<Assessment>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<Change>>,
}
