//! A distributor with a list, and their actions at the workbench.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use testkit::wait_until;

use crate::support::{Customer, Kind, Place};

/// A list exported by a German spreadsheet: semicolons, day first, decimal comma. The first lines' dates are ambiguous.
pub(super) const LIST: &str = "\
Model;Serial;Qty;Unit price;Invoice date;Category;Sale type;Fault;Installed;Demo;Unsold;Original condition
KT-1;S1;2;1.250,50;05/11/2026;ip;regular;none;no;no;no;yes
KT-2;S2;1;99,90;06/10/2026;ip;regular;none;no;no;no;yes
KT-3;S3;10;12,00;03/04/2026;hard-drive;regular;none;no;no;no;yes
KT-4;S4;3;400,00;07/09/2026;ptz;special_order;none;no;no;no;yes
KT-5;S5;x;400,00;07/09/2026;ptz;regular;none;no;no;no;yes
";

/// The documented example, whose dates are unambiguous.
pub(super) const EXAMPLE: &str = "docs/estimate-example.csv";

/// Facts that hold for every line and are not in the example: the documentation sets them on the command line.
pub(super) const EXAMPLE_FACTS: [(&str, &str); 7] = [
    ("rotated_this_year", "no"),
    ("offset_po", "15000"),
    ("installed", "no"),
    ("demo", "no"),
    ("original_condition", "yes"),
    ("fault", "none"),
    ("extenuating", "no"),
];

/// A file of the repository.
pub(super) fn file(path: &str) -> PathBuf {
    // Chromedriver accepts no path with `..`.
    fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

impl Customer {
    pub(crate) fn brings(&self, list: &str) {
        self.opens("/ktc/estimate");
        self.pastes(list);
    }

    /// Pastes a list, and has it read.
    pub(super) fn pastes(&self, list: &str) {
        self.page().part(Kind::Question, "Paste rows").text();
        let type_it = "document.querySelector('#paste').value = arguments[0]";
        self.browser.run(type_it, vec![json!(list)]);
        self.page().press("Read the list");
        self.page().heading("Your list, as it was read").text();
    }

    pub(super) fn chooses_file(&self, path: &Path) {
        self.page().part(Kind::Selector, "#file").types(path.to_str().unwrap());
        self.page().part(Kind::Selector, ".judged-grid .rows .row").text();
    }

    pub(super) fn puts_the_list_away(&self) {
        self.page().press("Import another list");
        self.page().press("Remove it");
        self.page().part(Kind::Question, "Paste rows").text();
    }

    pub(super) fn says_how_dates_are_written(&self) {
        self.page().says(&["What does “05/11/2026” under “Invoice date” mean?"]);
        self.page().press("November 5, 2026");
        self.page().does_not_say(&["What does “"]);
    }

    /// Sets a fact of all selected lines, or of all that are shown.
    pub(super) fn says_of_all(&self, fact: &str, value: &str) {
        let bulk = self.page().part(Kind::Selector, ".bulk");
        bulk.answer("For these lines", fact);
        bulk.answer("is", value);
        let set = bulk.part(Kind::Selector, ".button").text();
        bulk.press(&set);
    }

    /// The value of each line in the grid.
    pub(super) fn grid(&self) -> Place<'_> {
        self.page().part(Kind::Selector, ".judged-grid")
    }

    /// The net of each strategy in the first table that compares them.
    pub(super) fn nets(&self) -> Value {
        self.nets_in(0)
    }

    /// The net of each strategy in the table for the selected lines.
    pub(super) fn nets_of_the_selection(&self) -> Value {
        self.page().part(Kind::Selector, ".compared div + div .compare [data-strategy=best]").text();
        self.nets_in(1)
    }

    fn nets_in(&self, table: usize) -> Value {
        self.page().heading("By strategy").text();
        self.page().part(Kind::Selector, ".compare [data-strategy=best]").text();
        let read =
            "return Object.fromEntries([...document.querySelectorAll('.compared .compare')[arguments[0]]
            .querySelectorAll('[data-strategy]')]
            .map(row => [row.dataset.strategy, row.querySelector('[data-net]').dataset.net]))";
        self.browser.run(read, vec![json!(table)])
    }

    /// Asks for the check before filing.
    pub(crate) fn checks(&self) {
        let form = self.page().region("File it");
        let words = form.part(Kind::Selector, ".button.primary:not(:disabled)").text();
        form.press(&words);
    }

    /// Files after the check, whatever the texts of the buttons are.
    pub(crate) fn files(&self) {
        self.checks();
        let check = self.page().part(Kind::Selector, ".file-check");
        let words = check.part(Kind::Selector, ".button.primary:not(:disabled)").text();
        check.press(&words);
    }
}

/// Waits until Chromium has written the file with this ending.
pub(super) fn downloaded(folder: &Path, ending: &str) -> Vec<u8> {
    wait_until(&[folder.to_path_buf()], &format!("a file ends with .{ending}"), || {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let mut wanted = files.filter(|path| path.extension().is_some_and(|found| found == ending));
        // Chromium takes the name before it has written anything.
        wanted.next().map(|path| fs::read(path).unwrap()).filter(|content| !content.is_empty())
    })
}
