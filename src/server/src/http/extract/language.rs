//! The language of a page, and the language of the API's problem responses.

use axum::http::{HeaderMap, HeaderValue, Uri, header};
use headers::{Cookie, HeaderMapExt as _};
use words::Language;
use words::language::negotiate;

use super::query;

/// The cookie with the language that the visitor chose. It does not identify the visitor.
const COOKIE: &str = "language";

/// Returns the language in the query: `?lang=fr`.
pub(crate) fn of_link(uri: &Uri) -> Option<Language> {
    query::field(uri, "lang").and_then(|tag| Language::from_tag(&tag))
}

/// Returns the language of a page. In order of precedence: the query's, the cookie's, the vendor's `default`, the one that the browser
/// prefers, English.
pub(crate) fn of_page(uri: &Uri, headers: &HeaderMap, default: Option<Language>) -> Language {
    let chosen = || headers.typed_get::<Cookie>()?.get(COOKIE).and_then(Language::from_tag);
    of_link(uri).or_else(chosen).or(default).or_else(|| preferred(headers)).unwrap_or_default()
}

/// Returns the language of problem responses: the language that the client prefers, or else English.
pub(crate) fn of_client(headers: &HeaderMap) -> Language {
    preferred(headers).unwrap_or_default()
}

/// Returns the `Set-Cookie` header that stores the visitor's choice for a year.
pub(crate) fn cookie(language: Language, is_https: bool) -> HeaderValue {
    let secure = if is_https { "; Secure" } else { "" };
    let cookie =
        format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", language.tag());
    HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""))
}

fn preferred(headers: &HeaderMap) -> Option<Language> {
    let stated = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    stated.into_iter().find_map(negotiate)
}
