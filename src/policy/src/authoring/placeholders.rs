//! Placeholders of texts: `{percent}`, `{amount}`, `{days}`, `{months}` and `{years}` stand for the figure of the rules that cite
//! the clause, `{days:credit.2}` for that of another clause. A text that names a figure without a placeholder must name it as the
//! rules do.

use std::collections::BTreeMap;

use super::figures::{self, Figure, Figures, Unit};
use super::number_words::in_words;
use super::numbers::{Number, in_digits};
use crate::compile::DocumentProblem;
use crate::document::Document;
use crate::value::{Id, Money, Text};

/// Replaces the placeholders of clauses, of their readings and of the labels of charges by figures. Returns the problems:
/// placeholders without one figure, and numbers in clauses and labels that the rules do not state.
pub(super) fn fill(document: &mut Document) -> Vec<DocumentProblem> {
    let by_clause = figures::by_clause(document);
    let mut problems = Vec::new();
    for (index, clause) in document.clauses.iter_mut().enumerate() {
        let figures = by_clause.get(&clause.id).cloned().unwrap_or_default();
        let stated_by = format!("the rules that cite `{}`", clause.id);
        let mut filler = Filler { by_clause: &by_clause, figures, stated_by, problems: &mut problems };
        filler.text(&mut clause.text, &format!("/clause/{index}/text"), BareNumbers::Checked);
        if let Some(reading) = &mut clause.reading {
            filler.text(reading, &format!("/clause/{index}/reading"), BareNumbers::Allowed);
        }
    }
    let lists = [("fee", &mut document.fees), ("contingent", &mut document.contingent)];
    for (list, fees) in lists {
        for (index, fee) in fees.iter_mut().enumerate() {
            let stated_by = format!("the figures of the charge `{}`", fee.id);
            let figures = figures::of_fee(fee);
            let mut filler = Filler { by_clause: &by_clause, figures, stated_by, problems: &mut problems };
            filler.text(&mut fee.label, &format!("/{list}/{index}/label"), BareNumbers::Checked);
        }
    }
    problems
}

/// The treatment of numbers without a placeholder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BareNumbers {
    Checked,
    Allowed,
}

/// Fills the texts of one rule.
struct Filler<'a> {
    by_clause: &'a BTreeMap<Id, Figures>,
    /// The figures for placeholders without a clause of their own.
    figures: Figures,
    /// The source of the figures, for messages.
    stated_by: String,
    problems: &'a mut Vec<DocumentProblem>,
}

impl Filler<'_> {
    fn text(&mut self, text: &mut Text, pointer: &str, bare_numbers: BareNumbers) {
        text.rewrite(|language, wording| {
            let mut filled = String::new();
            let mut rest = wording;
            let note = |this: &mut Self, message| {
                // The same placeholder is in every language: its problem is reported once.
                let is_noted = |problem: &DocumentProblem| {
                    problem.message == message && problem.pointer.starts_with(pointer)
                };
                if !this.problems.iter().any(is_noted) {
                    this.problems.push(DocumentProblem { pointer: format!("{pointer}/{language}"), message });
                }
            };
            loop {
                let placeholder = rest.split_once('{').and_then(|(before, from)| {
                    let (name, after) = from.split_once('}')?;
                    Some((before, name, after))
                });
                let literal = placeholder.map_or(rest, |(before, _, _)| before);
                if bare_numbers == BareNumbers::Checked {
                    for message in self.foreign_numbers(language, literal) {
                        note(self, message);
                    }
                }
                filled.push_str(literal);
                let Some((_, name, after)) = placeholder else { break };
                match self.figure(name) {
                    Ok(figure) => filled.push_str(&written(language, figure)),
                    Err(message) => note(self, message),
                }
                rest = after;
            }
            filled
        });
    }

    /// Returns the figure that a placeholder stands for; years as hundredths of a year.
    fn figure(&self, placeholder: &str) -> Result<Figure, String> {
        let (name, clause) =
            placeholder.split_once(':').map_or((placeholder, None), |(name, clause)| (name, Some(clause)));
        let (unit, divisor) = match name {
            "percent" => (Unit::Percent, 1),
            "amount" => (Unit::Amount, 1),
            "days" => (Unit::Days, 1),
            "months" => (Unit::Months, 1),
            "years" => (Unit::Months, 12),
            _ => {
                return Err(format!(
                    "unknown placeholder `{{{placeholder}}}`: expected one of {{percent}}, {{amount}}, {{days}}, {{months}}, {{years}}, \
                     with the clause of other rules as in {{days:CLAUSE}}"
                ));
            }
        };
        let none = Figures::new();
        let figures = match clause {
            Some(clause) => self.by_clause.get(clause).unwrap_or(&none),
            None => &self.figures,
        };
        let stated_by =
            clause.map_or_else(|| self.stated_by.clone(), |clause| format!("the rules that cite `{clause}`"));
        let stated: Vec<&Figure> = figures.iter().filter(|figure| figure.unit == unit).collect();
        match stated.as_slice() {
            [figure] if figure.hundredths % divisor != 0 => Err(format!(
                "`{{{placeholder}}}` has no exact value: {figure} are not a number of years with two decimals; write {{months}}"
            )),
            [figure] => Ok(Figure { hundredths: figure.hundredths / divisor, ..**figure }),
            [] => Err(format!("`{{{placeholder}}}` has no value: {stated_by} state no such figure")),
            several => {
                let several = several.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
                Err(format!("`{{{placeholder}}}` has several values: {stated_by} state {several}"))
            }
        }
    }

    /// Returns a message for each number that is not one of the figures; none if there are no figures.
    fn foreign_numbers(&self, language: &str, text: &str) -> Vec<String> {
        if self.figures.is_empty() {
            return Vec::new();
        }
        let numbers = in_digits(text).into_iter().chain(in_words(language, text));
        let foreign = numbers.filter(|number| !self.figures.iter().any(|figure| number.names(*figure)));
        let stated = self.figures.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
        let placeholder = self.figures.first().map_or("days", |figure| figure.unit.placeholder());
        let message = |number: Number<'_>| {
            format!(
                "the text says {}, but {} state {stated}: correct it, or write a placeholder such as {{{}}}",
                number.written, self.stated_by, placeholder
            )
        };
        foreign.map(message).collect()
    }
}

/// Writes the number of a figure in the conventions of a language: without decimals if it is whole.
fn written(language: &str, figure: Figure) -> String {
    let is_french = language == "fr";
    let number = Money::from_cents(figure.hundredths).to_string();
    let (whole, decimals) = number.split_once('.').unwrap_or((&number, ""));
    let decimals = if figure.unit == Unit::Amount { decimals } else { decimals.trim_end_matches('0') };
    let group = if is_french { "\u{a0}" } else { "," };
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push_str(group);
        }
        grouped.push(digit);
    }
    match (decimals, is_french) {
        ("00" | "", _) => grouped,
        (decimals, true) => format!("{grouped},{decimals}"),
        (decimals, false) => format!("{grouped}.{decimals}"),
    }
}
