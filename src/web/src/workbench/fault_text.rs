//! The faults of cells in words.

use crate::vendor::Vendor;
use estimate::{CellFault, DateOrder, Problem};
use words::workbench as texts;

/// Returns a fault as a sentence: the problem with the text and its correction.
pub fn in_words(vendor: &Vendor, fault: &CellFault) -> String {
    let (language, text) = (vendor.language, fault.text.as_str());
    match &fault.problem {
        Problem::NotADate => texts::problems::not_a_date(language, text),
        Problem::NotInOrder(DateOrder::DayFirst) => texts::problems::not_day_first(language, text),
        Problem::NotInOrder(DateOrder::MonthFirst) => texts::problems::not_month_first(language, text),
        Problem::AfterRequest(day) => {
            texts::problems::after_request(language, text, &vendor.date(*day), vendor.name())
        }
        Problem::TooLongAgo(years) => texts::problems::too_long_ago(language, text, *years),
        Problem::NotAnAmount => texts::problems::not_an_amount(language, text),
        Problem::Negative => texts::problems::negative(language, text),
        Problem::NotToTheCent => texts::problems::not_to_the_cent(language, text),
        Problem::Currency { found, expected } if fault.cells.is_some() => {
            texts::problems::column_currency(language, found.code(), expected)
        }
        Problem::Currency { found, expected } => {
            texts::problems::currency(language, text, found.code(), expected)
        }
        Problem::NotACurrency => texts::problems::not_a_currency(language, text),
        Problem::NotCalculated => texts::problems::not_calculated(language).to_owned(),
        Problem::NotAQuantity => texts::problems::not_a_quantity(language, text),
        Problem::NoUnits => texts::problems::no_units(language).to_owned(),
        Problem::NoPrice => texts::problems::no_price(language, text),
        Problem::QuantityMissing => texts::problems::quantity_missing(language).to_owned(),
        Problem::NotAWholeNumber => texts::problems::not_a_number(language, text),
        Problem::NotYesOrNo => texts::problems::not_yes_or_no(language, text),
        Problem::NotAChoice(ids) => {
            let names: Vec<String> = ids.iter().map(|id| choice(vendor, id)).collect();
            texts::problems::not_a_choice(language, text, &names.join(", "))
        }
        Problem::Contradicts { fact } => texts::problems::contradicts(language, text, &vendor.fact(fact)),
        Problem::MoreThanModel => texts::problems::more_than_model(language, text),
        Problem::Remark => texts::problems::remark(language, text),
        Problem::Struck => texts::problems::struck(language, text),
        Problem::QuantityMerged => texts::problems::quantity_merged(language, text),
        Problem::ErrorValue => texts::problems::error_value(language, text),
        Problem::Shortened => texts::problems::shortened(language, text),
        Problem::DigitsLost => texts::problems::digits_lost(language, text),
        Problem::BecameDate => texts::problems::became_date(language, text),
        Problem::LostCharacter => texts::problems::lost_character(language, text),
        Problem::SerialCount { serials, units } => texts::problems::serial_count(
            language,
            text,
            *serials,
            usize::try_from(*units).unwrap_or(usize::MAX),
        ),
        Problem::UnclearSerials => texts::problems::unclear_serials(language, text),
        Problem::NotSingleUnits { unit } => texts::problems::not_single_units(language, text, unit),
        Problem::PriceOfSeveral { units } => texts::problems::price_of_several(language, text, units),
        Problem::Scaled { scale } => texts::problems::scaled(language, text, scale),
        Problem::BeforeDiscount { discount } => texts::problems::before_discount(language, text, discount),
        Problem::NotDivisible { units } => texts::problems::not_divisible(language, text, *units),
        Problem::TotalBesideDiscount { discount } => {
            texts::problems::total_beside_discount(language, text, discount)
        }
        Problem::TotalMerged => texts::problems::total_merged(language, text),
        Problem::NotTheProduct => texts::problems::not_the_product(language, text),
        Problem::Formula => texts::problems::formula(language, text),
        Problem::SerialTwice { first } => texts::problems::serial_twice(language, text, *first),
        Problem::TooLong { .. } => texts::problems::too_long(language, text),
        Problem::Differs { first } => texts::problems::differs(language, text, *first),
    }
}

/// Returns the name of a choice or a remedy.
fn choice(vendor: &Vendor, id: &policy::Id) -> String {
    let mut choices = vendor.document().facts.iter().flat_map(|fact| &fact.choices);
    let named = choices.find(|choice| choice.id == *id).map(|choice| vendor.text(&choice.label).to_owned());
    named.unwrap_or_else(|| vendor.remedy(id))
}
