//! Parses JSON with two limits that `serde_json` does not have: on the number of values, and on duplicate names.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The maximum number of values in one body, where objects, arrays and their elements all count. A value may take a hundred bytes in
/// memory, fifty times its size as JSON. Ten thousand lines with every fact of a large policy have 400,000 values.
pub(crate) const MAX_VALUES: usize = 500_000;

/// Parses JSON.
///
/// # Errors
/// [`ParseError`]; also for an object with a duplicate name, since programs differ in which of the two values they use.
pub(super) fn parse(json: &[u8]) -> Result<Value, ParseError> {
    let left = Cell::new(Some(MAX_VALUES));
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let value = Strict(&left).deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| left.get().map_or(ParseError::TooManyValues, |_| ParseError::Malformed(error)))
}

/// The error of a text that cannot be parsed.
#[derive(Debug, thiserror::Error)]
pub(super) enum ParseError {
    /// The text is not JSON; the error has line and column.
    #[error("{0}")]
    Malformed(serde_json::Error),
    /// There are more than [`MAX_VALUES`] values.
    #[error("more than {MAX_VALUES} values")]
    TooManyValues,
}

/// A deserializer of one value. The cell holds the number of values that may still follow; `None` once one more has followed.
#[derive(Clone, Copy)]
struct Strict<'a>(&'a Cell<Option<usize>>);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.set(self.0.get().and_then(|left| left.checked_sub(1)));
        if self.0.get().is_none() {
            return Err(D::Error::custom(ParseError::TooManyValues));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = sequence.next_element_seed(self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if fields.contains_key(&name) {
                let shown: String = name.chars().take(80).collect();
                return Err(A::Error::custom(format_args!("the name `{shown}` occurs twice in one object")));
            }
            let value = entries.next_value_seed(self)?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
    use serde_json::{Value, json};

    use super::{MAX_VALUES, parse};

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i32>().prop_map(|number| json!(f64::from(number) / 8.0)),
            ".*".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 64, 8, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
                proptest::collection::btree_map(".*", inner, 0..8)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn values_are_parsed_as_serde_json_parses_them(value in values()) {
            assert_eq!(parse(value.to_string().as_bytes()).unwrap(), value);
        }
    }

    #[test]
    fn a_duplicate_name_is_refused() {
        let error = parse(br#"{"lines":[{"quantity":1,"quantity":2}]}"#).unwrap_err().to_string();
        assert!(error.starts_with("the name `quantity` occurs twice in one object at line 1"), "{error}");
    }

    #[test]
    fn the_maximum_number_of_values_is_parsed_and_one_more_is_refused() {
        let array = |values: usize| format!("[{}]", vec!["1"; values].join(","));
        assert!(parse(array(MAX_VALUES - 1).as_bytes()).is_ok());
        assert!(matches!(parse(array(MAX_VALUES).as_bytes()), Err(super::ParseError::TooManyValues)));
    }

    #[test]
    fn text_after_the_value_is_refused() {
        assert!(parse(b"{} {}").is_err());
        assert!(parse(b"").is_err());
    }
}
