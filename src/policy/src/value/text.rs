//! Words of a document, one wording per language.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::wire::{Decode, Json};

/// A text in each of the document's languages, by language tag (`en`, `fr`, `es`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "LiteMap<String, String>")]
pub struct Text(LiteMap<String, String>);

/// Why a text is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no wording at all: write one in each language, for example `label.en = \"…\"`")]
pub struct TextError;

impl Text {
    /// The wording in `language`; where there is none, in the first language that has one.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// The languages that have a wording, in the order of their tags.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The wordings, in the order of their languages' tags.
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
        Self(LiteMap::decode(json))
    }
}
