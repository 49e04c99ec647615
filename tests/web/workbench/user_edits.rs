//! What the user states of lines, over what their cells say.

use std::sync::Arc;

use estimate::{ListBuilder, PurposeChoice, Reading};
use policy::{Answer, Line, Policy, Request};
use testkit::date;
use web::workbench::user_edits::{Rows, UserEdits};

fn applied(edits: &UserEdits, row: usize) -> Line {
    let mut line = Line { quantity: 1, ..Line::default() };
    line.set(&"installed".into(), Some(Answer::Bool(true)));
    edits.apply_to(&mut line, row);
    line
}

fn shipped_on(day: &str) -> UserEdits {
    let mut edits = UserEdits::default();
    day.clone_into(&mut edits.ship_on);
    edits
}

#[test]
fn the_latest_edit_of_a_row_counts() {
    let mut edits = UserEdits::default();
    edits.state(&"installed".into(), Some(&Answer::Bool(false)), &Rows::of(vec![2, 3, 4]));
    edits.state(&"installed".into(), None, &Rows::of(vec![3]));
    assert_eq!(applied(&edits, 2).get(&"installed".into()), Some(Answer::Bool(false)));
    assert_eq!(applied(&edits, 3).get(&"installed".into()), None, "stated to be unknown");
    assert_eq!(applied(&edits, 9).get(&"installed".into()), Some(Answer::Bool(true)), "as its cell says");
}

#[test]
fn after_an_edit_is_cleared_the_cell_counts_again() {
    let mut edits = UserEdits::default();
    edits.state(&"installed".into(), Some(&Answer::Bool(false)), &Rows::of(vec![2, 3]));
    edits.clear(&"installed".into(), &Rows::of(vec![2]));
    assert_eq!(applied(&edits, 2).get(&"installed".into()), Some(Answer::Bool(true)));
    assert_eq!(applied(&edits, 3).get(&"installed".into()), Some(Answer::Bool(false)));
}

#[test]
fn an_answer_for_many_rows_is_taken_back_to_what_each_row_had_before() {
    let fact = "installed".into();
    let (yes, no) = (Answer::Bool(true), Answer::Bool(false));
    let mut edits = UserEdits::default();
    edits.state(&fact, Some(&no), &Rows::of(vec![2, 3]));
    edits.state(&fact, None, &Rows::of(vec![4]));
    let before = edits.clone();
    let rows = Rows::of(vec![3, 4, 5]);
    let stated = edits.stated(&fact, &rows);
    edits.state(&fact, Some(&yes), &rows);
    edits.state(&fact, Some(&yes), &Rows::of(vec![9]));
    edits.put_back(&fact, &rows, &stated);
    for row in [2, 3, 4, 5] {
        assert_eq!(applied(&edits, row), applied(&before, row), "row {row}");
    }
    assert_eq!(edits.stated(&fact, &Rows::of(vec![5])), []);
    assert_eq!(
        edits.stated(&fact, &Rows::of(vec![9])),
        [(Some(yes), Rows::of(vec![9]))],
        "a later answer stays"
    );
}

#[test]
fn category_price_and_date_are_set_in_their_own_fields() {
    let mut edits = UserEdits::default();
    for (fact, value) in [("category", "ip"), ("unit_price", "250.00"), ("purchased_on", "2026-11-01")] {
        edits.state(&fact.into(), Some(&Answer::Text(value.to_owned())), &Rows::of(vec![2]));
    }
    let line = applied(&edits, 2);
    assert_eq!(line.category, Some("ip".into()));
    assert_eq!(
        (line.unit_price.as_deref(), line.purchased_on.as_deref()),
        (Some("250.00"), Some("2026-11-01"))
    );
}

#[test]
fn edits_are_read_unchanged() {
    let mut edits = shipped_on("2026-11-24");
    edits.cells.entry(2).or_default().insert(1, "KNC".to_owned());
    edits.head.insert("offset_po".to_owned(), Answer::Text("12000.00".to_owned()));
    edits.state(&"unsold".into(), Some(&Answer::Bool(true)), &Rows::of((2..9_000).collect()));
    let text = serde_json::to_string(&edits).unwrap();
    assert!(text.len() < 300, "thousands of rows are one run: {text}");
    assert_eq!(serde_json::from_str::<UserEdits>(&text).unwrap(), edits);
}

#[test]
fn another_list_keeps_only_the_edits_of_the_request() {
    let mut edits = shipped_on("2026-11-24");
    edits.state(&"unsold".into(), Some(&Answer::Bool(true)), &Rows::of(vec![2]));
    edits.cells.entry(2).or_default().insert(1, "KNC".to_owned());
    edits.begin_list("another".to_owned());
    let mut kept = shipped_on("2026-11-24");
    "another".clone_into(&mut kept.list);
    assert_eq!(edits, kept);
}

#[test]
fn what_a_row_is_comes_before_what_the_list_is_and_has_to_be_confirmed_anew() {
    let document = testkit::ktc().document();
    let choice = PurposeChoice::new(document);
    let list = |edits: &UserEdits| {
        let lines = vec![Line { quantity: 1, ..Line::default() }; 3];
        let policy = Arc::new(Policy::new(document.clone()).unwrap());
        let mut builder = ListBuilder::new(policy, Request::default(), lines, date("2026-11-20"));
        builder.resolve_next(3, |line, goods| edits.assume(&choice, goods, line + 2, &Reading::default()));
        builder.finish()
    };
    let purposes = |edits: &UserEdits, rows: &[usize]| -> Vec<Option<String>> {
        let (list, lines) = (list(edits), rows.iter().map(|row| row - 2).collect::<Vec<_>>());
        let purposes = list.purposes(&lines).into_iter();
        purposes.map(|purpose| purpose.map(|purpose| purpose.declared().id.to_string())).collect()
    };
    let purpose = |edits: &UserEdits, row: usize| purposes(edits, &[row]).remove(0);
    let mut edits = UserEdits::default();
    assert_eq!(purpose(&edits, 2).as_deref(), Some("stock"), "the first of the document");
    edits.confirm("stock", &Rows::of(vec![2, 3]));
    edits.set_purpose(Some("returned"), &Rows::of(vec![3]));
    assert_eq!(
        (purpose(&edits, 2).as_deref(), purpose(&edits, 3).as_deref()),
        (Some("stock"), Some("returned"))
    );
    let is_confirmed = |edits: &UserEdits, row| {
        let mut line = Line { quantity: 1, ..Line::default() };
        let basis = edits.assume(&choice, &mut line, row, &Reading::default());
        basis == basis.confirmed(document)
    };
    assert!(is_confirmed(&edits, 2) && !is_confirmed(&edits, 3));
    let mut faulty = Line { quantity: 1, ..Line::default() };
    faulty.set(&"fault".into(), Some(Answer::Text("defective".to_owned())));
    let basis = edits.assume(&choice, &mut faulty, 2, &Reading::default());
    assert_ne!(basis, basis.confirmed(document), "new stock was confirmed, and not a faulty unit");
    edits.set_purpose_of_all(Some(""));
    assert_eq!((purpose(&edits, 2), purpose(&edits, 3)), (None, None));
    edits.set_purpose(Some("returned"), &Rows::of(vec![3]));
    edits.set_purpose(Some("faulty"), &Rows::of(vec![4]));
    let of_rows = purposes(&edits, &[2, 3, 4]);
    assert_eq!(of_rows, [None, Some("returned".to_owned()), Some("faulty".to_owned())]);
}

#[test]
fn what_the_user_states_to_be_unknown_is_not_assumed() {
    let document = testkit::ktc().document();
    let mut edits = UserEdits::default();
    edits.state(&"demo".into(), None, &Rows::of(vec![2]));
    let mut line = Line { quantity: 1, ..Line::default() };
    let _ = edits.assume(&PurposeChoice::new(document), &mut line, 2, &Reading::default());
    assert_eq!(line.get(&"demo".into()), None);
    assert_eq!(line.get(&"unsold".into()), Some(Answer::Bool(true)));
}
