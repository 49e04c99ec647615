//! What remedies that couple lines come to when the lines take them.

use policy::{Coupling, Date, Judge, Policy, ResolvedRequest, Totals, Verdict};

use super::List;

/// The sums by which coupled remedies are judged, each as if every line to which nothing else closes it took it.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) day: Date,
    pub(crate) couplings: Vec<Coupling>,
    /// The coupled remedies.
    pub(crate) coupled: Vec<(usize, Totals)>,
    /// Whether it is that of the whole list on its own day, whose rulings the list keeps.
    pub(crate) is_of_list: bool,
}

/// A remedy that couples lines, and which lines would take it.
#[derive(Clone, Debug)]
pub(crate) struct Coupled {
    pub(crate) remedy: usize,
    pub(crate) totals: Totals,
    /// One per selected line.
    takes: Vec<bool>,
}

impl Scenario {
    pub(crate) fn new(list: &List, selection: &[usize], day: Date) -> Self {
        let is_whole = selection.iter().copied().eq(0..list.lines().len());
        if is_whole && day == list.ship_on() {
            return Self::of_list(list);
        }
        let coupled = Coupled::all(list, selection, day).into_iter();
        let coupled = coupled.map(|coupled| (coupled.remedy, coupled.totals)).collect();
        Self { day, couplings: list.couplings(), coupled, is_of_list: false }
    }

    /// Returns the scenario of the whole list on its own day.
    pub(crate) fn of_list(list: &List) -> Self {
        let coupled = list.coupled.iter().map(|coupled| (coupled.remedy, coupled.totals.clone())).collect();
        Self { day: list.ship_on(), couplings: list.couplings(), coupled, is_of_list: true }
    }

    /// Returns the totals by which a remedy is judged.
    pub(crate) fn totals<'s>(&'s self, list: &'s List, remedy: usize) -> &'s Totals {
        let coupled = self.coupled.iter().find(|(coupled, _)| *coupled == remedy);
        coupled.map_or(&list.totals, |(_, totals)| totals)
    }
}

impl List {
    pub(crate) fn couplings(&self) -> Vec<Coupling> {
        (0..self.policy.document().remedies.len()).map(|remedy| self.policy.coupling(remedy)).collect()
    }
}

impl Coupled {
    /// Computes the totals of every remedy that couples lines.
    pub(crate) fn all(list: &List, selection: &[usize], day: Date) -> Vec<Self> {
        let couplings = list.couplings().into_iter().enumerate();
        let coupled = couplings.filter(|(_, coupling)| *coupling != Coupling::None);
        let coupled = coupled.map(|(remedy, _)| {
            let takes: Vec<bool> =
                selection.iter().copied().map(is_open(&list.policy, &list.inquiry, remedy, day)).collect();
            Self { remedy, totals: totals(list, remedy, selection.iter().copied(), &takes), takes }
        });
        coupled.collect()
    }

    /// Starts the totals of every remedy that couples lines. No line is counted yet.
    pub(crate) fn beginning(policy: &Policy) -> Vec<Self> {
        let remedies = 0..policy.document().remedies.len();
        let coupled = remedies.filter(|remedy| policy.coupling(*remedy) != Coupling::None);
        coupled.map(|remedy| Self { remedy, totals: Totals::default(), takes: Vec::new() }).collect()
    }

    /// Counts the lines that have come since.
    pub(crate) fn add(&mut self, policy: &Policy, inquiry: &ResolvedRequest) {
        let is_open = is_open(policy, inquiry, self.remedy, inquiry.ship_on());
        self.takes.extend((self.takes.len()..inquiry.line_count()).map(is_open));
    }

    /// Takes changed lines of the whole list into account; says whether the sum is another.
    pub(crate) fn change(&mut self, list: &List, lines: &[usize]) -> bool {
        let mut is_open = is_open(&list.policy, &list.inquiry, self.remedy, list.ship_on());
        for line in lines {
            if let Some(takes) = self.takes.get_mut(*line) {
                *takes = is_open(*line);
            }
        }
        let totals = totals(list, self.remedy, 0.., &self.takes);
        let differs = totals != self.totals;
        self.totals = totals;
        differs
    }
}

/// Tells to which lines a remedy is open but for its total: while no total is known, only what else speaks against it closes it.
fn is_open<'l>(
    policy: &'l Policy,
    inquiry: &'l ResolvedRequest,
    remedy: usize,
    day: Date,
) -> impl FnMut(usize) -> bool + 'l {
    let mut judge = Judge::new(policy);
    let unknown = policy.totals_unknown();
    move |line| {
        let ruling = judge.rule_one(inquiry, line, &unknown, day, remedy);
        ruling.is_some_and(|ruling| ruling.verdict != Verdict::Ineligible)
    }
}

fn totals(list: &List, remedy: usize, lines: impl Iterator<Item = usize>, takes: &[bool]) -> Totals {
    let taking: Vec<usize> =
        lines.zip(takes).filter(|(_, is_open)| **is_open).map(|(line, _)| line).collect();
    list.policy.totals_if(&list.inquiry, remedy, &taking)
}
