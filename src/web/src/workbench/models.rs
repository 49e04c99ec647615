//! The lines of a list by model.

use std::collections::BTreeMap;

use estimate::{LineFold, List};
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

/// Collects the models of a list.
#[derive(Debug, Default)]
pub struct ByModel(BTreeMap<String, Model>);

impl LineFold for ByModel {
    /// The models, those of the highest price first.
    type Output = Vec<Model>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        for index in lines {
            let Some(line) = list.lines().get(*index) else { continue };
            let name = line.model.as_deref().unwrap_or_default();
            if !self.0.contains_key(name) {
                let first = Model {
                    name: name.to_owned(),
                    lines: Vec::new(),
                    goods: Money::ZERO,
                    kind: line.category.clone(),
                    assumes_kind: false,
                };
                self.0.insert(name.to_owned(), first);
            }
            let Some(model) = self.0.get_mut(name) else { continue };
            model.lines.push(*index);
            model.goods = model.goods.plus(list.goods(*index).unwrap_or_default());
            model.assumes_kind |= list.assumes_kind(*index);
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        let mut models: Vec<Model> = self.0.into_values().collect();
        models.sort_by_key(|model| std::cmp::Reverse(model.goods));
        models
    }
}
