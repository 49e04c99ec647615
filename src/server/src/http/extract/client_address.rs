//! The IP address of the client.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;

use crate::http::respond::ApiError;

/// The client's own address, even if the request came through trusted proxies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ClientAddress(pub(crate) IpAddr);

/// The networks of the proxies whose `X-Forwarded-For` is trusted.
#[derive(Clone, Debug, Default)]
pub(crate) struct TrustedProxies(Arc<[IpNet]>);

impl<S> FromRequestParts<S> for ClientAddress
where
    S: Send + Sync,
    TrustedProxies: FromRef<S>,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().ok_or(ApiError::Internal)?;
        Ok(Self(TrustedProxies::from_ref(state).client_of(peer.0.ip(), &parts.headers)))
    }
}

impl TrustedProxies {
    pub(crate) fn new(networks: Vec<IpNet>) -> Self {
        Self(networks.into())
    }

    pub(crate) fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address.to_canonical()))
    }

    /// Returns the leftmost address that a trusted proxy has appended. Every proxy appends the address of its peer, so the entries to
    /// the left of an untrusted address may be forged by the client.
    fn client_of(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let stated = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let stated: Vec<&str> = stated.flat_map(|value| value.split(',')).map(str::trim).collect();
        let mut client = peer;
        for address in stated.iter().rev() {
            if !self.contains(client) {
                break;
            }
            let Some(address) = parse(address) else { break };
            client = address;
        }
        client
    }
}

/// Parses an address. Ignores the port, which some proxies append.
fn parse(text: &str) -> Option<IpAddr> {
    let plain = text.parse().ok();
    plain.or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}
