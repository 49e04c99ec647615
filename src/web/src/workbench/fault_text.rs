//! The faults of cells in words.

use crate::vendor::Vendor;
use estimate::{CellFault, DateOrder, Problem};
use words::workbench as say;

/// Returns a fault as a whole sentence: what is wrong with the text, and what to do.
pub fn in_words(vendor: &Vendor, fault: &CellFault) -> String {
    let (language, text) = (vendor.language, fault.text.as_str());
    match &fault.problem {
        Problem::NoDate => say::no_date(language, text),
        Problem::NotInOrder(DateOrder::DayFirst) => say::not_day_first(language, text),
        Problem::NotInOrder(DateOrder::MonthFirst) => say::not_month_first(language, text),
        Problem::AfterRequest(day) => say::after_request(language, text, &vendor.date(*day)),
        Problem::NoAmount => say::no_amount(language, text),
        Problem::Negative => say::negative(language, text),
        Problem::NotToTheCent => say::not_to_the_cent(language, text),
        Problem::Currency { found, expected } => say::currency(language, text, found, expected),
        Problem::NoQuantity => say::no_quantity(language, text),
        Problem::QuantityMissing => say::quantity_missing(language).to_owned(),
        Problem::NoNumber => say::no_number(language, text),
        Problem::NoYesOrNo => say::no_yes_or_no(language, text),
        Problem::NoChoice(ids) => {
            let names: Vec<String> = ids.iter().map(|id| choice(vendor, id)).collect();
            say::no_choice(language, text, &names.join(", "))
        }
        Problem::TooLong { .. } => say::too_long(language, text),
        Problem::Differs { first } => say::differs(language, text, *first),
    }
}

/// Returns the name of a choice or a remedy.
fn choice(vendor: &Vendor, id: &policy::Id) -> String {
    let mut choices = vendor.document().facts.iter().flat_map(|fact| &fact.choices);
    let named = choices.find(|choice| choice.id == *id).map(|choice| vendor.text(&choice.label).to_owned());
    named.unwrap_or_else(|| vendor.remedy(id))
}
