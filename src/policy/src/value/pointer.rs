//! JSON pointers (RFC 6901).

/// A JSON pointer that borrows its parts, so that a text is built only if there is a fault.
#[derive(Clone, Copy)]
pub(crate) enum Pointer<'a> {
    /// The whole body.
    Root,
    Field(&'a Pointer<'a>, &'a str),
    Element(&'a Pointer<'a>, usize),
}

impl Pointer<'_> {
    /// Returns the pointer to a field of the object at this place.
    pub(crate) const fn field<'a>(&'a self, name: &'a str) -> Pointer<'a> {
        Pointer::Field(self, name)
    }

    /// Returns the pointer to an element of the list at this place.
    pub(crate) const fn element(&self, index: usize) -> Pointer<'_> {
        Pointer::Element(self, index)
    }

    /// Returns the pointer's text.
    pub(crate) fn to_text(self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Field(parent, name) => {
                format!("{}/{}", parent.to_text(), name.replace('~', "~0").replace('/', "~1"))
            }
            Self::Element(parent, index) => format!("{}/{index}", parent.to_text()),
        }
    }
}
