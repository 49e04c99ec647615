//! Texts of a document, with one wording per language.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::wire::{Decode, Json};

/// A text in each of the document's languages, by language tag (`en`, `fr`, `es`).
// INVARIANT: at least one wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "LiteMap<String, String>")]
pub struct Text(LiteMap<String, String>);

/// The text has no wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a wording for each language, such as `en = \"…\"`")]
pub struct TextError;

impl Text {
    /// Returns the wording in `language`; without one, the wording in the first language that has one.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Returns the tags of the languages that have a wording, sorted.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Replaces each wording by what `rewrite` makes of its language and of itself.
    #[cfg(feature = "authoring")]
    pub(crate) fn rewrite(&mut self, mut rewrite: impl FnMut(&str, &str) -> String) {
        for (language, wording) in self.0.iter_mut() {
            *wording = rewrite(language, wording);
        }
    }

    /// Returns the wordings, sorted by their language's tag.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

impl TryFrom<LiteMap<String, String>> for Text {
    type Error = TextError;

    fn try_from(wordings: LiteMap<String, String>) -> Result<Self, TextError> {
        if wordings.is_empty() { Err(TextError) } else { Ok(Self(wordings)) }
    }
}

impl Decode for Text {
    fn decode(json: Json<'_>) -> Self {
        match json.value().as_object() {
            Some(wordings) if !wordings.is_empty() => Self(LiteMap::decode(json)),
            _ => {
                json.fault(|| TextError.to_string());
                Self::default()
            }
        }
    }
}
