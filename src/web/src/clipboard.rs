//! The clipboard.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Copies the address of a path on this site; returns whether the browser has copied it.
pub async fn copy_address(path: &str) -> bool {
    let origin = window().location().origin().unwrap_or_default();
    let clipboard = window().navigator().clipboard();
    // Browsers have no clipboard for a page without TLS.
    !clipboard.is_undefined()
        && JsFuture::from(clipboard.write_text(&format!("{origin}{path}"))).await.is_ok()
}
