//! The header `Content-Language`, which lettre does not have.

use std::error::Error;

use lettre::message::header::{Header, HeaderName, HeaderValue};

/// The language of a mail.
#[derive(Clone)]
pub(super) struct ContentLanguage(pub(super) String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(tag: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(tag.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
