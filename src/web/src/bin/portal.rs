//! Starts the request's page in the browser.

fn main() {
    web::page::mount(web::request::App);
}
