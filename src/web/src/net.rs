//! Requests to the server.

use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use web_sys::AbortController;
use words::Language;

/// A response of any status.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub body: String,
    /// The `Vendor-Date` header of a policy: the date in the vendor's time zone, by the server's clock.
    pub vendor_date: Option<String>,
    /// The seconds of a `Retry-After` header.
    pub retry_after: Option<u32>,
}

/// The error of a request without a response: there is no network, the server is down, or it took longer than [`TIMEOUT_MS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreachable;

/// The time limit for a response, in milliseconds.
const TIMEOUT_MS: u32 = 30_000;

/// Gets `path`, which has no query, in a language.
///
/// # Errors
/// [`Unreachable`] without a response.
pub async fn get(path: &str, language: Option<Language>) -> Result<Answer, Unreachable> {
    // gloo-net adds an empty parameter to a query inside the path. Then the address would differ from that of the preloaded response.
    let query = language.map(|language| ("lang", language.tag()));
    send(Request::get(path).query(query), None).await
}

/// Gets `path` with a bearer token.
///
/// # Errors
/// [`Unreachable`] without a response.
pub async fn get_with_token(path: &str, token: &str) -> Result<Answer, Unreachable> {
    send(Request::get(path).header("Authorization", &format!("Bearer {token}")), None).await
}

/// Posts a JSON body under an idempotency key; the server writes its error messages in `language`.
///
/// # Errors
/// [`Unreachable`] without a response.
pub async fn post(path: &str, key: &str, body: &str, language: Language) -> Result<Answer, Unreachable> {
    let request = Request::post(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .header("Accept-Language", language.tag());
    send(request, Some(body)).await
}

/// Posts a JSON body to an endpoint that needs no idempotency key.
///
/// # Errors
/// [`Unreachable`] without a response.
pub async fn post_repeatable(path: &str, body: &str) -> Result<Answer, Unreachable> {
    send(Request::post(path).header("Content-Type", "application/json"), Some(body)).await
}

/// Posts with a bearer token and without a body.
///
/// # Errors
/// [`Unreachable`] without a response.
pub async fn post_with_token(path: &str, token: &str, language: Language) -> Result<Answer, Unreachable> {
    let request = Request::post(path)
        .header("Authorization", &format!("Bearer {token}"))
        .header("Accept-Language", language.tag());
    send(request, None).await
}

/// Sends a request, and aborts it after [`TIMEOUT_MS`].
async fn send(request: RequestBuilder, body: Option<&str>) -> Result<Answer, Unreachable> {
    let controller = AbortController::new().map_err(|_| Unreachable)?;
    let request = request.abort_signal(Some(&controller.signal()));
    // Dropping the timeout at the end of this function cancels it.
    let _timeout = Timeout::new(TIMEOUT_MS, move || controller.abort());
    let request = match body {
        Some(body) => request.body(body),
        None => request.build(),
    };
    // The browser logs the cause of a failure to its console.
    let response = request.map_err(|_| Unreachable)?.send().await.map_err(|_| Unreachable)?;
    let headers = response.headers();
    Ok(Answer {
        status: response.status(),
        vendor_date: headers.get("Vendor-Date"),
        retry_after: headers.get("Retry-After").and_then(|seconds| seconds.parse().ok()),
        body: response.text().await.map_err(|_| Unreachable)?,
    })
}

/// Returns whether the browser reports that there is no network. Where it reports one, the server may still be unreachable.
#[must_use]
pub fn is_offline() -> bool {
    !window().navigator().on_line()
}
