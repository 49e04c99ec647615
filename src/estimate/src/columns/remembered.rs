//! A mapping remembered: small JSON that a browser keeps by the list's headings.

use serde_json::{Map, Value, json};

use super::Mapping;
use crate::cell::{DateOrder, DecimalSign};
use crate::text::normalised;
use crate::vocabulary::{Confidence, Target};

impl Mapping {
    /// What lists with these headings have in common: the key under which the mapping is remembered.
    #[must_use]
    pub fn signature(&self) -> String {
        let headings = self.columns.iter().map(|column| normalised(&column.heading));
        headings.collect::<Vec<_>>().join("|")
    }

    /// What the user chose, to be remembered: `{ "columns": { "2": "purchased_on" }, "dates": { "2": "dmy" }, … }`. What was
    /// recognised is left out, so that it gets better with the program.
    #[must_use]
    pub fn chosen(&self) -> Value {
        let mut columns = Map::new();
        let (mut dates, mut decimals) = (Map::new(), Map::new());
        for (index, column) in self.columns.iter().enumerate() {
            let index = index.to_string();
            match &column.target {
                Some((target, Confidence::Chosen)) => {
                    columns.insert(index.clone(), json!(target.to_string()));
                }
                // It may have been taken away from what it was recognised as.
                None => {
                    columns.insert(index.clone(), Value::Null);
                }
                Some(_) => {}
            }
            if let Some(order) = column.dates {
                dates.insert(index.clone(), json!(order.as_str()));
            }
            if let Some(sign) = column.decimals {
                decimals.insert(index, json!(sign.as_str()));
            }
        }
        json!({ "columns": columns, "dates": dates, "decimals": decimals })
    }

    /// Takes up again what [`chosen`](Self::chosen) gave for a list with the same signature. What does not fit is passed over.
    pub fn recall(&mut self, chosen: &Value) {
        let entries = |name: &str| {
            let entries = chosen.get(name).and_then(Value::as_object).into_iter().flatten();
            let entries =
                entries.filter_map(|(index, value)| Some((index.parse::<usize>().ok()?, value.as_str())));
            entries.collect::<Vec<_>>()
        };
        for (column, target) in entries("columns") {
            self.choose(column, target.and_then(|target| target.parse::<Target>().ok()));
        }
        for (column, order) in entries("dates") {
            if let Some(order) = order.and_then(DateOrder::named) {
                self.choose_dates(column, order);
            }
        }
        for (column, sign) in entries("decimals") {
            if let Some(sign) = sign.and_then(DecimalSign::named) {
                self.choose_decimals(column, sign);
            }
        }
    }
}
