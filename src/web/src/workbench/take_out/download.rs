//! Files that the browser is handed.

use crate::ui::dom::el;
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A text; with a byte order mark, by which spreadsheets know UTF-8.
pub(super) fn text(name: &str, text: &str) {
    let parts = Array::of1(&JsValue::from_str(&format!("\u{feff}{text}")));
    let kind = kind("text/csv;charset=utf-8");
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) {
        hand_over(name, &blob);
    }
}

/// A workbook.
pub(super) fn workbook(name: &str, bytes: &Uint8Array) {
    let kind = kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &kind) {
        hand_over(name, &blob);
    }
}

fn kind(name: &str) -> BlobPropertyBag {
    let kind = BlobPropertyBag::new();
    kind.set_type(name);
    kind
}

fn hand_over(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link: HtmlAnchorElement = el("a").element().clone().unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        std::time::Duration::from_mins(1),
    );
}
