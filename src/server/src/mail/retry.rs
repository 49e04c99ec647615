//! The time between the attempts to send a mail.

use chrono::TimeDelta;

use super::destination::DeliveryError;

/// The number of refusals after which a mail is given up.
const MAX_REFUSALS: i64 = 8;

/// Returns how long to wait after the attempts so far; `None` to give up.
///
/// If the server cannot be used or defers the mail, there is no limit to the attempts, which are at most half a minute apart. A refused mail is tried
/// eight times within some five hours, since the owner of a full mailbox may delete mails.
pub(super) fn wait_after(error: &DeliveryError, attempts: i64) -> Option<TimeDelta> {
    let doubled = |first: i64| first << attempts.clamp(0, 10);
    match error {
        DeliveryError::Unusable { .. }
        | DeliveryError::Deferred(_)
        | DeliveryError::Timeout
        | DeliveryError::Folder(_) => Some(TimeDelta::seconds(doubled(1).min(30))),
        DeliveryError::Refused(_) if attempts + 1 >= MAX_REFUSALS => None,
        DeliveryError::Refused(_) => Some(TimeDelta::seconds(doubled(150))),
    }
}
