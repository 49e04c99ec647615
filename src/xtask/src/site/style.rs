//! The style sheets: plain CSS in `style/`, bundled and minified into one sheet for each app.

use crate::workspace;
use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use std::fs;

/// The style sheets that the pages include. Each imports the other sheets that its pages need.
const BUNDLES: [&str; 3] = ["portal.css", "tracking.css", "workbench.css"];

/// Writes each bundle to `target/style/`, where `index.html` expects it. Trunk's `pre_build` hook runs this.
///
/// # Errors
///
/// When a sheet cannot be read or is not CSS.
pub fn bundle() -> Result<()> {
    let root = workspace::root();
    let target = root.join("target/style");
    fs::create_dir_all(&target)?;
    for name in BUNDLES {
        let files = FileProvider::new();
        let mut bundler = Bundler::new(&files, None, ParserOptions::default());
        let mut sheet = bundler.bundle(&root.join("style").join(name)).map_err(|error| anyhow!("{error}"))?;
        sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
        let bundle = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?;
        fs::write(target.join(name), bundle.code)?;
    }
    Ok(())
}
