//! The faults of cells in words.

use crate::vendor::Vendor;
use estimate::{CellFault, DateOrder, Problem};
use words::workbench as say;

/// Returns a fault as a sentence: the problem with the text and its correction.
pub fn in_words(vendor: &Vendor, fault: &CellFault) -> String {
    let (language, text) = (vendor.language, fault.text.as_str());
    match &fault.problem {
        Problem::NotADate => say::problems::not_a_date(language, text),
        Problem::NotInOrder(DateOrder::DayFirst) => say::problems::not_day_first(language, text),
        Problem::NotInOrder(DateOrder::MonthFirst) => say::problems::not_month_first(language, text),
        Problem::AfterRequest(day) => {
            say::problems::after_request(language, text, &vendor.date(*day), vendor.name())
        }
        Problem::TooLongAgo(years) => say::problems::too_long_ago(language, text, *years),
        Problem::NotAnAmount => say::problems::not_an_amount(language, text),
        Problem::Negative => say::problems::negative(language, text),
        Problem::NotToTheCent => say::problems::not_to_the_cent(language, text),
        Problem::Currency { found, expected } if fault.cells.is_some() => {
            say::problems::column_currency(language, found.code(), expected)
        }
        Problem::Currency { found, expected } => {
            say::problems::currency(language, text, found.code(), expected)
        }
        Problem::NotACurrency => say::problems::not_a_currency(language, text),
        Problem::NotCalculated => say::problems::not_calculated(language).to_owned(),
        Problem::NotAQuantity => say::problems::not_a_quantity(language, text),
        Problem::QuantityMissing => say::problems::quantity_missing(language).to_owned(),
        Problem::NotAWholeNumber => say::problems::not_a_number(language, text),
        Problem::NotYesOrNo => say::problems::not_yes_or_no(language, text),
        Problem::NotAChoice(ids) => {
            let names: Vec<String> = ids.iter().map(|id| choice(vendor, id)).collect();
            say::problems::not_a_choice(language, text, &names.join(", "))
        }
        Problem::Contradicts { fact } => say::problems::contradicts(language, text, &vendor.fact(fact)),
        Problem::MoreThanModel => say::problems::more_than_model(language, text),
        Problem::Struck => say::problems::struck(language, text),
        Problem::QuantityMerged => say::problems::quantity_merged(language, text),
        Problem::ErrorValue => say::problems::error_value(language, text),
        Problem::Shortened => say::problems::shortened(language, text),
        Problem::DigitsLost => say::problems::digits_lost(language, text),
        Problem::BecameDate => say::problems::became_date(language, text),
        Problem::LostCharacter => say::problems::lost_character(language, text),
        Problem::SerialCount { serials, units } => say::problems::serial_count(
            language,
            text,
            *serials,
            usize::try_from(*units).unwrap_or(usize::MAX),
        ),
        Problem::UnclearSerials => say::problems::unclear_serials(language, text),
        Problem::NotSingleUnits { unit } => say::problems::not_single_units(language, text, unit),
        Problem::PriceOfSeveral { units } => say::problems::price_of_several(language, text, units),
        Problem::Scaled { scale } => say::problems::scaled(language, text, scale),
        Problem::BeforeDiscount { discount } => say::problems::before_discount(language, text, discount),
        Problem::NotDivisible { units } => say::problems::not_divisible(language, text, *units),
        Problem::TotalBesideDiscount { discount } => {
            say::problems::total_beside_discount(language, text, discount)
        }
        Problem::TotalMerged => say::problems::total_merged(language, text),
        Problem::NotTheProduct => say::problems::not_the_product(language, text),
        Problem::Formula => say::problems::formula(language, text),
        Problem::SerialTwice { first } => say::problems::serial_twice(language, text, *first),
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
