//! Equal cells: a row is read the same whatever was read before it.

use estimate::{CellKind, Currency, Mapping, NotationEvidence, Problem, RowReader, Span, Table};
use policy::{Line, Policy};

use crate::support::{TODAY, date, ktc, read, recognised};

/// Asserts that each row is read as a reader reads it that has read no other row.
pub(crate) fn assert_rows_are_independent(policy: &Policy, table: &Table, mapping: &Mapping, name: &str) {
    let document = policy.document();
    let mut evidence = NotationEvidence::new(document, mapping, date(TODAY));
    evidence.add(&table.rows);
    let reader = || RowReader::with(document, mapping, table, &evidence, date(TODAY));
    let experienced = reader();
    for row in table.rows.iter().chain(&table.rows) {
        assert_eq!(experienced.read_row(row), reader().read_row(row), "{name}, row {}", row.number);
    }
}

/// Reads a text after a change of its cells.
fn lines(text: &[u8], change: impl Fn(&mut Table)) -> (Vec<Line>, Vec<(usize, Problem)>) {
    let (mut table, mapping) = recognised(ktc(), text);
    change(&mut table);
    assert_rows_are_independent(ktc(), &table, &mapping, "list");
    let reading = read(ktc(), &table, &mapping);
    (reading.lines, reading.faults.into_iter().map(|fault| (fault.row, fault.problem)).collect())
}

fn prices(lines: &[Line]) -> Vec<Option<&str>> {
    lines.iter().map(|line| line.unit_price.as_deref()).collect()
}

#[test]
fn an_equal_price_in_another_currency_is_a_fault_of_its_own_row() {
    let text =
        b"Model,Qty,Unit Price,Currency\nKNC-1,1,250.00,USD\nKNC-2,1,250.00,EUR\nKNC-3,1,250.00,doubloons\n\
                 KNC-4,1,250.00,USD\n";
    let (lines, faults) = lines(text, |_| {});
    assert_eq!(prices(&lines), [Some("250.00"), None, None, Some("250.00")]);
    let euro = Currency::of_code("EUR").unwrap();
    assert_eq!(
        faults,
        [(3, Problem::Currency { found: euro, expected: "USD".to_owned() }), (4, Problem::NotACurrency)]
    );
}

#[test]
fn an_equal_price_with_another_number_format_is_read_for_itself() {
    let text = b"Model,Qty,Unit Price\nKNC-1,1,250.00\nKNC-2,1,250.00\nKNC-3,1,250.00\n";
    let (lines, _) = lines(text, |table| table.rows[1].cells[2].currency = Currency::of_code("EUR"));
    assert_eq!(prices(&lines), [Some("250.00"), None, Some("250.00")]);
}

#[test]
fn an_equal_price_for_several_units_is_a_fault_of_its_own_row() {
    let text = b"Model,Qty,Unit Price,Per\nKNC-1,1,250.00,1\nKNC-2,1,250.00,100\nKNC-3,1,250.00,1\n";
    let (lines, faults) = lines(text, |_| {});
    assert_eq!(prices(&lines), [Some("250.00"), None, Some("250.00")]);
    assert_eq!(faults, [(3, Problem::PriceOfSeveral { units: "100".to_owned() })]);
}

#[test]
fn an_equal_number_that_a_spreadsheet_stored_has_a_decimal_point() {
    let text = b"Model;Qty;Unit Price\nKNC-1;1;1.250\nKNC-2;1;1.250\nKNC-3;1;12,50\nKNC-4;1;1.250\n";
    let (lines, _) = lines(text, |table| table.rows[1].cells[2].kind = CellKind::Number);
    assert_eq!(prices(&lines), [Some("1250.00"), Some("1.25"), Some("12.50"), Some("1250.00")]);
}

#[test]
fn an_equal_quantity_in_merged_cells_or_of_boxes_is_a_fault_of_its_own_row() {
    let text = b"Model,Qty,UOM\nKNC-1,2,EA\nKNC-2,2,EA\nKNC-3,2,BOX\nKNC-4,2,EA\n";
    let (lines, faults) = lines(text, |table| table.rows[1].cells[1].span = Span::MergedRest);
    assert_eq!(lines.len(), 2);
    assert_eq!(
        faults,
        [(3, Problem::QuantityMerged), (4, Problem::NotSingleUnits { unit: "BOX".to_owned() })]
    );
}

#[test]
fn an_equal_date_that_is_struck_through_is_unknown() {
    let text = b"Model,Qty,Purchase Date\nKNC-1,1,2026-11-01\nKNC-2,1,~~2026-11-01~~\nKNC-3,1,2026-11-01\n";
    let (lines, faults) = lines(text, |_| {});
    let dates: Vec<_> = lines.iter().map(|line| line.purchased_on.as_deref()).collect();
    assert_eq!(dates, [Some("2026-11-01"), None, Some("2026-11-01")]);
    assert_eq!(faults, [(3, Problem::Struck)]);
}

#[test]
fn an_equal_answer_contradicts_only_in_the_row_that_states_another() {
    let text = b"Model,Qty,Fault,DOA\nKNC-1,1,defective,\nKNC-2,1,defective,yes\nKNC-3,1,defective,no\n";
    let (lines, faults) = lines(text, |_| {});
    let stated: Vec<bool> = lines.iter().map(|line| line.states(&policy::Id::from("fault"))).collect();
    assert_eq!(stated, [true, false, true]);
    assert!(matches!(faults.as_slice(), [(3, Problem::Contradicts { .. })]), "{faults:?}");
}

#[test]
fn an_equal_text_means_another_value_in_another_column() {
    let text = b"Model,Qty,Unit Price,Installed\n1,1,1,1\nKNC-2,1,1,0\n1,1,1,1\n";
    let (lines, _) = lines(text, |_| {});
    let installed: Vec<_> = lines.iter().map(|line| line.get(&policy::Id::from("installed"))).collect();
    assert_eq!(installed, [true, false, true].map(|yes| Some(policy::Answer::Bool(yes))));
    assert_eq!(prices(&lines), [Some("1.00"); 3]);
}

#[test]
fn an_equal_fault_is_reported_for_each_of_its_rows() {
    let text = b"Model,Qty,Unit Price\nKNC-1,1,x\nKNC-2,1,5.00\nKNC-3,1,x\nKNC-4,1,5.00\n";
    let (_, faults) = lines(text, |_| {});
    assert_eq!(faults, [(2, Problem::NotAnAmount), (4, Problem::NotAnAmount)]);
}
