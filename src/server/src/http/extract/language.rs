//! In which language a page is shown, and a refusal told.

use axum::http::{HeaderMap, HeaderValue, Uri, header};
use words::Language;
use words::language::negotiate;

/// Keeps the language that was chosen by a link; it says nothing about who chose it.
const COOKIE: &str = "language";

/// The language that a link asks for: `?lang=fr`.
pub(crate) fn of_link(uri: &Uri) -> Option<Language> {
    let mut pairs = uri.query().unwrap_or_default().split('&');
    pairs.find_map(|pair| pair.strip_prefix("lang=")).and_then(Language::from_tag)
}

/// The language of a page: the link's, the one that was chosen before, the one that its vendor prefers, the browser's, or else the
/// first that we have.
pub(crate) fn of_page(uri: &Uri, headers: &HeaderMap, vendors: Option<Language>) -> Language {
    let chosen = || texts(headers, &header::COOKIE).flat_map(|cookies| cookies.split(';')).find_map(chosen);
    let browsers = || texts(headers, &header::ACCEPT_LANGUAGE).find_map(negotiate);
    of_link(uri).or_else(chosen).or(vendors).or_else(browsers).unwrap_or_default()
}

/// The language in which a client of the API reads: the one that it asks for, or else English.
pub(crate) fn of_client(headers: &HeaderMap) -> Language {
    texts(headers, &header::ACCEPT_LANGUAGE).find_map(negotiate).unwrap_or_default()
}

/// `Set-Cookie` that keeps a choice for a year.
pub(crate) fn kept(language: Language) -> HeaderValue {
    let cookie = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", language.tag());
    HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""))
}

fn chosen(cookie: &str) -> Option<Language> {
    let (name, value) = cookie.trim().split_once('=')?;
    if name == COOKIE { Language::from_tag(value) } else { None }
}

fn texts<'h>(headers: &'h HeaderMap, name: &header::HeaderName) -> impl Iterator<Item = &'h str> {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok())
}
