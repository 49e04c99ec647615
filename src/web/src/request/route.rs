//! The steps of a request, and their addresses.

/// A step of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The questions and the options.
    Questions,
    /// The answers and the contact form, before the request is filed.
    Review,
    /// The confirmation that it is filed.
    Filed,
}

impl Step {
    /// Parses the query of an address, without the `?`.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        match query.split('&').find_map(|pair| pair.strip_prefix("step=")) {
            Some("check") => Self::Review,
            Some("filed") => Self::Filed,
            _ => Self::Questions,
        }
    }

    /// Returns the query of the step's address.
    #[must_use]
    pub fn query(self) -> &'static str {
        match self {
            Self::Questions => "",
            Self::Review => "?step=check",
            Self::Filed => "?step=filed",
        }
    }
}
