//! A connection that fails if its client does not read the responses.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::http::pace::Pace;

/// A stream that fails with [`io::ErrorKind::TimedOut`] if the client does not read its responses. Without this limit, clients that
/// never read would occupy their connections, and the memory of their responses, forever.
pub(super) struct PacedStream<S> {
    stream: S,
    pace: Pace,
}

impl<S> PacedStream<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, pace: Pace::new() }
    }

    /// Applies the pace to the result of a write: credits the bytes that were written, or fails if the client has been too slow.
    fn paced(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(Ok(bytes)) => {
                self.pace.advance(bytes);
                written
            }
            Poll::Ready(Err(_)) => written,
            Poll::Pending => self.pace.poll_too_slow(context).map(|()| Err(io::ErrorKind::TimedOut.into())),
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for PacedStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for PacedStream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.paced(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.paced(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;
    use std::time::Duration;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::PacedStream;
    use crate::clock::monotonic_now;
    use crate::http::pace::MAX_WAIT;

    const MIB: usize = 1 << 20;

    #[tokio::test(start_paused = true)]
    async fn a_client_that_does_not_read_is_cut_off() {
        let (server, _client) = tokio::io::duplex(2_048);
        let started = monotonic_now();
        let ended = PacedStream::new(server).write_all(&vec![0; MIB]).await;
        assert_eq!(ended.unwrap_err().kind(), ErrorKind::TimedOut);
        assert_eq!(started.elapsed().as_secs(), MAX_WAIT.as_secs());
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_reads_a_little_now_and_then_is_cut_off() {
        let (server, mut client) = tokio::io::duplex(2_048);
        let reader = tokio::spawn(async move {
            let mut buffer = [0; 1_024];
            while client.read(&mut buffer).await.unwrap() > 0 {
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        });
        let started = monotonic_now();
        let ended = PacedStream::new(server).write_all(&vec![0; MIB]).await;
        assert_eq!(ended.unwrap_err().kind(), ErrorKind::TimedOut);
        assert!(started.elapsed() < 2 * MAX_WAIT, "{:?}", started.elapsed());
        reader.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_reads_at_the_least_rate_gets_everything() {
        let (server, mut client) = tokio::io::duplex(32 << 10);
        let writer = tokio::spawn(async move { PacedStream::new(server).write_all(&vec![0; MIB]).await });
        let mut read = 0;
        let mut buffer = vec![0; 16 << 10];
        while read < MIB {
            read += client.read(&mut buffer).await.unwrap();
            tokio::time::sleep(Duration::from_millis(900)).await;
        }
        writer.await.unwrap().unwrap();
    }
}
