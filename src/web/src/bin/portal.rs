//! Starts the portal in the browser: the request, or a filed one with its papers.

use leptos::prelude::*;

fn main() {
    let path = window().location().pathname().unwrap_or_default();
    if path.starts_with("/track") {
        web::page::mount(|| view! { <web::tracking::App/> });
    } else {
        web::page::mount(web::request::App);
    }
}
