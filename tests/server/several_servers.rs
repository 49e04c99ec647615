//! Several servers on one database.

use std::collections::BTreeSet;
use std::thread;

use serde_json::{Value, json};

use crate::support::command::{stderr, stdout};
use crate::support::samples::{camera, filed_with_serial, filing, filing_of, receipt, text};
use crate::support::server::Settings;
use crate::support::{Answer, Server, database};

/// Two servers on one database, with the same secret.
fn two() -> [Server; 2] {
    let settings = Settings::new();
    let first = settings.clone().start();
    [first, settings.start()]
}

/// Runs a closure on many threads at once, each with a server by turns.
fn race<T: Send>(servers: &[Server; 2], clients: usize, run: impl Fn(&Server, usize) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let run = &run;
        let clients: Vec<_> =
            (0..clients).map(|client| scope.spawn(move || run(&servers[client % 2], client))).collect();
        clients.into_iter().map(|client| client.join().unwrap()).collect()
    })
}

#[test]
fn one_key_sent_to_both_servers_at_once_is_filed_once() {
    let servers = two();
    let body = filing(&servers[0]);
    for round in 0..8 {
        let key = format!("key-number-{round:06}");
        let answers: Vec<Answer> = race(&servers, 16, |server, _| server.file("ktc", &key, &body));
        let filed: BTreeSet<&Vec<u8>> =
            answers.iter().filter(|answer| answer.status == 201).map(|answer| &answer.body).collect();
        assert_eq!(filed.len(), 1);
        for answer in &answers {
            assert!(answer.status == 201 || answer.problem() == "still-running", "{}", answer.text());
        }
        let first = servers[0].file("ktc", &key, &body);
        assert_eq!(servers[1].file("ktc", &key, &body).body, first.body);
    }
    assert_eq!(database::number(&servers[0], "SELECT COUNT(*) FROM requests"), 8);
}

#[test]
fn many_keys_sent_to_both_servers_in_different_orders_are_each_filed_once() {
    let servers = two();
    let body = filing(&servers[0]);
    let keys: Vec<String> = (0..24).map(|key| format!("key-number-{key:06}")).collect();
    let references = race(&servers, 8, |server, client| {
        let mut references = BTreeSet::new();
        for index in 0..keys.len() {
            // Every other client goes backwards.
            let index = if client % 4 < 2 { index } else { keys.len() - 1 - index };
            let answer = server.file("ktc", &keys[index], &body);
            if answer.status == 201 {
                references.insert(text(&answer.json(), "reference").to_owned());
            } else {
                assert_eq!(answer.problem(), "still-running");
            }
        }
        references
    });
    let references: BTreeSet<String> = references.into_iter().flatten().collect();
    assert_eq!(references.len(), keys.len());
    assert_eq!(database::number(&servers[0], "SELECT COUNT(*) FROM requests"), 24);
}

#[test]
fn a_key_with_another_body_is_refused_by_the_other_server() {
    let [first, second] = two();
    let body = filing(&first);
    receipt(&first.file("ktc", "key-number-000001", &body));
    let other = filing_of(&first, "ktc", &camera(), "house_credit");
    assert_eq!(second.file("ktc", "key-number-000001", &other).status, 422);
}

#[test]
fn one_of_many_approvals_wins_and_no_number_is_issued_twice() {
    let servers = two();
    let receipts: Vec<Value> = (0..6)
        .map(|index| {
            let key = format!("key-number-{index:06}");
            filed_with_serial(&servers[index % 2], &key, &json!(format!("A{index}")))
        })
        .collect();
    let outcomes = race(&servers, 18, |server, client| {
        server.vendor(&["approve", text(&receipts[client % receipts.len()], "reference")])
    });
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.status.success());
    assert_eq!((won.len(), lost.len()), (6, 12));
    assert!(lost.iter().all(|outcome| stderr(outcome).contains("is approved, so it cannot be approved")));
    let numbers: BTreeSet<String> = receipts
        .iter()
        .map(|receipt| text(&servers[1].track(text(receipt, "token")).json()["rma"], "number").to_owned())
        .collect();
    assert_eq!(numbers.len(), 6);
    assert_eq!(database::number(&servers[0], "SELECT COUNT(*) FROM events WHERE kind = 'approved'"), 6);
}

#[test]
fn a_number_expires_once_although_both_servers_look_for_it() {
    let servers = two();
    let receipts: Vec<Value> = (0..4)
        .map(|index| {
            let key = format!("key-number-{index:06}");
            filed_with_serial(&servers[0], &key, &json!(format!("A{index}")))
        })
        .collect();
    for receipt in &receipts {
        stdout(&servers[0].vendor(&["approve", text(receipt, "reference")]));
    }
    let servers = servers.map(|server| server.restart_at("2026-12-07T00:00:00Z"));
    let expired = race(&servers, 8, |server, client| {
        server.track(text(&receipts[client % receipts.len()], "token")).json()["status"].clone()
    });
    assert!(expired.iter().all(|status| status == "expired"), "{expired:?}");
    assert_eq!(database::number(&servers[0], "SELECT COUNT(*) FROM events WHERE kind = 'expired'"), 4);
}

#[test]
fn a_server_with_another_secret_is_refused() {
    let settings = Settings::new();
    drop(settings.clone().start());
    std::fs::remove_file(settings.secret()).unwrap();
    assert!(settings.clone().start_failing().contains("no secret at"));
    let other = Settings::new();
    drop(other.clone().start());
    std::fs::copy(other.secret(), settings.secret()).unwrap();
    assert!(settings.start_failing().contains("is not the secret of"));
}

#[test]
fn a_server_with_other_policies_logs_it() {
    let policies = tempfile::TempDir::new().unwrap();
    let vendor = policies.path().join("ktc");
    std::fs::create_dir(&vendor).unwrap();
    let document = std::fs::read_dir("../policy/policies/ktc").unwrap().next().unwrap().unwrap().path();
    std::fs::copy(&document, vendor.join(document.file_name().unwrap())).unwrap();
    let settings = Settings::new();
    let same = settings.clone().start();
    let other = settings.with(&["--policies", policies.path().to_str().unwrap()]).start();
    let warning = "other servers use other policy documents or themes";
    other.until("the difference is noticed", || other.logs().contains(warning).then_some(()));
    other.until("the health of one names it", || {
        let different = |server: &Server| server.get("/healthz").json()["catalogue"] == "different";
        (different(&same) || different(&other)).then_some(())
    });
}
