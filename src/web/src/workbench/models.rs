//! The lines of a list by model.

use std::collections::BTreeMap;

use estimate::List;
use policy::{Id, Money};

/// The lines of one model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The model; empty for the lines without one.
    pub name: String,
    pub lines: Vec<usize>,
    /// The price of the goods.
    pub goods: Money,
    /// The kind of product of the first line.
    pub kind: Option<Id>,
    /// Whether the kind of a line is assumed.
    pub assumes_kind: bool,
}

/// Returns the models of a list, those of the highest price first.
#[must_use]
pub fn by_model(list: &List) -> Vec<Model> {
    let mut models: BTreeMap<&str, Model> = BTreeMap::new();
    for (index, line) in list.lines().iter().enumerate() {
        let name = line.model.as_deref().unwrap_or_default();
        let model = models.entry(name).or_insert_with(|| Model {
            name: name.to_owned(),
            lines: Vec::new(),
            goods: Money::ZERO,
            kind: line.category.clone(),
            assumes_kind: false,
        });
        model.lines.push(index);
        model.goods = model.goods.plus(list.goods(index).unwrap_or_default());
        model.assumes_kind |= list.assumes_kind(index);
    }
    let mut models: Vec<Model> = models.into_values().collect();
    models.sort_by_key(|model| std::cmp::Reverse(model.goods));
    models
}
