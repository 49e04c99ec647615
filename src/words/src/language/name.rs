//! Names and tags of the languages.

/// The tags and the name of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The tag used in documents, requests and URLs.
    pub tag: &'static str,
    /// The BCP 47 tag for `lang` attributes.
    pub html_lang: &'static str,
    /// The language's name in the language itself.
    pub own_name: &'static str,
}

/// The names of all languages, in the order of a language menu.
pub const NAMES: [Name; 3] = [ENGLISH, FRENCH, SPANISH];

pub(super) const ENGLISH: Name = Name { tag: "en", html_lang: "en", own_name: "English" };
pub(super) const FRENCH: Name = Name { tag: "fr", html_lang: "fr-CA", own_name: "Français" };
// Spanish as written in Latin America: amounts and quotation marks differ from those of Spain.
pub(super) const SPANISH: Name = Name { tag: "es", html_lang: "es-419", own_name: "Español" };
