//! `rma-server policy check FILE…`

use std::fs;
use std::path::PathBuf;

use policy::authoring;

/// How many worked cases hold; every problem of every document goes to standard error.
pub(super) fn run(files: &[PathBuf]) -> anyhow::Result<String> {
    let (mut holding, mut broken) = (String::new(), 0_usize);
    for file in files {
        let name = file.display();
        let checked =
            fs::read_to_string(file).map_err(|error| vec![format!("{name}: {error}")]).and_then(|text| {
                let located = |diagnostic: &authoring::Diagnostic| format!("{name}:{diagnostic}");
                authoring::check(&text).map_err(|found| found.iter().map(located).collect())
            });
        match checked {
            Ok(authored) => {
                let about = &authored.policy.document().policy;
                let cases = authored.cases.len();
                holding +=
                    &format!("{name}: `{}` {} holds, with {cases} worked cases\n", about.id, about.version);
            }
            Err(problems) => {
                broken += 1;
                problems.iter().for_each(|problem| eprintln!("{problem}"));
            }
        }
    }
    anyhow::ensure!(broken == 0, "{broken} of {} documents must be put right", files.len());
    Ok(holding)
}
