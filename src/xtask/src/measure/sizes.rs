//! The size of the portal, by build setting and by crate. docs/sizes.md records it.

mod by_crate;

use crate::site::{self, DIST, precompress};
use crate::workspace;
use anyhow::{Context, Result};
use std::path::Path;
use xshell::Shell;

/// Builds the portal with one setting changed at a time, and prints the size of its script and wasm, compressed with brotli; then how
/// much of the wasm comes from each crate.
///
/// # Errors
///
/// When the portal does not build.
pub fn print(sh: &Shell) -> Result<()> {
    site::build_shipped(sh)?;
    let shipped = compressed_size(sh, Path::new(DIST))?;
    println!(
        "\nscript and wasm of the portal, in bytes, compressed with brotli\n{shipped:>9}           as shipped"
    );
    let folder = "target/site/variant";
    for Variant { name, environment } in VARIANTS {
        let _environment: Vec<_> = environment.iter().map(|(name, value)| sh.push_env(name, value)).collect();
        site::build_portal(sh, &["--release", "--dist", folder])?;
        let size = compressed_size(sh, Path::new(folder))?;
        println!("{size:>9} {:>+9} {name}", size.cast_signed() - shipped.cast_signed());
    }
    // The last variant has replaced the wasm of the shipped build.
    site::build_portal(sh, &["--release", "--dist", folder])?;
    let wasm = workspace::built(sh, "wasm32-unknown-unknown/wasm", "portal.wasm")?;
    println!("\nshare of each crate in the compiled code, before wasm-opt\n{}", by_crate::shares(&wasm)?);
    Ok(())
}

/// A build that differs from the shipped one in one setting.
struct Variant {
    name: &'static str,
    environment: &'static [(&'static str, &'static str)],
}

const VARIANTS: [Variant; 4] = [
    Variant { name: "with opt-level \"s\"", environment: &[("CARGO_PROFILE_WASM_OPT_LEVEL", "s")] },
    Variant { name: "with opt-level 3", environment: &[("CARGO_PROFILE_WASM_OPT_LEVEL", "3")] },
    Variant { name: "with thin link-time optimisation", environment: &[("CARGO_PROFILE_WASM_LTO", "thin")] },
    // `RUSTFLAGS` replaces the flags of .cargo/config.toml.
    Variant { name: "without `erase_components`", environment: &[("RUSTFLAGS", "--cfg typed_components")] },
];

fn compressed_size(sh: &Shell, folder: &Path) -> Result<usize> {
    let mut size = 0;
    for end in ["_bg.wasm", ".js"] {
        let files = sh.read_dir(folder)?;
        let name =
            |path: &Path| path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let file = files.iter().find(|path| name(path).starts_with("portal-") && name(path).ends_with(end));
        let file = file.with_context(|| format!("no portal-*{end} in {}", folder.display()))?;
        size += precompress::brotli(&sh.read_binary_file(file)?)?.len();
    }
    Ok(size)
}
