//! Plural forms.

use crate::Language;

/// The plural form that a count requires.
///
/// French and Spanish have a third form for whole millions (« un million de produits »); no count here is that large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// The singular.
    One,
    /// The plural.
    Other,
}

impl Plural {
    /// Returns the form for `count`. French uses the singular for zero: « 0 produit ».
    #[must_use]
    pub const fn of(language: Language, count: u64) -> Self {
        let is_singular = in_language!(language, en: count == 1, fr: count <= 1, es: count == 1);
        if is_singular { Self::One } else { Self::Other }
    }
}
