//! A worker that reads workbooks: it is sent a file's bytes, and answers with the rows as JSON, or with nothing where they are no
//! workbook that it can read.

use estimate::Grid;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = worker.clone();
    let answer: Closure<dyn FnMut(MessageEvent)> = Closure::new(move |event: MessageEvent| {
        let rows = event.data().dyn_into::<ArrayBuffer>().ok().and_then(|bytes| rows(&bytes));
        let _ = answering.post_message(&rows.map_or(JsValue::NULL, |rows| JsValue::from_str(&rows)));
    });
    worker.set_onmessage(Some(answer.into_js_value().unchecked_ref()));
    // What was sent before now was heard by nobody.
    let _ = worker.post_message(&JsValue::TRUE);
}

fn rows(bytes: &ArrayBuffer) -> Option<String> {
    let grid = Grid::from_workbook(&Uint8Array::new(bytes).to_vec(), None).ok()?;
    serde_json::to_string(&grid).ok()
}
