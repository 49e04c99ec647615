//! Refusals as `application/problem+json` (RFC 9457), in the language of who reads them. Failures of our own are logged here, once.

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use policy::filing::Change;
use policy::{Assessment, Fault};
use serde::{Serialize, Serializer};
use words::{Language, problems as say};

use super::error::ApiError;
use crate::http::extract::language;

tokio::task_local! {
    /// The language in which the client of this request reads.
    static READS: Language;
}

/// Stores the language of error texts for this request.
pub(crate) async fn with_client_language(request: Request, next: Next) -> Response {
    let language = language::of_client(request.headers());
    READS.scope(language, next.run(request)).await
}

/// A refusal that is written out. That is done where the work was, since to name many faults takes time.
#[derive(Debug)]
pub(crate) struct WrittenProblem(Box<Response>);

impl WrittenProblem {
    /// Makes of work that may be refused one that writes its refusal out itself, on whatever thread it is done.
    pub(crate) fn written_by<T>(
        work: impl FnOnce() -> Result<T, ApiError>,
    ) -> impl FnOnce() -> Result<T, Self> {
        let language = client_language();
        move || READS.sync_scope(language, || work().map_err(Self::from))
    }
}

impl From<ApiError> for WrittenProblem {
    fn from(error: ApiError) -> Self {
        Self(Box::new(error.into_response()))
    }
}

impl IntoResponse for WrittenProblem {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        if let Self::Store(error) | Self::Damaged(error) = &self {
            tracing::error!(error = error as &dyn std::error::Error, "the store failed");
        }
        let language = client_language();
        let problem = serde_json::to_vec(&Problem::of(&self, language)).unwrap_or_default();
        let mut response = (self.status(), problem).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
        headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if matches!(self, Self::NoToken) {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// Returns the language of error texts for this request, or English outside of a request.
fn client_language() -> Language {
    READS.try_with(|language| *language).unwrap_or_default()
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

/// The longest pointer that is named in full, in bytes.
const MAX_POINTER_BYTES: usize = 1_000;

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
}

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            pointer: &'a str,
            detail: String,
        }
        let Self(Fault { pointer, kind }, language) = self;
        Written { pointer: bounded(pointer), detail: say::fault(*language, kind) }.serialize(serializer)
    }
}

/// Returns the pointer, or that of its nearest ancestor of at most [`MAX_POINTER_BYTES`] bytes: names of unknown fields may be as long as
/// the body.
fn bounded(pointer: &str) -> &str {
    let fits = |end: &usize| *end <= MAX_POINTER_BYTES;
    let ends = pointer.rmatch_indices('/').map(|(index, _)| index);
    let end = std::iter::once(pointer.len()).chain(ends).find(fits).unwrap_or(0);
    pointer.get(..end).unwrap_or_default()
}
