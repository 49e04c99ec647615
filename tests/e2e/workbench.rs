//! A distributor's whole list: brought in, judged, compared and filed.

use serde_json::{Value, json};

use crate::support::{Customer, Kind, Settings, journey};

/// As a German spreadsheet exports it: semicolons, day first, comma for the decimals. The first lines' dates could be either.
const LIST: &str = "\
Model;Serial;Qty;Unit price;Invoice date;Category;Sale type;Fault;Installed;Demo;Unsold;Original condition
KT-1;S1;2;1.250,50;05/11/2026;ip;regular;none;no;no;no;yes
KT-2;S2;1;99,90;06/10/2026;ip;regular;none;no;no;no;yes
KT-3;S3;10;12,00;03/04/2026;hard-drive;regular;none;no;no;no;yes
KT-4;S4;3;400,00;07/09/2026;ptz;special_order;none;no;no;no;yes
KT-5;S5;x;400,00;07/09/2026;ptz;regular;none;no;no;no;yes
";

fn brings(customer: &Customer, list: &str) {
    customer.opens("/ktc/estimate");
    customer.page().part(Kind::Question, "Paste rows").text();
    let type_it = "document.querySelector('#paste').value = arguments[0]";
    customer.browser.run(type_it, vec![json!(list)]);
    customer.page().press("Read the list");
    customer.page().heading("Your list, as it was read").text();
}

fn says_how_dates_are_written(customer: &Customer) {
    customer.page().says(&["What does “05/11/2026” under “Invoice date” mean?"]);
    customer.page().press("November 5, 2026");
    customer.page().does_not_say(&["What does “"]);
}

/// The net of each strategy, as the table of the whole list says it.
fn nets(customer: &Customer) -> Value {
    customer.page().heading("Strategies compared").text();
    customer.page().part(Kind::Selector, ".compare [data-strategy=best]").text();
    let read = "return Object.fromEntries([...document.querySelector('.compare').querySelectorAll('[data-strategy]')]
        .map(row => [row.dataset.strategy, row.querySelector('[data-net]').dataset.net]))";
    customer.browser.run(read, vec![])
}

#[test]
fn a_list_of_a_spreadsheet_is_asked_about_once_and_judged() {
    journey(Settings::default(), |customer| {
        brings(customer, LIST);
        says_how_dates_are_written(customer);
        let grid = customer.page().part(Kind::Selector, ".judged-grid");
        grid.says(&["KT-1 · S1", "$2,501.00", "KT-3 · S3", "$120.00", "KT-4 · S4"]);
        grid.does_not_say(&["KT-5"]);
        customer.page().says(&["1 cell to put right", "4 lines shown"]);
        // The quantity is put right in place, and its line goes on.
        customer.browser.run(
            "const cell = document.querySelector('#cell-6-2');
             cell.value = '4'; cell.dispatchEvent(new Event('change'))",
            vec![],
        );
        grid.says(&["KT-5 · S5", "$1,600.00"]);
        customer.page().says(&["5 lines shown"]);
        customer.looks_at("workbench");
    });
}

#[test]
fn totals_are_the_sum_of_single_assessments() {
    journey(Settings::default(), |customer| {
        brings(customer, LIST);
        says_how_dates_are_written(customer);
        customer.page().part(Kind::Selector, ".judged-grid").says(&["KT-1 · S1"]);
        let nets = nets(customer);
        let assess = "return (async () => {
            const sums = [];
            for (const [quantity, unit_price, purchased_on, category, sale_type] of arguments[0]) {
                const answers = {
                    sale_type, fault: 'none', installed: false, demo: false, unsold: false, original_condition: true,
                };
                const request = {
                    requester: { role: 'distributor' },
                    lines: [{ quantity, unit_price, purchased_on, category, answers }],
                };
                const answer = await fetch('/api/v1/policies/ktc/assess', {
                    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request),
                });
                const assessment = await answer.json();
                assessment.lines[0].remedies.forEach((remedy, index) => {
                    sums[index] ??= 0;
                    if (remedy.verdict === 'eligible') sums[index] += Math.round(remedy.net * 100);
                });
            }
            return Object.fromEntries(sums.map((sum, index) => [index, (sum / 100).toFixed(2)]));
        })()";
        let lines = json!([
            [2, "1250.50", "2026-11-05", "ip", "regular"],
            [1, "99.90", "2026-10-06", "ip", "regular"],
            [10, "12.00", "2026-04-03", "hard-drive", "regular"],
            [3, "400.00", "2026-09-07", "ptz", "special_order"],
        ]);
        let sums = customer.browser.run(assess, vec![lines]);
        assert!(sums.as_object().unwrap().len() > 5, "{sums}");
        for (strategy, sum) in sums.as_object().unwrap() {
            assert_eq!(&nets[strategy], sum, "remedy {strategy} of {nets}");
        }
        assert_ne!(sums["0"], "0.00", "{sums}");
    });
}

#[test]
fn a_list_and_what_was_said_of_it_survive_a_reload() {
    journey(Settings::default(), |customer| {
        brings(customer, LIST);
        says_how_dates_are_written(customer);
        customer.answers(&[("Stock rotation this year", "No")]);
        let nets_before = nets(customer);
        customer.browser.reload();
        customer.page().says(&["Pasted list · 4 lines"]);
        customer.page().does_not_say(&["What does “"]);
        assert_eq!(nets(customer), nets_before);
    });
}

#[test]
fn three_lines_are_filed_and_have_a_reference() {
    journey(Settings::default(), |customer| {
        let three: Vec<&str> = LIST.lines().take(4).collect();
        brings(customer, &three.join("\n"));
        says_how_dates_are_written(customer);
        customer.answers(&[("Each line takes", "House credit")]);
        customer.introduces_themselves();
        let form = customer.page().region("File it");
        let lines = form.part(Kind::Selector, ".button.primary").text();
        form.press(&lines);
        form.heading("Your list is filed").text();
        let reference = form.part(Kind::Selector, "[data-reference]").text();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], json!(reference));
        customer.looks_at("workbench-filed");
    });
}

#[test]
fn a_workbook_is_read_by_a_worker_of_its_own() {
    journey(Settings::default(), |customer| {
        // wasm-bindgen's own script for workers says so of the loader that Trunk writes.
        customer.expects_in_console("using deprecated parameters for the initialization function");
        customer.opens("/ktc/estimate");
        let book = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/estimate/files/workbook.xlsx");
        // Chromedriver takes no path with dots in it.
        let book = std::fs::canonicalize(book).unwrap();
        customer.page().part(Kind::Selector, "#file").types(book.to_str().unwrap());
        customer.page().says(&["workbook.xlsx · "]);
        customer.page().part(Kind::Selector, ".judged-grid .rows .row").text();
    });
}
