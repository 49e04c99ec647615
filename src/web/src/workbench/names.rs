//! Names of remedies, kinds of goods, and lines.

use policy::{Id, Line};

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

/// Returns the name of a line's goods in one text.
#[must_use]
pub fn goods_name(vendor: &Vendor, line: &Line) -> String {
    let parts: Vec<&str> = line.model.iter().chain(&line.serial).map(String::as_str).collect();
    if parts.is_empty() { goods_name_and_detail(vendor, line).0 } else { parts.join(" · ") }
}

/// Returns the name of a line's goods, and their other known details: serial number, category.
#[must_use]
pub fn goods_name_and_detail(vendor: &Vendor, line: &Line) -> (String, String) {
    let category = line.category.as_ref().map(|category| category_name(vendor, category));
    let mut parts = [line.model.clone(), line.serial.clone(), category].into_iter().flatten();
    let name = parts.next().unwrap_or_else(|| "–".to_owned());
    (name, parts.collect::<Vec<_>>().join(" · "))
}
