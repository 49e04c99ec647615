//! The macros that define the catalogue's messages, each with its wording in every language.
//!
//! A message without a wording in one of the languages does not compile.

/// Expands to an exhaustive `match` on the language.
macro_rules! in_language {
    ($language:expr, en: $english:expr, fr: $french:expr, es: $spanish:expr $(,)?) => {
        match $language {
            $crate::Language::English => $english,
            $crate::Language::French => $french,
            $crate::Language::Spanish => $spanish,
        }
    };
}

/// Defines one function per message. A message without arguments returns `&'static str`, one with arguments a `String`.
macro_rules! messages {
    ($($name:ident ( $($argument:ident : $kind:ty),* ) {
        en: $english:literal, fr: $french:literal, es: $spanish:literal $(,)?
    })*) => { $(
        messages!(@one $name ($($argument: $kind),*) { $english, $french, $spanish });
    )* };
    (@one $name:ident () { $english:literal, $french:literal, $spanish:literal }) => {
        #[doc = concat!("> ", $english)]
        #[must_use]
        pub const fn $name(language: $crate::Language) -> &'static str {
            in_language!(language, en: $english, fr: $french, es: $spanish)
        }
    };
    (@one $name:ident ($($argument:ident : $kind:ty),+) { $english:literal, $french:literal, $spanish:literal }) => {
        #[doc = concat!("> ", $english)]
        #[must_use]
        pub fn $name(language: $crate::Language, $($argument: $kind),+) -> String {
            in_language!(language, en: format!($english), fr: format!($french), es: format!($spanish))
        }
    };
}

/// Defines one function per counted message. Each wording has two forms, `"one" | "other"`; `Plural::of` chooses between them by the
/// first argument.
macro_rules! counted {
    ($($name:ident ( $count:ident : $kind:ty $(, $argument:ident : $other:ty)* ) {
        en: $english_one:literal | $english:literal,
        fr: $french_one:literal | $french:literal,
        es: $spanish_one:literal | $spanish:literal $(,)?
    })*) => { $(
        #[doc = concat!("> ", $english)]
        #[must_use]
        pub fn $name(language: $crate::Language, $count: $kind $(, $argument: $other)*) -> String {
            let (count, form) = $crate::format::count(language, $count);
            let $count = count;
            match form {
                $crate::language::Plural::One => in_language!(
                    language,
                    en: format!($english_one),
                    fr: format!($french_one),
                    es: format!($spanish_one),
                ),
                $crate::language::Plural::Other => in_language!(
                    language,
                    en: format!($english),
                    fr: format!($french),
                    es: format!($spanish),
                ),
            }
        }
    )* };
}
