//! The list that the page reads while it waits for the user's.

use estimate::{Grid, Mapping, RowReader, Table, Vocabulary};
use policy::Policy;
use testkit::{date, koso, ktc};
use web::vendor::Vendor;
use web::workbench::made_up_list::{LINES, made_up_list};
use words::Language;

#[test]
fn the_made_up_list_is_read_without_a_fault_or_a_question() {
    for (policy, language) in
        [ktc(), koso()].into_iter().flat_map(|policy| Language::ALL.map(|language| (policy, language)))
    {
        let today = date("2026-11-20");
        let policy = Policy::new(policy.document().clone()).unwrap();
        let vendor = Vendor { policy, today, language, is_stored_copy: false, approval_days: None };
        let document = vendor.document();
        let vocabulary = Vocabulary::of(document);
        let table = Table::find(Grid::from_text(&made_up_list(&vendor)).unwrap(), &vocabulary).unwrap();
        let mapping = Mapping::recognise(document, &vocabulary, &table);
        let reading = RowReader::new(document, &mapping, &table, today).read(&table);
        assert_eq!(
            (reading.lines.len(), reading.faults, reading.questions),
            (LINES, vec![], vec![]),
            "{language:?}"
        );
        let first = &reading.lines[0];
        assert!(
            first.model.is_some() && first.unit_price.is_some() && first.purchased_on.is_some(),
            "{first:?}"
        );
    }
}
