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
    /// The vendor has settled the return or refused the parcel.
    Closed,
    /// Withdrawn by the customer.
    Cancelled,
}

/// An action that changes the state of a filed request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Names)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The vendor approves the request and issues the RMA number.
    Approve,
    /// The vendor declines the request.
    Decline,
    /// The last day of shipping passes.
    Expire,
    /// The vendor settles the return: the customer has received the agreed remedy.
    Settle,
    /// The vendor refuses the goods that were sent in.
    Refuse,
    /// The customer withdraws the request.
    Withdraw,
}

impl Status {
    /// Returns the state after `action`; `None` if the action is not allowed in this state.
    #[must_use]
    pub const fn after(self, action: Action) -> Option<Self> {
        match (self, action) {
            (Self::Requested, Action::Approve) => Some(Self::Approved),
            (Self::Requested, Action::Decline) => Some(Self::Declined),
            (Self::Approved, Action::Expire) => Some(Self::Expired),
            (Self::Approved, Action::Settle | Action::Refuse) => Some(Self::Closed),
            (Self::Requested | Self::Approved, Action::Withdraw) => Some(Self::Cancelled),
            (Self::Requested, Action::Expire | Action::Settle | Action::Refuse)
            | (Self::Approved, Action::Approve | Action::Decline)
            | (
                Self::Declined | Self::Expired | Self::Closed | Self::Cancelled,
                Action::Approve
                | Action::Decline
                | Action::Expire
                | Action::Settle
                | Action::Refuse
                | Action::Withdraw,
            ) => None,
        }
    }

    /// Returns whether no action changes the request any more.
    #[must_use]
    pub fn has_ended(self) -> bool {
        Action::ALL.into_iter().all(|action| self.after(action).is_none())
    }
}

impl Action {
    /// Returns the states in which the action is allowed, each with the state that follows.
    pub fn changes(self) -> impl Iterator<Item = (Status, Status)> {
        Status::ALL.into_iter().filter_map(move |from| Some((from, from.after(self)?)))
    }
}
