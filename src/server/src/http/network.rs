//! The network that a client belongs to.

use std::net::IpAddr;

use ipnet::IpNet;

/// A network whose addresses are counted as one client.
pub(crate) type Network = IpNet;

/// Returns the network of one customer of an access provider: a single address of IPv4, the /64 of IPv6.
pub(crate) fn of_customer(address: IpAddr) -> Network {
    with_prefix(address, 32, 64)
}

/// Returns the network from which an access provider assigns the networks of its customers: the /16 of IPv4, the /48 of IPv6.
pub(crate) fn of_provider(address: IpAddr) -> Network {
    with_prefix(address, 16, 48)
}

fn with_prefix(address: IpAddr, prefix_v4: u8, prefix_v6: u8) -> Network {
    let address = address.to_canonical();
    let prefix = if address.is_ipv4() { prefix_v4 } else { prefix_v6 };
    IpNet::new(address, prefix).map_or_else(|_| IpNet::from(address), |network| network.trunc())
}
