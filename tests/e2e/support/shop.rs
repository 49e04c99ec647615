//! A website on another origin that embeds the form, with a strict content security policy.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

/// Records the events of the form in `window.events`, which the tests read.
const LISTEN: &str = "window.events = [];
for (const name of ['ready', 'step', 'submitted', 'error'])
  document.addEventListener(`rma:${name}`, event => events.push([name, event.detail, event.target.id]));";

/// A website with one page that is served until the process ends.
pub(crate) struct Shop {
    port: u16,
    /// The content of its page, and the server that its policy allows.
    page: Arc<Mutex<(String, String)>>,
}

impl Shop {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let shop = Self { port: listener.local_addr().unwrap().port(), page: Arc::default() };
        let page = shop.page.clone();
        thread::spawn(move || {
            for mut connection in listener.incoming().map_while(Result::ok) {
                let page = page.lock().unwrap().clone();
                thread::spawn(move || {
                    let mut lines =
                        BufReader::new(connection.try_clone().unwrap()).lines().map_while(Result::ok);
                    let request_line = lines.next().unwrap_or_default();
                    lines.take_while(|line| !line.is_empty()).for_each(drop);
                    let _ = connection.write_all(response(&request_line, &page).as_bytes());
                });
            }
        });
        shop
    }

    /// Returns the website's origin. `localhost` is another site than the portal's `127.0.0.1`, and not only another port.
    pub(crate) fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Sets the body of the page and the server whose form it embeds.
    pub(crate) fn shows(&self, portal: &str, body: &str) {
        *self.page.lock().unwrap() = (portal.to_owned(), body.to_owned());
    }
}

fn response(request_line: &str, (portal, body): &(String, String)) -> String {
    let (kind, content) = match request_line.split(' ').nth(1) {
        Some("/") => (
            "text/html",
            format!(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A shop</title>\
                 <link rel=\"icon\" href=\"data:,\"><script src=\"/listen.js\"></script>\
                 <script src=\"{portal}/embed.js\" defer></script><h1>A shop</h1>{body}<p id=\"end\">The end</p>"
            ),
        ),
        Some("/listen.js") => ("text/javascript", LISTEN.to_owned()),
        _ => ("text/plain", String::new()),
    };
    // As strict as possible: if the element did more than load scripts and frames of the portal, the console would report it.
    let policy = format!(
        "default-src 'none'; script-src 'self' {portal}; frame-src {portal}; img-src data:; require-trusted-types-for 'script'"
    );
    let length = content.len();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}; charset=utf-8\r\ncontent-length: {length}\r\n\
         content-security-policy: {policy}\r\nconnection: close\r\n\r\n{content}"
    )
}
