//! The portal's pages and their addresses.

/// A page, with what its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: choose a vendor.
    Choose,
    /// `/{policy}`: the request.
    Request {
        /// The policy's id.
        policy: String,
        /// How far it has come.
        step: Step,
    },
    /// `/track#TOKEN`: a filed request.
    Track {
        /// The bearer token.
        token: String,
    },
    /// `/track/form#TOKEN` and `/track/label#TOKEN`: papers to print.
    Paper {
        /// Which one.
        paper: Paper,
        /// The bearer token.
        token: String,
    },
    /// Anything else.
    NotFound,
}

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

/// A paper that travels with the parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The RMA form for inside the box.
    Form,
    /// The label for the outer box.
    Label,
}

/// First parts of paths that are no policies.
const RESERVED: [&str; 4] = ["track", "desk", "api", "embed"];

impl Route {
    /// The page at an address: its path, its query without `?`, its fragment without `#`.
    #[must_use]
    pub fn parse(path: &str, query: &str, fragment: &str) -> Self {
        let token = || fragment.to_owned();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Choose,
            ["track"] => Self::Track { token: token() },
            ["track", "form"] => Self::Paper { paper: Paper::Form, token: token() },
            ["track", "label"] => Self::Paper { paper: Paper::Label, token: token() },
            [policy] if !RESERVED.contains(policy) => {
                let step = query.split('&').find_map(|pair| pair.strip_prefix("step="));
                Self::Request { policy: (*policy).to_owned(), step: step.map_or(Step::Ask, Step::from_name) }
            }
            _ => Self::NotFound,
        }
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Choose | Self::NotFound => "/".to_owned(),
            Self::Request { policy, step } => match step.name() {
                None => format!("/{policy}"),
                Some(step) => format!("/{policy}?step={step}"),
            },
            Self::Track { token } => format!("/track#{token}"),
            Self::Paper { paper: Paper::Form, token } => format!("/track/form#{token}"),
            Self::Paper { paper: Paper::Label, token } => format!("/track/label#{token}"),
        }
    }
}

impl Step {
    fn from_name(name: &str) -> Self {
        match name {
            "check" => Self::Check,
            "filed" => Self::Filed,
            _ => Self::Ask,
        }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Ask => None,
            Self::Check => Some("check"),
            Self::Filed => Some("filed"),
        }
    }
}
