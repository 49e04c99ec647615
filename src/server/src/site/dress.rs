//! A page in a vendor's dress: the built page with a few elements more, so that its scripts and their hashes stay as they are.

/// How a page looks.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Dress<'h> {
    /// As it was built.
    Ours,
    /// With these elements in its head.
    Vendors(&'h str),
    /// With these elements in its head, for a frame in the vendor's website.
    Embedded(&'h str),
}

impl Dress<'_> {
    /// What tells one page from another; nothing where it is as it was built.
    pub(super) fn key(self) -> Option<String> {
        match self {
            Self::Ours => None,
            Self::Vendors(head) | Self::Embedded(head) => Some(head.to_owned()),
        }
    }

    /// The page in this dress.
    pub(super) fn put_on(self, page: &str) -> String {
        // Before the page's own scripts, since deferred scripts and modules run in the order in which they stand. Style sheets
        // may stand anywhere: those of the page are in layers, which every other sheet goes before.
        let with = |head: &str| page.replacen("<title>", &format!("{head}<title>"), 1);
        match self {
            Self::Ours => page.to_owned(),
            Self::Vendors(head) => with(head),
            Self::Embedded(head) => with(head).replacen("<html ", "<html class=\"embedded\" ", 1),
        }
    }
}
