//! The workbench's page: `index.html` with another app in it.

use anyhow::{Context, Result};
use xshell::Shell;

/// Writes the template of the workbench to `target/site/workbench.html`, and returns the path.
///
/// # Errors
///
/// When `index.html` does not have what distinguishes the two pages.
pub fn write_workbench(sh: &Shell) -> Result<&'static str> {
    let path = "target/site/workbench.html";
    sh.write_file(path, workbench(&sh.read_file("index.html")?)?)?;
    Ok(path)
}

/// What the portal's page has, and what the workbench's page has in its place. The portal's build has copied `public/` already.
const DIFFERENCES: [(&str, &str); 5] = [
    (r#"<link data-trunk rel="copy-dir" href="public" data-target-path="./">"#, WORKER),
    (r#"href="target/style/portal.css""#, r#"href="../style/workbench.css""#),
    (r#"href="src/web/Cargo.toml""#, r#"href="../../src/web/Cargo.toml""#),
    (r#"data-bin="portal""#, r#"data-bin="workbench""#),
    // The workbench evaluates thousands of lines: there, speed is worth the bytes.
    (r#"data-cargo-profile-release="wasm""#, r#"data-cargo-profile-release="wasm-lists""#),
];

/// The worker that reads and writes workbooks. Trunk gives it fixed names, and the workbench loads it by them when it needs it.
const WORKER: &str = r#"<link data-trunk rel="rust" href="../../src/web/Cargo.toml" data-type="worker" data-bin="sheets" data-cargo-features="workbooks" data-loader-shim data-cargo-profile-release="wasm-lists" data-wasm-opt="z">"#;

fn workbench(template: &str) -> Result<String> {
    DIFFERENCES.iter().try_fold(template.to_owned(), |page, (portal, workbench)| {
        let (before, after) =
            page.split_once(portal).with_context(|| format!("index.html does not contain `{portal}`"))?;
        Ok(format!("{before}{workbench}{after}"))
    })
}

#[cfg(test)]
mod tests {
    use super::workbench;

    #[test]
    fn the_workbench_has_its_own_app_in_the_page_of_the_portal() {
        let page = workbench(include_str!("../../../../index.html")).unwrap();
        assert!(page.contains(r#"data-bin="workbench""#) && !page.contains(r#"data-bin="portal""#), "{page}");
    }

    #[test]
    fn another_template_is_an_error() {
        assert!(workbench("<html></html>").is_err());
    }
}
