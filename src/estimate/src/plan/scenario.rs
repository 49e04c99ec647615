//! What remedies that couple lines come to when the lines take them.

use policy::{Coupling, Date, Judge, Ruling, Totals, Verdict};

use crate::list::List;

/// The rulings on the coupled remedies, each as if every line to which nothing else closes it took it.
pub(crate) struct Scenario {
    pub(crate) day: Date,
    pub(crate) couplings: Vec<Coupling>,
    pub(crate) coupled: Vec<Coupled>,
}

pub(crate) struct Coupled {
    pub(crate) remedy: usize,
    pub(crate) totals: Totals,
    /// One per selected line.
    pub(crate) rulings: Vec<Ruling>,
}

impl Scenario {
    pub(crate) fn new(list: &List, selection: &[usize], day: Date) -> Self {
        let couplings = list.couplings();
        let coupled = couplings.iter().enumerate().filter(|(_, coupling)| **coupling != Coupling::None);
        let coupled = coupled.map(|(remedy, _)| Coupled::new(list, selection, day, remedy)).collect();
        Self { day, couplings, coupled }
    }

    /// Puts a line's coupled rulings in place of those of the list as it stands.
    pub(crate) fn place(&self, position: usize, rulings: &mut [Ruling]) {
        for coupled in &self.coupled {
            if let (Some(place), Some(ruling)) =
                (rulings.get_mut(coupled.remedy), coupled.rulings.get(position))
            {
                *place = *ruling;
            }
        }
    }

    /// The totals by which a remedy is judged.
    pub(crate) fn totals<'s>(&'s self, list: &'s List, remedy: usize) -> &'s Totals {
        let coupled = self.coupled.iter().find(|coupled| coupled.remedy == remedy);
        coupled.map_or(&list.totals, |coupled| &coupled.totals)
    }
}

impl Coupled {
    fn new(list: &List, selection: &[usize], day: Date, remedy: usize) -> Self {
        let mut judge = Judge::new(&list.policy);
        // While no total is known, only what else speaks against it closes it.
        let unknown = list.policy.totals_unknown();
        let takers: Vec<usize> = selection
            .iter()
            .copied()
            .filter(|line| {
                let ruling = judge.rule(&list.inquiry, *line, &unknown, day).get(remedy);
                ruling.is_some_and(|ruling| ruling.verdict != Verdict::Ineligible)
            })
            .collect();
        let totals = list.policy.totals_if(&list.inquiry, remedy, &takers);
        let rulings = selection
            .iter()
            .filter_map(|line| judge.rule(&list.inquiry, *line, &totals, day).get(remedy).copied())
            .collect();
        Self { remedy, totals, rulings }
    }
}
