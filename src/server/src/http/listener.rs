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

/// The time limit for receiving a request's head. An idle connection is closed after this time too, so a proxy must close its idle
/// connections sooner.
const MAX_HEADER_TIME: Duration = Duration::from_secs(5);
/// The largest head of a request, in bytes. hyper answers a larger head with 431, and a head that is not HTTP with 400, before there is a
/// request that a handler could receive. It has no option to change these responses. They need neither a problem JSON nor the security
/// headers: they have no body that a browser could show or run, repeat nothing of the request, and end the connection.
const MAX_HEAD_BYTES: usize = 16 << 10;
/// The time in which requests in progress may finish after the server is asked to stop.
const MAX_DRAIN_TIME: Duration = Duration::from_secs(6);
/// The pause after a connection could not be accepted, usually because there are no more file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// A request extension that marks requests on spare connections, where only health checks get a regular response.
#[derive(Clone, Copy)]
pub(crate) struct OnSpareConnection;

/// Serves until `stop` completes, then waits up to [`MAX_DRAIN_TIME`] for the requests in progress, and closes the connections that
/// are left.
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
    // Each response is written at once, so Nagle's algorithm would only delay it.
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
        // A client may close its connection at any time, so this is not an error of the server.
        tracing::debug!(%error, "a connection ended");
    }
    drop(place);
}
