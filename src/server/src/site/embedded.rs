//! The site that is embedded in the binary.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use rust_embed::RustEmbed;

use super::memory_backend::StoredFile;

#[derive(RustEmbed)]
#[folder = "../../dist"]
struct Dist;

/// Returns every file of the site, by its path.
pub(super) fn files() -> BTreeMap<String, StoredFile> {
    let stored = |file: rust_embed::EmbeddedFile| {
        let since_1970 = file.metadata.last_modified().map(Duration::from_secs);
        let modified = since_1970.and_then(|time| SystemTime::UNIX_EPOCH.checked_add(time));
        StoredFile { content: file.data.into_owned().into(), modified }
    };
    Dist::iter().filter_map(|path| Some((path.to_string(), stored(Dist::get(&path)?)))).collect()
}
