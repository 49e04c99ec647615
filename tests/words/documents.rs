//! The texts of the shipped documents, which follow the same rules as the catalogue.

use policy::authoring;
use serde_json::Value;

use crate::typography::{ending, faults};

/// The names that are the same in every language.
const SAME: [&str; 2] = ["KT&C", "Koso North America"];

#[test]
fn every_text_of_the_documents_has_the_wording_and_typography_of_its_language() {
    for (file, source) in authoring::shipped() {
        let document = authoring::load(source).unwrap().policy.document().clone();
        let mut texts = Vec::new();
        collect(&serde_json::to_value(document).unwrap(), &mut texts);
        assert!(texts.len() > 80, "{file}: {}", texts.len());
        for [english, french, spanish] in texts {
            assert!(faults("en", &english).is_empty(), "{english}: {:?}", faults("en", &english));
            for (language, text) in [("fr", french), ("es", spanish)] {
                assert!(text != english || SAME.contains(&text.as_str()), "{file} {language}: {text}");
                assert!(faults(language, &text).is_empty(), "{file}: {text}: {:?}", faults(language, &text));
                assert_eq!(ending(&text), ending(&english), "{file}: {text} ({english})");
            }
        }
    }
}

fn collect(value: &Value, texts: &mut Vec<[String; 3]>) {
    let wordings = ["en", "fr", "es"].map(|tag| value.get(tag).and_then(Value::as_str).map(str::to_owned));
    match (wordings, value) {
        ([Some(english), Some(french), Some(spanish)], _) => texts.push([english, french, spanish]),
        (_, Value::Object(fields)) => fields.values().for_each(|value| collect(value, texts)),
        (_, Value::Array(values)) => values.iter().for_each(|value| collect(value, texts)),
        _ => {}
    }
}
