//! The files of the built site.

use std::collections::BTreeMap;
use std::path::Path;

use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, header};
use axum::response::IntoResponse as _;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;
use tower_http::services::fs::DefaultServeDirFallback;

use super::memory_backend::{MemoryBackend, StoredFile};

/// A service for files in memory. It sends the precompressed form of a file if there is one and the client accepts it.
#[derive(Clone)]
pub(super) struct StaticFiles(ServeDir<DefaultServeDirFallback, MemoryBackend>);

/// The suffixes of precompressed files, which are beside the uncompressed file.
pub(super) const PRECOMPRESSED: [&str; 2] = [".br", ".gz"];

impl StaticFiles {
    pub(super) fn new(files: BTreeMap<String, StoredFile>) -> Self {
        // `ServeDir` requests every file by a path that begins with `./`.
        let by_path = files.into_iter().map(|(path, file)| (Path::new(".").join(path), file)).collect();
        let service = ServeDir::with_backend("", MemoryBackend::new(by_path));
        Self(service.append_index_html_on_directories(false).precompressed_br().precompressed_gzip())
    }

    /// Responds with a file; `None` if there is no such file.
    pub(super) async fn serve(
        &self,
        uri: &Uri,
        method: &Method,
        headers: &HeaderMap,
    ) -> Option<axum::response::Response> {
        if PRECOMPRESSED.iter().any(|ending| uri.path().ends_with(ending)) {
            return None;
        }
        let mut request = Request::new(());
        *request.uri_mut() = uri.clone();
        *request.method_mut() = method.clone();
        *request.headers_mut() = headers.clone();
        let response: Response<_> = self.0.clone().oneshot(request).await.ok()?;
        if response.status() == StatusCode::NOT_FOUND {
            return None;
        }
        let mut response = response.into_response();
        let caching = if is_hashed(uri.path()) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        add_charset(headers);
        Some(response)
    }
}

/// Adds `charset=utf-8` to the media type of text files. `ServeDir` guesses the type from the file name, without a charset.
fn add_charset(headers: &mut HeaderMap) {
    let guessed = headers.get(header::CONTENT_TYPE).and_then(|guessed| guessed.to_str().ok());
    if let Some(text) = guessed.filter(|guessed| guessed.starts_with("text/") && !guessed.contains("charset"))
        && let Ok(text) = HeaderValue::try_from(format!("{text}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, text);
    }
}

/// Returns whether the file's name contains a digest of its content, in Trunk's form: `portal-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let parts = name.split(['-', '_', '.']);
    parts.skip(1).any(|part| part.len() >= 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
