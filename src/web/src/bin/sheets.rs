//! A web worker that reads and writes workbooks. It answers a file's bytes with the sheets, or the reason why they cannot be read,
//! as JSON; and a workbook to write as JSON with a file's bytes.

use estimate::{Book, Workbook};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = worker.clone();
    let answer: Closure<dyn FnMut(MessageEvent)> = Closure::new(move |event: MessageEvent| {
        let asked = event.data();
        let answer = match asked.as_string() {
            Some(book) => written(&book).map(|bytes| JsValue::from(Uint8Array::from(&*bytes))),
            None => {
                asked.dyn_into().ok().and_then(|bytes| sheets(&bytes)).map(|sheets| JsValue::from(&*sheets))
            }
        };
        let _ = answering.post_message(&answer.unwrap_or(JsValue::NULL));
    });
    worker.set_onmessage(Some(answer.into_js_value().unchecked_ref()));
    // Messages that were sent before this one were lost: the handler was not installed.
    let _ = worker.post_message(&JsValue::TRUE);
}

fn sheets(bytes: &ArrayBuffer) -> Option<String> {
    serde_json::to_string(&Workbook::read(&Uint8Array::new(bytes).to_vec())).ok()
}

fn written(book: &str) -> Option<Vec<u8>> {
    let book: Book = serde_json::from_str(book).ok()?;
    book.to_xlsx().ok()
}
