//! Accepts connections and serves HTTP on them. `axum::serve` limits neither the time for headers nor the number of connections.

mod admission;
mod paced_stream;

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tower::ServiceExt;

pub(crate) use admission::Admission;
use admission::Place;
use paced_stream::PacedStream;

/// Time for a request's head. An idle connection is closed after it too, so a proxy has to close its own sooner.
const MAX_HEADER_TIME: Duration = Duration::from_secs(5);
/// The largest head of a request, in bytes. hyper refuses a larger one, and one that is not HTTP, with a response of its own that has no
/// body; there is no request yet that a handler could respond to.
const MAX_HEAD_BYTES: usize = 16 << 10;
/// Time for requests in progress after the server is asked to stop.
const MAX_DRAIN_TIME: Duration = Duration::from_secs(6);
/// Pause after a connection could not be accepted, usually for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Marks requests on connections beyond the usual number: only health checks are answered there.
#[derive(Clone, Copy)]
pub(crate) struct OnSpareConnection;

/// Serves until `stop` completes, then finishes the requests in progress, and ends connections that are not finished by then.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    admission: Admission,
    stop: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let accepting = async {
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                Some(_) = connections.join_next() => continue,
            };
            match accepted {
                Ok((stream, peer)) => match admission.admit(peer.ip()) {
                    Some(place) => {
                        let watcher = graceful.watcher();
                        connections.spawn(connection(stream, peer, router.clone(), watcher, place));
                    }
                    // Dropping the stream closes it.
                    None => metrics::counter!("rma_connections_refused_total").increment(1),
                },
                Err(error) => {
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    };
    tokio::select! {
        () = accepting => {}
        () = stop => {}
    }
    drop(listener);
    if tokio::time::timeout(MAX_DRAIN_TIME, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were cut off; their requests may be repeated");
    }
    // Each connection holds the shared state, and with it the queue of requests to store.
    connections.shutdown().await;
}

async fn connection(stream: TcpStream, peer: SocketAddr, router: Router, watcher: Watcher, place: Place) {
    // Responses are written whole; waiting for more to send would only delay them.
    let _ = stream.set_nodelay(true);
    let is_spare = place.is_spare;
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        if is_spare {
            request.extensions_mut().insert(OnSpareConnection);
        }
        router.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(MAX_HEADER_TIME)
        .max_buf_size(MAX_HEAD_BYTES)
        .keep_alive(!is_spare)
        .serve_connection(TokioIo::new(PacedStream::new(stream)), service);
    if let Err(error) = watcher.watch(connection).await {
        // Clients may end their connections as they like.
        tracing::debug!(%error, "a connection ended");
    }
    drop(place);
}
