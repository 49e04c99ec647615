//! The app's addresses.

/// What an address shows of the request with its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// `/track`: where it stands.
    Request,
    /// `/track/form` and `/track/label`: a paper to print.
    Paper(Paper),
}

/// A paper that travels with the parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The RMA form for inside the box.
    Form,
    /// The label for the outer box.
    Label,
}

impl Show {
    /// What the address with this path shows.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        match path.trim_end_matches('/') {
            "/track" => Some(Self::Request),
            "/track/form" => Some(Self::Paper(Paper::Form)),
            "/track/label" => Some(Self::Paper(Paper::Label)),
            _ => None,
        }
    }

    /// Its address for the request with this token.
    #[must_use]
    pub fn address(self, token: &str) -> String {
        match self {
            Self::Request => format!("/track#{token}"),
            Self::Paper(Paper::Form) => format!("/track/form#{token}"),
            Self::Paper(Paper::Label) => format!("/track/label#{token}"),
        }
    }
}
