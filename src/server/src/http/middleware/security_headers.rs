//! Headers that every answer carries.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
use crate::clock::http_date;
use crate::vendor::branding::Origin;

/// Everything that the portal has no use for. A name that a browser does not know is an error in its console, so only those stand
/// here that Chromium knows on every system.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), \
    hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
    publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

/// An answer that these websites may show in a frame; nobody may show any other.
#[derive(Clone)]
pub(crate) struct FrameAncestors(pub(crate) Vec<Origin>);

/// Pages of made-up shops, which show a vendor's form in a frame as real shops do.
const DEMONSTRATIONS: &str = "/demo/";

/// Sets them, and keeps answers of the API out of every cache unless they say otherwise.
pub(crate) async fn set_security_headers(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let is_demonstration = request.uri().path().starts_with(DEMONSTRATIONS);
    let mut response = next.run(request).await;
    let framed_by =
        response.extensions_mut().remove::<FrameAncestors>().map(|FrameAncestors(origins)| origins);
    let headers = response.headers_mut();
    let policy = app.site.borrow().security_policy(&framed_by.unwrap_or_default(), is_demonstration);
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    // The server's own time, also where that was set: the portal learns from it which day it is.
    if let Ok(date) = HeaderValue::try_from(http_date(app.clock.now())) {
        headers.insert(header::DATE, date);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS));
    if app.public_url.starts_with("https://") {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if is_api && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
