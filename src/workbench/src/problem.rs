//! What is wrong with a cell, in the page's words.

use estimate::{DateOrder, Problem};
use ui::vendor::Vendor;
use words::workbench as say;

/// What is wrong, and what to do about it.
pub(crate) fn in_words(vendor: &Vendor, problem: &Problem) -> String {
    let language = vendor.language;
    match problem {
        Problem::NoDate => say::no_date(language).to_owned(),
        Problem::NotInOrder(DateOrder::DayFirst) => say::not_day_first(language).to_owned(),
        Problem::NotInOrder(DateOrder::MonthFirst) => say::not_month_first(language).to_owned(),
        Problem::AfterRequest(day) => say::after_request(language, &vendor.date(*day)),
        Problem::NoAmount => say::no_amount(language).to_owned(),
        Problem::Negative => say::negative(language).to_owned(),
        Problem::NotToTheCent => say::not_to_the_cent(language).to_owned(),
        Problem::Currency { found, expected } => say::currency(language, found, expected),
        Problem::NoQuantity => say::no_quantity(language).to_owned(),
        Problem::QuantityMissing => say::quantity_missing(language).to_owned(),
        Problem::NoNumber => say::no_number(language).to_owned(),
        Problem::NoYesOrNo => say::no_yes_or_no(language).to_owned(),
        Problem::NoChoice(ids) => {
            let names: Vec<String> = ids.iter().map(|id| choice(vendor, id)).collect();
            say::no_choice(language, &names.join(", "))
        }
        Problem::TooLong { .. } => say::too_long(language).to_owned(),
        Problem::Differs { first } => say::differs(language, *first),
    }
}

/// The name of a choice or a remedy.
fn choice(vendor: &Vendor, id: &policy::Id) -> String {
    let mut choices = vendor.document().facts.iter().flat_map(|fact| &fact.choices);
    let named = choices.find(|choice| choice.id == *id).map(|choice| vendor.text(&choice.label).to_owned());
    named.unwrap_or_else(|| vendor.remedy(id))
}
