//! Who is asking, as far as limits on abuse need to know.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;

use super::error::ApiError;
use crate::app::App;

/// The address that counts: of IPv6 the /64, since whoever has one address of it has them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Client(IpAddr);

impl FromRequestParts<Arc<App>> for Client {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, ApiError> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().ok_or(ApiError::Internal)?;
        Ok(Self::new(behind_proxies(peer.0.ip(), &parts.headers, &app.trusted_proxies)))
    }
}

impl Client {
    fn new(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
            address @ IpAddr::V4(_) => address,
        })
    }
}

/// The last address that a trusted proxy vouches for: every proxy appends the peer it saw, so what stands further left came
/// from the client itself and proves nothing.
fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|net| net.contains(&address.to_canonical()));
    let stated = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let stated: Vec<&str> = stated.flat_map(|value| value.split(',')).map(str::trim).collect();
    let mut client = peer;
    for address in stated.iter().rev() {
        if !is_trusted(client) {
            break;
        }
        let Some(address) = parse(address) else { break };
        client = address;
    }
    client
}

/// An address, with or without a port.
fn parse(text: &str) -> Option<IpAddr> {
    let plain = text.parse().ok();
    plain.or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}
