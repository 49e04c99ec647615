//! The `Content-Security-Policy` of the site's pages.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::vendor::branding::Origin;

/// Returns the policy for the site's pages, which allows only their own inline scripts and styles, by hash.
///
/// A nonce would not work: on a second visit a 304 response brings a new nonce for the cached page.
pub(super) fn for_pages<'p>(pages: impl Iterator<Item = &'p str>) -> String {
    let pages: Vec<&str> = pages.collect();
    let (scripts, styles) = (inline_hashes(&pages, "script"), inline_hashes(&pages, "style"));
    format!(
        "default-src 'none'; script-src 'self'{scripts} 'wasm-unsafe-eval'; style-src 'self'{styles}; img-src 'self' blob: data:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'"
    )
}

/// Returns the hashes of the pages' inline elements with this name, each after a space.
fn inline_hashes(pages: &[&str], element: &str) -> String {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let elements = pages.iter().flat_map(|page| page.split(&start).skip(1));
    // A set, because the pages usually have the same script.
    let contents: BTreeSet<&str> = elements.filter_map(|element| inline_content(element, &end)).collect();
    let mut hashes = String::new();
    for content in contents {
        let _ = write!(hashes, " 'sha256-{}'", STANDARD.encode(Sha256::digest(content)));
    }
    hashes
}

/// Adds the directives for frames: the websites that may frame the page, and whether the page may frame pages of this site.
pub(super) fn with_frames(policy: &str, framed_by: &[Origin], has_frames: bool) -> HeaderValue {
    let mut policy = format!("{policy}; frame-ancestors");
    for origin in framed_by {
        policy.push(' ');
        policy.push_str(&origin.to_string());
    }
    if framed_by.is_empty() {
        policy.push_str(" 'none'");
    }
    if has_frames {
        policy.push_str("; frame-src 'self'");
    }
    HeaderValue::try_from(policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
}

/// Returns the content of an element whose text begins with its attributes; `None` if it has a `src`.
fn inline_content<'p>(element: &'p str, end: &str) -> Option<&'p str> {
    let (attributes, rest) = element.split_once('>')?;
    let (content, _) = rest.split_once(end)?;
    (!attributes.contains(" src=")).then_some(content)
}
