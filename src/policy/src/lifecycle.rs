//! Which state a request is in, and what may happen to it there.

use crate::decode_names;
use serde::{Deserialize, Serialize};

/// The state of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Filed; the vendor has yet to decide.
    Requested,
    /// The vendor said yes, and the RMA number may be used.
    Approved,
    /// The vendor said no.
    Declined,
    /// The RMA number was not used in time.
    Expired,
}

/// Something that happens to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The vendor approves and issues the RMA number.
    Approve,
    /// The vendor declines.
    Decline,
    /// The last ship day passes.
    Expire,
}

impl Status {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Requested, Self::Approved, Self::Declined, Self::Expired];

    /// Its name in JSON and in the store.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Expired => "expired",
        }
    }

    /// The state with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// The state after `action`; `None` where the action is refused.
    #[must_use]
    pub const fn after(self, action: Action) -> Option<Self> {
        match (self, action) {
            (Self::Requested, Action::Approve) => Some(Self::Approved),
            (Self::Requested, Action::Decline) => Some(Self::Declined),
            (Self::Approved, Action::Expire) => Some(Self::Expired),
            (Self::Requested, Action::Expire)
            | (Self::Approved, Action::Approve | Action::Decline)
            | (Self::Declined | Self::Expired, Action::Approve | Action::Decline | Action::Expire) => None,
        }
    }
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 3] = [Self::Approve, Self::Decline, Self::Expire];

    /// The one state in which it may happen.
    #[must_use]
    pub fn from_status(self) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.after(self).is_some())
    }
}

decode_names!(Status { Requested = "requested", Approved = "approved", Declined = "declined", Expired = "expired" });
