//! The limits on the number of connections.

use std::net::IpAddr;
use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::http::extract::TrustedProxies;
use crate::http::network::of_customer;
use crate::http::per_network::{PerNetwork, Share};

/// The maximum number of connections at one time.
const MAX_CONNECTIONS: usize = 1_024;
/// The maximum number of connections beyond [`MAX_CONNECTIONS`]. They serve health checks, and refuse all other requests with an HTTP
/// response.
const MAX_SPARE_CONNECTIONS: usize = 64;
/// The maximum number of connections of one client network at one time. A browser opens six connections to a server.
const MAX_CONNECTIONS_PER_NETWORK: usize = 128;

/// The admission of connections: each one takes a place while it is open.
pub(crate) struct Admission {
    places: Arc<Semaphore>,
    spare_places: Arc<Semaphore>,
    /// `None` without limits on abuse.
    per_network: Option<PerNetwork>,
    trusted_proxies: TrustedProxies,
}

/// A connection's place, which becomes free when it is dropped.
pub(super) struct Place {
    /// Whether this is one of the places beyond [`MAX_CONNECTIONS`].
    pub(super) is_spare: bool,
    _permit: OwnedSemaphorePermit,
    _share: Option<Share>,
}

impl Admission {
    /// Creates an admission without connections. The limit per client network does not apply to `trusted_proxies`.
    pub(crate) fn new(is_limited: bool, trusted_proxies: TrustedProxies) -> Self {
        Self {
            places: Arc::new(Semaphore::new(MAX_CONNECTIONS)),
            spare_places: Arc::new(Semaphore::new(MAX_SPARE_CONNECTIONS)),
            per_network: is_limited.then(|| PerNetwork::new(MAX_CONNECTIONS_PER_NETWORK)),
            trusted_proxies,
        }
    }

    /// Takes a place for a connection; `None` if the client's network has too many connections, or if every place is taken.
    pub(super) fn admit(&self, client: IpAddr) -> Option<Place> {
        let per_network = self.per_network.as_ref().filter(|_| !self.trusted_proxies.contains(client));
        let share = match per_network {
            Some(per_network) => Some(per_network.take(of_customer(client), 1)?),
            None => None,
        };
        let usual = Arc::clone(&self.places).try_acquire_owned().ok();
        let is_spare = usual.is_none();
        let permit = usual.or_else(|| Arc::clone(&self.spare_places).try_acquire_owned().ok())?;
        Some(Place { is_spare, _permit: permit, _share: share })
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::{
        Admission, MAX_CONNECTIONS, MAX_CONNECTIONS_PER_NETWORK, MAX_SPARE_CONNECTIONS, Place, TrustedProxies,
    };

    const CLIENT: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7));

    fn fill(admission: &Admission, client: IpAddr) -> Vec<Place> {
        std::iter::from_fn(|| admission.admit(client)).collect()
    }

    #[test]
    fn one_network_has_a_limited_number_of_connections() {
        let admission = Admission::new(true, TrustedProxies::default());
        let mut places = fill(&admission, CLIENT);
        assert_eq!(places.len(), MAX_CONNECTIONS_PER_NETWORK);
        assert!(admission.admit(Ipv4Addr::new(203, 0, 113, 8).into()).is_some_and(|place| !place.is_spare));
        places.pop();
        assert!(admission.admit(CLIENT).is_some());
    }

    #[test]
    fn a_trusted_proxy_may_have_every_connection_and_the_last_ones_are_spare() {
        let admission = Admission::new(true, TrustedProxies::new(vec![CLIENT.into()]));
        let places = fill(&admission, CLIENT);
        assert_eq!(places.len(), MAX_CONNECTIONS + MAX_SPARE_CONNECTIONS);
        assert_eq!(places.iter().position(|place| place.is_spare), Some(MAX_CONNECTIONS));
    }
}
