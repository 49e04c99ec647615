//! Writes the summary by which a vendor decides a request: each product with the customer's answers in words, the clauses with their outcome, the
//! days that have passed, the money and the deadline.

use policy::document::{Fact, FactType};
use policy::{
    Answer, Basis, Date, Document, Id, Line, Money, Outcome, Policy, RemedyAssessment, Status, Verdict,
};
use words::mail::{more_items, net_amount};
use words::portal::{options, papers, questions};
use words::{Language, decision as texts, format};

use super::listing::total;
use crate::store::StoredRequest;

/// The maximum number of products that are described.
const MAX_LINES: usize = 50;

/// Writes a paragraph for each product, one with the number of products beyond [`MAX_LINES`], and one with the total.
pub(crate) fn dossier(language: Language, request: &StoredRequest, policy: &Policy) -> Vec<String> {
    let writer = Writer { language, request, policy, document: policy.document() };
    let lines = request.filing.request.lines.iter().zip(&request.assessment.lines).take(MAX_LINES);
    let assessed = lines.filter_map(|(line, assessed)| Some((line, assessed.remedies.first()?)));
    let products = (1..).zip(assessed).map(|(number, (line, remedy))| writer.product(number, line, remedy));
    let more = more_products(language, request.filing.request.lines.len(), MAX_LINES);
    products
        .chain(more.map(|more| vec![more]))
        .chain([total_in_words(language, request, policy.document()).into_iter().collect()])
        .map(|lines| lines.join("\n"))
        .collect()
}

/// Writes how many products follow after the first `shown`; `None` if there are no more.
pub(crate) fn more_products(language: Language, products: usize, shown: usize) -> Option<String> {
    let more = products.saturating_sub(shown);
    (more > 0).then(|| more_items(language, more))
}

/// Writes what the customer gets over all lines; `None` while an amount is unknown.
pub(crate) fn total_in_words(
    language: Language,
    request: &StoredRequest,
    document: &Document,
) -> Option<String> {
    let total = net_amount(language, &document.policy.currency, total(&request.assessment)?);
    Some(format!("{}{}{total}", texts::total(language), format::colon(language)))
}

/// Writes what falls due beyond the net amount: in a stated case, or once the vendor has quoted it.
pub(crate) fn later_charges(
    language: Language,
    remedy: &RemedyAssessment,
    document: &Document,
) -> Vec<String> {
    let colon = format::colon(language);
    let labelled = |charge: &Id, words: &str| {
        let label = document.charge_label(charge).map_or("", |label| label.get(language.tag()));
        format!("{label}{colon}{words}")
    };
    let contingent = remedy.contingent.iter().map(|fee| {
        let amount = amount_in_words(language, document, fee.amount);
        let case = document.clause(&fee.clause).map_or("", |clause| clause.text.get(language.tag()));
        labelled(&fee.charge, &format!("{amount}. {}{colon}{case}", options::only_if(language)))
    });
    let later = options::amount_later(language);
    contingent.chain(remedy.quoted_later.iter().map(|cost| labelled(&cost.charge, later))).collect()
}

fn amount_in_words(language: Language, document: &Document, amount: Option<Money>) -> String {
    amount.map_or_else(
        || options::price_missing(language).to_owned(),
        |amount| net_amount(language, &document.policy.currency, amount),
    )
}

struct Writer<'r> {
    language: Language,
    request: &'r StoredRequest,
    policy: &'r Policy,
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
        let answers = texts.chain(others).filter_map(|fact| Some((fact, self.answer(fact, line, remedy)?)));
        lines.extend(answers.map(|(fact, answer)| self.labelled(fact.label.get(self.tag()), &answer)));
        if self.reads_ship_day(&remedy.remedy) {
            let ship_on = format::weekday_date(self.language, self.request.assessment.ship_on);
            lines.push(self.labelled(texts::ship_date(self.language), &ship_on));
        }
        let requested = format!("{} ({})", self.remedy(&remedy.remedy), self.verdict(remedy.verdict));
        lines.push(self.labelled(texts::requested(self.language), &requested));
        lines.extend(self.money(remedy));
        lines.extend(self.ship_by(remedy));
        lines.push(format!("  {}{}", texts::clauses(self.language), format::colon(self.language).trim_end()));
        lines.extend(self.clauses(line, remedy));
        lines
    }

    fn money(&self, remedy: &RemedyAssessment) -> Vec<String> {
        let written = |amount| amount_in_words(self.language, self.document, amount);
        let mut lines = Vec::new();
        if let Some(credit) = remedy.credit.filter(|credit| *credit != Money::ZERO) {
            lines.push(self.labelled(texts::credit(self.language), &written(Some(credit))));
        }
        lines.extend(remedy.charges.iter().map(|fee| {
            let label = self.document.charge_label(&fee.charge).map_or("", |label| label.get(self.tag()));
            self.labelled(label, &written(fee.amount))
        }));
        lines.push(self.labelled(texts::net(self.language), &written(remedy.net)));
        let later = later_charges(self.language, remedy, self.document);
        lines.extend(later.into_iter().map(|charge| format!("  {charge}")));
        lines
    }

    /// Writes the last day of shipping: the earlier of the remedy's deadline and the RMA number's last day. A deadline of requesting is met
    /// by the filing.
    fn ship_by(&self, remedy: &RemedyAssessment) -> Option<String> {
        if !matches!(self.request.status, Status::Requested | Status::Approved) {
            return None;
        }
        let is_of_shipping = self.policy.deadline_basis(&remedy.remedy) == Some(Basis::ShipOn);
        let own = remedy.eligible_until.filter(|_| is_of_shipping);
        let last = self.request.issued.as_ref().and_then(|issued| issued.last_ship_day);
        let day = own.into_iter().chain(last).min()?;
        Some(self.labelled(papers::ship_by(self.language), &format::weekday_date(self.language, day)))
    }

    fn reads_ship_day(&self, remedy: &Id) -> bool {
        let index = self.document.remedies.iter().position(|other| other.id == *remedy);
        index.is_some_and(|index| self.policy.depends_on_ship_day(index))
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
            let mut clauses: Vec<&Id> = remedy.gates(outcome).collect();
            // One clause may state several conditions.
            clauses.dedup();
            for clause in clauses {
                let day = days.iter().find(|(own, ..)| *own == clause);
                let day =
                    day.map(|(_, day, limit)| format!(", {}", texts::open_day(self.language, *day, *limit)));
                let text = self.clause(clause);
                lines.push(format!("    {clause}, {words}{}: {text}", day.unwrap_or_default()));
            }
        }
        lines
    }

    /// Returns the answer to a fact in words; "not known" if the remedy depends on it and there is no answer, since a filing does not state
    /// whether the customer was unsure or was not asked.
    fn answer(&self, fact: &Fact, line: &Line, remedy: &RemedyAssessment) -> Option<String> {
        let stated = match line.get(&fact.id).or_else(|| self.request.filing.request.get(&fact.id)) {
            Some(Answer::Bool(true)) => return Some(questions::yes(self.language).to_owned()),
            Some(Answer::Bool(false)) => return Some(questions::no(self.language).to_owned()),
            Some(stated) => stated.to_string(),
            None => {
                let is_open = fact.is_asked_of_customer() && remedy.needs.contains(&fact.id);
                return is_open.then(|| texts::not_known(self.language).to_owned());
            }
        };
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

    fn clause(&self, id: &Id) -> &str {
        self.document.clause(id).map_or("", |clause| clause.text.get(self.tag()))
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
