//! Every route.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::handlers::{
    assess, check_health, file_request, list_policies, not_allowed, not_found, read_logo, read_manifest,
    read_metrics, read_openapi, read_policy, read_request, read_theme, show_embedded, show_estimate,
    show_home, show_request, show_track,
};
use crate::http::error::ApiError;
use crate::http::headers::set_headers;
use crate::http::json::{MOST_BYTES, MOST_REQUEST_BYTES};
use crate::http::observe::observe;
use crate::http::problem::tell_in_clients_language;

/// The routes of the API and the pages of the portal.
pub(crate) fn router(app: Arc<App>) -> Router {
    let with_large_bodies = Router::new()
        .route("/api/v1/policies/{policy}/assess", post(assess))
        .route("/api/v1/policies/{policy}/requests", post(file_request))
        .layer(DefaultBodyLimit::max(MOST_REQUEST_BYTES));
    Router::new()
        .route("/api/v1/policies", get(list_policies))
        .route("/api/v1/policies/{policy}", get(read_policy))
        .route("/api/v1/request", get(read_request))
        .route("/api/openapi.json", get(read_openapi))
        .route("/healthz", get(check_health))
        .route("/metrics", get(read_metrics))
        .route("/", get(show_home))
        .route("/track", get(show_track))
        .route("/track/form", get(show_track))
        .route("/track/label", get(show_track))
        .route("/{policy}", get(show_request))
        .route("/{policy}/embed", get(show_embedded))
        .route("/{policy}/estimate", get(show_estimate))
        .route("/{policy}/logo", get(read_logo))
        .route("/{policy}/manifest.webmanifest", get(read_manifest))
        .route("/{policy}/theme.css", get(read_theme))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .merge(with_large_bodies)
        .fallback(not_found)
        .method_not_allowed_fallback(not_allowed)
        .layer(CatchPanicLayer::custom(|_| axum::response::IntoResponse::into_response(ApiError::Internal)))
        .layer(from_fn(tell_in_clients_language))
        .layer(from_fn(observe))
        .layer(from_fn_with_state(Arc::clone(&app), set_headers))
        .with_state(app)
}
