//! Starts the workbench in the browser.

fn main() {
    web::ui::page::mount(web::workbench::app);
}
