//! Token buckets, one for each client network, in bounded memory.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::nanos::Nanos;
use governor::state::keyed::{DashMapStateStore, ShrinkableKeyedStateStore};
use governor::state::{InMemoryState, NotKeyed, StateStore};
use governor::{Quota, RateLimiter};

use crate::http::network::{self, Network};

/// The maximum number of networks of customers, and of networks of providers, for which a bucket has a state: about 20 MB in all.
const MAX_NETWORKS: usize = 100_000;

/// One token bucket for each client network.
pub(super) struct Bucket {
    burst: NonZeroU32,
    limiter: RateLimiter<IpAddr, States, DefaultClock>,
}

/// The states of the clients' token buckets.
///
/// When there are states for [`MAX_NETWORKS`] customers, further customers share the state of their provider's network; when there are
/// as many providers, all further providers share one state. So an attacker cannot evade a limit with many addresses, and a customer
/// whose bucket was empty before the attack still has that bucket.
#[derive(Default)]
struct States {
    customers: DashMapStateStore<Network>,
    providers: DashMapStateStore<Network>,
    everyone_else: InMemoryState,
}

impl Bucket {
    /// Creates buckets with a capacity of `burst` tokens, which gain one token per `period`.
    pub(super) fn new(period: Duration, burst: u32) -> Self {
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(period).unwrap_or(Quota::per_minute(burst)).allow_burst(burst);
        Self { burst, limiter: RateLimiter::new(quota, States::default(), DefaultClock::default()) }
    }

    /// Takes tokens from the client's bucket. A count above the capacity takes all tokens of a full bucket.
    ///
    /// # Errors
    /// The time after which there will be enough tokens.
    pub(super) fn take(&self, client: IpAddr, count: usize) -> Result<(), Duration> {
        let count = u32::try_from(count).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MIN);
        match self.limiter.check_key_n(&client, count.min(self.burst)) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(refused)) => Err(refused.wait_time_from(DefaultClock::default().now())),
            Err(_) => Err(Duration::ZERO),
        }
    }

    /// Deletes the states of full buckets.
    pub(super) fn delete_full(&self) {
        self.limiter.retain_recent();
    }
}

impl StateStore for States {
    type Key = IpAddr;

    fn measure_and_replace<T, F, E>(&self, client: &IpAddr, measure: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let customer = network::of_customer(*client);
        if has_room_for(&self.customers, &customer) {
            return self.customers.measure_and_replace(&customer, measure);
        }
        let provider = network::of_provider(*client);
        if has_room_for(&self.providers, &provider) {
            return self.providers.measure_and_replace(&provider, measure);
        }
        self.everyone_else.measure_and_replace(&NotKeyed::NonKey, measure)
    }
}

impl ShrinkableKeyedStateStore<IpAddr> for States {
    fn retain_recent(&self, drop_below: Nanos) {
        self.customers.retain_recent(drop_below);
        self.providers.retain_recent(drop_below);
    }

    fn len(&self) -> usize {
        self.customers.len() + self.providers.len()
    }

    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn has_room_for(states: &DashMapStateStore<Network>, network: &Network) -> bool {
    states.contains_key(network) || states.len() < MAX_NETWORKS
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv6Addr};
    use std::time::Duration;

    use super::{Bucket, MAX_NETWORKS};

    const PERIOD: Duration = Duration::from_hours(1);

    /// Returns the first address of a /64 network. 65,536 networks with consecutive numbers belong to one provider.
    fn address(network: u32) -> IpAddr {
        let [high, low] = [network >> 16, network & 0xffff].map(|part| u16::try_from(part).unwrap());
        Ipv6Addr::new(0x2001, 0xdb8, high, low, 0, 0, 0, 1).into()
    }

    fn takes(bucket: &Bucket, client: IpAddr, tries: usize) -> usize {
        (0..tries).filter(|_| bucket.take(client, 1).is_ok()).count()
    }

    /// Returns a bucket that has states for [`MAX_NETWORKS`] customers.
    fn flooded(burst: u32) -> Bucket {
        let bucket = Bucket::new(PERIOD, burst);
        for network in 0..u32::try_from(MAX_NETWORKS).unwrap() {
            let _ = bucket.take(address(network), 1);
        }
        bucket
    }

    #[test]
    fn a_client_whose_bucket_is_empty_stays_limited_during_a_flood_of_addresses() {
        let bucket = Bucket::new(PERIOD, 10);
        let limited: IpAddr = "203.0.113.7".parse().unwrap();
        assert_eq!(takes(&bucket, limited, 11), 10);
        for network in 0..120_000 {
            let _ = bucket.take(address(network), 1);
        }
        assert_eq!(takes(&bucket, limited, 30), 0);
    }

    #[test]
    fn clients_beyond_the_maximum_number_of_networks_share_their_providers_bucket() {
        let bucket = flooded(10);
        let next = u32::try_from(MAX_NETWORKS).unwrap();
        assert_eq!((0..30).filter(|index| bucket.take(address(next + index), 1).is_ok()).count(), 10);
        assert_eq!(takes(&bucket, "198.51.100.1".parse().unwrap(), 30), 10, "another provider's");
    }

    #[test]
    fn a_count_above_the_capacity_takes_all_tokens_of_a_full_bucket() {
        let bucket = Bucket::new(PERIOD, 10);
        let client = address(1);
        assert_eq!(bucket.take(client, 1_000_000), Ok(()));
        assert!(bucket.take(client, 1).is_err());
    }

    #[test]
    fn the_states_of_full_buckets_are_deleted() {
        let bucket = Bucket::new(Duration::from_nanos(1), 1);
        let _ = bucket.take(address(1), 1);
        while !bucket.limiter.is_empty() {
            bucket.delete_full();
        }
    }
}
