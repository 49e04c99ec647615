//! The digest that names a document's content.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::document::Document;

/// SHA-256, in lower-case hexadecimal, of the document's canonical JSON without `digest` (worked cases are no part of it).
#[must_use]
pub fn digest(document: &Document) -> String {
    let mut nameless = document.clone();
    nameless.digest.clear();
    let hash = Sha256::digest(canonical_json(&nameless));
    hash.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The document's JSON with sorted keys and without white space.
#[must_use]
pub fn canonical_json(document: &Document) -> String {
    // `Value` keeps its objects in sorted maps; a document has string keys only, so that it always serialises.
    serde_json::to_value(document).map(|value| value.to_string()).unwrap_or_default()
}
