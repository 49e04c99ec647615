//! Loads the documents and the branding of all vendors, or reports all of their problems.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use policy::authoring;

use super::{Catalogue, ServedPolicy};
use crate::vendor::branding::{Branding, Vendor};

/// The source of the documents.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// The documents that are compiled in.
    Shipped,
    /// A folder, whose documents are `{vendor}/*.toml`.
    Folder(PathBuf),
}

/// The problems of the documents, one line each.
#[derive(Debug)]
pub(crate) struct BrokenDocuments(Vec<String>);

/// The name of the file with a vendor's branding, beside its documents.
pub(crate) const BRANDING_FILE: &str = "vendor.toml";

impl Catalogue {
    /// Loads every document, runs its worked cases, and loads the vendors' branding.
    ///
    /// # Errors
    /// [`BrokenDocuments`] with all problems of all files.
    pub(crate) fn load(source: &Source) -> Result<Self, BrokenDocuments> {
        let mut policies: BTreeMap<String, Vec<Arc<ServedPolicy>>> = BTreeMap::new();
        let mut problems = Vec::new();
        for (name, text) in source.read().map_err(|problem| BrokenDocuments(vec![problem]))? {
            match load_document(&name, &text) {
                Ok(served) => {
                    let id = served.policy.document().policy.id.to_string();
                    policies.entry(id).or_default().push(Arc::new(served));
                }
                Err(found) => problems.extend(found),
            }
        }
        for (id, versions) in &mut policies {
            let since = |served: &Arc<ServedPolicy>| served.policy.document().policy.effective_on;
            versions.sort_by_key(since);
            for day in versions.windows(2).filter_map(|pair| match pair {
                [earlier, later] if since(earlier) == since(later) => Some(since(later)),
                _ => None,
            }) {
                problems.push(format!(
                    "`{id}` has two documents in force from {day}: change the `effective_on` of one of them"
                ));
            }
        }
        let mut brandings = BTreeMap::new();
        for (vendor, name, text) in
            source.read_brandings().map_err(|problem| BrokenDocuments(vec![problem]))?
        {
            if !policies.contains_key(&vendor) && problems.is_empty() {
                problems.push(format!(
                    "{name}: there is no policy `{vendor}`: give the folder the id of the vendor's policy"
                ));
            }
            let latest = policies.get(&vendor).and_then(|versions| versions.last());
            let document = latest.map(|served| served.policy.document());
            let languages = document.map(|document| document.policy.languages.clone());
            let remedies = document.into_iter().flat_map(|document| &document.remedies);
            let known = Vendor {
                folder: Path::new(&name).parent().unwrap_or(Path::new("")),
                languages: &languages.unwrap_or_default(),
                remedies: &remedies.map(|remedy| remedy.id.clone()).collect::<Vec<_>>(),
            };
            match Branding::read(&text, &known) {
                Ok(branding) => {
                    brandings.insert(vendor, branding);
                }
                Err(found) => problems.extend(found.iter().map(|diagnostic| format!("{name}:{diagnostic}"))),
            }
        }
        if problems.is_empty() { Ok(Self { policies, brandings }) } else { Err(BrokenDocuments(problems)) }
    }
}

impl Source {
    /// Returns the name and the text of every document.
    fn read(&self) -> Result<Vec<(String, String)>, String> {
        match self {
            Self::Shipped => {
                Ok(authoring::shipped().map(|(name, text)| (name.to_owned(), text.to_owned())).into())
            }
            Self::Folder(folder) => {
                let files = documents_in(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
                if files.is_empty() {
                    return Err(format!(
                        "{}: there are no documents: put them into DIR/VENDOR/*.toml",
                        folder.display()
                    ));
                }
                let read = |file: &PathBuf| {
                    let name = file.display().to_string();
                    fs::read_to_string(file)
                        .map(|text| (name.clone(), text))
                        .map_err(|error| format!("{name}: {error}"))
                };
                files.iter().map(read).collect()
            }
        }
    }

    /// Returns the vendor, the name and the text of every branding file.
    fn read_brandings(&self) -> Result<Vec<(String, String, String)>, String> {
        let Self::Folder(folder) = self else { return Ok(Vec::new()) };
        let vendors = entries(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let files =
            vendors.into_iter().map(|vendor| vendor.join(BRANDING_FILE)).filter(|file| file.is_file());
        let read = |file: PathBuf| {
            let vendor =
                file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
            let name = file.display().to_string();
            let text = fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
            Ok((vendor, name, text))
        };
        files.map(read).collect()
    }
}

impl fmt::Display for BrokenDocuments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for BrokenDocuments {}

fn documents_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for vendor in entries(folder)?.into_iter().filter(|vendor| vendor.is_dir()) {
        files.extend(entries(&vendor)?.into_iter().filter(|file| {
            file.extension().is_some_and(|extension| extension == "toml") && !file.ends_with(BRANDING_FILE)
        }));
    }
    Ok(files)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

/// Loads a document and derives the data with which the server serves it.
fn load_document(name: &str, text: &str) -> Result<ServedPolicy, Vec<String>> {
    let authored = authoring::check(text)
        .map_err(|found| found.iter().map(|diagnostic| format!("{name}:{diagnostic}")).collect::<Vec<_>>())?;
    ServedPolicy::new(authored.policy).map_err(|error| vec![format!("{name}: {error}")])
}
