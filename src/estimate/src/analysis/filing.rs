//! Converts a plan to the requests that file it, with the chosen remedy of each line.

use std::collections::{BTreeMap, BTreeSet};

use policy::filing::Chosen;
use policy::{Judge, Line, MAX_LINES, Money, Request, Verdict};

use super::best::Best;
use super::choice::Choice;
use super::plan::Plan;
use crate::list::List;

/// The division of a list into requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// One request, or as few as the limit of lines allows.
    Whole,
    /// A request for each remedy.
    ByRemedy,
}

/// A request to be filed. With a digest and a contact it is the request body of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The request; the `wanted` of each line is its chosen remedy.
    pub request: Request,
    /// The chosen remedy of each line, as judged within this request.
    pub chosen: Vec<Chosen>,
    /// For each line what belongs to its amount beside the net.
    pub amounts: Vec<FiledAmount>,
    /// For each line of the request its index in the list.
    pub lines: Vec<usize>,
}

/// What belongs to the amount of a filed line beside its net.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FiledAmount {
    /// The price of the goods that are exchanged, which is no part of the net amount.
    pub goods: Money,
    /// Whether the amount rests on an assumption that is not filed, or on missing answers.
    pub is_assumed: bool,
}

/// The reason a line of a plan is not filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// The vendor refuses a filing without this field of the line: `model` or `serial`.
    FieldMissing { field: &'static str },
    /// The remedy rests on an assumption that the user has not confirmed.
    Unconfirmed,
    /// Every remedy that is possible costs money; this one costs least.
    OnlyAtCost { remedy: usize },
    /// No remedy is possible.
    Closed,
    /// Answers are missing.
    AnswersMissing,
    /// The price is missing.
    PriceMissing,
}

impl List {
    /// Returns the lines that the requests of a plan leave out, by the reason.
    #[must_use]
    pub fn left_out(&self, plan: &Plan, filed: &[Part]) -> BTreeMap<LeftOut, Vec<usize>> {
        let filed: BTreeSet<usize> = filed.iter().flat_map(|part| part.lines.iter().copied()).collect();
        let mut left_out: BTreeMap<LeftOut, Vec<usize>> = BTreeMap::new();
        for choice in plan.choices.iter().filter(|choice| !filed.contains(&choice.line)) {
            let why = match (choice.taken, choice.best) {
                (Some((remedy, _)), best) => {
                    self.withheld(choice.line, remedy).unwrap_or_else(|| without_remedy(best))
                }
                (None, best) => without_remedy(best),
            };
            left_out.entry(why).or_default().push(choice.line);
        }
        left_out
    }

    /// Returns the reason that a line is not filed although it has a remedy; `None` if it is filed.
    pub(crate) fn withheld(&self, line: usize, remedy: usize) -> Option<LeftOut> {
        let document = self.policy.document();
        let wanted = document.remedies.get(remedy).map(|remedy| remedy.id.clone());
        let filed = self.stated_line(line).map(|line| Line { wanted, ..line });
        let missing = filed.and_then(|line| document.missing_field_of_line(&line));
        let missing = missing.map(|field| LeftOut::FieldMissing { field });
        missing.or_else(|| self.awaits_confirmation(line, remedy).then_some(LeftOut::Unconfirmed))
    }

    /// Returns the requests that file a plan. Lines without a remedy are left out, lines that the vendor would refuse, and lines
    /// whose remedy closes once only the filed lines are counted.
    #[must_use]
    pub fn filing(&self, plan: &Plan, split: Split) -> Vec<Part> {
        let mut groups: BTreeMap<usize, Vec<(Choice, usize)>> = BTreeMap::new();
        for choice in &plan.choices {
            if let Some((remedy, _)) =
                choice.taken.filter(|(remedy, _)| self.withheld(choice.line, *remedy).is_none())
            {
                let group = match split {
                    Split::Whole => 0,
                    Split::ByRemedy => remedy,
                };
                groups.entry(group).or_default().push((*choice, remedy));
            }
        }
        let parts = groups.values().flat_map(|group| group.chunks(MAX_LINES));
        parts.filter_map(|part| self.part(part.to_vec())).collect()
    }

    fn part(&self, mut taking: Vec<(Choice, usize)>) -> Option<Part> {
        let remedies = &self.policy.document().remedies;
        let head = self.stated_head();
        // Each round removes at least one line, or is the last.
        while !taking.is_empty() {
            let lines: Vec<usize> = taking.iter().map(|(choice, _)| choice.line).collect();
            let mut goods: Vec<Line> = lines.iter().filter_map(|line| self.stated_line(*line)).collect();
            for (line, (_, remedy)) in goods.iter_mut().zip(&taking) {
                line.wanted = remedies.get(*remedy).map(|remedy| remedy.id.clone());
            }
            let (inquiry, _) = self.policy.resolve_list(&head, &goods, self.as_of());
            let totals = self.policy.totals(&inquiry);
            let mut judge = Judge::new(&self.policy);
            let mut chosen = Vec::with_capacity(goods.len());
            let mut amounts = Vec::with_capacity(goods.len());
            for (index, (choice, remedy)) in taking.iter().enumerate() {
                let ruling = judge.rule_one(&inquiry, index, &totals, inquiry.days(), *remedy)?;
                let is_undetermined = ruling.verdict == Verdict::Undetermined;
                amounts.push(FiledAmount {
                    // Without an assumption that is not filed, as about the kind of product, the exchange may be undetermined.
                    goods: self.exchanged(choice),
                    is_assumed: is_undetermined || self.is_assumed(choice.line, *remedy),
                });
                chosen.push(Chosen {
                    line: index,
                    remedy: remedies.get(*remedy)?.id.clone(),
                    verdict: ruling.verdict,
                    net: ruling.net(),
                    eligible_until: ruling.eligible_until,
                });
            }
            let is_open: Vec<bool> =
                chosen.iter().map(|chosen| chosen.verdict != Verdict::Ineligible).collect();
            if is_open.iter().all(|open| *open) {
                let request = Request { lines: goods, ..head };
                return Some(Part { request, chosen, amounts, lines });
            }
            let mut open = is_open.into_iter();
            taking.retain(|_| open.next().unwrap_or(false));
        }
        None
    }
}

/// Returns the reason that a line without a remedy is not filed.
fn without_remedy(best: Option<Best>) -> LeftOut {
    match best {
        Some(Best::AnswersMissing) => LeftOut::AnswersMissing,
        Some(Best::PriceMissing) => LeftOut::PriceMissing,
        Some(Best::OnlyAtCost { remedy, .. }) => LeftOut::OnlyAtCost { remedy },
        Some(Best::Remedy(..) | Best::Nothing) | None => LeftOut::Closed,
    }
}
