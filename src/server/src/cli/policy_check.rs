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

/// Returns a line about a document that holds, or its problems. A document that no worked case has tried is one.
fn check(file: &Path) -> Result<String, Vec<String>> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| vec![format!("{name}: {error}")])?;
    let located = |diagnostic: &authoring::Diagnostic| format!("{name}:{diagnostic}");
    let authored = authoring::check(&text).map_err(|found| found.iter().map(located).collect::<Vec<_>>())?;
    let (about, cases) = (&authored.policy.document().policy, authored.cases.len());
    if cases == 0 {
        let untried = "no worked case tries what this document decides: add at least one `[[case]]`";
        return Err(vec![format!("{name}: {untried}")]);
    }
    Ok(format!("{name}: `{}` {} holds, with {cases} worked cases\n", about.id, about.version))
}
