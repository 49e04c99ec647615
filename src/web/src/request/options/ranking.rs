use leptos::prelude::*;
use policy::{Id, Verdict};

use crate::request::state::{Form, ranked};

/// The order in which the remedies of a line are offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ranking {
    /// The remedies that are eligible or undetermined.
    pub(crate) open: Vec<Id>,
    /// The ineligible remedies.
    pub(crate) closed: Vec<Id>,
}

impl Ranking {
    pub(crate) fn of_active_line(form: Form) -> Self {
        let line = form.active_index();
        let wished: Vec<Id> = form.draft.with(|draft| {
            let line = draft.lines.get(line);
            line.map(|line| line.wished(form.vendor.document()).cloned().collect()).unwrap_or_default()
        });
        form.judged.with(|judged| {
            let (closed, open) = ranked(judged.remedies(line), &wished)
                .into_iter()
                .partition::<Vec<_>, _>(|remedy| remedy.verdict == Verdict::Ineligible);
            let ids = |remedies: Vec<&policy::RemedyAssessment>| {
                remedies.into_iter().map(|remedy| remedy.remedy.clone()).collect()
            };
            Self { open: ids(open), closed: ids(closed) }
        })
    }
}
