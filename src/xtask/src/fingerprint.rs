//! Names that change exactly when the content does, so that browsers may keep a file for good, and digests that they hold it to.

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};
use std::path::Path;
use xshell::Shell;

/// Renames the scripts, wasm and styles of an app's folder after what is in them, and has its page link them by name and digest.
///
/// Trunk names them after the wasm that the compiler made. What else is made of that can differ under the same name, and a
/// browser that kept the other one would go on with it.
///
/// # Errors
///
/// When a file cannot be read or renamed.
pub fn name_by_content(sh: &Shell, folder: &str, page: &str) -> Result<()> {
    let page = Path::new(folder).join(page);
    let mut html = sh.read_file(&page)?;
    for path in sh.read_dir(folder)? {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let link = format!("href=\"/{name}\"");
        let content = sh.read_binary_file(&path)?;
        let Some(new) = renamed(name, &content).filter(|_| html.contains(&link)) else { continue };
        let integrity = STANDARD.encode(Sha384::digest(&content));
        html = html.replace(&link, &format!("href=\"/{new}\" integrity=\"sha384-{integrity}\""));
        std::fs::rename(&path, path.with_file_name(&new))?;
    }
    sh.write_file(page, html)?;
    Ok(())
}

/// `portal-<content>_bg.wasm` for `portal-2b21515d4ef65f_bg.wasm`; `None` if there is no hash in the name.
fn renamed(name: &str, content: &[u8]) -> Option<String> {
    let (stem, rest) = name.rsplit_once('-')?;
    let kind = rest.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    let digest = Sha256::digest(content);
    let digest = digest.first_chunk().map(|bytes| u64::from_be_bytes(*bytes))?;
    Some(format!("{stem}-{digest:016x}{kind}"))
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
