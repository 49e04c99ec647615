use leptos::prelude::document;
use policy::wire::decode;
use policy::{Document, Policy};
use words::Language;

use super::Vendor;
use crate::{clock, net};

/// The status of the service worker's answers from its stored copies: see `public/sw.js`.
const STORED_COPY: u16 = 203;

/// The languages in which a policy's texts are fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLanguages {
    /// The language of the page: for apps that only show the texts.
    OfPage,
    /// Every language: the workbench recognises the words of a spreadsheet in any of them.
    All,
}

/// Fetches a policy; `None` where the server is unreachable or has no such policy.
pub async fn fetch(policy: &str, language: Language, languages: TextLanguages) -> Option<Vendor> {
    let path = format!("/api/v1/policies/{policy}");
    let languages = (languages == TextLanguages::OfPage).then_some(language);
    let answer =
        net::get(&path, languages).await.ok().filter(|answer| matches!(answer.status, 200 | STORED_COPY))?;
    let document: Document = decode(&answer.body)?;
    let today = clock::today(&answer, &document.policy.time_zone)?;
    let policy = Policy::new(document).ok()?;
    let is_stored_copy = answer.status == STORED_COPY;
    Some(Vendor { policy, today, language, is_stored_copy, approval_days: approval_days() })
}

/// Reads the days that an approval usually takes from the page, where the server writes what the vendor states.
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
