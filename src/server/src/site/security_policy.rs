//! The `Content-Security-Policy` of the site's pages.

use std::collections::BTreeSet;

use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::vendor::branding::Origin;

/// Returns the policy for the site's pages, which allows only their own inline scripts, by hash.
///
/// A nonce would not work: on a second visit a 304 response brings a new nonce for the cached page.
pub(super) fn for_pages<'p>(pages: impl Iterator<Item = &'p str>) -> String {
    // A set, because the pages usually have the same script.
    let mut hashes = BTreeSet::new();
    for page in pages {
        for script in inline_scripts(page) {
            hashes.insert(format!("'sha256-{}' ", STANDARD.encode(Sha256::digest(script))));
        }
    }
    let hashes = String::from_iter(hashes);
    format!(
        "default-src 'none'; script-src 'self' {hashes}'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'"
    )
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

/// Returns the text of each script element without `src`.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!tag.contains(" src=")).then_some(script)
    })
}
