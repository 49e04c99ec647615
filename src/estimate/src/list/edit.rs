//! Changes lines and facts of a list. Each change drops only the rulings that it affects.

use policy::{Answer, Fault, Id, Line, Request};

use super::List;
use super::coupling::Coupled;

impl List {
    /// Replaces a line. Its rulings become stale; those of every line where a total changes that couples them.
    pub fn change_line(&mut self, index: usize, line: Line) -> Vec<Fault> {
        self.change_lines(vec![(index, line)])
    }

    /// Replaces lines.
    pub fn change_lines(&mut self, lines: Vec<(usize, Line)>) -> Vec<Fault> {
        let indices: Vec<usize> = lines.iter().map(|(index, _)| *index).collect();
        let mut faults = Vec::new();
        for (index, line) in lines {
            faults.extend(self.policy.change_line(&mut self.inquiry, index, &line));
            if let Some(place) = self.lines.get_mut(index) {
                *place = line;
            }
        }
        self.changed(&indices);
        faults
    }

    /// Sets one of the `answers` of many lines at once; `None` makes it unknown.
    pub fn change_answers(&mut self, lines: &[usize], fact: &Id, answer: Option<&Answer>) -> Vec<Fault> {
        let indices = lines.iter().copied();
        let faults = self.policy.change_answers(&mut self.inquiry, indices, fact, answer);
        if faults.is_empty() {
            for line in lines {
                let Some(line) = self.lines.get_mut(*line) else { continue };
                match (answer, line.answers.get_mut(fact)) {
                    (Some(answer), Some(given)) => given.clone_from(answer),
                    (Some(answer), None) => drop(line.answers.insert(fact.clone(), answer.clone())),
                    (None, _) => drop(line.answers.remove(fact)),
                }
            }
            self.set_stated(lines, fact);
            self.changed(lines);
        }
        faults
    }

    /// Sets the wanted remedy of many lines at once.
    pub fn change_wanted(&mut self, lines: &[usize], wanted: Option<usize>) {
        let remedy = wanted.and_then(|wanted| self.policy.document().remedies.get(wanted));
        let id = remedy.map(|remedy| remedy.id.clone());
        self.policy.change_wanted(&mut self.inquiry, lines.iter().copied(), wanted);
        for line in lines {
            if let Some(line) = self.lines.get_mut(*line) {
                line.wanted.clone_from(&id);
            }
        }
        self.changed(lines);
    }

    /// Replaces the request's own facts and its days. If the day of the request changes, every line is resolved again.
    pub fn change_head(&mut self, mut head: Request) -> Vec<Fault> {
        head.lines = Vec::new();
        let keeps_its_day = head.as_of == self.head.as_of;
        self.head = head;
        let faults = if keeps_its_day {
            self.policy.change_head(&mut self.inquiry, &self.head)
        } else {
            let (inquiry, faults) = self.policy.resolve_list(&self.head, &self.lines, self.as_of());
            self.inquiry = inquiry;
            faults
        };
        self.totals = self.policy.totals(&self.inquiry);
        self.recompute_coupling();
        self.cache.forget_all();
        faults
    }

    /// Drops the cached rulings of these lines; of all lines where a total changes that others are judged by.
    fn changed(&mut self, lines: &[usize]) {
        let totals = self.policy.totals(&self.inquiry);
        let mut is_alone = totals == self.totals;
        self.totals = totals;
        let mut coupled = std::mem::take(&mut self.coupled);
        for coupled in &mut coupled {
            is_alone &= !coupled.change(self, lines);
        }
        self.coupled = coupled;
        if is_alone {
            for line in lines {
                self.cache.forget(*line);
            }
        } else {
            self.cache.forget_all();
        }
    }

    /// Recomputes the totals that couple lines.
    pub(super) fn recompute_coupling(&mut self) {
        self.coupled = Coupled::all(self, &self.all(), self.days());
    }
}
