//! The estimate that one takes along.

use std::sync::Arc;

use estimate::{
    Best, Book, GOODS, Grid, LEFT_OUT, LeftOut, List, ListBuilder, Preference, Purpose, Split, Strategy,
    Summary, Vocabulary, Wording, Workbook,
};
use policy::Request;
use serde_json::{Value, json};
use words::Language;

use crate::support::{TODAY, date, ktc, list, read, recognised};

fn estimate() -> estimate::Estimate {
    let answers = json!({ "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "fault": "none",
                          "extenuating": false });
    let request = json!({ "as_of": "2026-11-20", "requester": { "role": "customer" }, "lines": [
        { "model": "=HYPERLINK(\"x\")", "serial": "@S1", "quantity": 2, "unit_price": "100.00", "purchased_on": "2026-10-30",
          "category": "ip", "answers": answers },
        { "model": "KNC-2, \"Pro\"", "quantity": 1, "unit_price": "50.00", "purchased_on": "2026-08-01", "category": "accessory",
          "answers": answers }
    ] });
    let list = list(ktc(), &request);
    list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[4, 7])
}

#[test]
fn the_csv_names_policy_and_days_and_cites_each_lines_clauses() {
    let csv = estimate().to_csv();
    let digest = ktc().document().digest.clone();
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows[0], "policy,ktc");
    assert!(
        csv.contains(&format!("digest,{digest}\n")) && csv.contains("as_of,2026-11-20\nship_on,2026-11-20\n"),
        "{csv}"
    );
    let first = rows.iter().find(|row| row.starts_with("4,")).unwrap();
    assert!(first.contains("credit,eligible,200.00,40.00,160.00,2026-11-29,"), "{first}");
    assert!(first.contains("credit.2 ") && first.contains("credit.7,customer,regular,"), "{first}");
    let second = rows.iter().find(|row| row.starts_with("7,")).unwrap();
    assert!(second.contains(",,ineligible,,,,,") && second.contains("credit.8e"), "{second}");
    assert!(
        rows.last().unwrap().starts_with("total,") && rows.last().unwrap().contains("200.00,40.00,160.00")
    );
}

#[test]
fn a_line_that_waits_for_answers_is_not_called_closed() {
    let request = json!({ "as_of": "2026-11-20", "lines": [{ "quantity": 1, "unit_price": "50.00" }] });
    let list = list(ktc(), &request);
    let csv = list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[]).to_csv();
    let row = csv.lines().find(|row| row.starts_with("1,")).unwrap();
    assert!(row.contains(",,undetermined,,,,,"), "{row}");
    let estimate = list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[]);
    let wording = Wording { document: ktc().document(), language: Language::English };
    assert_eq!(wording.verdict_of(&estimate, &estimate.rows[0]), "Needs answers");
}

#[test]
fn a_line_that_waits_only_for_the_order_of_the_programme_is_not_called_closed() {
    let of_new = json!({ "sale_type": "regular", "unsold": true, "original_condition": true, "installed": false, "demo": false,
                         "fault": "none", "extenuating": false });
    let goods = json!({ "quantity": 1, "unit_price": "250.00", "purchased_on": "2026-01-05", "category": "ip", "answers": of_new });
    let mut unpriced = goods.clone();
    unpriced["unit_price"] = Value::Null;
    let carried_out = |order: Option<&str>, goods: &Value| {
        let request = json!({
            "as_of": TODAY, "requester": { "role": "distributor" }, "lines": [goods],
            "answers": { "rotated_this_year": false, "offset_po": order }
        });
        let list = list(ktc(), &request);
        let all = list.all();
        let plan = list.best_plan(&all, None, Preference::HighestAmount);
        let best = list.carry_out(Strategy::BestPerLine, &all, &plan);
        let left_out = list.left_out(&best, &list.filing(&best, Split::Whole));
        let csv = list.estimate(&best, &[]).to_csv();
        let row = csv.lines().find(|row| row.starts_with("1,")).unwrap();
        let verdict = row.split(',').nth(8).unwrap().to_owned();
        (best.choices[0].best, verdict, left_out.into_keys().collect::<Vec<_>>())
    };
    let waiting = |best, why| (Some(best), "undetermined".to_owned(), vec![why]);
    assert_eq!(carried_out(None, &goods), waiting(Best::AnswersMissing, LeftOut::AnswersMissing));
    assert_eq!(carried_out(Some("300.00"), &goods).1, "eligible");
    assert_eq!(carried_out(Some("200.00"), &goods).1, "ineligible");
    assert_eq!(
        carried_out(Some("300.00"), &unpriced),
        waiting(Best::AnswersMissing, LeftOut::AnswersMissing)
    );
}

#[test]
fn a_line_that_is_left_out_because_of_the_cost_has_no_verdict_but_the_reason() {
    let answers = json!({ "fault": "defective", "natural_disaster": true, "original_condition": false,
                          "sale_type": "regular", "extenuating": false });
    let line = |quantity, day| {
        json!({
            "quantity": quantity, "unit_price": "50.00", "purchased_on": day, "category": "ip", "answers": answers
        })
    };
    let request = json!({ "as_of": TODAY, "requester": { "role": "customer" }, "lines": [line(2, "2026-01-30"), line(1, "2026-01-31")] });
    let list = list(ktc(), &request);
    let estimate = list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[]);
    let csv = estimate.to_csv();
    let row = csv.lines().find(|row| row.starts_with("1,")).unwrap();
    assert!(row.contains(",2026-01-30,,,,,,,") && row.ends_with(",paid_repair 100.00"), "{csv}");
    let wording = Wording { document: ktc().document(), language: Language::English };
    let column = estimate.headings.iter().position(|heading| heading == LEFT_OUT).unwrap();
    assert_eq!(wording.heading(LEFT_OUT), "Left out");
    assert_eq!(
        wording.cell(LEFT_OUT, &estimate.rows[1][column]),
        "Paid repair costs $50.00, and nothing better is possible"
    );
    let (table, mapping) = recognised(ktc(), csv.as_bytes());
    let reading = read(ktc(), &table, &mapping);
    assert_eq!((reading.faults, reading.questions, reading.lines.len()), (vec![], vec![], 2));
}

#[test]
fn no_text_of_the_list_becomes_a_formula() {
    let csv = estimate().to_csv();
    assert!(csv.contains(r#""'=HYPERLINK(""x"")""#) && csv.contains(",'@S1,"), "{csv}");
    assert!(csv.contains(r#""KNC-2, ""Pro""""#), "{csv}");
}

/// The workbook of a distributor's list of two lines, whose facts are assumed.
fn book() -> Book {
    let request = json!({ "as_of": TODAY, "requester": { "role": "distributor" }, "lines": [
        { "model": "+12V-ADAPTER", "serial": "=B88", "quantity": 2, "unit_price": "100.00", "purchased_on": "2026-10-30" },
        { "model": "KNC-2, \"Pro\"", "serial": "0012345", "quantity": 1, "unit_price": "50.00", "purchased_on": "2026-11-02" }
    ] });
    let list = assumed_list(&request);
    let document = ktc().document();
    let all = list.all();
    let plan = list.best_plan(&all, None, Preference::HighestAmount);
    let estimate = list.estimate(&list.carry_out(Strategy::BestPerLine, &all, &plan), &[4, 7]);
    let wording = Wording { document, language: Language::English };
    let summary = Summary::of(wording, &list, &all, &plan);
    Book::new(wording, &list, Strategy::BestPerLine, &summary, &estimate)
}

/// The list of a request whose missing facts are assumed.
fn assumed_list(request: &Value) -> List {
    let mut head: Request = policy::wire::from_value(request).unwrap();
    let lines = std::mem::take(&mut head.lines);
    let purpose = Purpose::first(ktc().document()).unwrap();
    let of_request = purpose.assume_of_request(&mut head);
    let mut builder = ListBuilder::new(Arc::clone(ktc()), head, lines, date(TODAY));
    assert_eq!(
        builder.resolve_next(builder.unresolved(), |_, line| purpose.assume_of_line(line, |_, _| true)),
        []
    );
    let mut list = builder.finish();
    list.set_assumed_of_request(&of_request);
    list.judge_stale();
    list
}

fn texts(sheet: &Grid) -> Vec<Vec<&str>> {
    sheet.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

#[test]
fn the_workbook_summarises_the_plan_lists_the_lines_and_cites_the_policy() {
    let workbook = Workbook::read(&book().to_xlsx().unwrap()).unwrap();
    let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Summary", "Lines", "Policy"]);
    let [summary, lines, policy] = ["Summary", "Lines", "Policy"].map(|name| workbook.sheet(name).unwrap());
    let (summary, lines, policy) = (texts(summary), texts(lines), texts(policy));
    assert_eq!(summary[0][..2], ["Vendor", "KT&C"]);
    assert_eq!(summary[2][..2], ["Digest", ktc().document().digest.as_str()]);
    let mark = "Assumed, not confirmed";
    assert!(summary.iter().any(|row| row[..] == ["Total", "", "200", mark]), "{summary:?}");
    assert!(summary.iter().any(|row| row[..] == ["2027-01-27", "1", "160", mark]), "{summary:?}");
    assert_eq!(lines[0][..3], ["Row", "Model", "Serial number"]);
    assert_eq!(lines[1][..3], ["4", "+12V-ADAPTER", "=B88"]);
    assert_eq!(lines[2][..3], ["7", "KNC-2, \"Pro\"", "0012345"]);
    assert_eq!(lines[1].last().unwrap().split(", ").next(), Some("Kind of product"));
    assert_eq!(policy.len(), 1 + ktc().document().clauses.len());
}

#[test]
fn each_amount_of_the_summary_is_marked_that_rests_on_an_assumption_and_no_other() {
    let stated = json!({ "sale_type": "regular", "unsold": true, "original_condition": true });
    let line = |day| json!({ "quantity": 1, "unit_price": "225.00", "purchased_on": day, "category": "ip", "answers": stated });
    let request = json!({
        "as_of": TODAY, "requester": { "role": "distributor" },
        "answers": { "rotated_this_year": false, "offset_po": "15000.00" },
        "lines": [line("2026-11-05"), line("2026-11-06")]
    });
    let list = assumed_list(&request);
    let all = list.all();
    let plan = list.best_plan(&all, None, Preference::HighestAmount);
    let wording = Wording { document: ktc().document(), language: Language::English };
    let summary = Summary::of(wording, &list, &all, &plan);
    let sheet = |strategy: Strategy| {
        let estimate = list.estimate(&list.carry_out(strategy, &all, &plan), &[]);
        let book = Book::new(wording, &list, strategy, &summary, &estimate);
        let workbook = Workbook::read(&book.to_xlsx().unwrap()).unwrap();
        let rows = texts(workbook.sheet("Summary").unwrap()).into_iter();
        rows.map(|row| row.into_iter().map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let mark = "Assumed, not confirmed";
    let best = sheet(Strategy::BestPerLine);
    let has = |rows: &[Vec<String>], wanted: &[&str]| rows.iter().any(|row| row[..] == *wanted);
    assert!(has(&best, &["Stock rotation", "2", "450"]), "nothing of it is assumed: {best:?}");
    assert!(has(&best, &["Total", "", "450"]), "{best:?}");
    assert!(has(&best, &["Credit", "2", "360", "0", "360", mark]), "{best:?}");
    assert!(has(&best, &["Exchange", "2", "0", "450", "450", mark]), "{best:?}");
    assert!(best.iter().any(|row| row[0] == mark), "the assumption is stated: {best:?}");
    let credit =
        list.strategies().into_iter().find(|strategy| wording.strategy(*strategy) == "Credit").unwrap();
    let credit = sheet(credit);
    assert!(has(&credit, &["Total", "", "450"]) && has(&credit, &["Total", "", "360", mark]), "{credit:?}");
}

#[test]
fn money_and_goods_are_amounts_of_their_own_and_add_up_to_the_worth_of_the_plan() {
    let known = json!({ "sale_type": "regular", "unsold": true, "original_condition": true, "installed": false,
                        "demo": false, "fault": "none", "extenuating": false });
    let line = |day, price| {
        json!({ "model": "KT-1", "quantity": 2, "unit_price": price, "purchased_on": day,
                                    "category": "ip", "answers": known })
    };
    let request = json!({
        "as_of": TODAY, "requester": { "role": "distributor" },
        "answers": { "rotated_this_year": false, "offset_po": "15000.00" },
        "lines": [line("2026-11-05", "225.00"), line("2026-01-05", "100.00")]
    });
    let list = list(ktc(), &request);
    let all = list.all();
    let plan = list.best_plan(&all, None, Preference::Goods);
    assert_eq!(plan.worth.total().to_string(), "650.00");
    let estimate = list.estimate(&list.carry_out(Strategy::BestPerLine, &all, &plan), &[]);
    let csv = estimate.to_csv();
    let amounts = |start: &str| {
        let row = csv.lines().find(|row| row.starts_with(start)).unwrap();
        let place = |name| estimate.headings.iter().position(|heading| heading == name).unwrap();
        ["net", GOODS].map(|name| row.split(',').nth(place(name)).unwrap().to_owned())
    };
    assert_eq!(amounts("1,KT-1"), ["0.00", "450.00"]);
    assert_eq!(amounts("2,KT-1"), ["200.00", ""]);
    assert_eq!(amounts("total,"), ["200.00", "450.00"]);
    for (language, goods) in
        [(Language::English, "Goods"), (Language::French, "Produits"), (Language::Spanish, "Productos")]
    {
        let wording = Wording { document: ktc().document(), language };
        let summary = Summary::of(wording, &list, &all, &plan);
        let book = Book::new(wording, &list, Strategy::BestPerLine, &summary, &estimate).to_xlsx().unwrap();
        let workbook = Workbook::read(&book).unwrap();
        let rows = texts(workbook.sheet(&workbook.sheets[0].name).unwrap());
        assert!(rows.iter().any(|row| row[..] == ["Total", "", "200", "450", "650"]), "{rows:?}");
        assert!(rows.iter().any(|row| row.get(3..) == Some(&[goods, "Total"])), "{rows:?}");
        let (table, mapping) = recognised(ktc(), &book);
        let reading = read(ktc(), &table, &mapping);
        assert_eq!((reading.faults, reading.questions, reading.lines.len()), (vec![], vec![], 2));
    }
}

#[test]
fn no_last_day_is_missing_from_the_workbook_and_paper_has_the_next_ones_and_the_sum_of_the_others() {
    // Credit ends on the 20 days from today on; the loss grows from day to day.
    let goods = |day: u32| {
        let known = json!({ "sale_type": "regular", "unsold": true, "original_condition": true, "installed": false,
                            "demo": false, "fault": "none", "extenuating": false });
        json!({ "model": "KT-1", "quantity": 1, "unit_price": format!("{}.00", 100 + day * 10),
                "purchased_on": date("2026-08-23").plus_days(day).to_string(), "category": "ip", "answers": known })
    };
    let lines: Vec<Value> = (0..20).map(goods).collect();
    let request = json!({ "as_of": TODAY, "requester": { "role": "distributor" },
                          "answers": { "rotated_this_year": true }, "lines": lines });
    let list = list(ktc(), &request);
    let plan = list.best_plan(&list.all(), None, Preference::HighestAmount);
    let wording = Wording { document: ktc().document(), language: Language::English };
    let summary = Summary::of(wording, &list, &list.all(), &plan);
    let lost = |day: &estimate::SummaryRow<policy::Date>| (day.name.to_string(), day.amount.to_string());
    assert_eq!(summary.days.len(), 20);
    assert_eq!(lost(&summary.days[0]), (TODAY.to_owned(), "80.00".to_owned()), "tonight is the first");
    let (next, later) = summary.next_days(18);
    assert_eq!((next.len(), lost(&next[17])), (18, ("2026-12-07".to_owned(), "216.00".to_owned())));
    let later = later.unwrap();
    assert_eq!((later.name, later.lines, later.amount.to_string()), (2, 0, "456.00".to_owned()));
    assert_eq!(summary.next_days(20).1, None);
}

#[test]
fn the_same_workbook_is_written_whenever_it_is_written() {
    assert_eq!(book().to_xlsx().unwrap(), book().to_xlsx().unwrap());
}

#[test]
fn the_lines_of_the_workbook_are_read_back() {
    let bytes = book().to_xlsx().unwrap();
    let workbook = Workbook::read(&bytes).unwrap();
    assert_eq!(workbook.choose(&Vocabulary::of(ktc().document())).unwrap().name, "Lines");
    let (table, mapping) = recognised(ktc(), &bytes);
    let reading = read(ktc(), &table, &mapping);
    assert_eq!((reading.faults, reading.questions), (vec![], vec![]));
    let lines = reading.lines.iter().map(|line| {
        (
            line.model.as_deref(),
            line.serial.as_deref(),
            line.quantity,
            line.unit_price.as_deref(),
            line.purchased_on.as_deref(),
        )
    });
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [
            (Some("+12V-ADAPTER"), Some("=B88"), 2, Some("100.00"), Some("2026-10-30")),
            (Some("KNC-2, \"Pro\""), Some("0012345"), 1, Some("50.00"), Some("2026-11-02")),
        ]
    );
}

#[test]
fn a_serial_number_with_the_marks_of_a_list_is_read_back_as_one() {
    for serial in ["D1/D2", "A1, A2", "[A1/A2]", "C3000-C3005", "plain-7"] {
        let line = json!({ "model": "KNC-1", "serial": serial, "quantity": 1, "unit_price": "50.00" });
        let list = list(ktc(), &json!({ "as_of": "2026-11-20", "lines": [line] }));
        let csv = list.estimate(&list.plan(Strategy::BestPerLine, &list.all()), &[]).to_csv();
        let (table, mapping) = recognised(ktc(), csv.as_bytes());
        let reading = read(ktc(), &table, &mapping);
        assert_eq!(reading.faults, []);
        assert_eq!(reading.lines[0].serial.as_deref(), Some(serial), "{csv}");
    }
}

#[test]
fn a_sheet_that_the_workbook_lacks_is_named_with_the_sheets_that_it_has() {
    let workbook = Workbook::read(&book().to_xlsx().unwrap()).unwrap();
    let error = workbook.sheet("None").unwrap_err().to_string();
    assert_eq!(error, "there is no sheet `None`; there are: Summary, Lines, Policy");
}
