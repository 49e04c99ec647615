//! The vendor's logo, a file beside its `vendor.toml`.

use std::fs;
use std::path::Path;

use axum::body::Bytes;

use super::digest;

/// An image, ready to be sent.
#[derive(Clone, Debug)]
pub(crate) struct Logo {
    /// All of it.
    pub(crate) bytes: Bytes,
    /// The media type.
    pub(crate) content_type: &'static str,
    /// Changes with its content.
    pub(crate) digest: String,
}

/// The largest logo: each customer downloads it.
const MOST_BYTES: usize = 32 * 1024;

/// How the names of images end, and what they are.
const KINDS: [(&str, &str); 3] = [("svg", "image/svg+xml"), ("png", "image/png"), ("webp", "image/webp")];

impl Logo {
    /// Reads the file of this name in a vendor's folder.
    ///
    /// # Errors
    /// The problem with the file and its correction.
    pub(super) fn read(folder: &Path, name: &str) -> Result<Self, String> {
        if name.contains(['/', '\\']) {
            return Err(format!("`{name}` is elsewhere: put the logo beside this file"));
        }
        let ending = name.rsplit('.').next().unwrap_or_default();
        let kind = KINDS.iter().find(|(known, _)| *known == ending);
        let Some((_, content_type)) = kind else {
            return Err(format!("`{name}` is no logo: take an SVG, a PNG or a WebP image"));
        };
        let bytes = fs::read(folder.join(name)).map_err(|error| format!("`{name}`: {error}"))?;
        if bytes.len() > MOST_BYTES {
            let (size, most) = (bytes.len().div_ceil(1024), MOST_BYTES / 1024);
            return Err(format!("`{name}` has {size} KB: each customer downloads it, so at most {most} KB"));
        }
        let digest = digest(&bytes);
        Ok(Self { bytes: bytes.into(), content_type, digest })
    }
}
