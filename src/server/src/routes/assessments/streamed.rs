//! Assessments that are sent in parts: with every clause, ten thousand lines have sixty megabytes.

use std::ops::Range;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::stream;
use policy::{Detail, ResolvedRequest};

use crate::blocking;
use crate::http::respond::json_text;
use crate::vendor::catalogue::ServedPolicy;

/// Lines of one part of the body: about 1.5 MB, assessed and written in some 15 ms.
const LINES_PER_PART: usize = 256;

/// The parts of a body that have not been written yet.
struct Parts {
    served: Arc<ServedPolicy>,
    request: ResolvedRequest,
    next_line: usize,
}

/// A part could not be written; the connection is closed before the end of the body.
#[derive(Debug, thiserror::Error)]
#[error("the assessment could not be written")]
struct NotWritten;

/// Returns whether the assessment is sent in parts.
pub(super) fn is_large(request: &ResolvedRequest) -> bool {
    request.detail() == Detail::Full && request.line_count() > LINES_PER_PART
}

/// Responds with the assessment; each part is written when the client has read the one before.
pub(super) fn respond(served: Arc<ServedPolicy>, request: ResolvedRequest) -> Response {
    let parts = Parts { served, request, next_line: 0 };
    let body = stream::try_unfold(parts, async |parts| {
        if parts.next_line == parts.request.line_count() {
            return Ok(None);
        }
        blocking::run(move || parts.write_next()).await.ok().flatten().map(Some).ok_or(NotWritten)
    });
    json_text(StatusCode::OK, Body::from_stream(body))
}

impl Parts {
    /// Writes the next lines, with what stands before the first and after the last.
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

    /// Assesses lines, and returns their text with that before and after the list of lines.
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
