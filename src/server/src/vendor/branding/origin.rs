//! The origin of a website, in the form in which browsers serialise it, so that two equal origins have equal texts.

use std::fmt;

use url::{Host, Url};

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

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn origins_in_the_form_of_browsers_are_accepted() {
        for text in [
            "https://shop.example",
            "https://ktc.example:8443",
            "https://xn--bcher-kva.example",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:3000",
        ] {
            assert_eq!(Origin::parse(text).map(|origin| origin.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn every_other_form_is_refused_with_its_correction() {
        for (text, hint) in [
            ("shop.example", "write scheme and host"),
            ("https://shop.example/", "leave out everything but scheme, host and port"),
            ("https://me@shop.example", "leave out everything but scheme, host and port"),
            ("https://*.example", "list every website by its own name"),
            ("http://shop.example", "only `https`"),
            ("ftp://shop.example", "begins with `https://`"),
            ("https://Shop.example", "write it as `https://shop.example`"),
            ("https://bücher.example", "write it as `https://xn--bcher-kva.example`"),
            ("https://shop.example:443", "write it as `https://shop.example`"),
            ("https://shop.example:70000", "invalid port"),
            ("https://", "empty host"),
        ] {
            let refused = Origin::parse(text).unwrap_err();
            assert!(refused.contains(hint), "{text}: {refused}");
        }
    }
}
