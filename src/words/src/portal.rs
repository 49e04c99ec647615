//! Words of the portal and its papers, by the part of the page that says them.

use crate::Language;

pub mod check;
pub mod choose;
pub mod faults;
pub mod frame;
pub mod options;
pub mod papers;
pub mod questions;
pub mod track;

/// Makes one function per message: a text without arguments is a `&'static str`, one with arguments a `String`. The `match`
/// is exhaustive, so that a missing language does not compile.
macro_rules! messages {
    ($($name:ident ( $($argument:ident : $kind:ty),* ) { $($language:ident : $text:literal),+ $(,)? })*) => { $(
        messages!(@one $name ($($argument: $kind),*) { $($language: $text),+ });
    )* };
    (@one $name:ident () { $($language:ident : $text:literal),+ }) => {
        #[doc = concat!($("> ", $text),+)]
        #[must_use]
        pub const fn $name(language: Language) -> &'static str {
            match language { $(Language::$language => $text),+ }
        }
    };
    (@one $name:ident ($($argument:ident : $kind:ty),+) { $($language:ident : $text:literal),+ }) => {
        #[doc = concat!($("> ", $text),+)]
        #[must_use]
        pub fn $name(language: Language, $($argument: $kind),+) -> String {
            match language { $(Language::$language => format!($text)),+ }
        }
    };
}
use messages;

/// A count with its noun: `1 product`, `3 products`.
#[must_use]
pub fn products(language: Language, count: usize) -> String {
    match language {
        Language::English if count == 1 => "1 product".to_owned(),
        Language::English => format!("{count} products"),
    }
}

/// How many units: `1 unit`, `3 units`.
#[must_use]
pub fn units(language: Language, count: u32) -> String {
    match language {
        Language::English if count == 1 => "1 unit".to_owned(),
        Language::English => format!("{count} units"),
    }
}
