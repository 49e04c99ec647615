//! Printing a page, and reading its codes with a scanner.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use tempfile::TempDir;

use super::customer::Customer;

/// A printed paper.
pub(crate) struct Print {
    folder: TempDir,
}

impl Customer {
    /// Prints the page on the paper size of its style sheet.
    pub(crate) fn prints(&self) -> Print {
        let how = json!({ "preferCSSPageSize": true, "printBackground": false });
        let pdf = self.browser.command("Page.printToPDF", &how);
        let print = Print { folder: TempDir::new().unwrap() };
        fs::write(print.file("paper.pdf"), BASE64_STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap())
            .unwrap();
        print
    }

    /// Returns the codes that a scanner reads on the screen.
    pub(crate) fn scans_the_screen(&self) -> Vec<String> {
        let folder = TempDir::new().unwrap();
        let picture = folder.path().join("screen.png");
        fs::write(&picture, self.whole_page()).unwrap();
        scan(&picture)
    }
}

impl Print {
    /// Returns the codes that a scanner reads, at the resolution of a label printer.
    pub(crate) fn codes(&self) -> Vec<String> {
        run("pdftoppm", &["-r", "203", "-png", "-singlefile"], &[self.file("paper.pdf"), self.file("page")]);
        scan(&self.file("page.png"))
    }

    /// Returns the text of the print.
    pub(crate) fn words(&self) -> String {
        let text = run("pdftotext", &[], &[self.file("paper.pdf"), PathBuf::from("-")]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Returns the number of pages, and their size in points.
    pub(crate) fn format(&self) -> String {
        let about = run("pdfinfo", &[], &[self.file("paper.pdf")]);
        let value =
            |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
        let size = value("Page size:");
        let points: Vec<f64> = size.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        format!("{} of {:.0} x {:.0}", value("Pages:"), points[0], points[1])
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn scan(picture: &Path) -> Vec<String> {
    let mut codes: Vec<String> =
        run("zbarimg", &["--quiet"], &[picture.to_owned()]).lines().map(str::to_owned).collect();
    codes.sort();
    codes
}

fn run(program: &str, options: &[&str], files: &[PathBuf]) -> String {
    let output = Command::new(program).args(options).args(files).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
