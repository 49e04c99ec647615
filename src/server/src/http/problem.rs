//! Refusals as `application/problem+json` (RFC 9457), in the language of who reads them. Failures of our own are logged here, once.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use policy::filing::Change;
use policy::{Assessment, Fault};
use serde::{Serialize, Serializer};
use words::{Language, problems as say};

use super::error::ApiError;
use super::language;
use crate::work;

/// About more than these it is written where that does not hold up other connections.
const MANY: usize = 1000;

/// Says what is refused, in the language that the client asks for.
pub(crate) async fn write_problems(request: Request, next: Next) -> Response {
    let language = language::of_client(request.headers());
    let mut response = next.run(request).await;
    let Some(Refused(error)) = response.extensions_mut().remove() else { return response };
    let about = match &*error {
        ApiError::Faults(faults) => faults.len(),
        ApiError::AssessmentChanged { assessment, .. } => assessment.lines.len(),
        _ => 0,
    };
    let written = move || Problem::of(&error, language).written();
    let body = if about > MANY { work::apart(written).await.unwrap_or_default() } else { written() };
    *response.body_mut() = body.into();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// A refusal for [`write_problems`] to put into words.
#[derive(Clone)]
struct Refused(Arc<ApiError>);

impl IntoResponse for ApiError {
    /// Without a body yet: what answers does not know who reads.
    fn into_response(self) -> Response {
        if let Self::Store(error) = &self {
            tracing::error!(error = error as &dyn std::error::Error, "the store failed");
        }
        let mut response = self.status().into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if matches!(self, Self::NoToken) {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(Refused(Arc::new(self)));
        response
    }
}

/// The body of a refusal.
#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Entry<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<&'a Assessment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a [Change]>,
}

/// One fault: `{ "pointer": "/lines/0/quantity", "detail": "…" }`.
struct Entry<'a>(&'a Fault, Language);

impl<'a> Problem<'a> {
    fn of(error: &'a ApiError, language: Language) -> Self {
        let mut problem = Self {
            kind: format!("/problems/{}", error.kind()),
            title: error.title(language),
            status: error.status().as_u16(),
            detail: error.detail(language),
            errors: None,
            assessment: None,
            changes: None,
        };
        match error {
            ApiError::Faults(faults) => {
                problem.errors = Some(faults.iter().map(|fault| Entry(fault, language)).collect());
            }
            ApiError::AssessmentChanged { assessment, changes } => {
                problem.assessment = Some(assessment);
                problem.changes = Some(changes);
            }
            _ => {}
        }
        problem
    }

    fn written(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            pointer: &'a str,
            detail: String,
        }
        let Self(Fault { pointer, kind }, language) = self;
        Written { pointer, detail: say::fault(*language, kind) }.serialize(serializer)
    }
}
