//! `GET /{policy}/manifest.webmanifest`

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use words::Language;
use words::portal::frame as say;

use crate::app::App;
use crate::http::extract::CurrentPolicy;
use crate::http::respond::ApiError;
use crate::http::respond::content_coding::{self, ContentCoding};
use crate::http::respond::etag;
use crate::secret::hash;

/// The page's own ground in the light scheme, as `style/tokens.css` has it.
const GROUND: &str = "#f5f6f8";

/// What a browser needs to install a vendor's form as an app. The language stands in the address: browsers ask for manifests
/// without cookies.
pub(crate) async fn read_manifest(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let stated = query.map(|Query(fields)| fields).unwrap_or_default();
    let stated = stated.iter().find(|(name, _)| name == "lang");
    let language = stated.and_then(|(_, tag)| Language::from_tag(tag)).unwrap_or_default();
    let about = &served.policy.document().policy;
    let (page, name) = (format!("/{}", about.id), about.name.get(language.tag()));
    let icon =
        |file: &str, size: &str, purpose: &str| json!({ "src": file, "sizes": size, "purpose": purpose });
    let manifest = json!({
        "id": page,
        "start_url": page,
        "scope": page,
        "name": say::title_of(language, say::title(language), name),
        "short_name": name,
        "description": say::description(language),
        "lang": language.html_lang(),
        "dir": "ltr",
        "display": "standalone",
        "theme_color": app.branding(&about.id).theme.colour(),
        "background_color": GROUND,
        "icons": [
            icon("/icon.svg", "any", "any"),
            icon("/icon-192.png", "192x192", "any"),
            icon("/icon-512.png", "512x512", "any"),
            icon("/icon-maskable-512.png", "512x512", "maskable"),
        ],
    });
    let manifest = manifest.to_string();
    let etag = format!("W/\"{}\"", hash(manifest.as_bytes()));
    let mut response =
        etag::respond(&headers, &etag, || packed(manifest, ContentCoding::preferred(&headers)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    Ok(response)
}

/// So short that packing it takes no time to speak of.
fn packed(manifest: String, packing: ContentCoding) -> Response {
    let body = match packing {
        ContentCoding::Brotli => content_coding::brotli(manifest.as_bytes()),
        ContentCoding::Gzip => content_coding::gzip(manifest.as_bytes()),
        ContentCoding::Identity => manifest.into_bytes(),
    };
    let mut response = body.into_response();
    if let Some(name) = packing.name() {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}
