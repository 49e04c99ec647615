//! The host of a URL.

use std::net::IpAddr;

use url::{Host, Url};

/// Returns the host if it is a name, not an IP address.
pub(crate) fn host_name(url: &str) -> Option<String> {
    match Url::parse(url).ok()?.host()? {
        Host::Domain(name) => Some(name.to_owned()),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// Returns whether the host is this machine by its form.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        // `url` parses IPv4 addresses only in URLs of the web.
        Some(Host::Domain(name)) => {
            let name = name.to_ascii_lowercase();
            name == "localhost"
                || name.ends_with(".localhost")
                || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
