//! The time between the attempts to send a mail.

use chrono::TimeDelta;

use super::destination::DeliveryError;

/// The number of refusals after which a mail is given up.
const MAX_REFUSALS: i64 = 8;
/// The age at which a deferred mail is given up (RFC 5321, section 4.5.4.1).
const MAX_AGE: TimeDelta = TimeDelta::days(5);

/// Returns how long to wait after an attempt failed, given the number of attempts before it and the time since the event that the mail
/// reports; `None` to give up.
///
/// - If no mail can be sent, there is no limit to the attempts, which are at most half a minute apart.
/// - A deferred mail, or one that takes too long, is tried after half a minute, then after twice as long each time, up to about an hour, for
///   five days. Mail servers that defer the mails of unknown senders accept them after some minutes.
/// - A refused mail is tried eight times within some five hours, since the owner of a full mailbox may delete mails.
pub(super) fn wait_after(error: &DeliveryError, attempts: i64, age: TimeDelta) -> Option<TimeDelta> {
    let doubled = |first: i64, times: i64| Some(TimeDelta::seconds(first << attempts.clamp(0, times)));
    match error {
        DeliveryError::Unusable { .. } | DeliveryError::Unreachable(_) | DeliveryError::Folder(_) => {
            doubled(1, 5).map(|wait| wait.min(TimeDelta::seconds(30)))
        }
        DeliveryError::Deferred(_) | DeliveryError::Timeout if age >= MAX_AGE => None,
        DeliveryError::Deferred(_) | DeliveryError::Timeout => doubled(30, 7),
        DeliveryError::Refused(_) if attempts + 1 >= MAX_REFUSALS => None,
        DeliveryError::Refused(_) => doubled(150, MAX_REFUSALS),
    }
}
