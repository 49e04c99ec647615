//! The steps of a request, and their addresses.

/// How far a request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its questions are being answered.
    Ask,
    /// The answers are being checked before it is filed.
    Check,
    /// It has been filed.
    Filed,
}

impl Step {
    /// The step that an address leads to, by its query without `?`.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        match query.split('&').find_map(|pair| pair.strip_prefix("step=")) {
            Some("check") => Self::Check,
            Some("filed") => Self::Filed,
            _ => Self::Ask,
        }
    }

    /// What leads to it behind the path of the page.
    #[must_use]
    pub fn query(self) -> &'static str {
        match self {
            Self::Ask => "",
            Self::Check => "?step=check",
            Self::Filed => "?step=filed",
        }
    }
}
