//! The languages of the catalogue.

mod name;
mod negotiate;
mod plural;

pub use name::{NAMES, Name};
pub use negotiate::negotiate;
pub use plural::Plural;

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, written as in the United States.
    #[default]
    English,
    /// French, written as in Canada.
    French,
    /// Spanish, written as in the Americas.
    Spanish,
}

impl Language {
    /// Every language, in the order in which menus offer them.
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Spanish];

    #[must_use]
    pub const fn name(self) -> &'static Name {
        in_language!(self, en: &name::ENGLISH, fr: &name::FRENCH, es: &name::SPANISH)
    }

    /// Returns the tag used in documents, requests and URLs: `fr`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.name().tag
    }

    /// Returns the BCP 47 tag for `lang` attributes, with the region whose conventions the texts follow: `fr-CA`.
    #[must_use]
    pub const fn html_lang(self) -> &'static str {
        self.name().html_lang
    }

    /// Returns the language's name in the language itself: `Français`.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        self.name().own_name
    }

    /// Parses a language tag by its primary subtag: `en-GB` is English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}
