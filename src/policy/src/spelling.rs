//! Suggestions for misspelt names.

use crate::value::Id;

/// Returns the end of a message about an undeclared id: the correction.
pub(crate) fn instead<'a>(id: &Id, declared: impl Iterator<Item = &'a Id> + Clone) -> String {
    #[cfg(feature = "authoring")]
    if let Some(meant) = nearest(id.as_str(), declared.clone()) {
        return format!("did you mean `{meant}`?");
    }
    let _ = id;
    let declared: Vec<String> = declared.map(|id| format!("`{id}`")).collect();
    format!("declare it, or choose one of {}", declared.join(", "))
}

/// Returns the declared name with the smallest edit distance to a misspelt name; `None` if more than one letter in four differs.
#[cfg(feature = "authoring")]
pub(crate) fn nearest<'a, T: AsRef<str> + ?Sized>(
    name: &str,
    declared: impl IntoIterator<Item = &'a T>,
) -> Option<&'a T> {
    let distance = |other: &T| strsim::damerau_levenshtein(name, other.as_ref());
    let distances = declared.into_iter().map(|other| (distance(other), other));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance.saturating_mul(4) <= name.chars().count()).then_some(nearest)
}
