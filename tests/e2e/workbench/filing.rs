//! Filing a list: exactly once in spite of failures, and the remaining lines after some were refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::distributor::LIST;
use crate::changes::raises_the_restocking_fee;
use crate::offline::{WAITS, comes_back, goes_offline};
use crate::support::relay::Relay;
use crate::support::{Customer, Kind, Settings, journey};

/// Two lines for a stock rotation, one for credit and one for house credit.
const MIXED: &str = "\
Model;Qty;Unit price;Invoice date;Category;Sale type;Fault;Installed;Demo;Unsold;Original condition;Wanted
KT-1;2;100,00;18.11.2026;ip;regular;none;no;no;no;yes;credit
KT-2;1;99,90;06.10.2026;ip;regular;none;no;no;no;yes;house credit
KT-3;1;50,00;01.06.2026;ip;regular;none;no;no;yes;yes;stock rotation
KT-4;3;40,00;02.06.2026;ip;regular;none;no;no;yes;yes;stock rotation
";

fn knows_who_files(customer: &Customer) {
    customer.introduces_themselves();
    customer.page().unfold("Where should goods be sent back to you?");
    customer.answers(&[
        ("Company", "Acme Distribution"),
        ("Street and number", "1 Main Street"),
        ("City", "Springfield"),
        ("Country", "United States"),
        ("Anything else?", "Two pallets, dock 4"),
    ]);
}

/// The models of every request that the vendor has.
fn models(customer: &Customer) -> Vec<BTreeSet<String>> {
    let requests = customer.server.requests();
    let lines = |request: &Value| {
        let shown = customer.server.vendor(&["show", request["reference"].as_str().unwrap()]);
        ["KT-1", "KT-2", "KT-3", "KT-4"]
            .into_iter()
            .filter(|model| shown.contains(model))
            .map(str::to_owned)
            .collect()
    };
    requests.iter().map(lines).collect()
}

fn sets(models: &[&[&str]]) -> BTreeSet<BTreeSet<String>> {
    models.iter().map(|models| models.iter().map(|model| (*model).to_owned()).collect()).collect()
}

/// Brings in the list that is to be filed as one request.
fn prepares_one_request(customer: &Customer) {
    customer.brings(MIXED);
    customer.answers(&[("File it as", "One request")]);
    knows_who_files(customer);
}

#[test]
fn a_list_is_filed_complete_and_its_lines_are_not_filed_again() {
    journey(Settings::default(), |customer| {
        let three: Vec<&str> = LIST.lines().take(4).collect();
        customer.brings(&three.join("\n"));
        customer.says_how_dates_are_written();
        customer.answers(&[("Remedy for each line", "House credit")]);
        // A missing answer is reported at its input.
        customer.checks();
        customer.is_at("Your name");
        customer.page().region("File it").says(&["Please correct this", "Please fill this in."]);
        customer.looks_at("workbench-contact");
        knows_who_files(customer);
        customer.checks();
        let check = customer.page().part(Kind::Selector, ".file-check");
        check.says(&["House credit", "2 lines", "$2,080.72", "No remedy is possible", "1 line"]);
        check.says(&["Sender: Ada Byron · Acme Distribution · ada@example.com"]);
        customer.looks_at("workbench-check");
        check.press("Change it");
        customer.files();
        let form = customer.page().region("File it");
        form.heading("Part of your list is filed").text();
        let reference = form.part(Kind::Selector, "[data-reference]").text();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], json!(reference));
        let shown = customer.server.vendor(&["show", &reference]);
        for words in ["Acme Distribution", "1 Main Street", "Springfield"] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        form.says(&["Everything that can be filed is filed"]);
        // The plan would give credit; what was filed stays, with its amounts.
        let says_what_is_filed = || {
            customer.grid().says(&["Filed", "House credit", "$2,000.80", "$79.92"]);
            let remedies = "return [...document.querySelectorAll('.judged-grid .rows .cell:nth-child(6)')].map(cell => cell.textContent)";
            let remedies = customer.browser.run(remedies, vec![]);
            assert!(!remedies.as_array().unwrap().contains(&json!("Credit")), "{remedies}");
        };
        says_what_is_filed();
        customer.looks_at("workbench-filed");
        customer.grid().part(Kind::Selector, ".goods-name").click();
        customer
            .page()
            .part(Kind::Selector, "#details")
            .says(&["This line is filed: House credit, $2,000.80"]);
        customer.looks_at("workbench-filed-line");
        customer.page().press("Close");
        customer.browser.reload();
        customer.page().region("File it").says(&[&reference, "Everything that can be filed is filed"]);
        says_what_is_filed();
        customer.page().press("Dismiss");
        customer.page().press("Keep them");
        customer.page().region("File it").says(&[&reference]);
        customer.page().press("Dismiss");
        customer.page().press("Remove the links");
        customer.is_at("File it");
        let is_still_filed = || {
            let form = customer.page().region("File it");
            form.says(&["Everything that can be filed is filed"]);
            form.does_not_say(&[&reference]);
            customer.grid().says(&["Filed"]);
            let headline = customer.page().part(Kind::Selector, "#headline");
            headline.says(&["1 line not filed yet, worth nothing"]);
            customer.page().region("The best plan").says(&["Without the lines that are filed"]);
        };
        is_still_filed();
        customer.browser.reload();
        is_still_filed();
        // The same goods in a list that is brought in again may be filed.
        customer.puts_the_list_away();
        customer.pastes(&three.join("\n"));
        customer.page().region("File it").says(&["2 of 3 lines will be filed"]);
    });
}

#[test]
fn a_confirmation_before_filing_is_about_the_selected_lines_and_the_check_marks_what_is_assumed() {
    journey(Settings::default(), |customer| {
        customer.brings(
            "Model,Qty,Unit price,Invoice date\nKT-1,2,250.00,2026-10-30\nKT-2,1,100.00,2026-11-10\n",
        );
        let form = customer.page().region("File it");
        customer.browser.click(".judged-grid [aria-label='Select row 2']");
        form.press("Confirm what is assumed");
        form.says(&["1 line will be filed."]);
        customer.page().press("Select none");
        customer.is_at("Select all shown");
        form.says(&["1 of 2 lines will be filed. The rest is left out: it rests on an assumption"]);
        form.press("Confirm what is assumed");
        form.says(&["All 2 lines will be filed."]);
        customer.introduces_themselves();
        customer.checks();
        customer.page().part(Kind::Selector, ".file-check").says(&["up to $480.00"]);
        customer.looks_at("workbench-check-assumed");
    });
}

#[test]
fn an_answer_that_is_lost_is_waited_for_over_a_reload_and_nothing_is_filed_twice() {
    journey(Settings::default(), |customer| {
        customer.expects_silence();
        let network = Relay::to(customer.server.port());
        customer.browser.go(&network.address("/ktc/estimate"));
        customer.pastes(MIXED);
        customer.answers(&[("File it as", "One request")]);
        knows_who_files(customer);
        network.lose_answers();
        customer.files();
        customer.page().alert("We could not reach the server").says(&["it is filed only once"]);
        customer.looks_at("workbench-waiting");
        let locked = "return document.querySelector('.file-it .lockable').disabled";
        assert_eq!(customer.browser.run(locked, vec![]), true);
        let filed = customer.server.requests();
        assert_eq!(filed.len(), 1);
        network.deliver_answers();
        customer.browser.reload();
        customer.page().region("File it").heading("Part of your list is filed").text();
        customer.page().says(&[filed[0]["reference"].as_str().unwrap()]);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn requests_without_a_response_are_filed_again_after_the_policy_changed() {
    journey(Settings { own_policies: true, ..Settings::default() }, |customer| {
        customer.expects_silence();
        customer.expects_in_console("409 (Conflict)");
        let network = Relay::to(customer.server.port());
        customer.browser.go(&network.address("/ktc/estimate"));
        customer.pastes(MIXED);
        customer.answers(&[("Stock rotation this year", "No"), ("Offset purchase order", "9000")]);
        customer.answers(&[("File it as", "A request for each remedy")]);
        knows_who_files(customer);
        network.lose_filings_after(1);
        customer.files();
        customer.page().alert("We could not reach the server").text();
        assert_eq!(models(customer), [BTreeSet::from(["KT-1".to_owned()])]);
        raises_the_restocking_fee(customer);
        network.deliver_filings();
        customer.tries_again();
        let form = customer.page().region("File it");
        form.heading("Part of your list is filed").text();
        form.says(&["House credit, 1 line: not filed", "Stock rotation, 2 lines: not filed"]);
        form.says(&["KT&C's policy", "You saw $79.92", "Now $74.92"]);
        customer.looks_at("workbench-changed");
        form.press("Load the page again");
        let form = customer.page().region("File it");
        form.says(&["All 3 lines will be filed."]);
        customer.answers(&[("File it as", "A request for each remedy")]);
        customer.files();
        form.heading("Your list is filed").text();
        form.says(&["All of these lines are filed."]);
        let filed: BTreeSet<BTreeSet<String>> = models(customer).into_iter().collect();
        assert_eq!(filed, sets(&[&["KT-1"], &["KT-2"], &["KT-3", "KT-4"]]));
        assert_eq!(customer.server.requests().len(), 3);
    });
}

#[test]
fn refused_requests_of_a_split_list_are_corrected_and_filed_alone() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("422 (Unprocessable Entity)");
        customer.brings(MIXED);
        customer.answers(&[("Stock rotation this year", "No"), ("Offset purchase order", "9000")]);
        customer.answers(&[("File it as", "A request for each remedy")]);
        knows_who_files(customer);
        // By the server's clock, the first line's date of purchase is in the future.
        customer.server.bring_back_at("2026-11-17T18:00:00Z");
        customer.files();
        let form = customer.page().region("File it");
        form.heading("Part of your list is filed").text();
        form.says(&[
            "Credit, 1 line: not filed",
            "Row 2: KT-1, Date of purchase: ",
            "file these lines again",
        ]);
        // The page reports each part as soon as the server has answered it.
        form.says(&["House credit: 1 line", "Stock rotation: 2 lines"]);
        assert_eq!(customer.server.requests().len(), 2);
        customer.looks_at("workbench-refused");
        form.press("Select these lines");
        form.says(&["1 line will be filed."]);
        customer.server.bring_back_at("2026-11-20T18:00:00Z");
        customer.files();
        let form = customer.page().region("File it");
        form.heading("Your list is filed").text();
        let filed: BTreeSet<BTreeSet<String>> = models(customer).into_iter().collect();
        assert_eq!(filed, sets(&[&["KT-1"], &["KT-2"], &["KT-3", "KT-4"]]));
    });
}

#[test]
fn a_list_that_waits_for_the_network_is_sent_while_the_page_stays_open() {
    journey(Settings::default(), |customer| {
        prepares_one_request(customer);
        goes_offline(customer);
        customer.files();
        customer.page().alert(WAITS).text();
        comes_back(customer);
        customer.page().region("File it").heading("Part of your list is filed").text();
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn what_one_tab_files_is_not_lost_when_another_tab_opens_a_list() {
    journey(Settings::default(), |customer| {
        prepares_one_request(customer);
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/ktc/estimate");
        customer.grid().says(&["KT-1"]);
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        goes_offline(customer);
        customer.files();
        customer.page().alert(WAITS).text();
        customer.browser.turns_to(&second);
        customer.puts_the_list_away();
        customer.pastes("Model;Qty\nKT-9;1\n");
        customer.browser.turns_to(&first);
        customer.page().press("Try again");
        customer.page().alert(WAITS).text();
        comes_back(customer);
        customer.page().region("File it").heading("Part of your list is filed").text();
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn rows_of_another_list_are_not_taken_for_filed() {
    journey(Settings::default(), |customer| {
        prepares_one_request(customer);
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/ktc/estimate");
        customer.grid().says(&["KT-1"]);
        customer.puts_the_list_away();
        customer.pastes(&MIXED.replace("KT-", "OTHER-"));
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        customer.files();
        customer.page().region("File it").heading("Part of your list is filed").text();
        customer.grid().says(&["Filed"]);
        customer.browser.turns_to(&second);
        customer.answers(&[("File it as", "One request")]);
        customer.files();
        customer.page().region("File it").heading("Part of your list is filed").text();
        assert_eq!(customer.server.requests().len(), 2);
    });
}

#[test]
fn lines_that_another_tab_has_filed_are_not_filed_again() {
    journey(Settings::default(), |customer| {
        prepares_one_request(customer);
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/ktc/estimate");
        customer.grid().says(&["KT-1"]);
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        customer.browser.click(".judged-grid [aria-label='Select row 2']");
        customer.files();
        customer.page().region("File it").heading("Part of your list is filed").text();
        customer.browser.turns_to(&second);
        customer.checks();
        customer.grid().says(&["Filed"]);
        customer.page().part(Kind::Selector, ".file-check").does_not_say(&["4 lines"]);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn a_check_closes_when_another_tab_has_filed_its_lines() {
    journey(Settings::default(), |customer| {
        prepares_one_request(customer);
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/ktc/estimate");
        customer.checks();
        let check = customer.page().part(Kind::Selector, ".file-check");
        let words = check.part(Kind::Selector, ".button.primary:not(:disabled)").text();
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        customer.files();
        customer.page().region("File it").heading("Part of your list is filed").text();
        customer.browser.turns_to(&second);
        check.press(&words);
        customer.page().region("File it").heading("Part of your list is filed").text();
        customer.page().part(Kind::Selector, "#file-counts").says(&["filed"]);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn ten_thousand_lines_are_filed_in_one_request() {
    journey(Settings::default(), |customer| {
        let lines = (0..10_000)
            .map(|n| format!("M-{n};1;{}.50;2026-11-01;ip;regular;none;no;no;no;yes\n", n % 400 + 1));
        let headings = "Model;Qty;Unit price;Invoice date;Category;Sale type;Fault;Installed;Demo;Unsold;Original condition\n";
        customer.brings(&(lines.fold(headings.to_owned(), |list, line| list + line.as_str())));
        customer.introduces_themselves();
        customer.checks();
        customer.page().region("File it").press("File 10,000 lines");
        customer.page().region("File it").heading("Your list is filed").text();
        customer.page().region("File it").says(&["10,000 lines"]);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn the_form_keeps_its_focus_when_the_list_changes() {
    journey(Settings::default(), |customer| {
        customer.brings(MIXED);
        customer.page().part(Kind::Question, "E-mail address").text();
        let focused = "document.querySelector('#file-email').focus();
            document.querySelector('.judged-grid [aria-label=\"Select row 2\"]').click();
            return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
                done(document.activeElement.id))))";
        assert_eq!(customer.browser.run(focused, vec![]), json!("file-email"));
    });
}
