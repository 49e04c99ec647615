//! A small reader of the JSON that this project writes itself.
//!
//! serde's generated code names the place of every mistake; as wasm it weighs more than the whole engine, and each customer
//! downloads it. What the server sends needs no diagnosis, so browsers read it by this: the same JSON, `None` where it is not of
//! that form. Each implementation builds its type as a literal, so that a field that is forgotten does not compile, and a test
//! holds both readers against each other.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::date::Date;
use crate::id::Id;
use crate::money::{Money, Percent};
use crate::rma_number::RmaNumber;

/// A type that can be read from JSON without diagnosis.
pub trait Decode: Sized {
    /// The value, where the JSON is of its form. A field that is absent reads as `null`.
    fn decode(json: &Value) -> Option<Self>;
}

/// Reads a text of JSON.
#[must_use]
pub fn decode<T: Decode>(text: &str) -> Option<T> {
    T::decode(&serde_json::from_str(text).ok()?)
}

/// A field of an object.
#[must_use]
pub fn field<T: Decode>(json: &Value, name: &str) -> Option<T> {
    T::decode(json.get(name).unwrap_or(&Value::Null))
}

/// Implements [`Decode`] for a structure whose fields have their own names in JSON, or the ones given.
#[macro_export]
macro_rules! decode_fields {
    ($type:ty { $($field:ident $(= $name:literal)?),+ $(,)? }) => {
        impl $crate::decode::Decode for $type {
            fn decode(json: &serde_json::Value) -> Option<Self> {
                Some(Self { $($field: $crate::decode::field(json, $crate::decode_fields!(@name $field $($name)?))?),+ })
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

/// Implements [`Decode`] for an enumeration without data, by the names of its variants in JSON.
#[macro_export]
macro_rules! decode_names {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $crate::decode::Decode for $type {
            fn decode(json: &serde_json::Value) -> Option<Self> {
                match json.as_str()? {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

/// Implements [`Decode`] for types that read themselves from a text.
macro_rules! decode_texts {
    ($($type:ty: $read:expr),+ $(,)?) => {
        $(impl Decode for $type {
            fn decode(json: &Value) -> Option<Self> {
                let read: fn(&str) -> Option<Self> = $read;
                read(json.as_str()?)
            }
        })+
    };
}

decode_texts! {
    String: |text| Some(text.to_owned()),
    Id: |text| Some(Id::from(text)),
    Date: |text| text.parse().ok(),
    Money: |text| Money::parse_signed(text).ok(),
    Percent: |text| text.parse().ok(),
    RmaNumber: |text| text.parse().ok(),
}

impl Decode for bool {
    /// `null` is `false`, as where a field that is mostly `false` is left out.
    fn decode(json: &Value) -> Option<Self> {
        if json.is_null() { Some(false) } else { json.as_bool() }
    }
}

/// Implements [`Decode`] for whole numbers.
macro_rules! decode_numbers {
    ($($type:ty),+) => {
        $(impl Decode for $type {
            fn decode(json: &Value) -> Option<Self> {
                Self::try_from(json.as_u64()?).ok()
            }
        })+
    };
}

decode_numbers!(u8, u16, u32, usize);

impl<T: Decode> Decode for Option<T> {
    fn decode(json: &Value) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::decode(json).map(Some) }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: &Value) -> Option<Self> {
        T::decode(json).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    /// `null` is empty, as where an empty list is left out.
    fn decode(json: &Value) -> Option<Self> {
        if json.is_null() { Some(Self::new()) } else { json.as_array()?.iter().map(T::decode).collect() }
    }
}

impl<K: for<'k> From<&'k str> + Ord, T: Decode> Decode for BTreeMap<K, T> {
    /// `null` is empty, as where an empty map is left out, and an entry that is `null` is absent.
    fn decode(json: &Value) -> Option<Self> {
        if json.is_null() {
            return Some(Self::new());
        }
        let mut map = Self::new();
        for (key, value) in json.as_object()?.iter().filter(|(_, value)| !value.is_null()) {
            map.insert(K::from(key.as_str()), T::decode(value)?);
        }
        Some(map)
    }
}
