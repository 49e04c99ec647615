//! What the lines of a list are filed as.

use estimate::Split;
use policy::Money;
use web::filing::{Queue, QueuedRequest};
use web::workbench::filed::{FiledLine, FiledLines, write};

use super::checked::{check, confirmed};
use crate::filing::filed;

/// A filed request of a list that was made from these rows.
fn request(rows: &[usize], filed_as: &str) -> Queue {
    let (made_from, filed_as) = ("mine".to_owned(), filed_as.to_owned());
    let mut queue = Queue::default();
    queue.put(QueuedRequest { made_from, rows: rows.to_vec(), filed_as, ..filed("key") });
    queue
}

fn remedy_and_amount(line: &FiledLine) -> (&str, Option<Money>, bool) {
    (line.remedy.as_str(), line.amount, line.is_assumed)
}

#[test]
fn a_filed_line_keeps_its_remedy_and_amount() {
    let cents = |cents| Some(Money::from_cents(cents));
    for (kind, is_assumed) in [(Some("ip"), false), (None, true)] {
        let part = check(&confirmed(kind), Split::Whole).parts.remove(0);
        // One row with a serial number for each unit is two lines.
        let lines = FiledLines::of(&request(&[7, 7], &write(&part, |line| line)), "mine");
        assert_eq!(remedy_and_amount(lines.get(7, 0).unwrap()), ("credit", cents(16_000), is_assumed));
        assert_eq!(remedy_and_amount(lines.get(7, 1).unwrap()), ("house_credit", cents(4_000), is_assumed));
        assert_eq!(lines.get(7, 0).unwrap().until, part.chosen[0].eligible_until);
        assert!(!lines.contains(8, 0));
    }
}

#[test]
fn a_line_that_an_older_version_has_filed_is_filed_as_something_unknown() {
    let lines = FiledLines::of(&request(&[2], ""), "mine");
    assert!(lines.contains(2, 0) && lines.contains(2, 1));
    assert_eq!(lines.get(2, 0), None);
    assert!(!FiledLines::of(&request(&[2], ""), "another").contains(2, 0));
}

#[test]
fn a_line_of_a_row_whose_other_line_is_filed_is_not_filed() {
    let part = check(&confirmed(Some("ip")), Split::Whole).parts.remove(0);
    let lines = FiledLines::of(&request(&[7], &write(&part, |_| 1)), "mine");
    assert!(lines.contains(7, 1) && !lines.contains(7, 0));
}
