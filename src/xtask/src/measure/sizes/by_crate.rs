//! The size of the code in a wasm file, by crate.

use anyhow::Result;
use rustc_demangle::demangle;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The number of crates that are listed.
const LISTED: usize = 20;

/// Returns a line for each of the largest crates, with its bytes of code and its share. Generic code counts for the crate that defines
/// it, even if it is compiled for types of another crate.
///
/// # Errors
///
/// When the file cannot be read, or is not wasm with names.
pub fn shares(wasm: &Path) -> Result<String> {
    let wasm = fs::read(wasm)?;
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(custom) => {
                let KnownCustom::Name(sections) = custom.as_known() else { continue };
                for section in sections {
                    let Name::Function(map) = section? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index, naming.name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut crates = BTreeMap::<String, usize>::new();
    for (index, size) in (imported..).zip(&sizes) {
        let name = names.get(&index).map_or_else(String::new, |name| format!("{:#}", demangle(name)));
        *crates.entry(crate_of(&name).to_owned()).or_default() += size;
    }
    let total: usize = sizes.iter().sum();
    let mut crates = Vec::from_iter(crates);
    crates.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let mut lines = String::new();
    for (name, size) in crates.iter().take(LISTED) {
        writeln!(lines, "{size:>9} {:>3} % {name}", size * 100 / total.max(1))?;
    }
    Ok(lines)
}

/// Returns the crate in a path such as `<leptos::children::Children as core::ops::Drop>::drop`.
fn crate_of(name: &str) -> &str {
    let path = name
        .trim_start_matches(['<', '&', '*', '(', '['])
        .trim_start_matches("dyn ")
        .trim_start_matches("mut ");
    path.split(|c: char| !c.is_alphanumeric() && c != '_')
        .next()
        .filter(|name| !name.is_empty())
        .unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn the_crate_is_the_first_name_of_a_path() {
        assert_eq!(crate_of("policy::engine::evaluate"), "policy");
        assert_eq!(crate_of("<leptos::children::Children as core::ops::drop::Drop>::drop"), "leptos");
        assert_eq!(crate_of("<&mut serde_json::Value>::take"), "serde_json");
        assert_eq!(crate_of(""), "?");
    }
}
