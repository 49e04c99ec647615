//! The limit on mails to one address about what the customer did: filed or withdrew a request, or asked for a lost link. Anybody can file a
//! request with a stranger's address and withdraw it, so these mails must not fill the stranger's mailbox.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::hash::sha256;

/// The number of mails that one address gets at once. Afterwards it gets one every [`PERIOD`].
const BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(4);
const PERIOD: Duration = Duration::from_mins(12);
/// The number of addresses above which those with a full burst are deleted.
const MANY_ADDRESSES: usize = 10_000;

/// Counts mails by address.
pub(super) struct RecipientLimit(Option<RateLimiter<String, DashMapStateStore<String>, DefaultClock>>);

impl RecipientLimit {
    pub(super) fn new(is_limited: bool) -> Self {
        let quota = Quota::with_period(PERIOD).map(|quota| quota.allow_burst(BURST));
        Self(quota.filter(|_| is_limited).map(RateLimiter::dashmap))
    }

    /// Counts a mail. If it is too many, returns how long it has to wait.
    pub(super) fn wait(&self, address: &str) -> Option<Duration> {
        let limiter = self.0.as_ref()?;
        if limiter.len() > MANY_ADDRESSES {
            limiter.retain_recent();
        }
        let too_many = limiter.check_key(&sha256(address.to_lowercase().as_bytes())).err()?;
        Some(too_many.wait_time_from(DefaultClock::default().now()))
    }
}
