//! What languages are called, whether this build speaks them or not.

/// How a language is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tag in documents, requests and addresses.
    pub tag: &'static str,
    /// Its BCP 47 tag for `lang` attributes.
    pub html_lang: &'static str,
    /// What its speakers call it.
    pub own_name: &'static str,
}

/// Every language that a build can speak, in the order in which they are offered: a menu of languages lists all of them,
/// though the page that shows it was built with one.
pub const NAMES: [Name; 3] = [ENGLISH, FRENCH, SPANISH];

pub(super) const ENGLISH: Name = Name { tag: "en", html_lang: "en", own_name: "English" };
pub(super) const FRENCH: Name = Name { tag: "fr", html_lang: "fr-CA", own_name: "Français" };
// Its amounts and quotation marks are those of the Americas.
pub(super) const SPANISH: Name = Name { tag: "es", html_lang: "es-419", own_name: "Español" };
