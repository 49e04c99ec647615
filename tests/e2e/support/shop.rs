//! Somebody else's website, on a port of its own, with a strict policy about what it loads.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

/// Keeps what the form tells, for the test to read.
const LISTEN: &str = "window.told = [];
for (const name of ['ready', 'step', 'submitted', 'error'])
  document.addEventListener(`rma:${name}`, event => told.push([name, event.detail, event.target.id]));";

/// A website of few pages; it is there until the process ends.
pub(crate) struct Shop {
    port: u16,
    /// What stands in its page, and which server its policy lets in.
    page: Arc<Mutex<(String, String)>>,
}

impl Shop {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let shop = Self { port: listener.local_addr().unwrap().port(), page: Arc::default() };
        let page = shop.page.clone();
        thread::spawn(move || {
            for mut visitor in listener.incoming().map_while(Result::ok) {
                let page = page.lock().unwrap().clone();
                thread::spawn(move || {
                    let mut lines =
                        BufReader::new(visitor.try_clone().unwrap()).lines().map_while(Result::ok);
                    let asked = lines.next().unwrap_or_default();
                    lines.take_while(|line| !line.is_empty()).for_each(drop);
                    let _ = visitor.write_all(answer(&asked, &page).as_bytes());
                });
            }
        });
        shop
    }

    /// Its origin, which is another website than the portal's `127.0.0.1`, and not only another port.
    pub(crate) fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Puts the form of this server into its page, with elements around it.
    pub(crate) fn shows(&self, portal: &str, body: &str) {
        *self.page.lock().unwrap() = (portal.to_owned(), body.to_owned());
    }
}

fn answer(asked: &str, (portal, body): &(String, String)) -> String {
    let (kind, content) = match asked.split(' ').nth(1) {
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
    // As strict as can be: whatever the element did beyond scripts and frames of the portal would be on the console.
    let policy = format!(
        "default-src 'none'; script-src 'self' {portal}; frame-src {portal}; img-src data:; require-trusted-types-for 'script'"
    );
    let length = content.len();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}; charset=utf-8\r\ncontent-length: {length}\r\n\
         content-security-policy: {policy}\r\nconnection: close\r\n\r\n{content}"
    )
}
