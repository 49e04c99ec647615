//! Only questions that can change the result are asked, and typed answers are not lost.

use serde_json::json;
use thirtyfour::Key;

use crate::support::{Kind, Settings, journey};

#[test]
fn questions_that_stop_mattering_go_away_and_what_was_answered_comes_back() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[("Was it a demo or sample unit?", "No"), ("Is it in original condition", "Yes")]);
        customer.answers(&[("Has it been used or installed?", "Yes")]);
        customer.page().does_not_say(&["Was it a demo or sample unit?", "Is it in original condition"]);
        customer.option("Credit").says(&["Used or installed: Yes", "rules it out"]);
        customer.answers(&[("Has it been used or installed?", "No")]);
        for (question, answer) in
            [("Was it a demo or sample unit?", "no"), ("Is it in original condition", "yes")]
        {
            let chosen = format!("input[value={answer}]:checked");
            customer.page().part(Kind::Question, question).part(Kind::Selector, &chosen).text();
        }
    });
}

#[test]
fn another_wish_asks_other_questions_and_keeps_the_answers_of_the_first() {
    journey(Settings::default(), |customer| {
        customer.opens("/ktc");
        customer.page().says(&["Choose what you would like. The questions that matter then appear here."]);
        customer.looks_at("ask-empty");
        customer.answers(&[("What would you like?", "It is faulty")]);
        customer
            .answers(&[("What exactly goes wrong, and when?", "The picture is black since Monday night.")]);
        customer.answers(&[("What would you like?", "I no longer want it")]);
        customer.page().does_not_say(&["What exactly goes wrong"]);
        customer.answers(&[("What would you like?", "It is faulty")]);
        customer
            .page()
            .part(Kind::Question, "What exactly goes wrong")
            .says(&["The picture is black since Monday night."]);
    });
}

#[test]
fn not_knowing_is_an_answer_that_closes_nothing() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[("Was it a demo or sample unit?", "Not sure")]);
        customer.option("Credit").says(&["Needs"]);
        customer.option("Credit").does_not_say(&["Demo or sample"]);
        customer.answers(&[
            ("Model", "KNC-p3BR28V12IR"),
            ("What kind of product is it?", "IP camera"),
            ("What did one cost?", "250.00"),
            ("How was it sold?", "A regular, stocked product"),
            ("Has it been used or installed?", "No"),
            ("Is it in original condition", "Yes"),
            ("When was it bought?", "2026-11-10"),
        ]);
        customer.option("Credit").says(&["Can be requested; KT&C checks it"]);
        customer.requests("Credit");
        customer.page().says(&["You request", "Can be requested; KT&C checks it"]);
        customer.page().does_not_say(&["Needs 1 answer"]);
    });
}

#[test]
fn a_remedy_outside_the_wish_is_looked_at_too() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.page().does_not_say(&["extenuating circumstances that make"]);
        customer.option("Advance replacement").press("Consider this");
        customer.answers(&[("Are there extenuating circumstances", "Yes")]);
        customer.option("Advance replacement").says(&["KT&C decides"]);
    });
}

#[test]
fn a_deadline_states_its_weekday_and_what_comes_after_it() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[
            ("What kind of product is it?", "IP camera"),
            ("When was it bought?", "2026-10-30"),
            ("Has it been used or installed?", "No"),
            ("Was it a demo or sample unit?", "No"),
            ("Is it in original condition", "Yes"),
            ("How was it sold?", "A regular, stocked product"),
            ("What did one cost?", "250.00"),
        ]);
        let credit = customer.option("Credit");
        credit.says(&["Ship by Sunday, November 29, 2026", "on Friday, November 27, 2026"]);
        credit.says(&["After that: House credit, until Wednesday, January 27, 2027, the same $200.00"]);
        credit.unfold("Why");
        credit.says(&["Day 21 of 30: until Sunday, November 29, 2026", "Used or installed: No", "fine"]);
        customer.looks_at("options-dates");
    });
}

#[test]
fn the_change_of_the_best_option_is_announced_once() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        let listens = "window.said = [];
            const line = document.querySelector('.options p[role=status]');
            new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true, subtree: true, characterData: true })";
        customer.browser.run(listens, vec![]);
        // Each digit changes the amounts.
        customer.answers(&[("What did one cost?", "1234.56")]);
        let said = "return new Promise(tell => setInterval(() => said.length && tell(said), 20))";
        let said = customer.browser.run(said, vec![]);
        assert_eq!(said, json!(["Best option: Back-order refusal, Possible, You get CA$925.92"]));
    });
}

#[test]
fn one_part_of_a_date_is_changed_and_the_others_stay() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer
            .answers(&[("What kind of product is it?", "IP camera"), ("When was it bought?", "2026-01-31")]);
        let bought = customer.page().part(Kind::Question, "When was it bought?");
        bought.says(&["2026-01-31"]);
        // From the year back to the month. February has no 31st: the date is incomplete until the day is typed.
        bought.types(&format!("{0}{0}0228", Key::Left.value()));
        bought.says(&["2026-02-28"]);
    });
}

/// The options end where the questions end, so at the end of the page they grow upwards.
#[test]
fn what_is_unfolded_at_the_end_of_the_page_stays_where_it_was_pressed() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "It is faulty");
        customer
            .answers(&[("What kind of product is it?", "IP camera"), ("When was it bought?", "2026-08-31")]);
        for selector in
            [".why > summary", ".why .clause summary", ".others > summary", ".others .option-head"]
        {
            let press = "return (async () => {
                scrollTo(0, document.body.scrollHeight);
                const summary = document.querySelector(arguments[0]);
                const top = () => Math.round(summary.getBoundingClientRect().top);
                const before = top();
                summary.click();
                for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
                return top() - before;
            })()";
            assert_eq!(customer.browser.run(press, vec![json!(selector)]), 0, "{selector}");
        }
    });
}
