//! The columns of an estimate in people's words.

use estimate::Value;
use policy::document::{Fact, FactType};
use policy::{Id, Verdict};
use words::format;
use words::portal::{options, questions};
use words::workbench as say;

use crate::vendor::Vendor;
use crate::workbench::names::category_name;

/// Returns the name of a column.
#[must_use]
pub fn heading(vendor: &Vendor, column: &str) -> String {
    let language = vendor.language;
    let text = match column {
        "row" => say::cells::row(language),
        "model" => questions::model(language),
        "serial" => questions::serial(language),
        "quantity" => say::judged::units(language),
        "remedy" => say::export::remedy(language),
        "verdict" => say::export::verdict(language),
        "gross" => say::judged::gross(language),
        "fees" => say::judged::fees(language),
        "net" => say::judged::net(language),
        "ship_by" => say::judged::ship_by(language),
        "clauses" => say::export::clauses(language),
        "assumed" => say::export::assumed(language),
        fact => return vendor.fact(&Id::from(fact)),
    };
    text.to_owned()
}

/// Returns a value in words.
#[must_use]
pub fn in_words(vendor: &Vendor, column: &str, value: &Value) -> String {
    match (value, column) {
        (Value::Empty, _) => String::new(),
        (Value::Text(id), "remedy") => vendor.remedy(&Id::from(id.as_str())),
        (Value::Text(id), "category") => category_name(vendor, &Id::from(id.as_str())),
        (Value::Text(id), "verdict") => verdict(vendor, id),
        (Value::Text(text), _) => text.clone(),
        (Value::Count(count), _) => format::number(vendor.language, *count),
        (Value::Money(amount), _) => vendor.money(*amount),
        // In figures, which line up in a column.
        (Value::Date(date), _) => date.to_string(),
    }
}

fn verdict(vendor: &Vendor, id: &str) -> String {
    let language = vendor.language;
    let verdicts = [
        (Verdict::Eligible, options::eligible(language)),
        (Verdict::Ineligible, options::ineligible(language)),
        (Verdict::Undetermined, say::export::undetermined(language)),
    ];
    let named = verdicts.into_iter().find(|(verdict, _)| verdict.as_str() == id);
    named.map_or(id, |(_, text)| text).to_owned()
}

/// Returns a value as a workbook for people holds it: amounts, counts and days as such, and everything else in words.
#[must_use]
pub fn in_workbook(vendor: &Vendor, column: &str, value: &Value) -> Value {
    let Value::Text(text) = value else { return value.clone() };
    Value::Text(match column {
        "remedy" | "category" | "verdict" => in_words(vendor, column, value),
        "assumed" => {
            let facts = text.split(' ').map(|fact| vendor.fact(&Id::from(fact)));
            facts.collect::<Vec<_>>().join(", ")
        }
        _ => match vendor.document().fact(&Id::from(column)) {
            Some(fact) => answer(vendor, fact, text),
            None => text.clone(),
        },
    })
}

fn answer(vendor: &Vendor, fact: &Fact, text: &str) -> String {
    let language = vendor.language;
    match (fact.kind, text) {
        (FactType::Bool, "yes") => questions::yes(language).to_owned(),
        (FactType::Bool, _) => questions::no(language).to_owned(),
        _ => {
            let choice = fact.choices.iter().find(|choice| choice.id == *text);
            choice.map_or_else(|| text.to_owned(), |choice| vendor.text(&choice.label).to_owned())
        }
    }
}
