//! Raw HTTP connections from chosen loopback addresses.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::process::Command;
use std::time::Duration;

use tokio::net::TcpSocket;

use super::Server;

/// Client addresses on loopback. The server counts each IPv4 address as a network of its own.
pub(crate) const ATTACKER: Ipv4Addr = Ipv4Addr::LOCALHOST;
pub(crate) const CUSTOMER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// Opens a connection from `address`, with the smallest receive buffer.
pub(crate) fn connect_from(server: &Server, address: Ipv4Addr) -> TcpStream {
    let target: SocketAddr = server.base.strip_prefix("http://").unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(2_048).unwrap();
        socket.bind((IpAddr::V4(address), 0).into()).unwrap();
        socket.connect(target).await.unwrap().into_std().unwrap()
    });
    stream.set_nonblocking(false).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream
}

/// Sends a request without a body from `address`, and returns the status.
pub(crate) fn status_for(server: &Server, address: Ipv4Addr, path: &str) -> u16 {
    let mut stream = connect_from(server, address);
    write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
    status_of(&mut stream)
}

/// Reads a response to its end, and returns the status.
pub(crate) fn status_of(stream: &mut TcpStream) -> u16 {
    let mut response = Vec::new();
    stream.read_to_end(&mut response).unwrap();
    let head = String::from_utf8_lossy(&response[..response.len().min(12)]).into_owned();
    head.strip_prefix("HTTP/1.1 ").unwrap_or_else(|| panic!("{head:?}")).parse().unwrap()
}

/// Raises this process's limit on open files, which is usually 1,024.
pub(crate) fn allow_many_files() {
    let own = std::process::id().to_string();
    assert!(Command::new("prlimit").args(["--pid", &own, "--nofile=4096:"]).status().unwrap().success());
}
