//! Writes the summary by which a vendor decides a request: each product with the customer's answers in words, the clauses with their outcome, the
//! days that have passed, the money and the deadline.

use policy::document::{Fact, FactType};
use policy::{Answer, BuiltInFact, Date, Document, Id, Line, Money, Outcome, RemedyAssessment, Verdict};
use words::mail::more_items;
use words::portal::questions;
use words::{Language, decision as texts, format};

use super::listing::total;
use crate::store::StoredRequest;

/// The maximum number of products that are described.
const MAX_LINES: usize = 50;

/// Writes a paragraph for each product, one with the number of products beyond [`MAX_LINES`], and one with the total.
pub(crate) fn dossier(language: Language, request: &StoredRequest, document: &Document) -> Vec<String> {
    let writer = Writer { language, request, document };
    let lines = request.filing.request.lines.iter().zip(&request.assessment.lines).take(MAX_LINES);
    let assessed = lines.filter_map(|(line, assessed)| Some((line, assessed.remedies.first()?)));
    let products = (1..).zip(assessed).map(|(number, (line, remedy))| writer.product(number, line, remedy));
    let more = more_products(language, request.filing.request.lines.len(), MAX_LINES);
    products
        .chain(more.map(|more| vec![more]))
        .chain([writer.total()])
        .map(|lines| lines.join("\n"))
        .collect()
}

/// Writes how many products follow after the first `shown`; `None` if there are no more.
pub(crate) fn more_products(language: Language, products: usize, shown: usize) -> Option<String> {
    let more = products.saturating_sub(shown);
    (more > 0).then(|| more_items(language, more))
}

struct Writer<'r> {
    language: Language,
    request: &'r StoredRequest,
    document: &'r Document,
}

impl Writer<'_> {
    fn product(&self, number: usize, line: &Line, remedy: &RemedyAssessment) -> Vec<String> {
        let model = line.model.as_deref().unwrap_or("-");
        let serial =
            line.serial.as_ref().map(|serial| format!(", {} {serial}", questions::serial(self.language)));
        let mut lines = vec![format!("{number}. {} x {model}{}", line.quantity, serial.unwrap_or_default())];
        let facts = || self.document.facts.iter();
        // The customer's own words are what a vendor looks for first.
        let texts = facts().filter(|fact| fact.kind == FactType::Text);
        let others = facts().filter(|fact| fact.kind != FactType::Text);
        let answers = texts.chain(others).filter_map(|fact| Some((fact, self.answer(fact, line)?)));
        lines.extend(answers.map(|(fact, answer)| self.labelled(fact.label.get(self.tag()), &answer)));
        lines.push(
            self.labelled(texts::ship_date(self.language), &self.date(self.request.assessment.ship_on)),
        );
        let requested = format!("{} ({})", self.remedy(&remedy.remedy), self.verdict(remedy.verdict));
        lines.push(self.labelled(texts::requested(self.language), &requested));
        lines.extend(self.money(remedy));
        if let Some(until) = remedy.eligible_until {
            lines.push(self.labelled(texts::deadline(self.language), &self.date(until)));
        }
        lines.push(format!("  {}{}", texts::clauses(self.language), format::colon(self.language).trim_end()));
        lines.extend(self.clauses(line, remedy));
        lines
    }

    fn money(&self, remedy: &RemedyAssessment) -> Vec<String> {
        let amount = |amount| format::money(self.language, &self.document.policy.currency, amount);
        let Some(net) = remedy.net else { return Vec::new() };
        let mut lines = Vec::new();
        if let Some(credit) = remedy.credit.filter(|credit| *credit != Money::ZERO) {
            lines.push(self.labelled(texts::credit(self.language), &amount(credit)));
        }
        for charge in remedy.charges.iter().chain(&remedy.contingent) {
            let label = self.document.charge_label(&charge.charge).map_or("", |label| label.get(self.tag()));
            lines.extend(charge.amount.map(|charged| self.labelled(label, &amount(charged))));
        }
        lines.push(self.labelled(texts::net(self.language), &amount(net)));
        lines
    }

    /// Writes every gate with its outcome; first those that fail, and those that are to be decided.
    fn clauses(&self, line: &Line, remedy: &RemedyAssessment) -> Vec<String> {
        let day_of = |id: &Id| match id.as_str() {
            "as_of" => Some(self.request.assessment.as_of),
            "ship_on" => Some(self.request.assessment.ship_on),
            "purchased_on" => line.purchased_on.as_ref()?.parse().ok(),
            _ => match line.answers.get(id)? {
                Answer::Text(text) => text.parse().ok(),
                Answer::Bool(_) | Answer::Number(_) => None,
            },
        };
        let days: Vec<(&Id, i64, u16)> = self.document.day_windows(&remedy.remedy, day_of).collect();
        let outcomes = [
            (Outcome::Fail, texts::fails(self.language)),
            (Outcome::Unknown, texts::undecided(self.language)),
            (Outcome::Pass, texts::passes(self.language)),
        ];
        let mut lines = Vec::new();
        for (outcome, words) in outcomes {
            for clause in remedy.gates(outcome) {
                let day = days.iter().find(|(own, ..)| *own == clause);
                let day =
                    day.map(|(_, day, limit)| format!(", {}", texts::open_day(self.language, *day, *limit)));
                let text = self.document.clause(clause).map_or("", |clause| clause.text.get(self.tag()));
                lines.push(format!("    {clause}, {words}{}: {text}", day.unwrap_or_default()));
            }
        }
        lines
    }

    fn total(&self) -> Vec<String> {
        let total = total(&self.request.assessment);
        let total = total.map(|total| format::money(self.language, &self.document.policy.currency, total));
        total
            .map(|total| format!("{}{}{total}", texts::total(self.language), format::colon(self.language)))
            .into_iter()
            .collect()
    }

    /// Returns the answer to a fact in words.
    fn answer(&self, fact: &Fact, line: &Line) -> Option<String> {
        let text = |text: &Option<String>| text.clone();
        let stated = match BuiltInFact::from_id(&fact.id) {
            Some(BuiltInFact::Role) => {
                self.request.filing.request.requester.as_ref()?.role.as_ref().map(ToString::to_string)
            }
            Some(BuiltInFact::Category) => line.category.as_ref().map(ToString::to_string),
            Some(BuiltInFact::UnitPrice) => text(&line.unit_price),
            Some(BuiltInFact::PurchasedOn) => text(&line.purchased_on),
            None => {
                let answers = [&line.answers, &self.request.filing.request.answers];
                match answers.into_iter().find_map(|answers| answers.get(&fact.id))? {
                    Answer::Bool(true) => Some(questions::yes(self.language).to_owned()),
                    Answer::Bool(false) => Some(questions::no(self.language).to_owned()),
                    Answer::Number(number) => Some(number.to_string()),
                    Answer::Text(stated) => Some(stated.clone()),
                }
            }
        }?;
        let choice = fact.choices.iter().find(|choice| choice.id == *stated.as_str());
        Some(match fact.kind {
            FactType::Choice => choice.map_or(stated, |choice| choice.label.get(self.tag()).to_owned()),
            FactType::Date => stated.parse().map_or(stated, |day| self.date(day)),
            FactType::Money => match Money::parse_signed(&stated) {
                Ok(amount) => format::money(self.language, &self.document.policy.currency, amount),
                Err(_) => stated,
            },
            FactType::Bool | FactType::Number | FactType::Text | FactType::Decision => stated,
        })
    }

    fn remedy(&self, id: &Id) -> String {
        let remedy = self.document.remedy(id);
        remedy.map_or_else(|| id.to_string(), |remedy| remedy.label.get(self.tag()).to_owned())
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Eligible => texts::possible(self.language),
            Verdict::Undetermined => texts::needs_a_decision(self.language),
            Verdict::Ineligible => texts::not_possible(self.language),
        }
    }

    fn labelled(&self, label: &str, value: &str) -> String {
        format!("  {label}{}{value}", format::colon(self.language))
    }

    fn date(&self, day: Date) -> String {
        format::date(self.language, day)
    }

    fn tag(&self) -> &'static str {
        self.language.tag()
    }
}
