//! Texts in each of the document's languages.

use serde_json::Value;

use crate::compile::DocumentProblem;
use crate::document::Document;

/// Returns the texts that lack one of the document's languages, or have another language. It walks the document's JSON instead of its
/// types, so that it cannot overlook a text: a text is the only object whose keys are languages.
pub(super) fn missing_translations(document: &Document) -> Vec<DocumentProblem> {
    let languages = &document.policy.languages;
    let mut problems = Vec::new();
    if let Ok(json) = serde_json::to_value(document) {
        walk(&json, &mut String::new(), languages, &mut problems);
    }
    if languages.is_empty() {
        let message = "name at least one language, for example `[\"en\"]`".to_owned();
        problems.push(DocumentProblem { pointer: "/policy/languages".to_owned(), message });
    }
    if !document.minimum_content.is_empty() {
        let unmeasured =
            languages.iter().filter(|language| !document.minimum_content.contains_key(*language));
        problems.extend(unmeasured.map(|language| DocumentProblem {
            pointer: "/vague".to_owned(),
            message: format!(
                "the minimum content of texts is missing in `{language}`: add `[vague.{language}]`"
            ),
        }));
        let foreign = document.minimum_content.keys().filter(|language| !languages.contains(*language));
        problems.extend(foreign.map(|language| DocumentProblem {
            pointer: format!("/vague/{language}"),
            message: not_declared(language, languages),
        }));
    }
    problems
}

fn not_declared(language: &str, languages: &[String]) -> String {
    format!("`{language}` is not one of the document's languages ({})", languages.join(", "))
}

fn walk(value: &Value, pointer: &mut String, languages: &[String], problems: &mut Vec<DocumentProblem>) {
    let mut below = |segment: &str, value: &Value| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(segment);
        walk(value, pointer, languages, problems);
        pointer.truncate(length);
    };
    match value {
        Value::Object(fields) if is_text(fields, languages) => {
            let missing = languages.iter().filter(|language| !fields.contains_key(*language));
            problems.extend(missing.map(|language| DocumentProblem {
                pointer: pointer.clone(),
                message: format!("there is no wording in `{language}`: add it"),
            }));
            for (language, wording) in fields {
                let message = if !languages.contains(language) {
                    not_declared(language, languages)
                } else if wording.as_str().is_some_and(|wording| wording.trim().is_empty()) {
                    format!("the wording in `{language}` is empty: write it")
                } else {
                    continue;
                };
                problems.push(DocumentProblem { pointer: format!("{pointer}/{language}"), message });
            }
        }
        Value::Object(fields) => fields.iter().for_each(|(key, value)| below(key, value)),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(index, value)| below(&index.to_string(), value));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns whether an object is a text: all its values are strings, and one of its keys is a language of the document or all of its keys
/// are language tags.
fn is_text(fields: &serde_json::Map<String, Value>, languages: &[String]) -> bool {
    let is_tag = |key: &String| key.len() == 2 && key.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_condition = |key: &String| matches!(key.as_str(), "is" | "in" | "of");
    let names_languages = fields.keys().any(|key| languages.contains(key))
        || fields.keys().all(|key| is_tag(key) && !is_condition(key));
    !fields.is_empty() && names_languages && fields.values().all(Value::is_string)
}
