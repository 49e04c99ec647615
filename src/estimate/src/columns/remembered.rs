//! Converts the user's answers about columns to small JSON and back. A browser stores it for lists with the same headings.

use serde_json::{Map, Value, json};

use super::{ColumnAnswer, Mapping, StoredDates, UnusedReason};
use crate::cell::{Currency, DateOrder, DecimalSign};
use crate::text::normalised;
use crate::vocabulary::{Confidence, Target};

impl Mapping {
    /// Returns the key under which answers are remembered: the normalised headings.
    #[must_use]
    pub fn signature(&self) -> String {
        let headings = self.columns.iter().map(|column| normalised(&column.heading));
        headings.collect::<Vec<_>>().join("|")
    }

    /// Returns the user's answers: `{ "columns": { "2": "purchased_on" }, "dates": { "2": "dmy" }, … }`. Recognised columns are
    /// left out, so that better recognition takes effect.
    #[must_use]
    pub fn chosen(&self) -> Value {
        let [mut columns, mut dates, mut decimals, mut stored, mut carried, mut left_out] =
            [(); 6].map(|()| Map::new());
        for (index, column) in self.columns.iter().enumerate() {
            let index = index.to_string();
            match (&column.target, column.unused) {
                (Some((target, Confidence::Chosen)), _) => {
                    columns.insert(index.clone(), json!(target.to_string()));
                }
                (None, Some(UnusedReason::Chosen)) => {
                    columns.insert(index.clone(), Value::Null);
                }
                (Some(_) | None, _) => {}
            }
            if let Some(order) = column.dates {
                dates.insert(index.clone(), json!(order.as_str()));
            }
            if let Some(sign) = column.decimals {
                decimals.insert(index.clone(), json!(sign.as_str()));
            }
            if let Some(answer) = column.stored_dates {
                stored.insert(index.clone(), json!(answer.as_str()));
            }
            let yes_or_no = |yes: bool| json!(if yes { "yes" } else { "no" });
            if let Some(yes) = column.carry_down {
                carried.insert(index.clone(), yes_or_no(yes));
            }
            if let Some(yes) = column.leave_out {
                left_out.insert(index, yes_or_no(yes));
            }
        }
        let missing: Vec<String> = self.missing.iter().map(ToString::to_string).collect();
        json!({
            "columns": columns, "dates": dates, "decimals": decimals, "stored_dates": stored, "carry_down": carried,
            "leave_out": left_out, "missing": missing, "currency": self.currency,
        })
    }

    /// Restores answers that [`chosen`](Self::chosen) returned for a list with the same signature. Invalid entries are ignored.
    pub fn recall(&mut self, chosen: &Value) {
        let entries = |name: &str| {
            let entries = chosen.get(name).and_then(Value::as_object).into_iter().flatten();
            let entries =
                entries.filter_map(|(index, value)| Some((index.parse::<usize>().ok()?, value.as_str())));
            entries.collect::<Vec<_>>()
        };
        let targets = entries("columns");
        // After the guesses of a list were accepted, each of its columns has a target.
        if targets.iter().any(|(_, target)| target.is_some()) {
            self.guessed = None;
        }
        for (column, target) in targets {
            self.choose(column, target.and_then(|target| target.parse::<Target>().ok()));
        }
        let answers = |name, answer: fn(&str) -> Option<ColumnAnswer>| {
            let entries = entries(name).into_iter();
            entries.filter_map(move |(column, text)| Some((column, answer(text?)?))).collect::<Vec<_>>()
        };
        let all = [
            answers("dates", |text| DateOrder::named(text).map(ColumnAnswer::Dates)),
            answers("decimals", |text| DecimalSign::named(text).map(ColumnAnswer::Decimals)),
            answers("stored_dates", |text| StoredDates::named(text).map(ColumnAnswer::StoredDates)),
            answers("carry_down", |text| Some(ColumnAnswer::CarryDown(text == "yes"))),
            answers("leave_out", |text| Some(ColumnAnswer::LeaveOut(text == "yes"))),
        ];
        for (column, answer) in all.into_iter().flatten() {
            self.answer(column, answer);
        }
        self.currency =
            chosen.get("currency").and_then(Value::as_str).and_then(Currency::of_code).or(self.currency);
        let missing = chosen.get("missing").and_then(Value::as_array).into_iter().flatten();
        for target in missing.filter_map(Value::as_str).filter_map(|target| target.parse::<Target>().ok()) {
            self.answer(0, ColumnAnswer::NoColumn(target));
        }
    }
}
