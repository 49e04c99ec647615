//! The limit on the memory that request and response bodies take at one time.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::network::Network;
use super::per_network::{PerNetwork, Share};
use crate::http::respond::ApiError;

/// The limit on all bodies of the API at one time, in bytes.
const MAX_BYTES: usize = 128 << 20;
/// The limit on the bodies of one client network at one time, in bytes: two bodies of the largest size.
const MAX_BYTES_PER_NETWORK: usize = 16 << 20;
/// The number of bytes that one permit of the semaphore stands for.
const UNIT: usize = 1 << 10;

/// The budget for the bytes of bodies that are being received, processed or sent.
pub(crate) struct ByteBudget {
    units: Arc<Semaphore>,
    /// `None` without limits on abuse.
    per_network: Option<PerNetwork>,
}

/// The bytes that are reserved for one exchange: first for its request, then for its response. Dropping it returns them to the budget.
pub(crate) struct ReservedBytes {
    units: Arc<Semaphore>,
    permit: Option<OwnedSemaphorePermit>,
    share: Option<Share>,
}

/// The extension of a response that is generated while it is sent: the bytes that it takes in memory until its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BytesWhileSent(pub(crate) usize);

impl ByteBudget {
    pub(crate) fn new(is_limited: bool) -> Self {
        Self {
            units: Arc::new(Semaphore::new(MAX_BYTES / UNIT)),
            per_network: is_limited.then(|| PerNetwork::new(MAX_BYTES_PER_NETWORK)),
        }
    }

    /// Reserves the bytes of a request's body.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] if the client's network would exceed its limit, [`ApiError::Busy`] if all clients together would.
    pub(crate) fn reserve(&self, network: Network, bytes: usize) -> Result<ReservedBytes, ApiError> {
        let share = match &self.per_network {
            Some(per_network) => {
                Some(per_network.take(network, bytes).ok_or(ApiError::TooMany { seconds: 1 })?)
            }
            None => None,
        };
        let permit =
            Arc::clone(&self.units).try_acquire_many_owned(units(bytes)).map_err(|_| ApiError::Busy)?;
        Ok(ReservedBytes { units: Arc::clone(&self.units), permit: Some(permit), share })
    }
}

impl ReservedBytes {
    /// Reserves the bytes of the response instead of those of the request. The response is already in memory, so this cannot fail: if
    /// the response is larger than the rest of the budget, it reserves that rest.
    pub(crate) fn replace(&mut self, bytes: usize) {
        if let Some(share) = &mut self.share {
            share.set(bytes);
        }
        self.permit = None;
        let units_of_response = usize::try_from(units(bytes)).unwrap_or(usize::MAX);
        let available = units_of_response.min(self.units.available_permits());
        let available = u32::try_from(available).unwrap_or(u32::MAX);
        self.permit = Arc::clone(&self.units).try_acquire_many_owned(available).ok();
    }
}

fn units(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{ByteBudget, MAX_BYTES, MAX_BYTES_PER_NETWORK};
    use crate::http::network::of_customer;
    use crate::http::respond::ApiError;

    #[test]
    fn one_network_can_reserve_only_a_part_of_the_budget() {
        let budget = ByteBudget::new(true);
        let network = of_customer("203.0.113.7".parse().unwrap());
        let mut first = budget.reserve(network, MAX_BYTES_PER_NETWORK).unwrap();
        assert!(matches!(budget.reserve(network, 1), Err(ApiError::TooMany { .. })));
        first.replace(100);
        assert!(budget.reserve(network, MAX_BYTES_PER_NETWORK - 100).is_ok());
    }

    #[test]
    fn a_response_that_is_not_read_counts_until_it_is_dropped() {
        let budget = ByteBudget::new(false);
        let network = of_customer("203.0.113.7".parse().unwrap());
        let mut unread = budget.reserve(network, 1).unwrap();
        unread.replace(2 * MAX_BYTES);
        assert!(matches!(budget.reserve(network, 1), Err(ApiError::Busy)));
        drop(unread);
        assert!(budget.reserve(network, MAX_BYTES).is_ok());
    }
}
