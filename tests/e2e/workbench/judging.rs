//! The value of a list, for all lines and for a selection.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::distributor::LIST;
use crate::support::{Kind, Settings, journey};

/// The lines of the list as JSON, written by hand.
fn lines() -> Value {
    json!([
        [2, "1250.50", "2026-11-05", "ip", "regular"],
        [1, "99.90", "2026-10-06", "ip", "regular"],
        [10, "12.00", "2026-04-03", "hard-drive", "regular"],
        [3, "400.00", "2026-09-07", "ptz", "special_order"],
    ])
}

/// The sum of single assessments, each over HTTP.
const SUMS: &str = "return (async () => {
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

#[test]
fn totals_of_the_list_and_of_a_selection_are_the_sum_of_single_assessments() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        customer.grid().says(&["KT-1", "the same amount as House credit, which stays possible longer"]);
        let compare = |nets: Value, lines: Value| {
            let sums = customer.browser.run(SUMS, vec![lines]);
            let sums: BTreeMap<String, Value> = serde_json::from_value(sums).unwrap();
            assert!(sums.len() > 5 && sums["1"] != "0.00", "{sums:?}");
            for (strategy, sum) in &sums {
                // A remedy that is possible for no line is not compared.
                let net = nets.get(strategy).cloned().unwrap_or_else(|| json!("0.00"));
                assert_eq!(&net, sum, "remedy {strategy} of {nets}");
            }
        };
        compare(customer.nets(), lines());
        // The second and the third line.
        for row in [3, 4] {
            customer.browser.click(&format!(".judged-grid [aria-label='Select row {row}']"));
        }
        customer.page().says(&["2 lines selected", "The 2 selected lines", "By date: 2 selected lines"]);
        compare(customer.nets_of_the_selection(), json!(lines().as_array().unwrap()[1..3]));
        customer.page().region("By strategy").says(&["The whole list"]);
        // The thirty days ended yesterday.
        customer.page().press("Select none");
        customer.is_at("Select all shown");
        customer.puts_the_list_away();
        let list = format!(
            "{}\nKT-6;S6;1;10,00;20.10.2026;ip;regular;none;no;no;no;yes\n",
            LIST.lines().take(4).collect::<Vec<_>>().join("\n")
        );
        customer.pastes(&list);
        customer.page().answer("Show", "Not possible since yesterday");
        customer.page().says(&["1 line shown"]);
        customer.grid().says(&["KT-6", "S6", "House credit"]);
        customer.page().answer("Show", "Expiring this week");
        customer.page().says(&["0 lines shown"]);
    });
}

#[test]
fn a_click_beside_a_checkbox_selects_the_line_and_does_not_open_it() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        customer.grid().says(&["KT-1"]);
        customer.browser.run("document.querySelector('.judged-grid .tick-target').click()", vec![]);
        customer.page().says(&["1 line selected"]);
        let is_open = "return !!document.querySelector('#details')";
        assert_eq!(customer.browser.run(is_open, vec![]), false);
    });
}

#[test]
fn a_wrong_amount_stays_to_be_corrected() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        customer.answers(&[("Offset purchase order", "9000")]);
        customer.page().answer("Offset purchase order", "15k");
        customer.keys("\t");
        let order = customer.page().part(Kind::Question, "Offset purchase order");
        customer.page().part(Kind::Selector, "#head-offset_po[aria-invalid]").says(&["15k"]);
        order.says(&["15k"]);
        customer.answers(&[("Offset purchase order", "15000")]);
        customer.keys("\t");
        customer.page().part(Kind::Selector, "#head-offset_po:not([aria-invalid])").says(&["15000"]);
    });
}

#[test]
fn an_answer_for_many_lines_keeps_its_fact_and_can_be_taken_back() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        let net = customer.nets()["best"].as_str().unwrap().to_owned();
        assert_ne!(net, "0.00");
        customer.says_of_all("Demo or sample", "Yes");
        customer.is_at("is");
        customer.page().says(&["“Demo or sample” is set to “Yes” for 4 lines."]);
        customer.page().part(Kind::Selector, "[data-strategy=best] [data-net='0.00']").text();
        let fact = "return document.querySelector('#bulk-fact').value";
        assert_eq!(customer.browser.run(fact, vec![]), "demo");
        customer.page().press("Undo");
        customer.page().says(&["The last answer for many lines is taken back."]);
        customer.is_at("For these lines");
        customer.page().part(Kind::Selector, &format!("[data-strategy=best] [data-net='{net}']")).text();
    });
}

#[test]
fn a_clause_shows_as_many_lines_as_it_closes() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        let filter = customer.page().part(Kind::Question, "Excluded by clause");
        for clause in ["credit.2: ", "credit.5: "] {
            filter.says(&[clause]);
            let read = "return [...document.querySelectorAll('#filter-clause option')].map(option => option.textContent)";
            let options: Vec<String> = serde_json::from_value(customer.browser.run(read, vec![])).unwrap();
            let option = options.iter().find(|option| option.starts_with(clause)).unwrap();
            let count = option.rsplit('(').next().unwrap().trim_end_matches(')');
            customer.answers(&[("Excluded by clause", option)]);
            customer.page().says(&[&format!("{count} line"), "shown"]);
            filter.says(&[option]);
        }
        customer.page().unfold("Clauses that cost the most");
        let costly = customer.page().part(Kind::Selector, ".closing");
        let said = costly.part(Kind::Selector, ".closing-money").text();
        let count = said.rsplit(" · ").next().unwrap();
        costly.press("Show these lines");
        customer.page().says(&[&format!("{count} shown")]);
        filter.says(&[": The best plan"]);
    });
}

#[test]
fn the_plan_of_a_list_without_prices_has_no_amounts_yet() {
    journey(Settings::default(), |customer| {
        customer.brings("Model,Qty,Invoice date\nKT-1,1,2026-11-02\nKT-2,2,2026-11-03\n");
        let plan = customer.page().part(Kind::Selector, ".plan");
        plan.says(&["2 lines: no amounts yet"]);
        plan.does_not_say(&["Nothing is possible"]);
    });
}

#[test]
fn a_list_of_faulty_goods_is_told_what_is_possible_and_that_it_needs_an_address() {
    journey(Settings::default(), |customer| {
        customer.brings("Model,Qty,Invoice date,Category\nKT-1,1,2026-11-02,ip\nKT-2,2,2026-06-03,ip\n");
        let form = customer.page().region("File it");
        form.part(Kind::Disclosure, "Where should goods be sent back to you?").says(&["optional"]);
        customer
            .page()
            .answer("The goods are", "faulty units with intact serial stickers, not tampered with");
        customer.page().says(&["2 lines: Warranty service for all of them, without an amount"]);
        customer.page().region("By date").says(&["The possible remedies have no amount."]);
        // The address is required before anything is checked.
        form.part(Kind::Question, "Street and number").does_not_say(&["optional"]);
        customer.looks_at("workbench-faulty");
    });
}

#[test]
fn a_line_that_states_a_fault_is_taken_for_a_faulty_unit_and_marks_what_is_assumed() {
    journey(Settings::default(), |customer| {
        customer.brings("Model,Qty,Unit price,Invoice date,Category,Condition\nKT-1,1,100.00,2026-11-10,ip,\nKT-2,2,50.00,2026-11-10,ip,defective\n");
        customer
            .page()
            .says(&["unsold goods, and no stock rotation yet this year; faulty units with intact"]);
        customer.grid().says(&["up to $80.00", "Warranty service"]);
        customer.grid().part(Kind::Selector, ".goods-name").click();
        let details = customer.page().part(Kind::Selector, "#details");
        details.says(&["Assumed until you confirm it: ", "Used or installed: No"]);
        details.region("Credit").says(&["up to $80.00"]);
        details.region("Exchange").says(&["goods for up to $100.00"]);
        // A fault that the user states takes the line out of the new stock.
        details.answer("Condition", "It became defective");
        customer.page().says(&["2 lines: Warranty service for all of them, without an amount"]);
        details.says(&["Serial sticker intact: Yes"]);
        customer.looks_at("workbench-faulty-line");
    });
}

#[test]
fn the_enter_key_selects_lines_until_a_sum() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        customer.answers(&[("Select until the sum is", "a lot")]);
        customer.keys("\n");
        customer.page().says(&["Enter the amount in USD"]);
        customer.answers(&[("Select until the sum is", "1")]);
        customer.keys("\n");
        customer.page().says(&["1 line selected, together"]);
    });
}

#[test]
fn a_plain_list_is_worth_something_at_once_and_is_marked_until_the_assumption_is_confirmed() {
    journey(Settings::default(), |customer| {
        let heading = "Model,Category,Qty,Unit price,Invoice date";
        customer.brings(&format!("{heading}\nKT-1,ip,2,250.00,2026-10-30\nKT-2,ip,1,100.00,2026-11-10\n"));
        let headline = customer.page().part(Kind::Selector, "#headline");
        headline.says(&["2 lines, worth up to $480 today"]);
        customer.page().does_not_say(&["Cost of waiting until"]);
        let wait_forty_days = "const slider = document.querySelector('#ship-slider');
            slider.value = 40;
            slider.dispatchEvent(new Event('input', { bubbles: true }));";
        customer.browser.run(wait_forty_days, vec![]);
        let by_date = customer.page().part(Kind::Selector, ".over-time");
        by_date.says(&["Cost of waiting until December 30, 2026", "up to $480.00"]);
        customer.looks_at("workbench-by-date");
        customer.page().press("Yes, for all lines");
        headline.says(&["2 lines, worth $480 today"]);
        by_date.says(&["Cost of waiting until December 30, 2026"]);
        by_date.does_not_say(&["up to"]);
    });
}

#[test]
fn the_sentence_to_confirm_is_about_the_selected_lines_and_names_what_is_unconfirmed() {
    journey(Settings::default(), |customer| {
        customer.brings(
            "Model,Qty,Unit price,Invoice date\nKT-1,2,250.00,2026-10-30\nKT-2,1,100.00,2026-11-10\n",
        );
        let sentence = || customer.page().part(Kind::Selector, "#assumed-sentence");
        customer.browser.click(".judged-grid [aria-label='Select row 2']");
        let faulty = "faulty units with intact serial stickers, not tampered with";
        customer.answers(&[("The goods of the selected line are", faulty)]);
        sentence().says(&["We assume: faulty units"]);
        customer.page().press("Yes, for the selected line");
        sentence().says(&["Counted as confirmed: faulty units"]);
        customer.page().press("Select none");
        sentence().says(&["We assume: new, stocked"]);
        sentence().does_not_say(&["faulty units"]);
    });
}
