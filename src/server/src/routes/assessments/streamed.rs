//! Assessments that are sent in parts: the full assessment of ten thousand lines has sixty megabytes.

use std::ops::Range;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::stream::{self, StreamExt as _};
use policy::{Detail, ResolvedRequest};

use crate::blocking;
use crate::http::byte_budget::BytesWhileSent;
use crate::http::respond::{ApiError, json_text};
use crate::vendor::catalogue::ServedPolicy;

/// The number of lines in one part of the body: about 1.5 MB, which takes about 15 ms to assess and serialize.
const LINES_PER_PART: usize = 256;

/// The parts of a body that have not been written yet.
struct Parts {
    served: Arc<ServedPolicy>,
    request: ResolvedRequest,
    next_line: usize,
}

/// The error of a part that could not be serialized. It closes the connection before the end of the body.
#[derive(Debug, thiserror::Error)]
#[error("the assessment could not be written")]
struct NotWritten;

/// Returns whether the assessment is sent in parts.
pub(super) fn is_large(request: &ResolvedRequest) -> bool {
    request.detail() == Detail::Full && request.line_count() > LINES_PER_PART
}

/// Responds with the assessment. Each part but the first is generated after the client has read the part before it.
///
/// # Errors
/// [`ApiError::Internal`] if the first part cannot be serialized.
pub(super) fn respond(served: Arc<ServedPolicy>, request: ResolvedRequest) -> Result<Response, ApiError> {
    let parts = Parts { served, request, next_line: 0 };
    let (first, parts) = parts.write_next().ok_or(ApiError::Internal)?;
    let bytes = BytesWhileSent(parts.request.memory_bytes().saturating_add(first.len()));
    let others = stream::try_unfold(parts, async |parts| {
        if parts.next_line == parts.request.line_count() {
            return Ok(None);
        }
        blocking::run(move || parts.write_next()).await.ok().flatten().map(Some).ok_or(NotWritten)
    });
    let body = stream::once(async { Ok(first) }).chain(others);
    let mut response = json_text(StatusCode::OK, Body::from_stream(body));
    response.extensions_mut().insert(bytes);
    Ok(response)
}

impl Parts {
    /// Serializes the next part: the next lines, preceded in the first part and followed in the last part by the other fields.
    fn write_next(mut self) -> Option<(Bytes, Self)> {
        let count = self.request.line_count();
        let lines = self.next_line..count.min(self.next_line.saturating_add(LINES_PER_PART));
        let (before, written, after) = self.write(lines.clone())?;
        let mut part = if lines.start == 0 { before } else { ",".to_owned() };
        part.push_str(&written);
        if lines.end == count {
            part.push_str(&after);
        }
        self.next_line = lines.end;
        Some((part.into(), self))
    }

    /// Assesses lines; returns the JSON before the list of lines, the JSON of these lines, and the JSON after the list.
    fn write(&self, lines: Range<usize>) -> Option<(String, String, String)> {
        let mut assessment = self.served.policy.assess_lines(&self.request, lines);
        let written = serde_json::to_string(&assessment.lines).ok()?;
        let written = written.strip_prefix('[')?.strip_suffix(']')?.to_owned();
        assessment.lines.clear();
        let frame = serde_json::to_string(&assessment).ok()?;
        let (before, after) = frame.split_once("\"lines\":[")?;
        Some((format!("{before}\"lines\":["), written, after.to_owned()))
    }
}
