//! The estimate as files, on paper and by link.

use std::fs;
use std::process::Command;

use estimate::{CellKind, Grid, Workbook};
use tempfile::TempDir;

use super::distributor::{EXAMPLE, EXAMPLE_FACTS, downloaded, file};
use crate::support::{Customer, NOW, Settings, journey};

/// The estimate of a file with its clauses, written by the command line.
fn written_by_the_command(path: &str, facts: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rma-server"));
    command.args(["estimate".as_ref(), file(path).as_os_str()]).args(["--policy", "ktc", "--csv", "-"]);
    command.args(["--role", "distributor"]).env("RMA_CLOCK", NOW);
    for (fact, value) in facts {
        command.args(["--set", &format!("{fact}={value}")]);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The sheets of a workbook: the summary, the lines and the policy.
fn sheets(xlsx: &[u8]) -> [Grid; 3] {
    let workbook = Workbook::read(xlsx).unwrap();
    let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Summary", "Lines", "Policy"]);
    let grids: Vec<Grid> = workbook.sheets.into_iter().map(|sheet| sheet.content.unwrap()).collect();
    grids.try_into().unwrap()
}

/// The rows of a grid that have text, with numbers in one form for all kinds of files.
fn cells(grid: &Grid) -> Vec<Vec<String>> {
    let cell = |cell: &estimate::Cell| match (cell.kind, cell.text.contains('.')) {
        (CellKind::Number | CellKind::Text, true)
            if cell.text.bytes().all(|b| b.is_ascii_digit() || b == b'.') =>
        {
            cell.text.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        _ => cell.text.to_string(),
    };
    let row = |row: &estimate::GridRow| {
        let mut cells: Vec<String> = row.cells.iter().map(cell).collect();
        cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
        cells
    };
    grid.rows.iter().map(row).filter(|row| !row.is_empty()).collect()
}

fn says_what_the_example_does_not(customer: &Customer) {
    customer.answers(&[("Stock rotation this year", "No"), ("Offset purchase order", "15,000.00")]);
    for (fact, value) in [
        ("Used or installed", "No"),
        ("Demo or sample", "No"),
        ("Original condition and packaging", "Yes"),
        ("Condition", "It works"),
        ("Extenuating circumstances", "No"),
    ] {
        customer.says_of_all(fact, value);
    }
}

#[test]
fn the_files_are_what_the_command_writes_and_the_link_shows_the_same_a_week_later() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("using deprecated parameters for the initialization function");
        let folder = TempDir::new().unwrap();
        customer.browser.downloads_to(folder.path());
        customer.opens("/ktc/estimate");
        customer.chooses_file(&file(EXAMPLE));
        says_what_the_example_does_not(customer);
        customer.page().press("Download as CSV");
        let csv = String::from_utf8(downloaded(folder.path(), "csv")).unwrap();
        assert_eq!(csv.trim_start_matches('\u{feff}'), written_by_the_command(EXAMPLE, &EXAMPLE_FACTS));
        customer.page().press("Download as XLSX");
        let xlsx = downloaded(folder.path(), "xlsx");
        let [summary, lines, policy] = sheets(&xlsx);
        let row = |grid: &Grid, text: &str| {
            let rows = cells(grid).into_iter();
            rows.filter(|row| row.iter().any(|cell| cell == text)).collect::<Vec<_>>()
        };
        assert_eq!(row(&summary, "Total")[0], ["Total", "", "11802.5"]);
        let line = &row(&lines, "KPC-N501NUB")[0];
        for said in ["HD-TVI camera, standard (b1, c1, XIR)", "1099", "Stock rotation", "10990", "Yes"] {
            assert!(line.iter().any(|cell| cell == said), "{said}: {line:?}");
        }
        assert_eq!(row(&policy, "rotation.2").len(), 1);

        // On paper: the policy, its digest and the days, in words.
        let digest = csv.lines().find_map(|line| line.strip_prefix("digest,")).unwrap().to_owned();
        let print = customer.prints();
        assert!(print.format().starts_with("1 of "), "{}", print.format());
        let words = print.words();
        for said in [
            "Estimate for KT&C: The best plan",
            digest.get(..20).unwrap(),
            "November 20, 2026",
            "$11,802.50",
            "rotation.2",
        ] {
            assert!(words.contains(said), "{said}: {words}");
        }
        assert!(!words.contains("Import another list"), "{words}");
        // The plan has the total that the screen shows.
        let total = words.find("Total").map(|at| words[at..].chars().take(20).collect::<String>());
        assert!(total.as_deref().is_some_and(|total| total.contains("$11,802.50")), "{total:?}: {words}");

        // The link and the file, a week later: the same.
        let copied = "window.copied = null; navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }";
        customer.browser.run(copied, vec![]);
        customer.page().press("Copy the link");
        customer.page().says(&["Link copied"]);
        let link = customer.browser.run("return window.copied", vec![]);
        let link = link.as_str().unwrap();
        assert!(!link.contains("KNC") && !link.contains("15000"), "{link}");
        let nets = customer.nets();
        customer.puts_the_list_away();
        customer.server.bring_back_at("2026-11-27T18:00:00Z");
        customer.browser.go("about:blank");
        customer.browser.run("", vec![]);
        customer.browser.go(link);
        customer.page().says(&["You followed a link to an estimate of November 20, 2026"]);
        let estimate = folder.path().join("again.csv");
        fs::write(&estimate, &csv).unwrap();
        customer.chooses_file(&estimate);
        assert_eq!(customer.nets(), nets);
        customer.page().region("File it").says(&["To file, go back to today."]);
        customer.looks_at("workbench-link");
        customer.page().press("Go back to today");
        customer.page().region("File it").says(&["3 of 5 lines will be filed"]);
        customer.page().does_not_say(&["You followed a link"]);
    });
}

#[test]
fn ten_thousand_lines_are_written_as_a_workbook() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("using deprecated parameters for the initialization function");
        let folder = TempDir::new().unwrap();
        customer.browser.downloads_to(folder.path());
        let list = folder.path().join("list.csv");
        let lines = (0..10_000).map(|n| {
            format!(
                "M-{n},{},{}.50,2026-11-0{},ip,regular,none,no,no,yes,yes\n",
                n % 9 + 1,
                n % 400,
                n % 9 + 1
            )
        });
        let headings = "Model,Qty,Unit price,Invoice date,Category,Sale type,Fault,Installed,Demo,Unsold,Original condition\n";
        fs::write(&list, lines.fold(headings.to_owned(), |list, line| list + line.as_str())).unwrap();
        customer.opens("/ktc/estimate");
        customer.chooses_file(&list);
        customer.page().press("Download as XLSX");
        let [_, lines, _] = sheets(&downloaded(folder.path(), "xlsx"));
        let rows = cells(&lines);
        assert_eq!(rows.len(), 1 + 10_000);
        assert_eq!(
            rows[10_000][..8],
            ["10001", "M-9999", "", "IP camera", "1", "399.5", "2026-11-01", "Credit"].map(str::to_owned)
        );
    });
}
