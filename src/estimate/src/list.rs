//! The judged list: every line with a ruling on every remedy, kept up to date as lines and facts change.

use std::sync::Arc;

use policy::{Answer, Date, Fault, Id, Inquiry, Judge, Line, Outcome, Policy, Request, Ruling, Totals};

/// A list of goods and what the policy says of each, as it stands: exactly what one assessment of the whole list says.
// INVARIANT: `rulings` holds one entry per line and remedy, judged with `totals` on the inquiry's own days.
#[derive(Clone, Debug)]
pub struct List {
    pub(crate) policy: Arc<Policy>,
    head: Request,
    lines: Vec<Line>,
    pub(crate) inquiry: Inquiry,
    pub(crate) totals: Totals,
    rulings: Vec<Ruling>,
}

impl List {
    /// Judges a list; `head` has the request's own facts and days. What is faulty is unknown, and the faults come beside it
    /// with the pointers that they would have in one request.
    #[must_use]
    pub fn new(policy: Arc<Policy>, mut head: Request, lines: Vec<Line>, today: Date) -> (Self, Vec<Fault>) {
        head.lines = Vec::new();
        let (inquiry, faults) = policy.read_list(&head, &lines, today);
        let totals = policy.totals(&inquiry);
        let mut list = Self { policy, head, lines, inquiry, totals, rulings: Vec::new() };
        list.judge_all();
        (list, faults)
    }

    /// The policy that judges.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// The request's own facts and days.
    #[must_use]
    pub fn head(&self) -> &Request {
        &self.head
    }

    /// The goods.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Every line's index: the whole list as a selection.
    #[must_use]
    pub fn all(&self) -> Vec<usize> {
        (0..self.lines.len()).collect()
    }

    /// The day of the request.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.inquiry.as_of()
    }

    /// The day on which the parcel leaves.
    #[must_use]
    pub fn ship_on(&self) -> Date {
        self.inquiry.ship_on()
    }

    /// What a line's units cost together, where that is known.
    #[must_use]
    pub fn goods(&self, line: usize) -> Option<policy::Money> {
        self.inquiry.goods(line)
    }

    /// A line's rulings, one per remedy in the policy's order, as the list stands.
    #[must_use]
    pub fn rulings(&self, line: usize) -> &[Ruling] {
        let width = self.policy.document().remedies.len();
        let start = line.saturating_mul(width);
        self.rulings.get(start..start.saturating_add(width)).unwrap_or_default()
    }

    /// The clauses that spoke on a line's remedy, in the document's order.
    #[must_use]
    pub fn cited(&self, line: usize, remedy: usize) -> Vec<(Id, Outcome)> {
        let mut judge = Judge::new(&self.policy);
        judge.rule(&self.inquiry, line, &self.totals, self.ship_on());
        let clauses = &self.policy.document().clauses;
        judge
            .gates(remedy)
            .filter_map(|(clause, said)| Some((clauses.get(clause)?.id.clone(), said)))
            .collect()
    }

    /// Replaces a line and judges again what that may touch: the line alone, or all where a total has changed.
    pub fn change_line(&mut self, index: usize, line: Line) -> Vec<Fault> {
        let faults = self.policy.change_line(&mut self.inquiry, index, &line);
        if let Some(place) = self.lines.get_mut(index) {
            *place = line;
        }
        self.judge_changed([index]);
        faults
    }

    /// Sets one of the `answers` of many lines at once; `None` makes it unknown.
    pub fn change_answers(&mut self, lines: &[usize], fact: &Id, answer: Option<&Answer>) -> Vec<Fault> {
        let indices = lines.iter().copied();
        let faults = self.policy.change_answers(&mut self.inquiry, indices, fact, answer);
        if faults.is_empty() {
            for line in lines {
                let Some(line) = self.lines.get_mut(*line) else { continue };
                match answer {
                    Some(answer) => line.answers.insert(fact.clone(), answer.clone()),
                    None => line.answers.remove(fact),
                };
            }
            self.judge_changed(lines.iter().copied());
        }
        faults
    }

    /// Sets what is wanted for many lines at once.
    pub fn change_wanted(&mut self, lines: &[usize], wanted: Option<usize>) {
        let remedy = wanted.and_then(|wanted| self.policy.document().remedies.get(wanted));
        let id = remedy.map(|remedy| remedy.id.clone());
        self.policy.change_wanted(&mut self.inquiry, lines.iter().copied(), wanted);
        for line in lines {
            if let Some(line) = self.lines.get_mut(*line) {
                line.wanted.clone_from(&id);
            }
        }
        self.judge_changed(lines.iter().copied());
    }

    /// Replaces the request's own facts and its days. With another day of the request every line is read again.
    pub fn change_head(&mut self, mut head: Request) -> Vec<Fault> {
        head.lines = Vec::new();
        let keeps_its_day = head.as_of == self.head.as_of;
        self.head = head;
        let faults = if keeps_its_day {
            self.policy.change_head(&mut self.inquiry, &self.head)
        } else {
            let (inquiry, faults) = self.policy.read_list(&self.head, &self.lines, self.as_of());
            self.inquiry = inquiry;
            faults
        };
        self.totals = self.policy.totals(&self.inquiry);
        self.judge_all();
        faults
    }

    fn judge_all(&mut self) {
        let mut judge = Judge::new(&self.policy);
        let width = self.policy.document().remedies.len();
        self.rulings.clear();
        self.rulings.reserve(width.saturating_mul(self.lines.len()));
        for line in 0..self.lines.len() {
            let ship_on = self.inquiry.ship_on();
            self.rulings.extend_from_slice(judge.rule(&self.inquiry, line, &self.totals, ship_on));
        }
    }

    fn judge_changed(&mut self, lines: impl IntoIterator<Item = usize>) {
        let totals = self.policy.totals(&self.inquiry);
        if totals != self.totals {
            self.totals = totals;
            return self.judge_all();
        }
        let mut judge = Judge::new(&self.policy);
        let width = self.policy.document().remedies.len();
        for line in lines {
            let start = line.saturating_mul(width);
            let ruled = judge.rule(&self.inquiry, line, &self.totals, self.inquiry.ship_on());
            if let Some(place) = self.rulings.get_mut(start..start.saturating_add(ruled.len())) {
                place.copy_from_slice(ruled);
            }
        }
    }
}
