//! The workspace's folders, and values from its `Cargo.lock`, `Trunk.toml` and Cargo metadata.

use anyhow::{Context, Result};
use serde_json::Value;
use std::env;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Returns a shell in the workspace's root that finds the tools under `target/tools` before the system's.
pub fn shell() -> Result<Shell> {
    let sh = Shell::new()?;
    sh.change_dir(root());
    let tools = tools();
    let of_workspace = [tools.join("bin"), tools.join("node_modules/.bin")];
    let of_system = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(of_workspace.into_iter().chain(env::split_paths(&of_system)))?;
    sh.set_var("PATH", path);
    Ok(sh)
}

/// Returns the folder of the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// Returns the folder for tools that the system lacks or has in another version.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Returns the path of a program that Cargo built in the profile with this folder (`debug`, `release`).
pub fn built(sh: &Shell, folder: &str, program: &str) -> Result<PathBuf> {
    let metadata = metadata(sh)?;
    let target = metadata.get("target_directory").and_then(Value::as_str);
    let target = target.context("Cargo names no target directory")?;
    Ok(Path::new(target).join(folder).join(program))
}

/// Returns the version of a package in `Cargo.lock`.
pub fn locked_version(sh: &Shell, package: &str) -> Result<String> {
    quoted_after(sh, "Cargo.lock", &format!("name = \"{package}\"\nversion = \""))
}

/// Returns the version of wasm-opt in `Trunk.toml`.
pub fn wasm_opt_version(sh: &Shell) -> Result<String> {
    quoted_after(sh, "Trunk.toml", "wasm_opt = \"version_")
}

/// Returns the text of a file between `start` and the next quotation mark.
fn quoted_after(sh: &Shell, file: &str, start: &str) -> Result<String> {
    let text = sh.read_file(file)?;
    let (_, rest) = text.split_once(start).with_context(|| format!("{file} does not contain `{start}`"))?;
    let (quoted, _) = rest.split_once('"').with_context(|| format!("{file} ends after `{start}`"))?;
    Ok(quoted.to_owned())
}

fn metadata(sh: &Shell) -> Result<Value> {
    let json = cmd!(sh, "cargo metadata --format-version 1 --no-deps").quiet().read()?;
    Ok(serde_json::from_str(&json)?)
}
