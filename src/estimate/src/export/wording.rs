//! Words the estimate in one language, with the names of the document.

use policy::document::{Fact, FactType};
use policy::{Document, Id, Text, Verdict};
use words::portal::{options, questions};
use words::workbench as texts;
use words::{Language, format};

use super::estimate::{ASSUMED, Estimate, GOODS, LEFT_OUT};
use super::facts::UNKNOWN;
use super::value::Value;
use crate::analysis::{Compared, Strategy};
use crate::list::Unconfirmed;

/// The texts of a document and of the catalogue in one language.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'d> {
    pub document: &'d Document,
    pub language: Language,
}

impl<'d> Wording<'d> {
    /// Returns a text of the document.
    #[must_use]
    pub fn text(&self, text: &'d Text) -> &'d str {
        text.get(self.language.tag())
    }

    /// Returns the name of a strategy.
    #[must_use]
    pub fn strategy(&self, strategy: Strategy) -> String {
        match strategy {
            Strategy::Remedy(remedy) => {
                let remedy = self.document.remedies.get(remedy);
                remedy.map_or("", |remedy| self.text(&remedy.label)).to_owned()
            }
            Strategy::BestPerLine => texts::plan::heading(self.language).to_owned(),
        }
    }

    /// Returns the name of a compared strategy, with the limit of its order.
    pub(super) fn compared(&self, compared: &Compared) -> String {
        let name = self.strategy(compared.strategy);
        if compared.is_planned {
            format!("{name} ({})", texts::compare::within_order(self.language))
        } else {
            name
        }
    }

    /// Returns unconfirmed assumptions as sentences.
    pub(super) fn assumed(&self, unconfirmed: &Unconfirmed<'_>) -> String {
        let language = self.language;
        let lists = unconfirmed.purposes.iter().filter_map(|purpose| self.document.lists.get(*purpose));
        let goods: Vec<&str> = lists.map(|list| self.text(&list.label)).collect();
        let goods = (!goods.is_empty()).then(|| texts::assumptions::we_assume(language, &goods.join("; ")));
        let kinds = unconfirmed.kinds.iter().map(|kind| self.named("category", kind.as_str()));
        let kinds: Vec<String> = kinds.collect();
        let kinds = (!kinds.is_empty()).then(|| {
            let missing = texts::assumptions::kinds_missing(language, unconfirmed.models.len());
            format!("{missing}. {}", texts::assumptions::kinds_hint(language, &kinds.join(", ")))
        });
        goods.into_iter().chain(kinds).collect::<Vec<_>>().join(" ")
    }

    /// Returns the name of a column of an [`Estimate`](super::Estimate).
    #[must_use]
    pub fn heading(&self, column: &str) -> String {
        let language = self.language;
        let text = match column {
            "row" => texts::cells::row(language),
            "model" => questions::model(language),
            "serial" => questions::serial(language),
            "quantity" => texts::judged::units(language),
            "remedy" => texts::export::remedy(language),
            "verdict" => texts::export::verdict(language),
            "gross" => texts::judged::gross(language),
            "fees" => texts::judged::fees(language),
            "net" => texts::judged::net(language),
            "ship_by" => texts::judged::last_day(language),
            "clauses" => texts::export::clauses(language),
            GOODS => texts::export::goods(language),
            LEFT_OUT => texts::export::left_out(language),
            ASSUMED => texts::export::assumed(language),
            fact => return self.fact(fact),
        };
        text.to_owned()
    }

    /// Returns the verdict on a row of an estimate; empty where it has none.
    #[must_use]
    pub fn verdict_of(&self, estimate: &Estimate, row: &[Value]) -> String {
        let column = estimate.headings.iter().position(|heading| heading == "verdict");
        let verdict = column.and_then(|column| row.get(column));
        verdict.map(|verdict| self.cell("verdict", verdict)).unwrap_or_default()
    }

    /// Returns a cell as text.
    #[must_use]
    pub fn cell(&self, column: &str, value: &Value) -> String {
        match value {
            Value::Empty => String::new(),
            Value::Text(text) => self.named(column, text),
            Value::Count(count) => format::number(self.language, *count),
            Value::Money(amount) => format::money(self.language, &self.document.policy.currency, *amount),
            // In figures, which line up in a column.
            Value::Date(date) => date.to_string(),
        }
    }

    /// Returns a cell as a workbook holds it: amounts, counts and dates as such, and everything else as text.
    pub(super) fn typed_cell(&self, column: &str, value: &Value) -> Value {
        let Value::Text(text) = value else { return value.clone() };
        Value::Text(match (column, self.document.fact(&Id::from(column))) {
            (ASSUMED, _) => text.split(' ').map(|fact| self.fact(fact)).collect::<Vec<_>>().join(", "),
            (_, Some(fact)) => self.answer(fact, text),
            _ => self.named(column, text),
        })
    }

    fn named(&self, column: &str, text: &str) -> String {
        match column {
            "remedy" => {
                let remedy = self.document.remedy(&Id::from(text));
                remedy.map_or(text, |remedy| self.text(&remedy.label)).to_owned()
            }
            "category" => self
                .document
                .fact(&Id::from(column))
                .map_or_else(|| text.to_owned(), |fact| self.answer(fact, text)),
            "verdict" => self.verdict(text).to_owned(),
            LEFT_OUT => self.left_out(text).unwrap_or_else(|| text.to_owned()),
            _ => text.to_owned(),
        }
    }

    fn left_out(&self, text: &str) -> Option<String> {
        let (remedy, cost) = text.split_once(' ')?;
        let remedy = self.text(&self.document.remedy(&Id::from(remedy))?.label);
        let cost = format::money(self.language, &self.document.policy.currency, cost.parse().ok()?);
        Some(texts::judged::only_at_cost(self.language, remedy, &cost))
    }

    fn fact(&self, id: &str) -> String {
        self.document.fact(&Id::from(id)).map_or(id, |fact| self.text(&fact.label)).to_owned()
    }

    fn verdict<'t>(&self, id: &'t str) -> &'t str {
        let verdicts = [
            (Verdict::Eligible, options::eligible(self.language)),
            (Verdict::Ineligible, options::ineligible(self.language)),
            (Verdict::Undetermined, texts::export::undetermined(self.language)),
        ];
        verdicts.into_iter().find(|(verdict, _)| verdict.as_str() == id).map_or(id, |(_, text)| text)
    }

    fn answer(&self, fact: &'d Fact, text: &str) -> String {
        match (fact.kind, text) {
            (_, UNKNOWN) => texts::filters::unknown(self.language).to_owned(),
            (FactType::Bool, "yes") => questions::yes(self.language).to_owned(),
            (FactType::Bool, _) => questions::no(self.language).to_owned(),
            _ => {
                let choice = fact.choices.iter().find(|choice| choice.id == *text);
                choice.map_or(text, |choice| self.text(&choice.label)).to_owned()
            }
        }
    }
}
