//! `Content-Security-Policy`, made of the page that is served.

use std::collections::BTreeSet;

use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy for the site's pages: of scripts in them, exactly those that stand there.
///
/// Hashes and no nonce: a nonce breaks on the second visit, when a 304 brings a new one for an old page.
pub(super) fn for_pages<'p>(pages: impl Iterator<Item = &'p [u8]>) -> HeaderValue {
    // The pages share their script, as a rule.
    let mut hashes = BTreeSet::new();
    for page in pages {
        for script in inline_scripts(&String::from_utf8_lossy(page)) {
            hashes.insert(format!("'sha256-{}' ", STANDARD.encode(Sha256::digest(script))));
        }
    }
    let hashes = String::from_iter(hashes);
    let policy = format!(
        "default-src 'none'; script-src 'self' {hashes}'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
}

/// What stands between `<script …>` and `</script>`, where the tag has no `src`.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!tag.contains(" src=")).then_some(script)
    })
}
