//! A request body that fails if its client sends it too slowly.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};

use super::pace::Pace;

/// The error of a body that the client sends more slowly than [`Pace`] allows.
#[derive(Debug, thiserror::Error)]
#[error("the body was sent too slowly")]
pub(crate) struct BodyTooSlow;

/// A body that fails with [`BodyTooSlow`] if the client sends it too slowly.
pub(crate) struct PacedBody {
    body: Body,
    pace: Pace,
}

impl PacedBody {
    pub(crate) fn new(body: Body) -> Self {
        Self { body, pace: Pace::new() }
    }
}

impl HttpBody for PacedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        match &frame {
            Poll::Ready(Some(Ok(part))) => self.pace.advance(part.data_ref().map_or(0, Bytes::len)),
            Poll::Ready(_) => {}
            Poll::Pending => {
                return self.pace.poll_too_slow(context).map(|()| Some(Err(axum::Error::new(BodyTooSlow))));
            }
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
