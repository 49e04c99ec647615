//! When a mail is tried again.

use chrono::TimeDelta;

use super::destination::DeliveryError;

/// A mail that a server keeps refusing is given up after so many attempts.
const MOST_REFUSALS: i64 = 8;

/// How long to wait after the attempts so far; `None` to give up.
///
/// A server that cannot be reached, or asks for patience, is asked every half minute, for ever: its mails are owed. A refusal is
/// repeated ever more rarely, for some five hours: mailboxes are full, and emptied.
pub(super) fn wait_after(error: &DeliveryError, attempts: i64) -> Option<TimeDelta> {
    let doubled = |first: i64| first << attempts.clamp(0, 10);
    match error {
        DeliveryError::Unreachable(_) | DeliveryError::Deferred(_) | DeliveryError::Folder(_) => {
            Some(TimeDelta::seconds(doubled(1).min(30)))
        }
        DeliveryError::WrittenProblem(_) if attempts + 1 >= MOST_REFUSALS => None,
        DeliveryError::WrittenProblem(_) => Some(TimeDelta::seconds(doubled(150))),
    }
}
