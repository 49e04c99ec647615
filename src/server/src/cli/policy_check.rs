//! `rma-server policy check FILE…`

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use policy::authoring;

/// Checks documents and returns a line for each. Every problem goes to standard error.
pub(super) fn run(files: &[PathBuf]) -> anyhow::Result<String> {
    let (mut holding, mut problems, mut broken) = (Vec::new(), Vec::new(), 0_usize);
    for file in files {
        match check(file) {
            Ok(text) => holding.push(text),
            Err(found) => {
                broken += 1;
                problems.extend(found);
            }
        }
    }
    for problem in problems {
        let _ = writeln!(std::io::stderr(), "{problem}");
    }
    anyhow::ensure!(broken == 0, "{broken} of {} documents must be put right", files.len());
    Ok(holding.concat())
}

/// Checks a document and returns a line about it, or its problems.
fn check(file: &Path) -> Result<String, Vec<String>> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| vec![format!("{name}: {error}")])?;
    let located = |diagnostic: &authoring::Diagnostic| format!("{name}:{diagnostic}");
    let authored = authoring::check(&text).map_err(|found| found.iter().map(located).collect::<Vec<_>>())?;
    let (about, cases) = (&authored.policy.document().policy, authored.cases.len());
    Ok(format!("{name}: `{}` {} holds, with {cases} worked cases\n", about.id, about.version))
}
