//! The pages of the apps besides the portal: `index.html` with another app in it.

use anyhow::{Context, Result};
use xshell::Shell;

/// An app with its own page.
pub struct App {
    /// The name of its binary, its style sheet and its page.
    pub name: &'static str,
    /// The Cargo profile of the shipped build.
    profile: &'static str,
    /// A further element for Trunk.
    worker: &'static str,
}

/// The apps besides the portal.
pub const APPS: [App; 2] = [
    App { name: "tracking", profile: "wasm", worker: "" },
    // The workbench evaluates thousands of lines, so it is optimised for speed instead of size.
    App { name: "workbench", profile: "wasm-lists", worker: WORKER },
];

/// The element that builds the worker for workbooks. Trunk gives its files fixed names, by which the workbench loads it when needed.
const WORKER: &str = r#"<link data-trunk rel="rust" href="../../src/web/Cargo.toml" data-type="worker" data-bin="sheets" data-cargo-features="workbooks" data-loader-shim data-cargo-profile-release="wasm-lists" data-wasm-opt="s">"#;

impl App {
    /// Writes the template of the page for Trunk, and returns its path.
    ///
    /// # Errors
    ///
    /// When `index.html` does not have the elements that differ between the pages.
    pub fn write_template(&self, sh: &Shell) -> Result<String> {
        let path = format!("target/site/{}.html", self.name);
        sh.write_file(&path, self.template(&sh.read_file("index.html")?)?)?;
        Ok(path)
    }

    fn template(&self, portal: &str) -> Result<String> {
        let Self { name, profile, worker } = self;
        let differences = [
            // The portal's build has copied `public/` already.
            (r#"<link data-trunk rel="copy-dir" href="public" data-target-path="./">"#, (*worker).to_owned()),
            (r#"href="target/style/portal.css""#, format!(r#"href="../style/{name}.css""#)),
            (r#"href="src/web/Cargo.toml""#, r#"href="../../src/web/Cargo.toml""#.to_owned()),
            (r#"data-bin="portal""#, format!(r#"data-bin="{name}""#)),
            (r#"data-cargo-profile-release="wasm""#, format!(r#"data-cargo-profile-release="{profile}""#)),
        ];
        differences.iter().try_fold(portal.to_owned(), |page, (theirs, own)| {
            let (before, after) =
                page.split_once(theirs).with_context(|| format!("index.html does not contain `{theirs}`"))?;
            Ok(format!("{before}{own}{after}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::APPS;

    #[test]
    fn each_app_is_in_its_own_page() {
        for app in APPS {
            let page = app.template(include_str!("../../../../index.html")).unwrap();
            let own = format!(r#"data-bin="{}""#, app.name);
            assert!(page.contains(&own) && !page.contains(r#"data-bin="portal""#), "{page}");
        }
    }

    #[test]
    fn another_template_is_an_error() {
        for app in APPS {
            assert!(app.template("<html></html>").is_err());
        }
    }
}
