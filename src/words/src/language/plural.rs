//! Which form a counted noun takes.

use crate::Language;

/// The form that a count takes.
///
/// French and Spanish have a third one for whole millions (« un million de produits »); nothing here counts so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// As of one.
    One,
    /// As of several.
    Other,
}

impl Plural {
    /// The form for `count`. In French nothing is singular: « 0 produit ».
    #[must_use]
    pub const fn of(language: Language, count: u64) -> Self {
        let is_singular = in_language!(language, en: count == 1, fr: count <= 1, es: count == 1);
        if is_singular { Self::One } else { Self::Other }
    }
}
