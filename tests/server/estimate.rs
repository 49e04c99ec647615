//! `rma-server estimate`, as the documentation shows it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use estimate::{List, Workbook};
use policy::authoring;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use testkit::lists;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::server::BINARY;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn estimate(arguments: &[&str]) -> Output {
    Command::new(BINARY).current_dir(root()).arg("estimate").args(arguments).output().unwrap()
}

/// The arguments of the command that the documentation shows.
fn documented() -> (Vec<String>, String) {
    let text = std::fs::read_to_string(root().join("docs/estimate.md")).unwrap();
    let command = text.lines().find(|line| line.starts_with("rma-server estimate ")).unwrap();
    let arguments = command.split(' ').skip(2).map(str::to_owned).collect();
    let (_, after) = text.split_once("```text\n").unwrap();
    (arguments, after.split_once("```").unwrap().0.to_owned())
}

#[test]
fn the_documented_command_prints_what_the_documentation_shows() {
    let (arguments, shown) = documented();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = estimate(&arguments);
    assert_eq!(stdout(&output), shown);
    let beside = String::from_utf8(output.stderr).unwrap();
    assert!(beside.contains("row 8 adds up the others"), "{beside}");
}

#[test]
fn a_line_shows_the_net_that_its_strategy_counts() {
    // More than the lines that may be rotated cost, and less than all of them do.
    let (arguments, shown) = documented();
    let arguments = arguments.iter().map(|argument| argument.replace("offset_po=15000", "offset_po=12000"));
    let arguments: Vec<String> = arguments.collect();
    let table = stdout(&estimate(&arguments.iter().map(String::as_str).collect::<Vec<_>>()));
    assert_eq!(table, shown);
}

#[test]
fn a_list_without_answers_names_what_is_missing_and_the_options_that_state_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plain.csv");
    std::fs::write(&file, "Model,Qty,Price,Invoice date\nA,2,100.00,2026-11-01\nB,1,50.00,2026-11-02\n")
        .unwrap();
    let judged = |more: &[&str]| {
        let arguments =
            [&[file.to_str().unwrap(), "--policy", "ktc", "--as-of", "2026-11-20"], more].concat();
        stdout(&estimate(&arguments))
    };
    let table = judged(&[]);
    assert!(table.contains("\n2 of 2 lines need answers: role (2), category (2), "), "{table}");
    assert!(table.contains("`--set FACT=VALUE`"), "{table}");
    assert!(table.contains("`--assume LIST`") && table.contains("for stock, returned, faulty"), "{table}");
    let table = judged(&["--role", "distributor"]);
    assert!(!table.contains("need answers"), "{table}");
}

#[test]
fn its_json_is_the_servers_assessment_of_the_same_lines() {
    let (arguments, _) = documented();
    let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    arguments.push("--json");
    let estimate: Value = serde_json::from_str(&stdout(&estimate(&arguments))).unwrap();
    let lines: Vec<Value> =
        estimate["lines"].as_array().unwrap().iter().map(|line| line["line"].clone()).collect();
    let request = json!({
        "as_of": "2026-11-20", "detail": "verdicts", "requester": { "role": "distributor" },
        "answers": { "rotated_this_year": false, "offset_po": "15000" }, "lines": lines
    });
    let assessment = Server::start().assess("ktc", &request);
    assert_eq!(assessment["digest"], estimate["digest"]);
    for (judged, line) in
        assessment["lines"].as_array().unwrap().iter().zip(estimate["lines"].as_array().unwrap())
    {
        for (one, other) in
            judged["remedies"].as_array().unwrap().iter().zip(line["remedies"].as_array().unwrap())
        {
            for field in ["remedy", "verdict", "credit", "net", "eligible_until", "needs"] {
                assert_eq!(one[field], other[field], "{field} of {one}");
            }
        }
    }
    let rotation = &estimate["programmes"][0];
    assert_eq!((&rotation["fact"], &rotation["smallest"]), (&json!("offset_po"), &json!("11802.51")));
}

#[test]
fn the_documented_request_is_answered_as_the_documentation_shows() {
    let text = std::fs::read_to_string(root().join("docs/estimate.md")).unwrap();
    let examples = text.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let examples: Vec<Value> = examples.map(|example| serde_json::from_str(example).unwrap()).collect();
    let assessment = Server::start().assess("ktc", &examples[0]);
    let remedies = assessment["lines"][1]["remedies"].as_array().unwrap();
    assert_eq!(remedies.last().unwrap(), &examples[1]);
}

#[test]
fn strategies_come_to_the_sum_of_assessments_over_http_for_random_lists() {
    let server = Server::start();
    for (name, source) in authoring::shipped() {
        let vendor = name.split('/').next().unwrap();
        let policy = Arc::new(authoring::load(source).unwrap().policy);
        let config = Config { cases: 12, failure_persistence: None, ..Config::default() };
        let tried = TestRunner::new(config).run(&lists::request(&policy), |request| {
            let read: policy::Request = policy::wire::from_value(&request).unwrap();
            let (lines, today) = (read.lines.clone(), read.as_of.unwrap());
            let (list, faults) = List::new(Arc::clone(&policy), read, lines, today);
            assert_eq!(faults, []);
            lists::totals_are_the_sum_of_assessments(&list, &request, &|request| {
                serde_json::from_value(server.assess(vendor, request)).unwrap()
            });
            Ok(())
        });
        tried.unwrap_or_else(|failure| panic!("{vendor}: {failure}"));
    }
}

#[test]
fn an_ambiguous_column_is_reported_with_the_flag_that_resolves_it() {
    let file = "tests/estimate/files/ambiguous-dates.csv";
    let list = [file, "--policy", "ktc", "--as-of", "2026-11-20"];
    let asked = estimate(&list);
    assert_eq!(asked.status.code(), Some(2));
    let text = std::fs::read_to_string(root().join("docs/estimate.md")).unwrap();
    let refusal = stderr(&asked);
    assert!(text.contains(refusal.trim().lines().last().unwrap()), "{refusal}");
    for (flag, bought) in [("dmy", "2026-03-02"), ("mdy", "2026-02-03")] {
        let answered = estimate(&[&list[..], &["--dates", flag, "--json"]].concat());
        let answered: Value = serde_json::from_str(&stdout(&answered)).unwrap();
        assert_eq!(answered["lines"][0]["line"]["purchased_on"], bought);
    }
}

#[test]
fn invalid_cells_are_reported_and_the_other_cells_count() {
    let output = estimate(&[
        "tests/estimate/files/bad-cells.csv",
        "--policy",
        "ktc",
        "--as-of",
        "2026-11-20",
        "--csv",
        "-",
    ]);
    let csv = stdout(&output);
    let rows = csv.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit()));
    assert_eq!(rows.count(), 4, "{csv}");
    let faults = String::from_utf8(output.stderr).unwrap();
    assert!(faults.contains("row 3, Unit Price: `abc` is not an amount: write it as 250.00"), "{faults}");
}

#[test]
fn a_workbook_is_read_and_one_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let written = folder.path().join("estimate.xlsx");
    let arguments =
        ["tests/estimate/files/workbook.xlsx", "--policy", "ktc", "--as-of", "2026-11-20", "--xlsx"];
    stdout(&estimate(&[&arguments[..], &[written.to_str().unwrap()]].concat()));
    let workbook = Workbook::read(&std::fs::read(written).unwrap()).unwrap();
    let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Summary", "Lines", "Policy"]);
    assert_eq!(workbook.sheet("Lines").unwrap().rows[1].cells[1].text, "KNC-1");
}

#[test]
fn a_file_that_is_not_a_list_is_refused_with_a_correction() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&str, &[u8], &str); 4] = [
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a picture: give the list as XLSX or CSV"),
        ("stock.xlsx", b"%PDF-1.4\n1 0 obj\n", "this is a PDF, which holds no cells: export the list"),
        ("nothing.csv", b"", "the file is empty: write at least one row"),
        ("headings.csv", b"Model,Qty\n", "there are no rows under the headings: write at least one"),
    ];
    for (name, bytes, expected) in cases {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let output = estimate(&[file.to_str().unwrap(), "--policy", "ktc"]);
        assert_eq!(output.status.code(), Some(1));
        let stderr = stderr(&output);
        assert!(stderr.contains(name) && stderr.contains(expected), "{stderr}");
    }
}

#[test]
fn an_unknown_name_is_refused_with_the_known_names() {
    let example = "docs/estimate-example.csv";
    let cases: [(&[&str], &str); 5] = [
        (&[example, "--policy", "acme"], "there is no policy `acme`; there are koso, ktc"),
        (&[example, "--policy", "ktc", "--set", "colour=red"], "has no fact `colour`; it has role, category"),
        (&[example, "--policy", "ktc", "--set", "installed=perhaps"], "write yes or no"),
        (&[example, "--policy", "ktc", "--column", "Colour=model"], "there is no column `Colour`"),
        (&["docs/none.csv", "--policy", "ktc"], "docs/none.csv"),
    ];
    for (arguments, expected) in cases {
        let output = estimate(arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains(expected), "{}", stderr(&output));
    }
}

#[test]
fn every_amount_that_rests_on_an_assumption_is_marked() {
    let file = std::env::temp_dir().join(format!("assumed-{}.csv", std::process::id()));
    std::fs::write(
        &file,
        "Model,Qty,Price,Invoice date\nKPT-SNV110,3,410.00,2026-11-02\nKPC-N500,4,1250.50,2026-11-13\n",
    )
    .unwrap();
    let table = stdout(&estimate(&[file.to_str().unwrap(), "--policy", "ktc", "--role", "distributor"]));
    std::fs::remove_file(&file).unwrap();
    for marked in ["credit <=4985.60 (2 lines)", "worth <=1246.40 more than their best other remedies"] {
        assert!(table.contains(marked), "{marked}: {table}");
    }
    // What an order has to be worth, and zero, follow from the list alone.
    let words =
        table.split([' ', '\n', ':']).filter(|word| word.contains('.') && word.parse::<f64>().is_ok());
    let unmarked: Vec<&str> = words.filter(|word| !["0.00", "6232.01"].contains(word)).collect();
    assert!(unmarked.is_empty(), "{unmarked:?}: {table}");
}

#[test]
fn a_remedy_that_gives_no_money_loses_none_by_waiting() {
    // After the warranty, a repair costs a diagnosis: that is no amount that the list loses.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("faulty.csv");
    std::fs::write(
        &file,
        "Model,Qty,Price,Invoice date,Category,Condition\nA,1,100.00,2026-11-01,ip,defective\n",
    )
    .unwrap();
    let judged = |more: &[&str]| {
        let list =
            [file.to_str().unwrap(), "--policy", "ktc", "--as-of", "2026-11-20", "--role", "distributor"];
        stdout(&estimate(&[&list[..], more].concat()))
    };
    let estimate: serde_json::Value = serde_json::from_str(&judged(&["--json"])).unwrap();
    let strategies = estimate["strategies"].as_array().unwrap();
    let repair = strategies.iter().find(|strategy| strategy["strategy"] == "paid_repair").unwrap();
    assert_eq!(repair["cliffs"], serde_json::json!([]));
    assert!(!judged(&[]).contains("LOST"));
}
