//! The pages of the site.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::http::extract::CurrentPolicy;
use crate::http::extract::language;
use crate::http::middleware::FrameAncestors;
use crate::http::path::is_api;
use crate::http::respond::ApiError;
use crate::pages::{self, Page, VendorPages};
use crate::vendor::catalogue::ServedPolicy;

/// Which of a vendor's pages.
#[derive(Clone, Copy)]
enum Shown {
    Request,
    Embedded,
    Estimate,
}

/// The page of all vendors.
pub(crate) async fn show_home(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let catalogue = Arc::clone(&app.catalogue.borrow());
    let vendors = catalogue.all_current(app.clock.now()).map(|served| served.policy.document());
    show(&app, &pages::home(language::of_page(&uri, &headers, None), vendors), &uri, &headers, StatusCode::OK)
}

/// The page of a filed request, or of one of its papers.
pub(crate) async fn show_track(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    show(&app, &pages::track(language::of_page(&uri, &headers, None)), &uri, &headers, StatusCode::OK)
}

/// A vendor's form, or a file at the site's root.
pub(crate) async fn show_request(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let site = Arc::clone(&app.site.borrow());
    match site.file(uri.path(), &headers) {
        Some(file) => file,
        None => show_vendors(&app, policy, Shown::Request, &uri, &headers),
    }
}

/// A vendor's workbench.
pub(crate) async fn show_estimate(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    show_vendors(&app, policy, Shown::Estimate, &uri, &headers)
}

/// The only page that may be framed, by exactly the websites that the vendor lists.
pub(crate) async fn show_embedded(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let framed_by = policy.as_ref().ok().map(|CurrentPolicy(served)| app.branding(id(served)).origins);
    let mut page = show_vendors(&app, policy, Shown::Embedded, &uri, &headers);
    if let Some(origins) = framed_by {
        page.extensions_mut().insert(FrameAncestors(origins));
    }
    page
}

/// Says that an address leads nowhere.
pub(super) fn not_found_page(app: &App, uri: &Uri, headers: &HeaderMap) -> Response {
    let page = pages::no_such_page(language::of_page(uri, headers, None));
    show(app, &page, uri, headers, StatusCode::NOT_FOUND)
}

fn show_vendors(
    app: &App,
    policy: Result<CurrentPolicy, ApiError>,
    shown: Shown,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response {
    // No policy is called `api`.
    if is_api(uri.path()) {
        return ApiError::NoSuchPath.into_response();
    }
    let Ok(CurrentPolicy(served)) = policy else {
        let page = pages::no_such_vendor(language::of_page(uri, headers, None));
        return show(app, &page, uri, headers, StatusCode::NOT_FOUND);
    };
    let branding = app.branding(id(&served));
    let pages = VendorPages {
        about: &served.policy.document().policy,
        language: language::of_page(uri, headers, branding.language),
        branding: &branding,
        has_others: app.catalogue.borrow().all_current(app.clock.now()).nth(1).is_some(),
    };
    let page = match shown {
        Shown::Request => pages.request(),
        Shown::Embedded => pages.embedded(),
        Shown::Estimate => pages.estimate(),
    };
    show(app, &page, uri, headers, StatusCode::OK)
}

fn show(app: &App, page: &Page, uri: &Uri, headers: &HeaderMap, status: StatusCode) -> Response {
    let site = Arc::clone(&app.site.borrow());
    let mut response = site.page(page, headers, status);
    // What a website asks for is not what the visitor has chosen.
    if let Some(language) = language::of_link(uri).filter(|_| !page.is_framed()) {
        response.headers_mut().insert(header::SET_COOKIE, language::kept(language));
    }
    response
}

fn id(served: &ServedPolicy) -> &policy::Id {
    &served.policy.document().policy.id
}
