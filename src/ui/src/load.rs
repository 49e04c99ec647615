//! Fetching a vendor's policy.

use policy::decode::decode;
use policy::{Document, Policy};
use words::Language;

use crate::vendor::Vendor;
use crate::{clock, http};

/// Why there is no vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Nobody has this id.
    NotFound,
    /// The server did not answer, or not with a policy.
    Unreachable,
}

/// What `public/sw.js` answers where nobody else does, with what it kept.
const KEPT: u16 = 203;

/// Fetches the policy with this id.
///
/// # Errors
/// Where nobody has this id, and where the server is not heard or answers with no policy.
pub async fn vendor(policy: &str, language: Language) -> Result<&'static Vendor, LoadError> {
    let path = format!("/api/v1/policies/{policy}?lang={}", language.tag());
    let answer = http::get(&path, None).await.map_err(|_| LoadError::Unreachable)?;
    match answer.status {
        200 | KEPT => {}
        404 => return Err(LoadError::NotFound),
        _ => return Err(LoadError::Unreachable),
    }
    let document: Document = decode(&answer.body).ok_or(LoadError::Unreachable)?;
    let today = clock::today(&answer, &document.policy.time_zone).ok_or(LoadError::Unreachable)?;
    let policy = Policy::new(document).map_err(|_| LoadError::Unreachable)?;
    // Everything on the page speaks of it for as long as the page is open, so it is never given back.
    Ok(Box::leak(Box::new(Vendor { policy, today, language, is_kept: answer.status == KEPT })))
}
