//! The pages of the site.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};

use crate::app::App;
use crate::http::extract::{CurrentPolicy, language, query};
use crate::http::middleware::FrameAncestors;
use crate::http::path::is_api;
use crate::http::respond::ApiError;
use crate::pages::{self, Page, VendorPages};

/// A page that belongs to a vendor.
#[derive(Clone, Copy)]
pub(crate) enum VendorPage {
    Request,
    Embedded,
    /// The workbench.
    Estimate,
    /// The policy, with an anchor for each clause.
    Policy,
    /// The tracking page, for customers who have lost their link.
    Track,
}

/// Serves `GET /`: the list of vendors.
pub(crate) async fn show_home(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let catalogue = Arc::clone(&app.catalogue.borrow());
    let vendors = catalogue.all_current(app.clock.now()).map(|served| served.policy.document());
    show(&app, &pages::home(language::of_page(&uri, &headers, None), vendors), &uri, &headers, StatusCode::OK)
}

/// Serves `GET /track`, `/track/form` and `/track/label`: the tracking page of a request, and its printed papers.
pub(crate) async fn show_track(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    show(&app, &pages::track(language::of_page(&uri, &headers, None)), &uri, &headers, StatusCode::OK)
}

/// Serves `GET /{policy}`: a vendor's form, or a file at the root of the site.
pub(crate) async fn show_request(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let site = Arc::clone(&app.site.borrow());
    match site.file(&uri, &method, &headers).await {
        Some(file) => file,
        None => show_vendor_page(&app, policy, VendorPage::Request, &uri, &headers),
    }
}

/// Returns the route of a vendor's page.
pub(crate) fn vendor_page(shown: VendorPage) -> MethodRouter<Arc<App>> {
    get(
        move |State(app): State<Arc<App>>,
              policy: Result<CurrentPolicy, ApiError>,
              uri: Uri,
              headers: HeaderMap| async move { show_vendor_page(&app, policy, shown, &uri, &headers) },
    )
}

/// Serves `GET /{policy}/embed`: the only page that may be framed, by the websites that the vendor lists.
pub(crate) async fn show_embedded(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let ancestors = policy.as_ref().ok().map(|CurrentPolicy(served)| app.branding(served.id()).origins);
    let mut page = show_vendor_page(&app, policy, VendorPage::Embedded, &uri, &headers);
    if let Some(origins) = ancestors {
        page.extensions_mut().insert(FrameAncestors(origins));
    }
    page
}

/// Responds with status 404 and a page.
pub(super) fn not_found_page(app: &App, uri: &Uri, headers: &HeaderMap) -> Response {
    let page = pages::no_such_page(language::of_page(uri, headers, None));
    show(app, &page, uri, headers, StatusCode::NOT_FOUND)
}

fn show_vendor_page(
    app: &App,
    policy: Result<CurrentPolicy, ApiError>,
    shown: VendorPage,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response {
    // `/api` matches `/{policy}`, but no policy has that id.
    if is_api(uri.path()) {
        return ApiError::NoSuchPath.into_response();
    }
    let Ok(CurrentPolicy(served)) = policy else {
        let page = pages::no_such_vendor(language::of_page(uri, headers, None));
        return show(app, &page, uri, headers, StatusCode::NOT_FOUND);
    };
    let branding = app.branding(served.id());
    let about = &served.policy.document().policy;
    let asked = language::of_page(uri, headers, branding.language);
    let offered = pages::languages_of(about);
    let pages = VendorPages {
        about,
        // The policy has texts in its own languages only.
        language: if offered.contains(&asked) { asked } else { offered.first().copied().unwrap_or(asked) },
        branding: &branding,
        has_others: app.catalogue.borrow().all_current(app.clock.now()).nth(1).is_some(),
    };
    let page = match shown {
        VendorPage::Request => pages.request(),
        VendorPage::Embedded => pages.embedded(),
        VendorPage::Estimate => pages.estimate(),
        VendorPage::Track => pages.track(),
        VendorPage::Policy => {
            let query = query::field(uri, "q").unwrap_or_default();
            pages.readable_policy(served.policy.document(), query.trim())
        }
    };
    show(app, &page, uri, headers, StatusCode::OK)
}

fn show(app: &App, page: &Page, uri: &Uri, headers: &HeaderMap, status: StatusCode) -> Response {
    let site = Arc::clone(&app.site.borrow());
    let mut response = site.page(page, headers, status);
    // The website that frames a page chooses its language, so the cookie of the visitor stays unchanged.
    if let Some(language) = language::of_link(uri).filter(|_| !page.is_framed) {
        let cookie = language::cookie(language, app.is_https());
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}
