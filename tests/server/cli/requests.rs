//! `rma-server requests`

use std::process::Command;

use serde_json::{Value, json};

use crate::support::command::{stderr, stdout};
use crate::support::samples::{broken_camera, camera, filed, receipt, text};
use crate::support::server::{BINARY, Settings};
use crate::support::{Server, database};

#[test]
fn requests_are_listed_as_a_table_and_as_json() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    filed(&server, "key-number-000002");
    let approved = stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    let listed: Value = serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert_eq!(listed[0]["reference"], receipt["reference"]);
    assert_eq!(listed[0]["policy"], "ktc");
    assert_eq!(listed[0]["status"], "approved");
    assert!(approved.contains(text(&listed[0], "rma_number")));
    assert_eq!(listed[1]["rma_number"], Value::Null);
    let table = stdout(&server.vendor(&["requests"]));
    assert!(table.contains("REFERENCE") && table.contains(text(&receipt, "reference")));
}

/// Files a request of one camera for each model, for a customer.
fn filed_by(server: &Server, key: &str, name: &str, company: &str, models: &[&str]) -> Value {
    let mut request = camera();
    let line = request["lines"][0].clone();
    let lines = models.iter().enumerate().map(|(index, model)| {
        let mut line = line.clone();
        line["model"] = json!(model);
        line["serial"] = json!(format!("{key}{index}"));
        line["quantity"] = json!(index + 1);
        line
    });
    request["lines"] = lines.collect();
    let assessment = server.assess("ktc", &request);
    let chosen = (0..models.len()).map(|line| {
        let remedies = assessment["lines"][line]["remedies"].as_array().unwrap();
        let credit = remedies.iter().find(|remedy| remedy["remedy"] == "credit").unwrap();
        json!({
            "line": line, "remedy": "credit", "verdict": credit["verdict"], "net": credit["net"],
            "eligible_until": credit["eligible_until"]
        })
    });
    let body = json!({
        "digest": assessment["digest"],
        "request": request,
        "chosen": chosen.collect::<Vec<_>>(),
        "contact": { "name": name, "company": company, "email": "buyer@example.com" }
    });
    receipt(&server.file("ktc", key, &body))
}

/// Returns the references that the command lists with these words.
fn listed(server: &Server, words: &[&str]) -> Vec<String> {
    let list = stdout(&server.vendor(&[&["requests", "--json"], words].concat()));
    let list: Vec<Value> = serde_json::from_str(&list).unwrap();
    list.iter().map(|request| text(request, "reference").to_owned()).collect()
}

/// Three requests; the first is approved.
fn three_requests(server: &Server) -> [String; 3] {
    let filed = [
        filed_by(server, "key-number-000001", "Zo\u{eb} \u{c9}tienne", "", &["KNC-p3BR28V12IR"]),
        filed_by(server, "key-number-000002", "Ann Example", "Zeta 100% Ltd", &["KPC_HDX", "KNC-1", "KNC-2"]),
        filed_by(server, "key-number-000003", "Bob Example", "Alpha", &["KPCxHDX", "KNC-9"]),
    ];
    let references = filed.map(|receipt| text(&receipt, "reference").to_owned());
    stdout(&server.vendor(&["approve", &references[0]]));
    references
}

#[test]
fn the_list_has_customer_product_money_age_and_deadline() {
    let server = Server::start();
    three_requests(&server);
    let list: Value = serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    let row = &list[1];
    assert_eq!(
        (&row["customer"], &row["product"]),
        (&json!("Ann Example, Zeta 100% Ltd"), &json!("KPC_HDX"))
    );
    // Six cameras of 250 less 20 %.
    assert_eq!(
        (&row["lines"], &row["money"], &row["currency"]),
        (&json!(3), &json!("1200.00"), &json!("USD"))
    );
    assert_eq!(row["remedies"], json!(["credit"]));
    assert_eq!((&row["age_days"], &row["deadline"]), (&json!(0), &json!("2026-11-29")));
    let table = stdout(&server.vendor(&["requests"]));
    for heading in ["VALID UNTIL", "CUSTOMER", "PRODUCT", "REMEDY", "MONEY", "AGE", "DEADLINE"] {
        assert!(table.lines().next().unwrap().contains(heading), "{table}");
    }
    let row = table.lines().nth(2).unwrap();
    for cell in ["Ann Example, Zeta 100% Ltd", "KPC_HDX + 2 more", "$1,200.00", "0 min", "2026-11-29"] {
        assert!(row.contains(cell), "{cell}: {row}");
    }
}

#[test]
fn the_table_is_aligned_and_has_no_empty_columns() {
    let server = Server::start();
    filed_by(&server, "key-number-000001", "\u{738b}\u{5c0f}\u{660e}", "", &["K1"]);
    filed_by(&server, "key-number-000002", "Zoe\u{301} Lee", "", &["K1", "K2", "K3"]);
    let repair =
        receipt(&server.file("ktc", "key-number-000003", &broken_camera(&server, "warranty_service")));
    let table = stdout(&server.vendor(&["requests"]));
    let lines: Vec<&str> = table.lines().collect();
    assert!(!lines[0].contains("RMA NUMBER") && !lines[0].contains("VALID UNTIL"), "{table}");
    // The first two cells of a wide character, and a mark that takes none.
    assert_eq!(
        lines[1].replace("\u{738b}\u{5c0f}\u{660e}", "......").find("K1"),
        lines[2].replace("Zoe\u{301} Lee", "Zoe Lee").find("K1"),
        "{table}"
    );
    assert!(lines[1].contains("  Credit  ") && lines[3].contains("  Warranty service  "), "{table}");
    let end =
        |line: &str, amount: &str| line.chars().count() - line.split_once(amount).unwrap().1.chars().count();
    let [first, second] = [end(lines[1], "$200.00"), end(lines[2], "$1,200.00")];
    // Three characters take six cells, and four take three.
    assert_eq!(first + 3, second - 1, "{table}");
    assert!(!table.contains("T18:"), "a day is enough beside the age: {table}");
    stdout(&server.vendor(&["approve", text(&repair, "reference")]));
    assert!(stdout(&server.vendor(&["requests"])).contains("RMA NUMBER"));
}

#[test]
fn a_list_without_requests_says_so() {
    let server = Server::start();
    assert_eq!(stdout(&server.vendor(&["requests", "--customer", "nobody"])), "no request matches\n");
    assert_eq!(stdout(&server.vendor(&["requests", "--customer", "nobody", "--json"])), "[]\n");
}

#[test]
fn filters_narrow_the_list() {
    let server = Server::start();
    let [first, second, third] = three_requests(&server);
    let all = vec![first.clone(), second.clone(), third.clone()];
    let expected: [(&[&str], &[&String]); 17] = [
        (&["--status", "approved"], &[&first]),
        (&["--status", "requested"], &[&second, &third]),
        (&["--policy", "koso"], &[]),
        (&["--policy", "ktc"], &[&first, &second, &third]),
        (&["--customer", "\u{c9}TIENNE"], &[&first]),
        (&["--customer", "0% l"], &[&second]),
        (&["--customer", "example.com", "--status", "requested"], &[&second, &third]),
        // Neither `_` nor `%` stands for other characters.
        (&["--product", "c_h"], &[&second]),
        (&["--product", "knc-2"], &[&second]),
        (&["--customer", "%"], &[&second]),
        (&["--serial", "KEY number 0000010"], &[&first]),
        (&["--serial", "key-number-000001"], &[]),
        // No RMA number covers it yet.
        (&["--serial", "key-number-0000020"], &[]),
        (&["--since", "2026-11-20"], &[&first, &second, &third]),
        (&["--since", "2026-11-21"], &[]),
        (&["--due-before", "2026-11-29"], &[]),
        (&["--due-before", "2026-11-30"], &[&first, &second, &third]),
    ];
    for (words, expected) in expected {
        assert_eq!(listed(&server, words).iter().collect::<Vec<_>>(), expected, "{words:?}");
    }
    assert_eq!(listed(&server, &[]), all);
    let wrong = server.vendor(&["requests", "--status", "open"]);
    assert!(stderr(&wrong).contains("requested, approved"), "{}", stderr(&wrong));
    let wrong = server.vendor(&["requests", "--policy", "nope"]);
    let names = "there is no policy `nope`; there are koso, ktc";
    assert!(stderr(&wrong).contains(names), "{}", stderr(&wrong));
    for option in ["--since", "--due-before"] {
        let wrong = server.vendor(&["requests", option, "29.11.2026"]);
        let form = "write a date that exists as year-month-day, for example `2026-11-20`";
        assert!(stderr(&wrong).contains(form), "{}", stderr(&wrong));
    }
}

#[test]
fn a_request_that_has_ended_has_no_deadline() {
    let server = Server::start();
    let [first, second, third] = three_requests(&server);
    stdout(&server.vendor(&["close", &first, "--as", "settled"]));
    stdout(&server.vendor(&["decline", &second, "--clause", "credit.3"]));
    let list: Value = serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    let deadlines: Vec<&Value> = (0..3).map(|index| &list[index]["deadline"]).collect();
    assert_eq!(deadlines, [&Value::Null, &Value::Null, &json!("2026-11-29")]);
    let orders: [(&[&str], &[&String]); 3] = [
        (&["--due-before", "2026-11-30"], &[&third]),
        (&["--sort", "deadline"], &[&third, &first, &second]),
        (&["--sort", "deadline", "--reverse"], &[&third, &first, &second]),
    ];
    for (words, expected) in orders {
        assert_eq!(listed(&server, words).iter().collect::<Vec<_>>(), expected, "{words:?}");
    }
}

#[test]
fn a_database_without_policies_is_named_as_such() {
    let mut server = Server::start();
    server.kill();
    database::change(&server, &["DELETE FROM documents"]);
    let wrong = server.vendor(&["requests", "--policy", "ktc"]);
    let none = "there is no policy `ktc`; the database has none yet";
    assert!(stderr(&wrong).contains(none), "{}", stderr(&wrong));
}

#[test]
fn the_list_is_sorted_and_limited() {
    let server = Server::start();
    let [first, second, third] = three_requests(&server);
    let orders = [
        ("age", [&first, &second, &third]),
        ("deadline", [&first, &second, &third]),
        ("money", [&second, &third, &first]),
        ("customer", [&second, &third, &first]),
        ("product", [&first, &second, &third]),
        ("status", [&first, &second, &third]),
    ];
    for (key, expected) in orders {
        assert_eq!(listed(&server, &["--sort", key]).iter().collect::<Vec<_>>(), expected, "{key}");
    }
    for (key, expected) in [("age", [&third, &second, &first]), ("money", [&first, &third, &second])] {
        let reversed = listed(&server, &["--sort", key, "--reverse"]);
        assert_eq!(reversed.iter().collect::<Vec<_>>(), expected, "{key}");
    }
    let limited = server.vendor(&["requests", "--json", "--sort", "money", "--limit", "1"]);
    assert!(stderr(&limited).contains("there are more than 1"), "{}", stderr(&limited));
    assert_eq!(listed(&server, &["--sort", "money", "--limit", "1"]), [second]);
    assert_eq!(listed(&server, &["--limit", "0"]).len(), 3);
}

#[test]
fn requests_are_listed_although_their_document_is_damaged() {
    let server = Server::start();
    filed(&server, "key-number-000001");
    database::change(&server, &["UPDATE documents SET content = 'damaged'"]);
    let list = server.vendor(&["requests"]);
    assert!(stdout(&list).contains("400.00"), "{}", stdout(&list));
    assert!(stderr(&list).contains("the currency of R-"), "{}", stderr(&list));
}

#[test]
fn commands_name_a_database_that_does_not_exist() {
    let settings = Settings::new();
    let database = settings.database();
    let outcome = Command::new(BINARY).args(["requests", "--database", &database]).output().unwrap();
    let refused = stderr(&outcome);
    assert!(refused.contains("there is no database at") && refused.contains("--database"), "{refused}");
    assert!(!settings.folder().join("rma.db").exists());
}
