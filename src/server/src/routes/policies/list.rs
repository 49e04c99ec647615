//! `GET /api/v1/policies`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use policy::{Id, Text};
use serde::Serialize;

use crate::app::App;
use crate::http::respond::json;

#[derive(Serialize)]
struct List<'a> {
    policies: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a Id,
    version: &'a str,
    digest: &'a str,
    name: &'a Text,
    sells: &'a Text,
}

/// Lists the policies in force.
pub(crate) async fn list_policies(State(app): State<Arc<App>>) -> Response {
    let catalogue = Arc::clone(&app.catalogue.borrow());
    let policies = catalogue.all_current(app.clock.now()).map(|served| {
        let document = served.policy.document();
        let about = &document.policy;
        Entry {
            id: &about.id,
            version: &about.version,
            digest: &document.digest,
            name: &about.name,
            sells: &about.sells,
        }
    });
    let mut response = json(StatusCode::OK, &List { policies: policies.collect() });
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
