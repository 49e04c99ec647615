//! Every route.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::http::middleware::{
    check_framing, compression, count_bytes, limit_requests, observe, set_security_headers,
};
use crate::http::respond::ApiError;
use crate::http::respond::problem::with_client_language;
use crate::routes::assessments::assess;
use crate::routes::fallback::{method_not_allowed, site_file_or_not_found};
use crate::routes::ops::{check_health, read_metrics, read_openapi};
use crate::routes::pages::{VendorPage, show_embedded, show_home, show_request, show_track, vendor_page};
use crate::routes::policies::{list_policies, read_policy, read_version};
use crate::routes::requests::{file_request, read_request, send_lost_link, withdraw_request};
use crate::routes::vendor_assets::{read_logo, read_manifest, read_theme};

/// Returns the routes of the API and the pages.
pub(crate) fn router(app: Arc<App>) -> Router {
    let with_large_bodies = Router::new()
        .route("/api/v1/policies/{policy}/assess", post(assess))
        .route("/api/v1/policies/{policy}/requests", post(file_request))
        .route("/api/v1/request", get(read_request))
        .route("/api/v1/request/lost-link", post(send_lost_link))
        .route("/api/v1/request/withdraw", post(withdraw_request))
        .route_layer(from_fn_with_state(Arc::clone(&app), count_bytes));
    let compressed = Router::new()
        .route("/api/v1/policies", get(list_policies))
        .route("/api/v1/policies/{policy}", get(read_policy))
        .route("/api/v1/policies/{policy}/versions/{digest}", get(read_version))
        .route("/api/openapi.json", get(read_openapi))
        .route("/", get(show_home))
        .route("/track", get(show_track))
        .route("/track/form", get(show_track))
        .route("/track/label", get(show_track))
        .route("/{policy}", get(show_request))
        .route("/{policy}/embed", get(show_embedded))
        .route("/{policy}/estimate", vendor_page(VendorPage::Estimate))
        .route("/{policy}/policy", vendor_page(VendorPage::Policy))
        .route("/{policy}/track", vendor_page(VendorPage::Track))
        .route("/{policy}/manifest.webmanifest", get(read_manifest))
        .route("/{policy}/theme.css", get(read_theme))
        .layer(compression());
    Router::new()
        .route("/healthz", get(check_health))
        .route("/metrics", get(read_metrics))
        .route("/{policy}/logo", get(read_logo))
        .merge(compressed)
        .merge(with_large_bodies)
        .fallback(site_file_or_not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .layer(CatchPanicLayer::custom(|_| ApiError::Internal.into_response()))
        .layer(from_fn_with_state(Arc::clone(&app), limit_requests))
        .layer(from_fn(check_framing))
        .layer(from_fn(with_client_language))
        .layer(from_fn(observe))
        .layer(from_fn_with_state(Arc::clone(&app), set_security_headers))
        .with_state(app)
}
