//! Words of a document, one wording per language.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use crate::decode::{Decode, Json};

/// A text in each of the document's languages, by language tag (`en`, `fr`, `es`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(LiteMap<String, String>);

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

impl Decode for Text {
    fn decode(json: Json<'_>) -> Self {
        Self(LiteMap::decode(json))
    }
}
