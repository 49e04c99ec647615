//! The faults of cells in words.

use crate::vendor::Vendor;
use estimate::{CellFault, DateOrder, Problem};
use words::workbench as say;

/// Returns a fault as a whole sentence: what is wrong with the text, and what to do.
pub fn in_words(vendor: &Vendor, fault: &CellFault) -> String {
    let (language, text) = (vendor.language, fault.text.as_str());
    match &fault.problem {
        Problem::NoDate => say::problems::not_a_date(language, text),
        Problem::NotInOrder(DateOrder::DayFirst) => say::problems::not_day_first(language, text),
        Problem::NotInOrder(DateOrder::MonthFirst) => say::problems::not_month_first(language, text),
        Problem::AfterRequest(day) => say::problems::after_request(language, text, &vendor.date(*day)),
        Problem::NoAmount => say::problems::not_an_amount(language, text),
        Problem::Negative => say::problems::negative(language, text),
        Problem::NotToTheCent => say::problems::not_to_the_cent(language, text),
        Problem::Currency { found, expected } => say::problems::currency(language, text, found, expected),
        Problem::NoQuantity => say::problems::not_a_quantity(language, text),
        Problem::QuantityMissing => say::problems::quantity_missing(language).to_owned(),
        Problem::NoNumber => say::problems::not_a_number(language, text),
        Problem::NoYesOrNo => say::problems::not_yes_or_no(language, text),
        Problem::NoChoice(ids) => {
            let names: Vec<String> = ids.iter().map(|id| choice(vendor, id)).collect();
            say::problems::not_a_choice(language, text, &names.join(", "))
        }
        Problem::TooLong { .. } => say::problems::too_long(language, text),
        Problem::Differs { first } => say::problems::differs(language, text, *first),
    }
}

/// Returns the name of a choice or a remedy.
fn choice(vendor: &Vendor, id: &policy::Id) -> String {
    let mut choices = vendor.document().facts.iter().flat_map(|fact| &fact.choices);
    let named = choices.find(|choice| choice.id == *id).map(|choice| vendor.text(&choice.label).to_owned());
    named.unwrap_or_else(|| vendor.remedy(id))
}
