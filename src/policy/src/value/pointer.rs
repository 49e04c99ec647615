//! JSON pointers.

/// A JSON pointer that grows towards the leaves and is spelled only where a fault needs it.
#[derive(Clone, Copy)]
pub(crate) enum Pointer<'a> {
    /// The body.
    Root,
    /// A field of an object.
    Field(&'a Pointer<'a>, &'a str),
    /// An element of an array.
    Index(&'a Pointer<'a>, usize),
}

impl Pointer<'_> {
    /// The pointer's text (RFC 6901).
    pub(crate) fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Field(parent, name) => {
                format!("{}/{}", parent.pointer(), name.replace('~', "~0").replace('/', "~1"))
            }
            Self::Index(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}
