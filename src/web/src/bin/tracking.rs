//! Starts the page of a filed request, or of one of its papers, in the browser.

use leptos::prelude::*;

fn main() {
    web::page::mount(|| view! { <web::tracking::App/> });
}
