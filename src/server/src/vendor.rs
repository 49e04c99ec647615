//! Everything that differs between vendors: policy documents and branding.

pub(crate) mod branding;
pub(crate) mod catalogue;
pub(crate) mod policy_archive;
