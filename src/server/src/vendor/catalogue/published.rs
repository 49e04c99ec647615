//! A document as it is sent: whole, or in one language.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use policy::Document;
use serde_json::Value;

use crate::http::respond::content_coding;

/// The forms of a document that are sent.
pub(crate) struct Published {
    languages: Vec<String>,
    whole: Arc<Representation>,
    by_language: BTreeMap<String, Arc<Representation>>,
}

/// JSON, and the same packed; packed when it is first asked for.
pub(crate) struct Representation {
    /// The languages that are in it, as `Content-Language` has them.
    pub(crate) languages: String,
    /// The JSON.
    pub(crate) plain: Vec<u8>,
    brotli: OnceLock<Vec<u8>>,
    gzip: OnceLock<Vec<u8>>,
}

impl Published {
    pub(super) fn new(document: &Document) -> Self {
        let whole = serde_json::to_value(document).unwrap_or_default();
        let languages = document.policy.languages.clone();
        let in_one = |language: &String| {
            let mut value = whole.clone();
            keep_language(&mut value, &languages, language);
            (language.clone(), Arc::new(Representation::new(language.clone(), &value)))
        };
        let by_language = languages.iter().map(in_one).collect();
        Self { whole: Arc::new(Representation::new(languages.join(", "), &whole)), by_language, languages }
    }

    /// The document in all languages.
    pub(crate) fn whole(&self) -> &Arc<Representation> {
        &self.whole
    }

    /// The document in one language; where it has not got that one, in the vendor's own.
    pub(crate) fn in_language(&self, tag: &str) -> &Arc<Representation> {
        let primary = tag.split('-').next().unwrap_or(tag);
        let asked =
            [tag, primary].into_iter().find_map(|tag| self.by_language.get(&tag.to_ascii_lowercase()));
        let own = || self.languages.first().and_then(|language| self.by_language.get(language));
        asked.or_else(own).unwrap_or(&self.whole)
    }
}

impl Representation {
    fn new(languages: String, value: &Value) -> Self {
        Self {
            languages,
            plain: value.to_string().into_bytes(),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    /// Packed with brotli, as small as can be.
    pub(crate) fn brotli(&self) -> &[u8] {
        self.brotli.get_or_init(|| content_coding::brotli(&self.plain))
    }

    /// Packed with gzip.
    pub(crate) fn gzip(&self) -> &[u8] {
        self.gzip.get_or_init(|| content_coding::gzip(&self.plain))
    }
}

/// Leaves one wording of every text. A text is an object whose fields are strings, all of them named after languages.
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
