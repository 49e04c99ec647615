//! Totals of the remedies that couple lines: the ruling on one line depends on the sum of the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use policy::{Coupling, Days, Judge, Money, Policy, RemedyRuling, ResolvedRequest, Totals, Verdict};

use super::List;
use super::assumption::Questioned;
use super::purpose::Basis;
use crate::analysis::{BestPlan, Choice, Offer, Preference, Ranking, Strategy};

/// The totals by which coupled remedies are judged: of each, as if every line took it that no other gate excludes.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) days: Days,
    pub(crate) couplings: Vec<Coupling>,
    /// The coupled remedies.
    pub(crate) coupled: Vec<(usize, Totals)>,
    pub(crate) offers: Arc<[Offer]>,
    preference: Preference,
    /// Whether a plan assigns the programmes, so that they are not ranked among the remedies of a line.
    are_programmes_planned: bool,
    /// The lines that take a programme by plan.
    planned: Option<(usize, Arc<BTreeMap<usize, RemedyRuling>>)>,
    /// Whether this is the scenario of the whole list on its own days, whose rulings the list caches.
    pub(crate) is_of_list: bool,
}

/// What a line gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Holding {
    net: Money,
    goods: Money,
}

/// A remedy that couples lines, with the lines that would take it.
#[derive(Clone, Debug)]
pub(crate) struct Coupled {
    pub(crate) remedy: usize,
    pub(crate) totals: Totals,
    /// One per selected line.
    takes: Vec<bool>,
}

impl Scenario {
    pub(crate) fn new(list: &List, selection: &[usize], days: Days) -> Self {
        let is_whole = selection.iter().copied().eq(0..list.lines().len());
        if is_whole && days == list.days() {
            return Self::of_list(list);
        }
        let coupled = Coupled::all(list, selection, days).into_iter();
        let coupled = coupled.map(|coupled| (coupled.remedy, coupled.totals)).collect();
        Self { days, coupled, is_of_list: false, ..Self::without_coupling(list) }
    }

    /// Returns the scenario of the whole list on its own days.
    pub(crate) fn of_list(list: &List) -> Self {
        let coupled = list.coupled.iter().map(|coupled| (coupled.remedy, coupled.totals.clone())).collect();
        Self { coupled, is_of_list: true, ..Self::without_coupling(list) }
    }

    fn without_coupling(list: &List) -> Self {
        Self {
            days: list.days(),
            couplings: list.couplings(),
            coupled: Vec::new(),
            offers: Arc::clone(&list.offers),
            preference: Preference::default(),
            are_programmes_planned: false,
            planned: None,
            is_of_list: false,
        }
    }

    /// Returns the scenario of the same plan on other days.
    pub(crate) fn on(&self, list: &List, selection: &[usize], days: Days) -> Self {
        Self {
            preference: self.preference,
            are_programmes_planned: self.are_programmes_planned,
            planned: self.planned.clone(),
            ..Self::new(list, selection, days)
        }
    }

    /// Replaces the best remedy of each line by its choice in the best plan.
    #[must_use]
    pub(crate) fn with_plan(self, plan: &BestPlan) -> Self {
        Self { planned: plan.programme.clone(), ..self.beside_programmes(plan.preference) }
    }

    /// Ranks remedies by a preference, without the programmes, which the plan assigns.
    #[must_use]
    pub(crate) fn beside_programmes(self, preference: Preference) -> Self {
        Self { preference, are_programmes_planned: true, ..self }
    }

    /// Returns the programme that a line takes by plan.
    pub(crate) fn planned(&self, line: usize) -> Option<(usize, RemedyRuling)> {
        let (remedy, lines) = self.planned.as_ref()?;
        Some((*remedy, *lines.get(&line)?))
    }

    /// Returns what a line gives: the net of its choice, and the price of the goods that a plan exchanges for it.
    pub(crate) fn holding(&self, list: &List, strategy: Strategy, choice: &Choice, net: Money) -> Holding {
        let is_planned = self.are_programmes_planned && strategy == Strategy::BestPerLine;
        Holding { net, goods: if is_planned { list.exchanged(choice) } else { Money::ZERO } }
    }

    /// Returns how much less a line gives than before: 0.00 if it gives as much or more. The goods of an exchange count beside amounts, unless
    /// the user prefers goods, so that only another exchange makes up for them.
    pub(crate) fn loss(&self, before: Holding, now: Holding) -> Money {
        let counts_goods = self.preference == Preference::Goods || before.goods != Money::ZERO;
        let worth =
            |holding: Holding| if counts_goods { holding.net.plus(holding.goods) } else { holding.net };
        worth(before).minus(worth(now)).max(Money::ZERO)
    }

    pub(crate) fn ranking(&self) -> Ranking<'_> {
        Ranking {
            couplings: &self.couplings,
            are_programmes_planned: self.are_programmes_planned,
            offers: &self.offers,
            preference: self.preference,
        }
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
    pub(crate) fn all(list: &List, selection: &[usize], days: Days) -> Vec<Self> {
        let couplings = list.couplings().into_iter().enumerate();
        let coupled = couplings.filter(|(_, coupling)| *coupling != Coupling::None);
        let coupled = coupled.map(|(remedy, _)| {
            let mut is_open = is_open(&list.policy, &list.inquiry, remedy, days);
            let takes: Vec<bool> =
                selection.iter().map(|line| list.is_in_question(*line, remedy) && is_open(*line)).collect();
            Self { remedy, totals: totals(list, remedy, selection.iter().copied(), &takes), takes }
        });
        coupled.collect()
    }

    /// Starts the totals of every remedy that couples lines, without lines.
    pub(crate) fn empty(policy: &Policy) -> Vec<Self> {
        let remedies = 0..policy.document().remedies.len();
        let coupled = remedies.filter(|remedy| policy.coupling(*remedy) != Coupling::None);
        coupled.map(|remedy| Self { remedy, totals: Totals::default(), takes: Vec::new() }).collect()
    }

    /// Counts the lines that were added since the last call.
    pub(super) fn add(
        &mut self,
        policy: &Policy,
        inquiry: &ResolvedRequest,
        bases: &[Basis],
        questioned: &Questioned,
    ) {
        let remedy = self.remedy;
        let mut is_open = is_open(policy, inquiry, remedy, inquiry.days());
        let bases = bases.iter().enumerate().skip(self.takes.len());
        self.takes.extend(bases.map(|(line, basis)| questioned.contains(*basis, remedy) && is_open(line)));
    }

    /// Updates the totals for changed lines of the whole list. Returns whether the totals changed.
    pub(crate) fn change(&mut self, list: &List, lines: &[usize]) -> bool {
        let mut is_open = is_open(&list.policy, &list.inquiry, self.remedy, list.days());
        for line in lines {
            if let Some(takes) = self.takes.get_mut(*line) {
                *takes = list.is_in_question(*line, self.remedy) && is_open(*line);
            }
        }
        let totals = totals(list, self.remedy, 0.., &self.takes);
        let differs = totals != self.totals;
        self.totals = totals;
        differs
    }
}

/// Returns a function that checks whether a remedy is open to a line apart from its total: with unknown totals, only other gates
/// close it.
fn is_open<'l>(
    policy: &'l Policy,
    inquiry: &'l ResolvedRequest,
    remedy: usize,
    days: Days,
) -> impl FnMut(usize) -> bool + 'l {
    let mut judge = Judge::new(policy);
    let unknown = policy.totals_unknown();
    move |line| {
        let ruling = judge.rule_one(inquiry, line, &unknown, days, remedy);
        ruling.is_some_and(|ruling| ruling.verdict != Verdict::Ineligible)
    }
}

fn totals(list: &List, remedy: usize, lines: impl Iterator<Item = usize>, takes: &[bool]) -> Totals {
    let taking: Vec<usize> =
        lines.zip(takes).filter(|(_, is_open)| **is_open).map(|(line, _)| line).collect();
    list.policy.totals_if(&list.inquiry, remedy, &taking)
}
