//! `rma-server policy check FILE…`

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use policy::document::{Remedy, ReturnAddress};
use policy::{Document, Id, authoring};

use crate::vendor::branding::{Branding, Vendor};
use crate::vendor::catalogue::BRANDING_FILE;

/// Checks documents and returns a line for each. Every problem goes to standard error.
pub(super) fn run(files: &[PathBuf]) -> anyhow::Result<String> {
    let (mut valid, mut problems, mut broken) = (Vec::new(), Vec::new(), 0_usize);
    for file in files {
        match check(file) {
            Ok(text) => valid.push(text),
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
    Ok(valid.concat())
}

/// Returns a line about a valid document, or its problems. A document without worked cases is a problem.
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
    let warning = warning_of_address(file, authored.policy.document());
    Ok(format!("{name}: `{}` {} holds, with {cases} worked cases\n{warning}", about.id, about.version))
}

/// Returns a line about remedies without a return address, in the document and in the settings beside it; empty if there are none.
fn warning_of_address(file: &Path, document: &Document) -> String {
    let set = addresses_beside(file, document);
    let has_address = |remedy: &&Remedy| {
        [&set, &document.ship_to].into_iter().any(|known| ReturnAddress::of(known, &[&remedy.id]).is_some())
    };
    let without = document.remedies.iter().filter(|remedy| !has_address(remedy));
    let without: Vec<&str> = without.map(|remedy| remedy.id.as_str()).collect();
    if without.is_empty() {
        return String::new();
    }
    format!(
        "{}: warning: no return address for {}: `approve` asks for it; set `[[ship_to]]` in the document or in vendor.toml\n",
        file.display(),
        without.join(", ")
    )
}

/// Reads the addresses of the vendor's settings in the document's folder. Returns none if there are no settings, or invalid ones, which `serve`
/// reports.
fn addresses_beside(file: &Path, document: &Document) -> Vec<ReturnAddress> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let remedies: Vec<Id> = document.remedies.iter().map(|remedy| remedy.id.clone()).collect();
    let vendor = Vendor { folder, languages: &document.policy.languages, remedies: &remedies };
    let settings = fs::read_to_string(folder.join(BRANDING_FILE)).ok();
    let branding = settings.and_then(|text| Branding::read(&text, &vendor).ok());
    branding.map(|branding| branding.ship_to).unwrap_or_default()
}
