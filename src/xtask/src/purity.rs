//! The proof that `policy` stays pure: what it depends on.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

/// Fails if `policy`, as browsers get it, depends on anything but the crates listed here.
///
/// # Errors
///
/// When it does: the error names them.
pub fn check(sh: &Shell) -> Result<()> {
    let target = crate::wasm::TARGET;
    let tree =
        cmd!(sh, "cargo tree --package policy --edges normal,no-proc-macro --target {target} --prefix none")
            .read()?;
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let strangers: Vec<&str> = names.filter(|name| !ALLOWED.contains(name)).collect();
    ensure!(
        strangers.is_empty(),
        "policy depends on {}; a crate that does no I/O, reads no clock and knows neither browser nor server may join the \
         list in src/xtask/src/purity.rs",
        strangers.join(", ")
    );
    Ok(())
}

/// Values, numbers, dates, text to values and back.
const ALLOWED: &[&str] = &[
    "litemap",
    "policy",
    "chrono",
    "itoa",
    "memchr",
    "num-traits",
    "serde",
    "serde_core",
    "serde_json",
    "thiserror",
    "zmij",
];
