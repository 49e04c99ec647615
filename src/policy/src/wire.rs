//! A small reader of the JSON that this project writes itself.
//!
//! serde's generated code names the place of every mistake; as wasm it weighs more than the whole engine, and each customer
//! downloads it. What the server sends needs no diagnosis, so browsers read it by this: the same JSON, `None` where any of it is
//! not of that form. Each implementation builds its type as a literal, so that a field that is forgotten does not compile, and a test
//! holds both readers against each other.

use litemap::LiteMap;
use std::cell::Cell;

use serde_json::Value;

/// A type that can be read from JSON without diagnosis.
pub trait Decode: Sized {
    /// The value; where the JSON is not of its form, that is noted, and any value does. Reading that never ends halfway has
    /// nothing to clean up, which is half of its code.
    fn decode(json: Json<'_>) -> Self;
}

/// Some JSON on its way into a type, and whether all that was read so far was of its form.
#[derive(Clone, Copy, Debug)]
pub struct Json<'v> {
    value: &'v Value,
    is_misfit: &'v Cell<bool>,
}

impl<'v> Json<'v> {
    /// The JSON itself.
    #[must_use]
    pub const fn value(self) -> &'v Value {
        self.value
    }

    /// Notes that it is not of the form that is read.
    pub fn misfits(self) {
        self.is_misfit.set(true);
    }

    /// What was read, where it was of the form; otherwise anything, and that is noted.
    pub fn fits<T>(self, read: Option<T>, anything: T) -> T {
        read.unwrap_or_else(|| {
            self.misfits();
            anything
        })
    }

    /// A text.
    #[must_use]
    pub fn text(self) -> &'v str {
        self.fits(self.value.as_str(), "")
    }

    /// Whether the object has a field.
    #[must_use]
    pub fn has(self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    /// A field of an object; one that is absent reads as `null`.
    #[must_use]
    pub fn field(self, name: &str) -> Self {
        Self { value: self.value.get(name).unwrap_or(&Value::Null), ..self }
    }

    /// What a field of an object holds.
    #[must_use]
    pub fn read<T: Decode>(self, name: &str) -> T {
        T::decode(self.field(name))
    }

    /// What a list holds; `null` is empty, as where an empty list is left out.
    fn items(self) -> &'v [Value] {
        match self.value {
            Value::Array(items) => items,
            Value::Null => &[],
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
                self.misfits();
                &[]
            }
        }
    }

    /// The elements of a list.
    pub fn elements(self) -> impl Iterator<Item = Self> {
        self.items().iter().map(move |value| Self { value, ..self })
    }

    /// The one field of an object, with its name: how enumerations with data are written.
    #[must_use]
    pub fn only_field(self) -> (&'v str, Self) {
        let field = self.value.as_object().and_then(|fields| fields.iter().next());
        let (name, value) = field.map_or(("", &Value::Null), |(name, value)| (name.as_str(), value));
        (name, Self { value, ..self })
    }
}

/// Reads a text of JSON.
#[must_use]
pub fn decode<T: Decode>(text: &str) -> Option<T> {
    from_value(&serde_json::from_str(text).ok()?)
}

/// Reads a value of JSON.
#[must_use]
pub fn from_value<T: Decode>(value: &Value) -> Option<T> {
    let is_misfit = Cell::new(false);
    let read = T::decode(Json { value, is_misfit: &is_misfit });
    (!is_misfit.get()).then_some(read)
}

/// Implements [`Decode`] for a structure whose fields have their own names in JSON, or the ones given.
#[macro_export]
macro_rules! decode_fields {
    ($type:ty { $($field:ident $(= $name:literal)?),+ $(,)? }) => {
        impl $crate::wire::Decode for $type {
            fn decode(json: $crate::wire::Json<'_>) -> Self {
                Self { $($field: json.read($crate::decode_fields!(@name $field $($name)?))),+ }
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

/// Implements [`Decode`] for an enumeration without data, by the names of its variants in JSON.
#[macro_export]
macro_rules! decode_names {
    ($type:ty { $first:ident = $first_name:literal $(, $variant:ident = $name:literal)* $(,)? }) => {
        impl $crate::wire::Decode for $type {
            fn decode(json: $crate::wire::Json<'_>) -> Self {
                match json.text() {
                    $first_name => Self::$first,
                    $($name => Self::$variant,)*
                    _ => {
                        json.misfits();
                        Self::$first
                    }
                }
            }
        }
    };
}

impl Decode for String {
    fn decode(json: Json<'_>) -> Self {
        json.text().to_owned()
    }
}

impl Decode for bool {
    /// `null` is `false`, as where a field that is mostly `false` is left out.
    fn decode(json: Json<'_>) -> Self {
        match json.value {
            Value::Null => false,
            value => json.fits(value.as_bool(), false),
        }
    }
}

/// Implements [`Decode`] for whole numbers.
macro_rules! decode_numbers {
    ($($type:ty),+) => {
        $(impl Decode for $type {
            fn decode(json: Json<'_>) -> Self {
                json.fits(json.value.as_u64().and_then(|number| Self::try_from(number).ok()), 0)
            }
        })+
    };
}

decode_numbers!(u8, u16, u32, usize);

impl<T: Decode> Decode for Option<T> {
    fn decode(json: Json<'_>) -> Self {
        if json.value.is_null() { None } else { Some(T::decode(json)) }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: Json<'_>) -> Self {
        Self::new(T::decode(json))
    }
}

impl<T: Decode> Decode for Vec<T> {
    /// `null` is empty, as where an empty list is left out.
    fn decode(json: Json<'_>) -> Self {
        let items = json.items();
        let mut list = Self::with_capacity(items.len());
        for value in items {
            list.push(T::decode(Json { value, ..json }));
        }
        list
    }
}

impl<K: for<'k> From<&'k str> + Ord, T: Decode> Decode for LiteMap<K, T> {
    /// `null` is empty, as where an empty map is left out, and an entry that is `null` is absent.
    fn decode(json: Json<'_>) -> Self {
        let mut map = Self::new();
        match json.value {
            Value::Null => {}
            Value::Object(fields) => {
                for (key, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
                    map.insert(K::from(key.as_str()), T::decode(Json { value, ..json }));
                }
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => json.misfits(),
        }
        map
    }
}
