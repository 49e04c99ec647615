//! Starts the workbench in the browser.

fn main() {
    ui::page::mount(workbench::app);
}
