//! Clippy's lints.
//!
//! Warnings are errors only on the compiler that the workspace's `rust-version` names. Newer compilers bring new lints: their warnings
//! are printed, and do not fail the check.

use crate::{site, tools::wasm};
use anyhow::Result;
use xshell::{Shell, cmd};

const COMPILER: &str = env!("CARGO_PKG_RUST_VERSION");

/// Lints the workspace as native code, with every feature, and all its tests and benches.
pub fn check_native(sh: &Shell) -> Result<()> {
    // The feature `embed-site` needs the folder to exist.
    sh.create_dir(site::DIST)?;
    // `--all-targets` excludes the targets with `test = false`.
    check(sh, &["--workspace", "--all-targets", "--all-features"])?;
    check(sh, &["--package", "server", "--all-features", "--test", "*"])
}

/// Lints the apps as wasm. Debian's compiler has no clippy; with it, only the native code is linted.
pub fn check_wasm(sh: &Shell) -> Result<()> {
    match wasm::toolchain(sh)? {
        wasm::Toolchain::Rustup => {
            check(sh, &["--package", "web", "--all-features", "--target", wasm::TARGET])
        }
        wasm::Toolchain::Debian => Ok(()),
    }
}

fn check(sh: &Shell, what: &[&str]) -> Result<()> {
    let compiler = cmd!(sh, "rustc --version").quiet().read()?;
    let warnings = if compiler.starts_with(&format!("rustc {COMPILER}.")) {
        ["--", "-D", "warnings"].as_slice()
    } else {
        println!("{compiler} is not {COMPILER}: warnings are printed and are not errors");
        &[]
    };
    Ok(cmd!(sh, "cargo clippy --locked {what...} {warnings...}").run()?)
}
