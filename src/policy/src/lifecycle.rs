//! The states of a filed request, and the actions that change them.

use serde::{Deserialize, Serialize};

use crate::wire::{Decode, Names};

/// The state of a filed request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Decode, Names)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Filed; the vendor has not decided yet.
    Requested,
    /// Approved; the RMA number may be used.
    Approved,
    /// Declined by the vendor.
    Declined,
    /// The RMA number was not used in time.
    Expired,
}

/// A change of a filed request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Names)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The vendor approves the request and issues the RMA number.
    Approve,
    /// The vendor declines the request.
    Decline,
    /// The last day of shipping passes.
    Expire,
}

impl Status {
    /// Returns the state after `action`; `None` if the action is not allowed in this state.
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
    /// Returns the one state in which the action is allowed.
    #[must_use]
    pub fn from_status(self) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.after(self).is_some())
    }
}
