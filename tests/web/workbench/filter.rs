//! Which lines a filter lets through.

use std::sync::Arc;

use estimate::{LineFold as _, List, Preference, Strategy};
use policy::{Answer, Line, Money, Policy, Request, Requester};
use testkit::{date, ktc};
use web::workbench::filed::FiledLine;
use web::workbench::filter::{Closed, Filter, SortColumn, Sorting, Standing};

/// Unopened, unsold, with every fact known that the customer can know.
fn known(purchased_on: &str, facts: &[(&str, bool)]) -> Line {
    let mut line = Line { quantity: 1, ..Line::default() };
    for (fact, text) in [
        ("category", "ip"),
        ("purchased_on", purchased_on),
        ("unit_price", "250.00"),
        ("sale_type", "regular"),
        ("fault", "none"),
    ] {
        line.set(&fact.into(), Some(Answer::Text(text.to_owned())));
    }
    let usual = [("installed", false), ("demo", false), ("original_condition", true), ("unsold", true)];
    for (fact, answer) in usual.iter().chain(facts) {
        line.set(&(*fact).into(), Some(Answer::Bool(*answer)));
    }
    line
}

/// A customer's list on November 20, 2026.
fn list(lines: Vec<Line>) -> List {
    let policy = Arc::new(Policy::new(ktc().document().clone()).unwrap());
    let requester = Requester { role: Some("customer".into()), country: None };
    let head = Request { requester: Some(requester), as_of: Some(date("2026-11-20")), ..Request::default() };
    List::new(policy, head, lines, date("2026-11-20")).0
}

fn matching(filter: &Filter, list: &List) -> Vec<usize> {
    let mut matching = filter.matching(list, None);
    matching.add(list, &list.all());
    matching.finish(list)
}

fn standing(standing: Standing) -> Filter {
    Filter { standing, ..Filter::default() }
}

#[test]
fn without_a_filter_every_line_is_shown() {
    let list =
        list(vec![known("2026-11-01", &[("extenuating", false)]), Line { quantity: 1, ..Line::default() }]);
    assert!(Filter::default().is_open());
    assert_eq!(matching(&Filter::default(), &list), [0, 1]);
}

#[test]
fn a_line_that_only_the_vendor_can_decide_needs_no_answer() {
    // Extenuating circumstances are KT&C's decision (advance.1): nothing that the customer knows is missing.
    let list = list(vec![
        known("2026-11-01", &[("extenuating", true)]),
        Line { quantity: 1, ..Line::default() },
        known("2026-11-01", &[("extenuating", false)]),
    ]);
    assert_eq!(matching(&standing(Standing::NeedsAnswer), &list), [1]);
}

#[test]
fn credit_that_ends_within_a_week_expires_soon() {
    // 30 days (credit.2): bought on October 24, credit ends on November 23; bought on November 10, on December 10.
    let list = list(vec![
        known("2026-10-24", &[("extenuating", false)]),
        known("2026-11-10", &[("extenuating", false)]),
    ]);
    assert_eq!(matching(&standing(Standing::ExpiringThisWeek), &list), [0]);
}

#[test]
fn credit_whose_last_day_was_yesterday_has_closed_since() {
    // Bought on October 20, credit ended on November 19.
    let list = list(vec![
        known("2026-10-20", &[("extenuating", false)]),
        known("2026-10-21", &[("extenuating", false)]),
        known("2026-10-19", &[("extenuating", false)]),
    ]);
    assert_eq!(matching(&standing(Standing::ClosedSinceYesterday), &list), [0]);
}

#[test]
fn a_line_without_any_eligible_remedy_has_nothing_open() {
    let list = list(vec![
        known("2026-01-10", &[("extenuating", false)]),
        known("2026-11-10", &[("extenuating", false)]),
    ]);
    assert_eq!(matching(&standing(Standing::Nothing), &list), [0]);
}

#[test]
fn a_clause_shows_the_lines_to_which_it_closes_a_strategy() {
    let list = list(vec![
        known("2026-11-10", &[("extenuating", false), ("installed", true)]),
        known("2026-11-10", &[("extenuating", false)]),
    ]);
    let closed = |strategy| Filter {
        closed: Some(Closed { clause: "credit.note".into(), strategy }),
        ..Filter::default()
    };
    assert_eq!(matching(&closed(None), &list), [0]);
    assert_eq!(matching(&closed(Some(Strategy::Remedy(0))), &list), [0]);
    assert_eq!(matching(&closed(Some(Strategy::Remedy(6))), &list), [] as [usize; 0]);
}

#[test]
fn a_category_shows_its_own_lines() {
    let list = list(vec![known("2026-11-10", &[]), Line { quantity: 1, ..Line::default() }]);
    assert_eq!(matching(&Filter { category: Some("ip".into()), ..Filter::default() }, &list), [0]);
    assert_eq!(
        matching(&Filter { category: Some("ptz".into()), ..Filter::default() }, &list),
        [] as [usize; 0]
    );
}

#[test]
fn a_search_finds_every_word_in_the_model_the_serial_number_or_the_kind() {
    let named = |model: &str, serial: &str| Line {
        model: Some(model.to_owned()),
        serial: Some(serial.to_owned()),
        ..known("2026-11-01", &[])
    };
    let list = list(vec![named("KNC-p3BR28", "A100"), named("KNC-p3TR4", "B100"), named("PSU-12V", "A200")]);
    let search = |words: &str| matching(&Filter { search: words.to_owned(), ..Filter::default() }, &list);
    assert_eq!(search("knc"), [0, 1]);
    assert_eq!(search("knc a1"), [0]);
    assert_eq!(search("ip"), [0, 1, 2]);
    let model = Filter { model: Some("PSU-12V".to_owned()), ..Filter::default() };
    assert_eq!(matching(&model, &list), [2]);
}

#[test]
fn lines_are_sorted_by_a_column_and_equal_lines_stay_in_order() {
    let list = list(vec![
        known("2026-11-01", &[]),
        Line { quantity: 3, ..known("2026-09-01", &[]) },
        Line { quantity: 3, ..known("2026-11-02", &[]) },
    ]);
    let sorted = |column, is_descending| {
        let sorting = Some(Sorting { column, is_descending });
        matching(&Filter { sorting, ..Filter::default() }, &list)
    };
    assert_eq!(sorted(SortColumn::Units, false), [0, 1, 2]);
    assert_eq!(sorted(SortColumn::Units, true), [1, 2, 0]);
    assert_eq!(
        sorted(SortColumn::ShipBy, false),
        [1, 0, 2],
        "house credit ends before the credit of the others begins to"
    );
    let once = Sorting::after_press(None, SortColumn::Net);
    let twice = Sorting::after_press(once, SortColumn::Net);
    assert_eq!(once, Some(Sorting { column: SortColumn::Net, is_descending: false }));
    assert_eq!(twice, Some(Sorting { column: SortColumn::Net, is_descending: true }));
    assert_eq!(Sorting::after_press(twice, SortColumn::Net), None);
}

#[test]
fn lines_without_a_value_come_last_in_both_directions() {
    // Too old for anything; day 60 (house credit); no price; day 10 (credit).
    let mut unpriced = known("2026-11-05", &[("extenuating", false)]);
    unpriced.unit_price = None;
    unpriced.model = Some("KT-9".to_owned());
    let list = list(vec![
        known("2026-01-10", &[("extenuating", false)]),
        known("2026-09-21", &[("extenuating", false)]),
        unpriced,
        Line { quantity: 2, ..known("2026-11-10", &[("extenuating", false)]) },
    ]);
    let sorted = |column, is_descending| {
        let sorting = Some(Sorting { column, is_descending });
        matching(&Filter { sorting, ..Filter::default() }, &list)
    };
    assert_eq!(sorted(SortColumn::Net, false), [1, 3, 0, 2]);
    assert_eq!(sorted(SortColumn::Net, true), [3, 1, 0, 2]);
    assert_eq!(sorted(SortColumn::ShipBy, false)[2..], [0, 2]);
    assert_eq!(sorted(SortColumn::ShipBy, true)[2..], [0, 2]);
    assert_eq!(sorted(SortColumn::Goods, true)[0], 2, "the others have no model");
    assert_eq!(sorted(SortColumn::Goods, false)[0], 2);
}

#[test]
fn lines_are_sorted_by_the_amounts_and_days_that_they_show() {
    let list = list(vec![
        Line { quantity: 2, ..known("2026-11-01", &[]) },
        known("2026-11-02", &[]),
        Line { quantity: 3, ..known("2026-11-03", &[]) },
    ]);
    let goods = list.best_plan(&list.all(), None, Preference::Goods);
    let sorted = |column, filed: &[(usize, FiledLine)]| {
        let sorting = Some(Sorting { column, is_descending: false });
        let filter = Filter { sorting, ..Filter::default() };
        let mut matching = filter.matching(&list, Some(&goods)).with_filed(filed.iter().cloned().collect());
        matching.add(&list, &list.all());
        matching.finish(&list)
    };
    assert_eq!(sorted(SortColumn::Net, &[]), [1, 0, 2], "the goods of an exchange are part of the amount");
    let filed = FiledLine {
        place: 0,
        remedy: "credit".into(),
        amount: Some(Money::from_cents(1_000)),
        is_assumed: false,
        until: Some(date("2026-11-21")),
    };
    let filed = [(2, filed)];
    assert_eq!(sorted(SortColumn::Net, &filed), [2, 1, 0]);
    assert_eq!(sorted(SortColumn::ShipBy, &filed)[0], 2);
    assert_eq!(sorted(SortColumn::Best, &filed), [2, 0, 1], "credit comes before exchange in the document");
}
