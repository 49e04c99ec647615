//! Headers of every response.

use std::sync::Arc;
use std::time::SystemTime;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use headers::{Date, HeaderMapExt as _};

use crate::app::App;
use crate::http::path::is_api;
use crate::vendor::branding::Origin;

/// The `Permissions-Policy`, which denies every feature that the pages do not use. A browser reports an unknown feature as an error in
/// its console, so the list contains only features that Chromium supports on every system.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), \
    hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
    publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

/// A response extension with the websites that may frame the response. Without it, no website may.
#[derive(Clone)]
pub(crate) struct FrameAncestors(pub(crate) Vec<Origin>);

/// The path of the pages of fictitious shops, which frame a vendor's form as real shops do.
const DEMONSTRATIONS: &str = "/demo/";

/// Sets the security headers, and forbids caching of API responses that do not set `Cache-Control` themselves.
pub(crate) async fn set_security_headers(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Response {
    let is_api = is_api(request.uri().path());
    let is_demonstration = request.uri().path().starts_with(DEMONSTRATIONS);
    let mut response = next.run(request).await;
    let ancestors = response.extensions_mut().remove::<FrameAncestors>();
    let ancestors = ancestors.map(|FrameAncestors(origins)| origins).unwrap_or_default();
    let headers = response.headers_mut();
    let policy = app.site.borrow().security_policy(&ancestors, is_demonstration);
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    // The date of the server's clock, which RMA_CLOCK may have set: the portal reads today's date from this header.
    headers.typed_insert(Date::from(SystemTime::from(app.clock.now())));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS));
    if app.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if is_api && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
