//! A document as JSON, in all languages or in one.

use std::collections::BTreeMap;

use axum::body::Bytes;
use policy::Document;
use serde_json::Value;

/// The JSON forms of a document that the API sends. They are generated once, when the document is loaded.
pub(crate) struct DocumentJson {
    languages: Vec<String>,
    all: LocalizedJson,
    by_language: BTreeMap<String, LocalizedJson>,
}

/// One JSON form of a document.
#[derive(Clone)]
pub(crate) struct LocalizedJson {
    /// The value of `Content-Language`.
    pub(crate) languages: String,
    pub(crate) body: Bytes,
}

impl DocumentJson {
    pub(super) fn new(document: &Document) -> Self {
        let whole = serde_json::to_value(document).unwrap_or_default();
        let languages = document.policy.languages.clone();
        let in_one = |language: &String| {
            let mut value = whole.clone();
            keep_language(&mut value, &languages, language);
            (language.clone(), LocalizedJson::new(language.clone(), &value))
        };
        let by_language = languages.iter().map(in_one).collect();
        Self { all: LocalizedJson::new(languages.join(", "), &whole), by_language, languages }
    }

    /// Returns the document in all languages.
    pub(crate) fn in_all_languages(&self) -> &LocalizedJson {
        &self.all
    }

    /// Returns the document in the language with this tag; if it has no such language, in the vendor's first language.
    pub(crate) fn in_language(&self, tag: &str) -> &LocalizedJson {
        let primary = tag.split('-').next().unwrap_or(tag);
        let requested =
            [tag, primary].into_iter().find_map(|tag| self.by_language.get(&tag.to_ascii_lowercase()));
        let first = || self.languages.first().and_then(|language| self.by_language.get(language));
        requested.or_else(first).unwrap_or(&self.all)
    }
}

impl LocalizedJson {
    fn new(languages: String, value: &Value) -> Self {
        Self { languages, body: value.to_string().into() }
    }
}

/// Removes all languages except one from every text. A text is an object whose fields are all strings and named by language tags.
fn keep_language(value: &mut Value, languages: &[String], language: &str) {
    match value {
        Value::Object(fields) => {
            let is_text = !fields.is_empty()
                && fields.iter().all(|(name, value)| value.is_string() && languages.contains(name));
            if is_text && fields.contains_key(language) {
                fields.retain(|name, _| name == language);
            } else {
                fields.values_mut().for_each(|value| keep_language(value, languages, language));
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| keep_language(value, languages, language)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
