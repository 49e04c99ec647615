//! Names that change exactly when the content does, so that browsers may keep a file for good.

use anyhow::Result;
use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher as _;
use std::path::Path;
use xshell::Shell;

/// Renames the scripts and wasm of an app's folder after what is in them, in its page too.
///
/// Trunk names them after the wasm that the compiler made. What wasm-bindgen and wasm-opt make of that can differ under the
/// same name, and a browser that kept the other one would refuse it, since its digest is wrong.
///
/// # Errors
///
/// When a file cannot be read or renamed.
pub fn rename_by_content(sh: &Shell, folder: &str, page: &str) -> Result<()> {
    let page = Path::new(folder).join(page);
    let mut html = sh.read_file(&page)?;
    for path in sh.read_dir(folder)? {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let is_code = path.extension().is_some_and(|extension| extension == "js" || extension == "wasm");
        if !is_code || !html.contains(name) {
            continue;
        }
        let Some(new) = renamed(name, &sh.read_binary_file(&path)?) else { continue };
        html = html.replace(name, &new);
        std::fs::rename(&path, path.with_file_name(&new))?;
    }
    sh.write_file(page, html)?;
    Ok(())
}

/// `portal-<content>_bg.wasm` for `portal-2b21515d4ef65f_bg.wasm`; `None` if there is no hash in the name.
fn renamed(name: &str, content: &[u8]) -> Option<String> {
    let (stem, rest) = name.rsplit_once('-')?;
    let kind = rest.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    Some(format!("{stem}-{:016x}{kind}", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn the_name_follows_the_content() {
        let name = renamed("portal-2b21515d4ef65f_bg.wasm", b"one").unwrap();
        assert_ne!(name, renamed("portal-2b21515d4ef65f_bg.wasm", b"two").unwrap());
        assert_eq!(name, renamed("portal-ffffffffffffff_bg.wasm", b"one").unwrap());
        assert!(name.starts_with("portal-") && name.ends_with("_bg.wasm"), "{name}");
    }
}
