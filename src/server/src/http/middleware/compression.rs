//! Compression of responses that are generated for each request. The files of the site are compressed by the build of the site.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::Predicate;

/// The content types that are compressed. Files without a precompressed form, such as the wasm of a development build, are sent
/// uncompressed: compressing megabytes for every request would cost more than it saves.
const COMPRESSED: [&str; 4] = ["text/html", "text/css", "application/json", "application/manifest+json"];

/// The level of brotli and gzip. Brotli's next level down, the default, makes a policy document 6 % larger in the same time.
const LEVEL: CompressionLevel = CompressionLevel::Precise(6);

/// Returns the layer for routes with small text responses.
pub(crate) fn compression() -> CompressionLayer<impl Predicate> {
    CompressionLayer::new().quality(LEVEL).compress_when(
        |_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions| {
            let stated = headers.get(header::CONTENT_TYPE).and_then(|stated| stated.to_str().ok());
            stated.is_some_and(|stated| COMPRESSED.iter().any(|known| stated.starts_with(known)))
        },
    )
}
