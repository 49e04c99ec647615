//! Names of remedies, kinds of goods, and lines.

use policy::{Id, Line};
use words::format::colon;
use words::portal::questions;
use words::workbench as texts;

use crate::vendor::Vendor;

/// Returns the name of the remedy with this index.
#[must_use]
pub fn remedy_name(vendor: &Vendor, index: usize) -> String {
    let remedy = vendor.document().remedies.get(index);
    remedy.map(|remedy| vendor.text(&remedy.label).to_owned()).unwrap_or_default()
}

/// Returns the name of a category.
#[must_use]
pub fn category_name(vendor: &Vendor, category: &Id) -> String {
    let fact = vendor.document().fact(&Id::from("category"));
    let choice = fact.and_then(|fact| fact.choices.iter().find(|choice| choice.id == *category));
    choice.map_or_else(|| category.to_string(), |choice| vendor.text(&choice.label).to_owned())
}

/// The length to which a clause is shortened, in characters.
const CLAUSE_LENGTH: usize = 60;

/// Returns a clause as an option of a control: its id, and its words as far as there is room.
#[must_use]
pub fn short_clause(vendor: &Vendor, clause: &Id) -> String {
    let text = vendor.clause(clause);
    let text = text.trim_end_matches('.');
    if text == clause.as_str() {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split(' ') {
        if short.chars().count().saturating_add(word.chars().count()) >= CLAUSE_LENGTH {
            return format!("{clause}{}{}…", colon(vendor.language), short.trim_end());
        }
        short.push_str(word);
        short.push(' ');
    }
    format!("{clause}{}{}", colon(vendor.language), short.trim_end())
}

/// Returns the name of a field of a line: one of its own, or a fact.
#[must_use]
pub fn field_name(vendor: &Vendor, field: &str) -> String {
    let language = vendor.language;
    match field {
        "model" => questions::model(language).to_owned(),
        "serial" => questions::serial(language).to_owned(),
        "quantity" => texts::cells::quantity(language).to_owned(),
        fact => vendor.fact(&Id::from(fact)),
    }
}

/// Returns the name of a line: its row and its goods, as far as they have a name.
#[must_use]
pub fn line_name(vendor: &Vendor, row: usize, goods: Option<&Line>) -> String {
    let goods = goods.map(|goods| goods_name(vendor, goods)).unwrap_or_default();
    if goods.is_empty() {
        texts::judged::row(vendor.language, row)
    } else {
        texts::judged::line(vendor.language, row, &goods)
    }
}

/// Returns the name of a line's goods in one text: model and serial number, or else the category; empty if none is known.
fn goods_name(vendor: &Vendor, line: &Line) -> String {
    let known = |text: &&String| !text.trim().is_empty();
    let parts: Vec<&str> = line.model.iter().chain(&line.serial).filter(known).map(String::as_str).collect();
    let category = || line.category.as_ref().map(|category| category_name(vendor, category));
    if parts.is_empty() { category().unwrap_or_default() } else { parts.join(" · ") }
}

/// Returns the name of a line's goods, and their other known details: serial number, category.
#[must_use]
pub fn goods_name_and_detail(vendor: &Vendor, line: &Line) -> (String, String) {
    let category = line.category.as_ref().map(|category| category_name(vendor, category));
    let known = |text: &String| !text.trim().is_empty();
    let mut parts = [line.model.clone(), line.serial.clone(), category].into_iter().flatten().filter(known);
    let name = parts.next().unwrap_or_else(|| "–".to_owned());
    (name, parts.collect::<Vec<_>>().join(" · "))
}
