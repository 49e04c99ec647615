//! A worker that reads and writes workbooks. It is sent a file's bytes, and answers with the rows as JSON; or an estimate as JSON,
//! and answers with a file's bytes. Where it cannot, it answers with nothing.

use estimate::{Estimate, Grid};
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
            Some(estimate) => workbook(&estimate).map(|bytes| JsValue::from(Uint8Array::from(&*bytes))),
            None => asked.dyn_into().ok().and_then(|bytes| rows(&bytes)).map(|rows| JsValue::from(&*rows)),
        };
        let _ = answering.post_message(&answer.unwrap_or(JsValue::NULL));
    });
    worker.set_onmessage(Some(answer.into_js_value().unchecked_ref()));
    // What was sent before now was heard by nobody.
    let _ = worker.post_message(&JsValue::TRUE);
}

fn rows(bytes: &ArrayBuffer) -> Option<String> {
    let grid = Grid::from_workbook(&Uint8Array::new(bytes).to_vec(), None).ok()?;
    serde_json::to_string(&grid).ok()
}

fn workbook(estimate: &str) -> Option<Vec<u8>> {
    let estimate: Estimate = serde_json::from_str(estimate).ok()?;
    estimate.to_xlsx().ok()
}
