//! The amounts that each client network uses at one time: connections, requests or bytes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::network::Network;

/// The amounts that client networks use, each at most `limit`.
#[derive(Clone)]
pub(crate) struct PerNetwork {
    limit: usize,
    used: Arc<Mutex<HashMap<Network, usize>>>,
}

/// A part of the amount that a network uses, which becomes available again when it is dropped.
pub(crate) struct Share {
    counts: PerNetwork,
    network: Network,
    amount: usize,
}

impl PerNetwork {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, used: Arc::default() }
    }

    /// Takes an amount; `None` if the network would exceed its limit.
    pub(crate) fn take(&self, network: Network, amount: usize) -> Option<Share> {
        let mut used = self.lock();
        let sum = used.get(&network).copied().unwrap_or(0).saturating_add(amount);
        if sum > self.limit {
            return None;
        }
        used.insert(network, sum);
        drop(used);
        Some(Share { counts: self.clone(), network, amount })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Network, usize>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Share {
    /// Changes the amount, even beyond the limit, since memory may already be in use.
    pub(crate) fn set(&mut self, amount: usize) {
        let mut used = self.counts.lock();
        let others = used.get(&self.network).copied().unwrap_or(0).saturating_sub(self.amount);
        match others.saturating_add(amount) {
            0 => used.remove(&self.network),
            sum => used.insert(self.network, sum),
        };
        self.amount = amount;
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.set(0);
    }
}

#[cfg(test)]
mod tests {
    use super::PerNetwork;
    use crate::http::network::of_customer;

    #[test]
    fn a_network_can_use_its_limit_and_gets_more_only_after_it_has_given_a_share_back() {
        let counts = PerNetwork::new(10);
        let network = of_customer("2001:db8::1".parse().unwrap());
        let mut first = counts.take(network, 7).unwrap();
        assert!(counts.take(network, 4).is_none());
        let second = counts.take(network, 3).unwrap();
        assert!(
            counts.take(of_customer("2001:db8:0:1::1".parse().unwrap()), 10).is_some(),
            "another network"
        );
        first.set(20);
        drop(second);
        assert!(counts.take(network, 0).is_none(), "20 are in use already");
        drop(first);
        assert!(counts.lock().is_empty());
    }
}
