//! Workbooks, read and written by a worker that is loaded only for them.

use estimate::{Estimate, Grid};
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Where the worker's script is, as `cargo xtask` builds it.
const SCRIPT: &str = "/sheets_loader.js";

/// The rows of the workbook's fullest sheet; nothing where it cannot be read.
pub(crate) async fn read(bytes: &ArrayBuffer) -> Option<Grid> {
    let rows = ask(|worker| worker.post_message_with_transfer(bytes, &Array::of1(bytes))).await?;
    serde_json::from_str(&rows.as_string()?).ok()
}

/// The bytes of a workbook with an estimate; nothing where the worker cannot be loaded.
pub(crate) async fn write(estimate: &Estimate) -> Option<Uint8Array> {
    let estimate = serde_json::to_string(estimate).ok()?;
    ask(|worker| worker.post_message(&JsValue::from_str(&estimate))).await?.dyn_into().ok()
}

/// The answer of a worker to one question; nothing where it fails.
async fn ask(question: impl FnOnce(&Worker) -> Result<(), JsValue>) -> Option<JsValue> {
    let worker = Worker::new(SCRIPT).ok()?;
    // First it says that it listens, then what it has to say.
    let answer = match hear(&worker).await {
        Some(_) if question(&worker).is_ok() => hear(&worker).await,
        Some(_) | None => None,
    };
    worker.terminate();
    answer
}

/// The worker's next message; nothing where it fails.
async fn hear(worker: &Worker) -> Option<JsValue> {
    let heard = Promise::new(&mut |resolve, reject| {
        let message = Closure::once_into_js(move |event: MessageEvent| {
            let _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        let failure = Closure::once_into_js(move || {
            let _ = reject.call0(&JsValue::NULL);
        });
        worker.set_onmessage(Some(message.unchecked_ref()));
        worker.set_onerror(Some(failure.unchecked_ref()));
    });
    JsFuture::from(heard).await.ok()
}
