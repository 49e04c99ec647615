//! Looking a request up by its token.

use std::sync::Arc;

use crate::ui::live::Live;
use crate::ui::load::{self, Wording};
use crate::ui::vendor::Vendor;
use crate::ui::{http, language};
use leptos::task::spawn_local;
use policy::tracking::Tracked;
use policy::wire::decode;

/// A request with the vendor it was filed with.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) vendor: &'static Vendor,
    pub(crate) tracked: Arc<Tracked>,
}

/// How far looking it up has come.
#[derive(Clone)]
pub(crate) enum Search {
    Running,
    Failed(Failure),
    Found(Found),
}

/// Why it was not found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// No request has this token.
    NotFound,
    /// The server did not answer.
    Unreachable,
}

/// Looks up the request with this token.
pub(crate) fn search(token: &str) -> Live<Search> {
    let found = Live::new(Search::Running);
    start(token, found);
    found
}

/// Looks it up again.
pub(crate) fn start(token: &str, found: Live<Search>) {
    let language = language();
    let token = token.to_owned();
    found.set(Search::Running);
    spawn_local(async move {
        let result = look_up(&token, language).await;
        found.set(result.map_or_else(Search::Failed, Search::Found));
    });
}

async fn look_up(token: &str, language: words::Language) -> Result<Found, Failure> {
    if token.is_empty() {
        return Err(Failure::NotFound);
    }
    let answer = http::get("/api/v1/request", Some(token)).await.map_err(|_| Failure::Unreachable)?;
    match answer.status {
        200 => {}
        400 | 401 | 404 => return Err(Failure::NotFound),
        _ => return Err(Failure::Unreachable),
    }
    let tracked: Tracked = decode(&answer.body).ok_or(Failure::Unreachable)?;
    let vendor = load::vendor(tracked.policy.as_str(), language, Wording::OfThePage)
        .await
        .ok_or(Failure::Unreachable)?;
    Ok(Found { vendor: load::shown(vendor), tracked: Arc::new(tracked) })
}
