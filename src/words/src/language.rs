//! The languages that the catalogue has.

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

    /// How it is named.
    #[must_use]
    pub const fn name(self) -> &'static Name {
        in_language!(self, en: &name::ENGLISH, fr: &name::FRENCH, es: &name::SPANISH)
    }

    /// Its tag in documents, requests and addresses: `fr`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.name().tag
    }

    /// Its BCP 47 tag for `lang` attributes, with the place whose customs its texts follow: `fr-CA`.
    #[must_use]
    pub const fn html_lang(self) -> &'static str {
        self.name().html_lang
    }

    /// What its speakers call it: `Français`.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        self.name().own_name
    }

    /// The language of a tag, by its primary part: `en-GB` is English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}
