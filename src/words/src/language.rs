//! The languages that the catalogue has. Each is a feature, because a browser downloads one language only: the portal is
//! built once per language, and with one language every `match` on it folds away.

mod name;
mod negotiate;
mod plural;

pub use name::{NAMES, Name};
pub use negotiate::negotiate;
pub use plural::Plural;

#[cfg(not(any(feature = "english", feature = "french", feature = "spanish")))]
compile_error!(
    "say in which language: enable at least one of the features `english`, `french` and `spanish`"
);

/// A language that this build speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, written as in the United States.
    #[cfg(feature = "english")]
    English,
    /// French, written as in Canada.
    #[cfg(feature = "french")]
    French,
    /// Spanish, written as in the Americas.
    #[cfg(feature = "spanish")]
    Spanish,
}

/// How many languages this build speaks.
const COUNT: usize = cfg!(feature = "english") as usize
    + cfg!(feature = "french") as usize
    + cfg!(feature = "spanish") as usize;

impl Language {
    /// Every language of this build, in the order in which they are offered.
    pub const ALL: [Self; COUNT] = [
        #[cfg(feature = "english")]
        Self::English,
        #[cfg(feature = "french")]
        Self::French,
        #[cfg(feature = "spanish")]
        Self::Spanish,
    ];

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

impl Default for Language {
    /// The first of this build's languages.
    fn default() -> Self {
        let [first, ..] = Self::ALL;
        first
    }
}
