//! `GET /{policy}/manifest.webmanifest`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use words::Language;
use words::portal::frame as texts;

use crate::app::App;
use crate::http::extract::{CurrentPolicy, language};
use crate::http::respond::{etag, set_vary};
use crate::vendor::branding::Theme;
use crate::vendor::catalogue::ServedPolicy;

/// Sends the manifest with which a browser installs a vendor's form as an app. The language is in the URL, because browsers fetch
/// manifests without cookies.
pub(crate) async fn read_manifest(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let language = language::of_link(&uri).unwrap_or_default();
    let manifest = manifest(&app, &served, language).to_string();
    let tag = etag::of_content(manifest.as_bytes());
    let mut response = etag::respond(&headers, tag, || manifest.into_response());
    let content_type = HeaderValue::from_static("application/manifest+json");
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    set_vary(&mut response, "accept-encoding");
    response
}

fn manifest(app: &App, served: &ServedPolicy, language: Language) -> Value {
    let about = &served.policy.document().policy;
    let (page, name) = (format!("/{}", about.id), about.name.get(language.tag()));
    let icon =
        |file: &str, size: &str, purpose: &str| json!({ "src": file, "sizes": size, "purpose": purpose });
    json!({
        "id": page,
        "start_url": page,
        "scope": page,
        "name": texts::title_of(language, texts::title(language), name),
        "short_name": name,
        "description": texts::description(language),
        "lang": language.html_lang(),
        "dir": "ltr",
        "display": "standalone",
        "theme_color": app.branding(&about.id).theme.light_accent(),
        "background_color": Theme::light_background(),
        "icons": [
            icon("/icon.svg", "any", "any"),
            icon("/icon-192.png", "192x192", "any"),
            icon("/icon-512.png", "512x512", "any"),
            icon("/icon-maskable-512.png", "512x512", "maskable"),
        ],
    })
}
