//! Checks responses against `openapi.json`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::Answer;

const SOURCE: &str = include_str!("../../../src/server/openapi.json");

pub(crate) fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(SOURCE).unwrap())
}

/// Checks that `openapi.json` describes the path, the status, the content type and the body of a response.
#[track_caller]
pub(crate) fn check(method: &str, path: &str, answer: &Answer) {
    let path = path.split('?').next().unwrap();
    let Some(item) = operation_path(path) else {
        if path.starts_with("/api/") {
            assert_eq!(answer.status, 404, "{path} is not described");
            validate(&json!({ "$ref": "#/components/schemas/Problem" }), answer, path);
        }
        return;
    };
    let described = item.get(method.to_ascii_lowercase());
    // Every operation describes the response to other methods.
    let operation = described.or_else(|| item.get("get")).or_else(|| item.get("post")).unwrap();
    let response = &operation["responses"][answer.status.to_string()];
    assert!(
        !response.is_null(),
        "{method} {path}: the status {} is not described: {}",
        answer.status,
        answer.text()
    );
    let response =
        response["$ref"].as_str().map_or(response, |reference| document().pointer(&reference[1..]).unwrap());
    let Some((content_type, content)) =
        response["content"].as_object().and_then(|content| content.iter().next())
    else {
        assert!(answer.body.is_empty(), "{method} {path} has a body");
        return;
    };
    let stated = answer.header("content-type").unwrap_or_default().split(';').next().unwrap();
    assert_eq!(stated, content_type, "{method} {path}");
    if method != "HEAD" && content_type.ends_with("json") && answer.header("content-encoding").is_none() {
        validate(&content["schema"], answer, path);
    }
}

fn operation_path(path: &str) -> Option<&'static Value> {
    let fits = |template: &str| {
        template.split('/').count() == path.split('/').count()
            && template
                .split('/')
                .zip(path.split('/'))
                .all(|(part, given)| part.starts_with('{') || part == given)
    };
    document()["paths"].as_object().unwrap().iter().find(|(template, _)| fits(template)).map(|(_, item)| item)
}

fn validate(schema: &Value, answer: &Answer, path: &str) {
    let body = answer.json();
    let errors: Vec<String> = validator(schema)
        .iter_errors(&body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{path}: {} is not as described:\n{}", answer.text(), errors.join("\n"));
}

fn validator(schema: &Value) -> Arc<Validator> {
    static VALIDATORS: OnceLock<Mutex<HashMap<String, Arc<Validator>>>> = OnceLock::new();
    let mut validators = VALIDATORS.get_or_init(Mutex::default).lock().unwrap();
    let make = || {
        let mut whole = schema.clone();
        whole["components"] = document()["components"].clone();
        jsonschema::draft202012::new(&whole).unwrap().into()
    };
    Arc::clone(validators.entry(schema.to_string()).or_insert_with(make))
}
