//! See [`crate::vendor`].

pub use crate::vendor::Vendor;
