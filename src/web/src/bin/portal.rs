//! Starts the portal in the browser: the request, or a filed one with its papers.

use leptos::prelude::window;

fn main() {
    let path = window().location().pathname().unwrap_or_default();
    if path.starts_with("/track") {
        web::ui::page::mount(web::tracking::app);
    } else {
        web::page::mount(web::request::App);
    }
}
