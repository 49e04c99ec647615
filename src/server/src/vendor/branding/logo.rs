//! The vendor's logo, a file beside its `vendor.toml`.

use std::fs;
use std::path::Path;

use axum::body::Bytes;

use super::digest;

/// The image file of a logo.
#[derive(Clone, Debug)]
pub(crate) struct Logo {
    pub(crate) bytes: Bytes,
    pub(crate) content_type: &'static str,
    /// The digest of the content.
    pub(crate) digest: String,
}

/// The largest size of a logo, in bytes: each customer downloads it.
const MAX_BYTES: usize = 32 * 1024;

/// The file extensions of images, with their media types.
const MEDIA_TYPES: [(&str, &str); 3] =
    [("svg", "image/svg+xml"), ("png", "image/png"), ("webp", "image/webp")];

impl Logo {
    /// Returns the path of the logo of a policy's vendor. It contains the digest, so that another logo has another path.
    pub(crate) fn path(&self, policy: &str) -> String {
        format!("/{policy}/logo?{}", self.digest)
    }

    /// Reads the logo from the file with this name in a vendor's folder.
    ///
    /// # Errors
    /// A message with the problem and its correction.
    pub(super) fn read(folder: &Path, name: &str) -> Result<Self, String> {
        if name.contains(['/', '\\']) {
            return Err(format!("`{name}` is in another folder: put the logo beside this file"));
        }
        let extension = name.rsplit('.').next().unwrap_or_default();
        let media_type = MEDIA_TYPES.iter().find(|(known, _)| *known == extension);
        let Some((_, content_type)) = media_type else {
            return Err(format!("`{name}` cannot be a logo: use an SVG, a PNG or a WebP image"));
        };
        let bytes = fs::read(folder.join(name)).map_err(|error| format!("`{name}`: {error}"))?;
        if bytes.len() > MAX_BYTES {
            let (size, max) = (bytes.len().div_ceil(1024), MAX_BYTES / 1024);
            return Err(format!("`{name}` has {size} KB: each customer downloads it, so at most {max} KB"));
        }
        let digest = digest(&bytes);
        Ok(Self { bytes: bytes.into(), content_type, digest })
    }
}
