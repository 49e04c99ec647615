//! Reads and writes workbooks in a web worker, which is loaded only when it is needed.

use estimate::{Book, ListError, Workbook};
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// The address of the worker's script.
const SCRIPT: &str = "/sheets_loader.js";

/// Reads the sheets of a workbook. Returns the error if it cannot be read; `None` if the worker fails.
pub async fn read(bytes: &ArrayBuffer) -> Option<Result<Workbook, ListError>> {
    let workbook = ask(|worker| worker.post_message_with_transfer(bytes, &Array::of1(bytes))).await?;
    serde_json::from_str(&workbook.as_string()?).ok()
}

/// Writes a workbook; `None` if the worker fails.
pub async fn write(book: &Book) -> Option<Uint8Array> {
    let book = serde_json::to_string(book).ok()?;
    ask(|worker| worker.post_message(&JsValue::from_str(&book))).await?.dyn_into().ok()
}

/// Sends one message to a new worker and returns its answer; `None` if the worker fails.
async fn ask(request: impl FnOnce(&Worker) -> Result<(), JsValue>) -> Option<JsValue> {
    let worker = Worker::new(SCRIPT).ok()?;
    // The worker's first message reports that it listens, the second is the answer.
    let answer = match next_message(&worker).await {
        Some(_) if request(&worker).is_ok() => next_message(&worker).await,
        Some(_) | None => None,
    };
    worker.terminate();
    answer
}

/// Waits for the worker's next message; `None` if the worker fails.
async fn next_message(worker: &Worker) -> Option<JsValue> {
    let mut handlers = None;
    let message = Promise::new(&mut |resolve, reject| {
        let received = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        let failure = Closure::<dyn Fn()>::new(move || {
            let _ = reject.call0(&JsValue::NULL);
        });
        worker.set_onmessage(Some(received.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failure.as_ref().unchecked_ref()));
        handlers = Some((received, failure));
    });
    let message = JsFuture::from(message).await.ok();
    // The handlers are dropped at the end of this function.
    worker.set_onmessage(None);
    worker.set_onerror(None);
    drop(handlers);
    message
}
