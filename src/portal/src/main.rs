//! Starts the portal in the browser.

fn main() {
    ui::page::mount(portal::request_page);
}
