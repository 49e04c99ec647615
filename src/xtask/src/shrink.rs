//! Making an app's script and wasm as small as they get.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use wasmparser::{Parser, Payload};
use xshell::{Shell, cmd};

/// Shrinks the styles, the script and the wasm of an app's folder in their places: of the script what the page does not reach goes,
/// of the wasm what the script does not call, and the rest is optimised for size.
///
/// # Errors
///
/// When the folder has no style sheet, no script or no wasm, and when a tool fails.
pub fn shrink(sh: &Shell, folder: &str) -> Result<()> {
    let files = sh.read_dir(folder)?;
    let find = |end: &str| -> Result<PathBuf> {
        let found = files.iter().find(|path| path.extension().is_some_and(|extension| extension == end));
        found.cloned().with_context(|| format!("there is no .{end} in {folder}"))
    };
    let (styles, script, wasm) = (find("css")?, find("js")?, find("wasm")?);
    minify(sh, &styles)?;
    shrink_script(sh, &script)?;
    shrink_wasm(sh, &sh.read_file(&script)?, &wasm)
}

/// Writes a script or a style sheet anew without what only people read.
///
/// # Errors
///
/// When esbuild does not understand it.
pub fn minify(sh: &Shell, file: &Path) -> Result<()> {
    cmd!(sh, "esbuild {file} --minify --outfile={file} --allow-overwrite --log-level=warning")
        .quiet()
        .run()?;
    Ok(())
}

/// The page imports nothing but what starts the app.
fn shrink_script(sh: &Shell, script: &Path) -> Result<()> {
    let name = script.file_name().and_then(|name| name.to_str()).context("a script without a name")?;
    let work = sh.create_temp_dir()?;
    let entry = work.path().join("entry.js");
    sh.copy_file(script, work.path().join(name))?;
    sh.write_file(&entry, format!("export {{ default }} from './{name}';"))?;
    cmd!(sh, "esbuild {entry} --bundle --minify --format=esm --outfile={script} --allow-overwrite --log-level=warning")
        .quiet()
        .run()?;
    Ok(())
}

/// wasm-bindgen exports everything that any crate offers to scripts, whether ours calls it or not.
fn shrink_wasm(sh: &Shell, script: &str, wasm: &Path) -> Result<()> {
    let module = sh.read_binary_file(wasm)?;
    let exports = exports(&module)?;
    let roots = exports.iter().map(|name| {
        let mut node = json!({ "name": name, "export": name });
        if is_called(script, name)
            && let Value::Object(node) = &mut node
        {
            node.insert("root".to_owned(), Value::Bool(true));
        }
        node
    });
    let work = sh.create_temp_dir()?;
    let graph = work.path().join("graph.json");
    sh.write_file(&graph, Value::Array(roots.collect()).to_string())?;
    let reached = work.path().join("reached.wasm");
    cmd!(sh, "wasm-metadce {wasm} --graph-file {graph} -o {reached} --quiet")
        .quiet()
        .ignore_stdout()
        .run()?;
    // Twice over, since a second round of taking apart and putting together again still finds something. What lies below the first
    // kilobyte is the far end of the stack, which no computed address leads to. The last sections tell tools what made the file.
    let round = ["--flatten", "--rereloop", "-Oz", "-Oz"];
    cmd!(sh, "wasm-opt {reached} --low-memory-unused {round...} {round...}")
        .args(["--strip-producers", "--strip-target-features", "-o"])
        .arg(wasm)
        .quiet()
        .run()?;
    Ok(())
}

/// Whether a script names it as a property. What a script reaches in another way, it names none the less.
fn is_called(script: &str, export: &str) -> bool {
    let is_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    script.match_indices(export).any(|(at, _)| {
        let before = script.get(..at).and_then(|before| before.chars().next_back());
        let after = script.get(at + export.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_of_a_name) && !after.is_some_and(is_of_a_name)
    })
}

fn exports(module: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                names.push(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::is_called;

    #[test]
    fn a_name_within_another_is_not_called() {
        let script = "t=>{r.memory.buffer;r.main_2(t)},{\"__wbindgen_free\":1}";
        assert!(
            is_called(script, "memory")
                && is_called(script, "main_2")
                && is_called(script, "__wbindgen_free")
        );
        assert!(!is_called(script, "main") && !is_called(script, "free") && !is_called(script, "mem"));
    }
}
