//! Starts the workbench in the browser.

use leptos::prelude::*;

fn main() {
    web::page::mount(|| view! { <web::workbench::App/> });
}
