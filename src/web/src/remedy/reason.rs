//! Explanations of a gate's outcome with the customer's own answers.

use policy::document::FactType;
use policy::{Answer, BuiltInFact, Date, Id, Money, Observation, Outcome, Period, Verdict};
use words::format;
use words::portal::{options, questions, reasons as texts};

use crate::vendor::Vendor;

/// Returns a value that decided a gate in words, without a full stop: "Installed: No".
#[must_use]
pub fn in_words(vendor: &Vendor, outcome: Outcome, observation: &Observation) -> String {
    let language = vendor.language;
    match observation {
        Observation::Answer { fact, answer } => answered(vendor, fact, answer.as_ref()),
        Observation::Comparison { fact, answer, relation, to } => {
            let words = answered(vendor, fact, answer.as_ref());
            match to.as_ref().map(|to| value(vendor, fact, to)) {
                Some(other) => format!("{words}, {}", texts::must_be(language, *relation, &other)),
                None => words,
            }
        }
        Observation::Verdict { remedy, verdict } => {
            let verdict = match verdict {
                Verdict::Eligible => options::eligible(language),
                Verdict::Ineligible => options::ineligible(language),
                Verdict::Undetermined => texts::not_decided(language),
            };
            texts::answered(language, &vendor.remedy(remedy), verdict)
        }
        Observation::Window { of, from, day, period, end } => {
            let Some((from, end)) = from.zip(*end) else {
                return not_answered(vendor, of.as_ref());
            };
            let day = day.unwrap_or(vendor.today);
            window(vendor, outcome, of.as_ref(), (from, day, end), *period)
        }
    }
}

fn window(
    vendor: &Vendor,
    outcome: Outcome,
    of: Option<&Id>,
    (from, day, end): (Date, Date, Date),
    period: Option<Period>,
) -> String {
    let language = vendor.language;
    let last = vendor.weekday_date(end);
    let days = match period {
        Some(Period::Days(days)) => Some(days),
        _ => None,
    };
    match (outcome, days) {
        (Outcome::Pass, Some(days)) => return texts::day_of(language, from.days_until(day), days, &last),
        (Outcome::Fail, _) if end >= vendor.today => {
            return texts::shipped_after(language, &vendor.date(day), &last);
        }
        _ => {}
    }
    let ago = match days {
        Some(_) => format::relative_day(language, vendor.today, from),
        None => format::ago(language, from, vendor.today),
    };
    let since = match of {
        Some(fact) if BuiltInFact::from_id(fact) == Some(BuiltInFact::PurchasedOn) => {
            texts::bought(language, &ago)
        }
        Some(fact) => texts::dated(language, &vendor.fact(fact), &ago),
        None => ago,
    };
    match (outcome, days) {
        (Outcome::Fail, Some(days)) => texts::days_have_ended(language, &since, days, &last),
        (Outcome::Fail, None) => texts::has_ended(language, &since, &last),
        (Outcome::Pass | Outcome::Unknown | Outcome::Applies, _) => {
            texts::runs_until(language, &since, &last)
        }
    }
}

fn not_answered(vendor: &Vendor, fact: Option<&Id>) -> String {
    fact.map(|fact| texts::not_answered(vendor.language, &vendor.fact(fact))).unwrap_or_default()
}

fn answered(vendor: &Vendor, fact: &Id, answer: Option<&Answer>) -> String {
    let (language, label) = (vendor.language, vendor.fact(fact));
    let kind = vendor.document().fact(fact).map(|fact| fact.kind);
    match (kind, answer) {
        (Some(FactType::Decision), _) => options::vendor_decides(language, vendor.name()),
        (Some(FactType::Text), Some(Answer::Bool(true))) => texts::described(language, &label),
        (Some(FactType::Text), _) => texts::not_described_enough(language, &label),
        (_, None) => not_answered(vendor, Some(fact)),
        (_, Some(answer)) => texts::answered(language, &label, &value(vendor, fact, answer)),
    }
}

/// Returns the value of a fact in words.
#[must_use]
pub fn value(vendor: &Vendor, fact: &Id, answer: &Answer) -> String {
    let (language, declared) = (vendor.language, vendor.document().fact(fact));
    match answer {
        Answer::Bool(true) => questions::yes(language).to_owned(),
        Answer::Bool(false) => questions::no(language).to_owned(),
        Answer::Number(number) => format::number(language, *number),
        Answer::Text(text) => match declared.map(|fact| fact.kind) {
            Some(FactType::Money) => {
                text.parse::<Money>().map_or_else(|_| text.clone(), |amount| vendor.money(amount))
            }
            Some(FactType::Date) => {
                text.parse::<Date>().map_or_else(|_| text.clone(), |date| vendor.date(date))
            }
            _ => {
                let choices = declared.map(|fact| fact.choices.as_slice()).unwrap_or_default();
                let choice = choices.iter().find(|choice| choice.id == text.as_str());
                choice.map_or_else(|| text.clone(), |choice| vendor.text(&choice.label).to_owned())
            }
        },
    }
}
