//! The portal's pages and their addresses.

/// A page, with what its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: choose a vendor.
    Choose,
    /// `/{policy}`, and `/{policy}/embed` in a vendor's own website: the request.
    Request {
        /// The policy's id.
        policy: String,
        /// How far it has come.
        step: Step,
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

/// First parts of paths that are no policies.
const RESERVED: [&str; 4] = ["track", "desk", "api", "embed"];

impl Route {
    /// The page at an address: its path, and its query without `?`.
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Choose,
            [policy] | [policy, "embed"] if !RESERVED.contains(policy) => {
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
