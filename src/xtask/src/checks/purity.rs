//! The proof that what judges stays pure: what `policy` and `estimate` depend on, and what of the standard library they name.

use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

use crate::{tools::wasm, workspace};

/// Fails if `policy` or `estimate`, as browsers get them, depends on anything but the crates listed here, or names what reaches
/// out of the program.
///
/// # Errors
///
/// When one does: the error says where.
pub fn check(sh: &Shell) -> Result<()> {
    for (package, allowed) in [("policy", [POLICY].as_slice()), ("estimate", &[POLICY, ESTIMATE])] {
        check_dependencies(sh, package, allowed)?;
        check_sources(sh, package)?;
    }
    Ok(())
}

/// Values, numbers, dates, text to values and back.
const POLICY: &[&str] = &[
    "litemap",
    "policy",
    "arrayvec",
    "chrono",
    "itoa",
    "memchr",
    "num-traits",
    "rust_decimal",
    "serde",
    "serde_core",
    "serde_json",
    "thiserror",
    "zmij",
];

/// Text to rows and back. Workbooks are a feature of their own, which the workbench's own module does without.
const ESTIMATE: &[&str] = &["csv", "csv-core", "estimate", "ryu"];

/// What of the standard library reads a clock, or reaches a file, the network, the environment or another program.
const REACHES_OUT: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::time",
    "std::os",
    "stdin(",
    "stdout(",
];

fn check_dependencies(sh: &Shell, package: &str, allowed: &[&[&str]]) -> Result<()> {
    let target = wasm::TARGET;
    let tree = cmd!(
        sh,
        "cargo tree --package {package} --edges normal,no-proc-macro --target {target} --prefix none"
    )
    .read()?;
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let strangers: Vec<&str> =
        names.filter(|name| !allowed.iter().any(|allowed| allowed.contains(name))).collect();
    ensure!(
        strangers.is_empty(),
        "{package} depends on {}; a crate that does no I/O, reads no clock and knows neither browser nor server may join the \
         list in src/xtask/src/checks/purity.rs",
        strangers.join(", ")
    );
    Ok(())
}

fn check_sources(sh: &Shell, package: &str) -> Result<()> {
    for path in sources(sh, &workspace::root().join(format!("src/{package}/src")))? {
        let source = sh.read_file(&path)?;
        let found = reaching_out(&source);
        ensure!(
            found.is_empty(),
            "{} names {}; what {package} needs from outside, its callers hand over",
            path.display(),
            found.join(", ")
        );
    }
    Ok(())
}

fn sources(sh: &Shell, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in sh.read_dir(folder)? {
        if path.is_dir() {
            found.extend(sources(sh, &path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    Ok(found)
}

fn reaching_out(source: &str) -> Vec<&'static str> {
    REACHES_OUT.iter().copied().filter(|name| source.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::reaching_out;

    #[test]
    fn what_reaches_out_is_found_and_the_rest_is_not() {
        assert_eq!(
            reaching_out("use std::fs::read;\nlet now = std::time::Instant::now();"),
            ["std::fs", "std::time"]
        );
        assert_eq!(reaching_out("use std::io::Cursor;\nuse std::collections::BTreeMap;"), [] as [&str; 0]);
    }
}
