use leptos::prelude::document;
use policy::wire::decode;
use policy::{Document, Policy};
use words::Language;

use super::Vendor;
use crate::{clock, net};

/// The status of the service worker's responses from its stored copies: see `public/sw.js`.
const STORED_COPY: u16 = 203;

/// The languages in which a policy's texts are fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLanguages {
    /// Only the language of the page, for apps that only show the texts.
    OfPage,
    /// All languages, because the workbench recognises the words of a spreadsheet in each of them.
    All,
}

/// Fetches the policy in force from the server or, if the server is unreachable, from the service worker's stored copy. Returns `None` if
/// there is neither.
pub async fn fetch(policy: &str, language: Language, languages: TextLanguages) -> Option<Vendor> {
    load(&format!("/api/v1/policies/{policy}"), language, languages).await
}

/// Fetches the version of a policy with this digest, with the texts in one language. Returns `None` if the server is unreachable.
pub async fn fetch_version(policy: &str, digest: &str, language: Language) -> Option<Vendor> {
    load(&format!("/api/v1/policies/{policy}/versions/{digest}"), language, TextLanguages::OfPage).await
}

async fn load(path: &str, language: Language, languages: TextLanguages) -> Option<Vendor> {
    let languages = (languages == TextLanguages::OfPage).then_some(language);
    let answer =
        net::get(path, languages).await.ok().filter(|answer| matches!(answer.status, 200 | STORED_COPY))?;
    let document: Document = decode(&answer.body)?;
    let today = clock::today(&answer, &document.policy.time_zone)?;
    let policy = Policy::new(document).ok()?;
    let is_stored_copy = answer.status == STORED_COPY;
    Some(Vendor { policy, today, language, is_stored_copy, approval_days: approval_days() })
}

/// Reads the usual number of days until an approval from the page's `meta` element, which the server writes if the vendor states it.
fn approval_days() -> Option<u32> {
    let stated = document().query_selector("meta[name=rma-approval-days]").ok()??;
    stated.get_attribute("content")?.parse().ok()
}

/// Leaks a vendor to get a `&'static` that every closure of a view can copy. The vendor lives as long as the page; another one is
/// leaked only when the user switches the language or the policy changes.
#[must_use]
pub fn leak(vendor: Vendor) -> &'static Vendor {
    Box::leak(Box::new(vendor))
}
