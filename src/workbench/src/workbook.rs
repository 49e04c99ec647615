//! Workbooks, read by a worker that is loaded only for them.

use estimate::Grid;
use js_sys::{Array, ArrayBuffer, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Where the worker's script is, as `cargo xtask` builds it.
const SCRIPT: &str = "/sheets_loader.js";

/// The rows of the workbook's fullest sheet; nothing where it cannot be read.
pub(crate) async fn read(bytes: &ArrayBuffer) -> Option<Grid> {
    let worker = Worker::new(SCRIPT).ok()?;
    // First it says that it listens, then what it has read.
    hear(&worker).await?;
    worker.post_message_with_transfer(bytes, &Array::of1(bytes)).ok()?;
    let rows = hear(&worker).await;
    worker.terminate();
    serde_json::from_str(&rows?.as_string()?).ok()
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
