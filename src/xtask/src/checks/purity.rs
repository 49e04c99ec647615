//! Checks that `policy` and `estimate` stay pure: their dependencies, and their use of the standard library.

use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

use crate::{tools::wasm, workspace};

/// Checks that `policy` and `estimate`, compiled for browsers, depend only on the crates listed here, and name nothing in the standard
/// library that does I/O or reads a clock.
///
/// # Errors
///
/// When one of them does: the error contains the place.
pub fn check(sh: &Shell) -> Result<()> {
    for (package, allowed) in [("policy", [POLICY].as_slice()), ("estimate", &[POLICY, ESTIMATE])] {
        check_dependencies(sh, package, allowed)?;
        check_sources(sh, package)?;
    }
    Ok(())
}

/// The allowed dependencies of `policy`: crates for values, numbers, dates, and their text forms.
const POLICY: &[&str] = &[
    "litemap",
    "policy",
    "arrayvec",
    "chrono",
    "itoa",
    "memchr",
    "num-traits",
    "rust_decimal",
    "rustc-hash",
    "serde",
    "serde_core",
    "serde_json",
    "thiserror",
    "zmij",
];

/// The further allowed dependencies of `estimate`: crates for rows, their text form and short strings, and the message catalogue. Those
/// for workbooks belong to a feature that the workbench's own binary does not enable.
const ESTIMATE: &[&str] = &[
    "accept-language",
    "castaway",
    "cfg-if",
    "compact_str",
    "csv",
    "csv-core",
    "estimate",
    "ryu",
    "static_assertions",
    "words",
];

/// The parts of the standard library that read a clock or do I/O.
const IMPURE: &[&str] = &[
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
    let others: Vec<&str> =
        names.filter(|name| !allowed.iter().any(|allowed| allowed.contains(name))).collect();
    ensure!(
        others.is_empty(),
        "{package} depends on {}; a crate that does no I/O, reads no clock and uses neither browser nor server may join the \
         list in src/xtask/src/checks/purity.rs",
        others.join(", ")
    );
    Ok(())
}

fn check_sources(sh: &Shell, package: &str) -> Result<()> {
    for path in sources(sh, &workspace::root().join(format!("src/{package}/src")))? {
        let source = sh.read_file(&path)?;
        let found = impure_names(&source);
        ensure!(
            found.is_empty(),
            "{} names {}; the callers of {package} must pass in everything from outside",
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

fn impure_names(source: &str) -> Vec<&'static str> {
    IMPURE.iter().copied().filter(|name| source.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::impure_names;

    #[test]
    fn impure_names_are_found_and_others_are_not() {
        assert_eq!(
            impure_names("use std::fs::read;\nlet now = std::time::Instant::now();"),
            ["std::fs", "std::time"]
        );
        assert_eq!(impure_names("use std::io::Cursor;\nuse std::collections::BTreeMap;"), [] as [&str; 0]);
    }
}
