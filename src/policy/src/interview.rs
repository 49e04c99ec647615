//! Which questions can still change an answer, for what the customer wants.
//!
//! Questions come in the document's order. Starting from nothing, each question that an open gate asks is asked; its answer
//! counts from then on, and may settle later ones. So the same answers always lead to the same questions, a question stays
//! where it is while later ones come and go, and what was typed into a question that no longer matters does not count.

use serde_json::Value;

use crate::assessment::Verdict;
use crate::date::Date;
use crate::document::{FactType, Scope};
use crate::evaluate::{Judgement, Known};
use crate::fault::Fault;
use crate::id::Id;
use crate::inquiry::{AsOf, Inquiry, read_inquiry};
use crate::policy::Policy;
use crate::program::{Check, Day, FactSet, Node};
use crate::read::{At, Reader};

/// What a customer wants for a line.
#[derive(Clone, Debug, Default)]
pub struct Interest {
    /// The remedies that the questions serve.
    pub remedies: Vec<Id>,
    /// Facts that are answered already by what they want.
    pub answered: Vec<Id>,
    /// Facts to ask for although no rule reads them.
    pub also_asks: Vec<Id>,
}

/// The questions to ask, and the inquiry with only those answers that count.
#[derive(Clone, Debug)]
pub struct Interview {
    /// To be assessed.
    pub inquiry: Inquiry,
    /// The questions of the request's scope, in question order.
    pub request_questions: Vec<Id>,
    /// The questions of each line, in question order.
    pub line_questions: Vec<Vec<Id>>,
}

/// The date that a remedy's window is measured to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The day on which the parcel is handed to the carrier: "ship by".
    ShipOn,
    /// The day of the request: "request by".
    AsOf,
}

impl Policy {
    /// Reads a request as far as it goes: what is faulty is unknown. The faults come beside it.
    #[must_use]
    pub fn examine(&self, request: &Value, today: Date) -> (Option<Inquiry>, Vec<Fault>) {
        let mut reader = Reader::default();
        let inquiry = read_inquiry(self, &mut reader, request, At::Root, AsOf::Stated(today));
        (inquiry, reader.faults)
    }

    /// Finds the questions that matter; `interests` has one entry per line of the inquiry.
    #[must_use]
    pub fn interview(&self, inquiry: &Inquiry, interests: &[Interest]) -> Interview {
        let facts = self.program().facts.len();
        let mut counted = inquiry.clone();
        let mut asked = vec![FactSet::EMPTY; interests.len()];
        for (line, interest) in interests.iter().enumerate() {
            // `unit_price` is no gate's question but everybody's money.
            let kept = interest
                .answered
                .iter()
                .filter_map(|id| self.fact_index(id))
                .chain([self.program().built_in.unit_price]);
            let kept = kept.fold(FactSet::EMPTY, |set, fact| set.and(FactSet::of(fact)));
            for fact in (0..facts).filter(|fact| !kept.contains(*fact)) {
                counted.set(line, fact, Known::Unknown);
            }
        }
        while let Some((line, fact)) = self.next_question(&counted, interests, &asked) {
            // A request's question is asked once, for all lines.
            let is_shared = self.program().facts.get(fact).is_some_and(|fact| fact.scope == Scope::Request);
            for (other, asked) in
                asked.iter_mut().enumerate().filter(|(other, _)| is_shared || *other == line)
            {
                *asked = asked.and(FactSet::of(fact));
                counted.set(other, fact, inquiry.known(line, fact));
            }
        }
        for (asked, interest) in asked.iter_mut().zip(interests) {
            let also = interest.also_asks.iter().filter_map(|id| self.fact_index(id));
            *asked = also.fold(*asked, |set, fact| set.and(FactSet::of(fact)));
        }
        let questions = |asked: FactSet, scope: Scope| {
            let facts = self.program().facts.iter().enumerate();
            let asked = facts.filter(move |(index, fact)| asked.contains(*index) && fact.scope == scope);
            asked.map(|(_, fact)| fact.id.clone()).collect::<Vec<_>>()
        };
        Interview {
            request_questions: questions(
                asked.iter().fold(FactSet::EMPTY, |all, set| all.and(*set)),
                Scope::Request,
            ),
            line_questions: asked.iter().map(|asked| questions(*asked, Scope::Line)).collect(),
            inquiry: counted,
        }
    }

    /// The date to which the remedy's window is measured; `None` where it has no window.
    #[must_use]
    pub fn deadline_basis(&self, remedy: &Id) -> Option<Basis> {
        let remedy = self.program().remedies.iter().find(|program| program.id == *remedy)?;
        remedy.gates.iter().find_map(|gate| self.program().gates.get(*gate)?.require.basis())
    }

    /// The first question of the first line that is still open and has not been asked.
    fn next_question(
        &self,
        counted: &Inquiry,
        interests: &[Interest],
        asked: &[FactSet],
    ) -> Option<(usize, usize)> {
        let totals = crate::assess::totals(self.program(), counted);
        let mut judgement = Judgement::of(self.program());
        let lines = counted.lines().zip(interests).zip(asked).enumerate();
        lines.into_iter().find_map(|(line, (((_, known), interest), asked))| {
            let days = counted.days();
            judgement.judge(self.program(), days, known, &totals);
            let scene = crate::assess::scene(self.program(), days, known, &totals, &judgement.remedies);
            let remedies = self.program().remedies.iter().zip(&judgement.remedies);
            let wanted = remedies.filter(|(remedy, judged)| {
                interest.remedies.contains(&remedy.id) && judged.verdict != Verdict::Ineligible
            });
            let open = wanted.fold(FactSet::EMPTY, |open, (remedy, judged)| {
                let fees = remedy.fees.iter().chain(&remedy.contingent);
                let price = if remedy.credits || fees.clone().any(|fee| fee.rate.needs_price()) {
                    FactSet::of(self.program().built_in.unit_price)
                } else {
                    FactSet::EMPTY
                };
                let whens = fees.filter_map(|fee| fee.when.as_ref());
                let whens = whens.chain(
                    remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref()),
                );
                whens.fold(open.and(judged.needs).and(price), |open, when| {
                    open.and(scene.find(when).needs).and(when.texts())
                })
            });
            let is_question = |fact: &usize| {
                let kind = self.program().facts.get(*fact).map(|fact| fact.kind);
                open.contains(*fact)
                    && !asked.contains(*fact)
                    && kind.is_some_and(FactType::is_asked_of_customer)
            };
            (0..self.program().facts.len()).find(is_question).map(|fact| (line, fact))
        })
    }

    fn fact_index(&self, id: &Id) -> Option<usize> {
        self.program().facts.iter().position(|fact| fact.id == *id)
    }
}

impl Node {
    /// The text facts that are measured for clarity: never unknown, and yet worth asking.
    fn texts(&self) -> FactSet {
        match &self.check {
            Check::Clear { fact, .. } => FactSet::of(*fact),
            Check::All(parts) | Check::Any(parts) => {
                parts.iter().fold(FactSet::EMPTY, |set, part| set.and(part.texts()))
            }
            Check::Not(part) => part.texts(),
            Check::Is { .. } | Check::Compare { .. } | Check::Within { .. } | Check::Remedy { .. } => {
                FactSet::EMPTY
            }
        }
    }

    fn basis(&self) -> Option<Basis> {
        match &self.check {
            Check::Within { day: Day::ShipOn, .. } => Some(Basis::ShipOn),
            Check::Within { .. } => Some(Basis::AsOf),
            Check::All(parts) | Check::Any(parts) => parts.iter().find_map(Self::basis),
            Check::Not(_)
            | Check::Is { .. }
            | Check::Clear { .. }
            | Check::Remedy { .. }
            | Check::Compare { .. } => None,
        }
    }
}
