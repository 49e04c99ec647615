//! The origin of a website, written as browsers write it, so that comparing texts is comparing origins.

use std::fmt;
use std::net::Ipv4Addr;

/// `https://shop.example`, perhaps with a port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Origin(String);

impl Origin {
    /// Reads one.
    ///
    /// # Errors
    /// What is wrong, and how to write it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let wrong = |why: &str| Err(format!("`{text}` is no origin: {why}"));
        let Some((scheme, rest)) = text.split_once("://") else {
            return wrong("write scheme and host, as in `https://shop.example.com`");
        };
        let (host, port) = rest.split_once(':').map_or((rest, None), |(host, port)| (host, Some(port)));
        if rest.contains(['/', '?', '#']) {
            return wrong("leave out what comes after the host: a whole website is listed, not a page");
        }
        if rest.contains('*') {
            return wrong("list every website by its own name; `*` would let strangers in");
        }
        if !is_host(host) {
            return wrong("write the host in lower case, letters beyond a to z as `xn--…`");
        }
        let default = match scheme {
            "https" => "443",
            "http" if is_loopback(host) => "80",
            "http" => {
                return wrong("only `https` may show forms to customers; `http` is for this machine alone");
            }
            _ => return wrong("it begins with `https://`"),
        };
        match port {
            Some(port) if port == default => wrong("leave the port out where it is the scheme's own"),
            Some(port) if port.starts_with('0') || port.parse::<u16>().is_err() => {
                wrong("a port is a number up to 65535")
            }
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let ends_well = !label.starts_with('-') && !label.ends_with('-');
        let is_plain =
            label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        !label.is_empty() && label.len() <= 63 && ends_well && is_plain
    };
    host.len() <= 253 && host.split('.').all(is_label)
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}
