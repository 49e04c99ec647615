//! Asking the server.

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

/// What the server answered, whatever it was.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The body as text.
    pub body: String,
    /// The server's clock, as the header says it.
    pub date: Option<String>,
    /// For how many seconds it wants to be left alone.
    pub retry_after: Option<u32>,
}

/// Nothing came back.
#[derive(Clone, Copy, Debug)]
pub struct Unreachable;

/// Longer than this, and nothing will come.
const PATIENCE_MS: u32 = 30_000;

/// Asks for what is at `path`, as the holder of `token`.
///
/// # Errors
/// Where nothing comes back.
pub async fn get(path: &str, token: Option<&str>) -> Result<Answer, Unreachable> {
    let authorization = token.map(|token| ("Authorization", format!("Bearer {token}")));
    send("GET", path, authorization, None).await
}

/// Posts a JSON body under an idempotency key.
///
/// # Errors
/// Where nothing comes back.
pub async fn post(path: &str, key: &str, body: &str) -> Result<Answer, Unreachable> {
    send("POST", path, Some(("Idempotency-Key", key.to_owned())), Some(body)).await
}

async fn send(
    method: &str,
    path: &str,
    header: Option<(&str, String)>,
    body: Option<&str>,
) -> Result<Answer, Unreachable> {
    let asked = async {
        let headers = Headers::new()?;
        if let Some((name, value)) = header {
            headers.set(name, &value)?;
        }
        let init = RequestInit::new();
        init.set_method(method);
        init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
        if let Some(body) = body {
            headers.set("Content-Type", "application/json")?;
            // What is refused is shown to who reads this page.
            headers.set("Accept-Language", crate::ui::language().tag())?;
            init.set_body(&JsValue::from_str(body));
        }
        init.set_headers(&headers);
        let response: Response =
            JsFuture::from(leptos::prelude::window().fetch_with_str_and_init(path, &init))
                .await?
                .dyn_into()?;
        let heard = |name: &str| response.headers().get(name).ok().flatten();
        let (date, retry_after) =
            (heard("Date"), heard("Retry-After").and_then(|seconds| seconds.parse().ok()));
        let text: Promise = response.text()?;
        let body = JsFuture::from(text).await?.as_string().unwrap_or_default();
        Ok::<_, JsValue>(Answer { status: response.status(), body, date, retry_after })
    };
    // The browser's console says why.
    asked.await.map_err(|_: JsValue| Unreachable)
}
