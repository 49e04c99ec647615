use leptos::prelude::*;
use policy::{Id, RemedyAssessment, Verdict};

use super::axis::Axis;
use crate::request::state::{Form, Judged, ranked};

/// The remedies of the active line, in the order in which they are offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ranking {
    /// The remedies of the wish, and those that the customer also considers; empty before a wish is chosen.
    pub(crate) wished: Vec<Id>,
    /// The other remedies.
    pub(crate) others: Vec<Id>,
    /// Whether a remedy of the wish can be requested, or needs only a step of the customer.
    pub(crate) is_possible: bool,
    /// The axis of the wish's deadlines.
    pub(crate) axis: Option<Axis>,
}

impl Ranking {
    pub(crate) fn of_active_line(form: Form) -> Self {
        let line = form.active_index();
        let wished: Vec<Id> = form.draft.with(|draft| {
            let line = draft.lines.get(line);
            line.map(|line| line.wished(form.vendor.document()).cloned().collect()).unwrap_or_default()
        });
        form.judged.with(|judged| Self::new(form, judged, line, &wished))
    }

    fn new(form: Form, judged: &Judged, line: usize, wished: &[Id]) -> Self {
        let is_wished = |remedy: &&RemedyAssessment| wished.contains(&remedy.remedy);
        let (wished, others): (Vec<_>, Vec<_>) =
            ranked(judged.remedies(line), wished).into_iter().partition(is_wished);
        let ids = |remedies: &[&RemedyAssessment]| {
            remedies.iter().map(|remedy| remedy.remedy.clone()).collect::<Vec<_>>()
        };
        let is_possible =
            |remedy: &&RemedyAssessment| remedy.verdict != Verdict::Ineligible || !remedy.step.is_empty();
        Self {
            is_possible: wished.iter().any(is_possible),
            axis: Axis::new(form.vendor.today, judged.assessment.ship_on, wished.iter().copied()),
            wished: ids(&wished),
            others: ids(&others),
        }
    }
}
