use policy::FaultKind;

use super::FieldId;

/// The faults of a form, each at its field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults(Vec<(FieldId, FaultKind)>);

impl Faults {
    /// Returns the fault of a field.
    #[must_use]
    pub fn at(&self, field: &FieldId) -> Option<&FaultKind> {
        self.0.iter().find(|(at, _)| at == field).map(|(_, kind)| kind)
    }

    pub fn iter(&self) -> impl Iterator<Item = &(FieldId, FaultKind)> {
        self.0.iter()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn push(&mut self, field: FieldId, kind: FaultKind) {
        self.0.push((field, kind));
    }

    pub fn retain(&mut self, keep: impl FnMut(&(FieldId, FaultKind)) -> bool) {
        self.0.retain(keep);
    }
}

impl FromIterator<(FieldId, FaultKind)> for Faults {
    fn from_iter<I: IntoIterator<Item = (FieldId, FaultKind)>>(faults: I) -> Self {
        Self(faults.into_iter().collect())
    }
}

impl Extend<(FieldId, FaultKind)> for Faults {
    fn extend<I: IntoIterator<Item = (FieldId, FaultKind)>>(&mut self, faults: I) {
        self.0.extend(faults);
    }
}
