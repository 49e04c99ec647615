//! `GET /{policy}/theme.css`

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::http::extract::CurrentPolicy;
use crate::http::respond::ApiError;
use crate::http::respond::etag;
use crate::secret::hash;

/// The style sheet of a vendor's look, and of what the website that embeds the form asks for beyond that.
pub(crate) async fn read_theme(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let mut theme = app.branding(&served.policy.document().policy.id).theme;
    for (name, value) in query.map(|Query(fields)| fields).unwrap_or_default() {
        // A website that asks for what there is not gets everything else.
        let _: Result<(), String> = theme.set(&name, &value);
    }
    let sheet = theme.style_sheet();
    let etag = format!("W/\"{}\"", hash(sheet.as_bytes()));
    let content_type = [(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))];
    Ok(etag::respond(&headers, &etag, || (content_type, sheet).into_response()))
}
