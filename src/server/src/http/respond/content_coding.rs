//! ContentCoding, and which packing a client takes.

use std::io::Write;

use axum::http::{HeaderMap, header};

/// A packing of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentCoding {
    /// `br`.
    Brotli,
    /// `gzip`.
    Gzip,
    /// None.
    Identity,
}

impl ContentCoding {
    /// The best packing that the client takes (RFC 9110, 12.5.3); by its preference first, then by size.
    pub(crate) fn preferred(headers: &HeaderMap) -> Self {
        let stated = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        let stated: Vec<(String, u16)> =
            stated.flat_map(|value| value.split(',')).filter_map(preference).collect();
        let weight = |name: &str| {
            let named =
                |wanted: &str| stated.iter().find(|(name, _)| name == wanted).map(|(_, weight)| *weight);
            named(name).or_else(|| named("*"))
        };
        let offers =
            [(Self::Brotli, weight("br")), (Self::Gzip, weight("gzip").or_else(|| weight("x-gzip")))];
        let identity = weight("identity").unwrap_or(0);
        let mut best = (Self::Identity, identity.max(1));
        for (packing, weight) in offers.into_iter().rev() {
            if let Some(weight) = weight.filter(|weight| *weight > 0 && *weight >= best.1) {
                best = (packing, weight);
            }
        }
        best.0
    }

    /// Its name in `Content-Encoding`.
    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

/// An entry of `Accept-Encoding`: its name, and its weight in thousandths.
fn preference(entry: &str) -> Option<(String, u16)> {
    let mut parts = entry.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?.to_ascii_lowercase();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    Some((name, weight.map_or(1_000, thousandths)))
}

/// `0.25` is 250; what is no weight is none.
fn thousandths(text: &str) -> u16 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    match (whole, part.len()) {
        ("1", _) => 1_000,
        ("0", ..=3) => format!("{part:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

/// Brotli at its best.
pub(crate) fn brotli(plain: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { size_hint: plain.len(), ..Default::default() };
    // Memory takes everything that is written to it.
    let _ = brotli::BrotliCompress(&mut &*plain, &mut packed, &parameters);
    packed
}

/// Gzip at its best.
pub(crate) fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default()
}
