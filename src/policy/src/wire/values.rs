//! Strings, numbers, lists and maps.

use litemap::LiteMap;
use serde_json::Value;

use super::{Decode, Encode, Json, Object};

impl Decode for String {
    fn decode(json: Json<'_>) -> Self {
        json.text().to_owned()
    }
}

impl Encode for String {
    fn encode(&self) -> Value {
        self.as_str().encode()
    }
}

impl Encode for str {
    fn encode(&self) -> Value {
        Value::String(self.to_owned())
    }
}

impl Decode for bool {
    /// Reads `null` as `false`: writers leave fields out that are mostly `false`.
    fn decode(json: Json<'_>) -> Self {
        if json.is_left_out() {
            return false;
        }
        json.or_fault(json.value().as_bool(), false, || "write `true` or `false`".to_owned())
    }
}

impl Encode for bool {
    fn encode(&self) -> Value {
        Value::Bool(*self)
    }
}

/// Implements both traits for whole numbers.
macro_rules! whole_numbers {
    ($($type:ty),+) => {
        $(
            impl Decode for $type {
                fn decode(json: Json<'_>) -> Self {
                    let number = json.value().as_u64().and_then(|number| Self::try_from(number).ok());
                    json.or_fault(number, 0, || format!("write a whole number from 0 to {}", Self::MAX))
                }
            }

            impl Encode for $type {
                fn encode(&self) -> Value {
                    Value::from(*self)
                }
            }
        )+
    };
}

whole_numbers!(u8, u16, u32, usize);

/// Implements serde's traits and those of this module for a type that JSON writes as a string: by its `Display`, and by
/// `$parse`, from which only the lean reader falls back to a placeholder.
macro_rules! written_as_text {
    ($type:ty, $parse:path, $placeholder:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                $parse(&text).map_err(serde::de::Error::custom)
            }
        }

        impl $crate::wire::Decode for $type {
            fn decode(json: $crate::wire::Json<'_>) -> Self {
                json.parsed($parse, $placeholder)
            }
        }

        impl $crate::wire::Encode for $type {
            fn encode(&self) -> $crate::wire::Value {
                $crate::wire::Value::String(self.to_string())
            }
        }
    };
}

pub(crate) use written_as_text;

impl<T: Decode> Decode for Option<T> {
    fn decode(json: Json<'_>) -> Self {
        if json.value().is_null() { None } else { Some(T::decode(json)) }
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self) -> Value {
        self.as_ref().map_or(Value::Null, Encode::encode)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: Json<'_>) -> Self {
        Self::new(T::decode(json))
    }
}

impl<T: Encode> Encode for Box<T> {
    fn encode(&self) -> Value {
        self.as_ref().encode()
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(json: Json<'_>) -> Self {
        let elements = json.elements();
        let mut list = Self::with_capacity(elements.len());
        for element in elements {
            list.push(T::decode(element));
        }
        list
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self) -> Value {
        Value::Array(self.iter().map(Encode::encode).collect())
    }
}

impl<K: for<'k> From<&'k str> + Ord, T: Decode> Decode for LiteMap<K, T> {
    /// Reads `null` as an empty map, since writers leave empty maps out, and skips entries that are `null`.
    fn decode(json: Json<'_>) -> Self {
        let mut map = Self::new();
        if let Some(fields) = json.value().as_object() {
            for (key, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
                map.insert(K::from(key.as_str()), T::decode(json.at(value)));
            }
        } else if !json.is_left_out() {
            json.fault(|| "write a table".to_owned());
        }
        map
    }
}

impl<K: AsRef<str>, T: Encode> Encode for LiteMap<K, T> {
    fn encode(&self) -> Value {
        let mut object = Object::new();
        for (key, value) in self {
            object.write(key.as_ref(), value);
        }
        object.into()
    }
}
