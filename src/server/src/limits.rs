//! Limits on abuse, each in a bucket of its own for every client.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::http::extract::ClientAddress;
use crate::http::respond::ApiError;

/// The limits of the server; all of them off for load tests.
pub(crate) struct Limits(Option<Buckets>);

struct Buckets {
    filings: Bucket,
    assessed_lines: Bucket,
    missed_look_ups: Bucket,
}

/// The network that a client is counted by: of IPv6 the /64, since a customer of an access provider has all of its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Network(IpAddr);

/// One bucket for each client.
struct Bucket {
    name: &'static str,
    limiter: RateLimiter<Network, DashMapStateStore<Network>, DefaultClock>,
}

/// Clients that are remembered at once; about 10 MB for each bucket. Whoever has more addresses than that is not stopped by
/// counting them.
const MOST_CLIENTS: usize = 100_000;

impl Limits {
    /// The limits of security.md: a filing a minute and ten at once, 200 assessed lines a second and 20,000 at once, a missed
    /// look-up every six seconds and ten at once.
    pub(crate) fn on() -> Self {
        let per = |period: Duration, burst: u32| {
            let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
            Quota::with_period(period).unwrap_or(Quota::per_minute(burst)).allow_burst(burst)
        };
        Self(Some(Buckets {
            filings: Bucket::new("filings", per(Duration::from_mins(1), 10)),
            assessed_lines: Bucket::new("assessed_lines", per(Duration::from_millis(5), 20_000)),
            missed_look_ups: Bucket::new("missed_look_ups", per(Duration::from_secs(6), 10)),
        }))
    }

    /// No limits.
    pub(crate) fn off() -> Self {
        Self(None)
    }

    /// Counts a filing that is about to be stored.
    ///
    /// # Errors
    /// [`ApiError::TooMany`]
    pub(crate) fn filing(&self, client: ClientAddress) -> Result<(), ApiError> {
        self.0.as_ref().map_or(Ok(()), |buckets| buckets.filings.take(client, 1))
    }

    /// Counts lines that are about to be assessed.
    ///
    /// # Errors
    /// [`ApiError::TooMany`]
    pub(crate) fn assessment(&self, client: ClientAddress, lines: usize) -> Result<(), ApiError> {
        let lines = u32::try_from(lines).unwrap_or(u32::MAX);
        self.0.as_ref().map_or(Ok(()), |buckets| buckets.assessed_lines.take(client, lines))
    }

    /// Counts a token that opened nothing.
    ///
    /// # Errors
    /// [`ApiError::TooMany`]
    pub(crate) fn missed_look_up(&self, client: ClientAddress) -> Result<(), ApiError> {
        self.0.as_ref().map_or(Ok(()), |buckets| buckets.missed_look_ups.take(client, 1))
    }

    /// Forgets clients whose buckets are full again.
    pub(crate) fn tidy(&self) {
        if let Some(Buckets { filings, assessed_lines, missed_look_ups }) = &self.0 {
            [filings, assessed_lines, missed_look_ups].into_iter().for_each(Bucket::tidy);
        }
    }
}

impl Network {
    fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
            address @ IpAddr::V4(_) => address,
        })
    }
}

impl Bucket {
    fn new(name: &'static str, quota: Quota) -> Self {
        Self { name, limiter: RateLimiter::dashmap(quota) }
    }

    fn take(&self, client: ClientAddress, count: u32) -> Result<(), ApiError> {
        if self.limiter.len() > MOST_CLIENTS {
            self.tidy();
            if self.limiter.len() > MOST_CLIENTS {
                return Ok(());
            }
        }
        let count = NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
        let Ok(Err(until)) = self.limiter.check_key_n(&Network::of(client.0), count) else { return Ok(()) };
        metrics::counter!("rma_limited_total", "limit" => self.name).increment(1);
        let wait = until.wait_time_from(DefaultClock::default().now());
        Err(ApiError::TooMany { seconds: wait.as_secs() + 1 })
    }

    fn tidy(&self) {
        self.limiter.retain_recent();
    }
}
