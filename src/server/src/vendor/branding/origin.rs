//! The origin of a website, in the form in which browsers serialise it, so that two equal origins have equal texts.

use std::fmt;

use url::Url;

use crate::host::is_loopback;

/// An origin: `https://shop.example`, with a port if it is not the default one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Origin(String);

impl Origin {
    /// Parses an origin that may frame the form.
    ///
    /// # Errors
    /// A message with the problem and its correction.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let wrong = |why: &str| Err(format!("`{text}` is not an origin: {why}"));
        let Some((_, rest)) = text.split_once("://") else {
            return wrong("write scheme and host, as in `https://shop.example.com`");
        };
        if rest.contains(['/', '?', '#', '@']) {
            return wrong(
                "leave out everything but scheme, host and port: a whole website is listed, not a page",
            );
        }
        if rest.contains('*') {
            return wrong("list every website by its own name; `*` would include websites of strangers");
        }
        let url = match Url::parse(text) {
            Ok(url) => url,
            Err(error) => return wrong(&error.to_string()),
        };
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => {
                return wrong("only `https` may show forms to customers; `http` is for this machine alone");
            }
            _ => return wrong("an origin begins with `https://`"),
        }
        let canonical = url.origin().ascii_serialization();
        if canonical == text { Ok(Self(canonical)) } else { wrong(&format!("write it as `{canonical}`")) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
