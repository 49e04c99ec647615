//! Starts the portal in the browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

fn main() {
    // The static shell of `index.html` is the first paint; this takes its place.
    let shell = document().get_element_by_id("portal").and_then(|shell| shell.dyn_into().ok());
    if let Some(shell) = shell {
        let shell: leptos::web_sys::Element = shell;
        shell.set_inner_html("");
        leptos::mount::mount_to_renderer(&shell, portal::app).forget();
    }
}
