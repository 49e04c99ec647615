//! Clippy's lints.
//!
//! They are held to with the compiler that the workspace's `rust-version` names. Each later one brings lints that nobody here has
//! read yet: whoever has it sees them, and is not kept from a green run.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::wasm;

/// The crates that are built for browsers alone.
const APPS: [&str; 4] = ["portal", "tracking", "workbench", "sheets"];
const COMPILER: &str = env!("CARGO_PKG_RUST_VERSION");

/// Lints everything that runs natively.
pub fn check_code(sh: &Shell) -> Result<()> {
    let others = APPS.map(|app| ["--exclude", app]).into_iter().flatten();
    check(sh, ["--workspace", "--all-targets"].into_iter().chain(others))
}

/// Lints the apps as browsers get them. Debian's compiler comes without clippy: there they are linted as native code.
pub fn check_apps(sh: &Shell) -> Result<()> {
    let target = match wasm::toolchain(sh)? {
        wasm::Toolchain::Rustup => Some(["--target", wasm::TARGET]),
        wasm::Toolchain::Debian => None,
    };
    check(sh, APPS.map(|app| ["--package", app]).into_iter().chain(target).flatten())
}

/// Lints the one binary with the site in it, and the browser's tests, which say `test = false` so that no other target has them.
pub fn check_binary(sh: &Shell) -> Result<()> {
    check(sh, ["--package", "server", "--features", "embed-site", "--bins", "--test", "*"].into_iter())
}

fn check<'a>(sh: &Shell, what: impl Iterator<Item = &'a str>) -> Result<()> {
    let compiler = cmd!(sh, "rustc --version").quiet().read()?;
    let is_held = compiler.starts_with(&format!("rustc {COMPILER}."));
    if !is_held {
        println!("{compiler} has lints of its own: they are shown, those of {COMPILER} are held to");
    }
    let held = is_held.then_some(["--", "-D", "warnings"]).into_iter().flatten();
    Ok(cmd!(sh, "cargo clippy --locked {what...} {held...}").run()?)
}
