//! Counts what each client network holds at one time: connections, requests, bytes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::network::Network;

/// The amounts that client networks hold, each at most `most`.
#[derive(Clone)]
pub(crate) struct PerNetwork {
    most: usize,
    held: Arc<Mutex<HashMap<Network, usize>>>,
}

/// A part of what a network holds, given back when dropped.
pub(crate) struct Share {
    counts: PerNetwork,
    network: Network,
    amount: usize,
}

impl PerNetwork {
    pub(crate) fn new(most: usize) -> Self {
        Self { most, held: Arc::default() }
    }

    /// Takes an amount; `None` if the network would hold more than the most.
    pub(crate) fn take(&self, network: Network, amount: usize) -> Option<Share> {
        let mut held = self.lock();
        let sum = held.get(&network).copied().unwrap_or(0).saturating_add(amount);
        if sum > self.most {
            return None;
        }
        held.insert(network, sum);
        drop(held);
        Some(Share { counts: self.clone(), network, amount })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Network, usize>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Share {
    /// Changes the amount, also beyond the most: for memory that is in use already.
    pub(crate) fn set(&mut self, amount: usize) {
        let mut held = self.counts.lock();
        let rest = held.get(&self.network).copied().unwrap_or(0).saturating_sub(self.amount);
        match rest.saturating_add(amount) {
            0 => held.remove(&self.network),
            sum => held.insert(self.network, sum),
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
    fn a_network_holds_the_most_and_no_more_until_it_gives_something_back() {
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
