//! Files that the browser saves.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a CSV text, with the byte order mark by which spreadsheets recognise UTF-8.
pub fn text(name: &str, text: &str) {
    let parts = Array::of1(&JsValue::from_str(&format!("\u{feff}{text}")));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &content_type("text/csv;charset=utf-8"))
    {
        save(name, &blob);
    }
}

/// Saves an XLSX workbook.
pub fn workbook(name: &str, bytes: &Uint8Array) {
    let content_type = content_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &content_type) {
        save(name, &blob);
    }
}

fn content_type(name: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(name);
    options
}

fn save(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let Some(link) =
        document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
    else {
        return;
    };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser may read the blob some time after the click.
    set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_mins(1));
}
