//! A web worker that reads and writes workbooks. For the bytes of a file it posts the sheets, or the reason why it cannot read them, as
//! JSON. For a workbook as JSON it posts the bytes of the file.

use estimate::{Book, Workbook};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let respondent = worker.clone();
    let respond: Closure<dyn FnMut(MessageEvent)> = Closure::new(move |event: MessageEvent| {
        let request = event.data();
        let response = match request.as_string() {
            Some(book) => written(&book).map(|bytes| JsValue::from(Uint8Array::from(&*bytes))),
            None => {
                request.dyn_into().ok().and_then(|bytes| sheets(&bytes)).map(|sheets| JsValue::from(&*sheets))
            }
        };
        let _ = respondent.post_message(&response.unwrap_or(JsValue::NULL));
    });
    worker.set_onmessage(Some(respond.into_js_value().unchecked_ref()));
    // Reports that the handler is installed: messages sent before are lost.
    let _ = worker.post_message(&JsValue::TRUE);
}

fn sheets(bytes: &ArrayBuffer) -> Option<String> {
    serde_json::to_string(&Workbook::read(&Uint8Array::new(bytes).to_vec())).ok()
}

fn written(book: &str) -> Option<Vec<u8>> {
    let book: Book = serde_json::from_str(book).ok()?;
    book.to_xlsx().ok()
}
