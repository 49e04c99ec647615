//! Reads a built site from disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::memory_backend::StoredFile;

/// Reads every file below a folder, by its path relative to the folder.
pub(super) fn files(folder: &Path) -> io::Result<BTreeMap<String, StoredFile>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, StoredFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        // Hidden folders are Trunk's working folders, not part of the site.
        if name.starts_with('.') {
            continue;
        }
        let metadata = entry.metadata()?;
        if metadata.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else {
            let content = fs::read(entry.path())?.into();
            files.insert(
                format!("{prefix}{name}"),
                StoredFile { content, modified: metadata.modified().ok() },
            );
        }
    }
    Ok(())
}
