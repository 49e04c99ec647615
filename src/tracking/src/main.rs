//! Starts the tracking page in the browser.

fn main() {
    ui::page::mount(tracking::app);
}
