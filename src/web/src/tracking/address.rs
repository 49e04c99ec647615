//! The paths of the app.

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/track` and `/{policy}/track`: the request.
    Request,
    /// `/track/form` and `/track/label`: a paper to print.
    Paper(Paper),
}

/// A paper that travels with the parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The RMA form, for inside the box.
    Form,
    /// The label, for the outside of the box.
    Label,
}

impl Page {
    /// Parses the path of a page.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        match path.trim_end_matches('/') {
            "/track" => Some(Self::Request),
            "/track/form" => Some(Self::Paper(Paper::Form)),
            "/track/label" => Some(Self::Paper(Paper::Label)),
            path => vendor_of(path).map(|_| Self::Request),
        }
    }

    /// Returns the address of the page for the request with this token.
    #[must_use]
    pub fn address(self, token: &str) -> String {
        match self {
            Self::Request => format!("/track#{token}"),
            Self::Paper(Paper::Form) => format!("/track/form#{token}"),
            Self::Paper(Paper::Label) => format!("/track/label#{token}"),
        }
    }
}

/// Returns the vendor whose look the page has: `ktc` in `/ktc/track`.
#[must_use]
pub fn vendor_of(path: &str) -> Option<&str> {
    let vendor = path.trim_end_matches('/').strip_prefix('/')?.strip_suffix("/track")?;
    (!vendor.contains('/')).then_some(vendor)
}
