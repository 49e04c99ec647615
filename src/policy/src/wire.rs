//! A lean reader and writer of the JSON that browser and server exchange.
//!
//! serde's derived readers report where JSON is malformed. As WebAssembly they add 43 to 45 KB (brotli) to each app, more than
//! the whole engine. The server has validated what it sends, so the apps read it with [`Decode`]: the same JSON, `None` where
//! it is malformed. The derives read serde's attributes, so each type states its fields and its names in JSON once; a test
//! holds both readers and both writers against each other.
//!
//! ```
//! use policy::wire::{Decode, Encode, Names, decode, encode};
//!
//! #[derive(Debug, PartialEq, Decode, Encode)]
//! struct Parcel {
//!     #[serde(rename = "kg")]
//!     weight: u32,
//!     #[serde(default, skip_serializing_if = "Option::is_none")]
//!     carrier: Option<Carrier>,
//! }
//!
//! #[derive(Clone, Copy, Debug, PartialEq, Decode, Encode, Names)]
//! #[serde(rename_all = "snake_case")]
//! enum Carrier {
//!     PostOffice,
//!     Forwarder,
//! }
//!
//! let parcel = Parcel { weight: 3, carrier: Some(Carrier::PostOffice) };
//! assert_eq!(encode(&Carrier::PostOffice), r#""post_office""#);
//! assert_eq!(decode::<Parcel>(&encode(&parcel)).as_ref(), Some(&parcel));
//! assert_eq!(decode(r#"{"kg":3,"carrier":"post_office"}"#), Some(parcel));
//! assert_eq!(decode::<Parcel>(r#"{"kg":"three"}"#), None);
//! assert_eq!(Carrier::from_name("forwarder"), Some(Carrier::Forwarder));
//! ```

#[cfg(feature = "authoring")]
mod faults;
mod json;
mod object;
mod shape;
mod values;

use std::cell::Cell;

pub use policy_derive::{Decode, Encode, Names};
pub use serde_json::Value;

#[cfg(feature = "authoring")]
pub(crate) use faults::explain;
pub use json::Json;
pub use object::Object;
pub(crate) use values::written_as_text;

/// A type that can be read from JSON.
pub trait Decode: Sized {
    /// Reads a value. On malformed JSON it sets the error flag and returns a placeholder: without early returns the compiled
    /// code is half the size.
    fn decode(json: Json<'_>) -> Self;
}

/// A type that can be written as JSON.
pub trait Encode {
    /// Returns the value as JSON.
    fn encode(&self) -> Value;
}

/// Parses and reads JSON text; `None` where it is malformed.
#[must_use]
pub fn decode<T: Decode>(text: &str) -> Option<T> {
    from_value(&serde_json::from_str(text).ok()?)
}

/// Reads parsed JSON; `None` where it is malformed.
#[must_use]
pub fn from_value<T: Decode>(value: &Value) -> Option<T> {
    let is_malformed = Cell::new(false);
    let read = T::decode(Json::new(value, &is_malformed));
    (!is_malformed.get()).then_some(read)
}

/// Writes a value as JSON text.
#[must_use]
pub fn encode(value: &impl Encode) -> String {
    // `Value`'s `Display` would add the code for indented JSON. A map with string keys always serializes.
    serde_json::to_string(&value.encode()).unwrap_or_default()
}
