//! Errors as `application/problem+json` (RFC 9457), in the language of the client. Failures of the store are logged here and nowhere
//! else.

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use policy::filing::Change;
use policy::{Assessment, Fault};
use serde::{Serialize, Serializer};
use words::{Language, problems as texts};

use super::error::ApiError;
use crate::http::extract::language;

tokio::task_local! {
    /// The language of problem responses to the current request.
    static CLIENT_LANGUAGE: Language;
}

/// Sets the language of problem responses to this request.
pub(crate) async fn with_client_language(request: Request, next: Next) -> Response {
    let language = language::of_client(request.headers());
    CLIENT_LANGUAGE.scope(language, next.run(request)).await
}

/// A problem response that is already serialized. Blocking work serializes its own problem, since thousands of faults take time.
#[derive(Debug)]
pub(crate) struct WrittenProblem(Box<Response>);

impl WrittenProblem {
    /// Wraps blocking work so that it serializes its error on its own thread, in the language of the client.
    pub(crate) fn written_by<T>(
        work: impl FnOnce() -> Result<T, ApiError>,
    ) -> impl FnOnce() -> Result<T, Self> {
        let language = client_language();
        move || CLIENT_LANGUAGE.sync_scope(language, || work().map_err(Self::from))
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

/// Returns the language of problem responses to the current request; English outside a request.
fn client_language() -> Language {
    CLIENT_LANGUAGE.try_with(|language| *language).unwrap_or_default()
}

/// The body of a problem response.
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

/// The length of the longest pointer that is sent in full, in bytes.
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
        Written { pointer: bounded(pointer), detail: texts::fault(*language, kind) }.serialize(serializer)
    }
}

/// Returns the pointer, or its nearest ancestor of at most [`MAX_POINTER_BYTES`] bytes, since the name of an unknown field may be as
/// long as the body.
fn bounded(pointer: &str) -> &str {
    let fits = |end: &usize| *end <= MAX_POINTER_BYTES;
    let ends = pointer.rmatch_indices('/').map(|(index, _)| index);
    let end = std::iter::once(pointer.len()).chain(ends).find(fits).unwrap_or(0);
    pointer.get(..end).unwrap_or_default()
}
