//! One file of the site, with its packed forms.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::http::respond::content_coding::ContentCoding;
use crate::http::respond::etag;
use crate::secret::hash;

/// A file, ready to be sent.
pub(super) struct Asset {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    content_type: HeaderValue,
    cache_control: HeaderValue,
    etag: String,
}

impl Asset {
    pub(super) fn new(path: &str, plain: Vec<u8>, brotli: Option<Vec<u8>>, gzip: Option<Vec<u8>>) -> Self {
        let cached = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
        // Weak, since every packing of the file carries the same tag.
        let etag = format!("W/\"{}\"", hash(&plain));
        Self {
            plain: plain.into(),
            brotli: brotli.map(Bytes::from),
            gzip: gzip.map(Bytes::from),
            content_type: HeaderValue::from_static(content_type(path)),
            cache_control: HeaderValue::from_static(cached),
            etag,
        }
    }

    pub(super) fn answer(&self, headers: &HeaderMap, status: StatusCode) -> Response {
        let (packing, body) = self.packed(headers);
        let mut response = if status == StatusCode::OK && etag::matches(headers, &self.etag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut response = (status, body).into_response();
            response.headers_mut().insert(header::CONTENT_TYPE, self.content_type.clone());
            if let Some(name) = packing.name() {
                response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            }
            response
        };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, self.cache_control.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(etag) = HeaderValue::from_str(&self.etag) {
            headers.insert(header::ETAG, etag);
        }
        response
    }

    fn packed(&self, headers: &HeaderMap) -> (ContentCoding, Bytes) {
        let preferred = ContentCoding::preferred(headers);
        let packed = match preferred {
            ContentCoding::Brotli => self.brotli.clone(),
            ContentCoding::Gzip => self.gzip.clone(),
            ContentCoding::Identity => None,
        };
        packed.map_or_else(|| (ContentCoding::Identity, self.plain.clone()), |packed| (preferred, packed))
    }
}

/// Whether the file's name has a digest of its content in it, as Trunk writes them: `portal-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let parts = name.split(['-', '_', '.']);
    parts.skip(1).any(|part| part.len() >= 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}
