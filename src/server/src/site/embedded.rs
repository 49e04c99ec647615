//! The site that was built into the binary.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../dist"]
struct Dist;

/// Every file of it, by its path.
pub(super) fn files() -> BTreeMap<String, Vec<u8>> {
    let files =
        Dist::iter().filter_map(|path| Some((format!("/{path}"), Dist::get(&path)?.data.into_owned())));
    files.collect()
}
