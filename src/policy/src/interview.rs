//! Which questions can still change an answer, for what the customer wants.
//!
//! Questions come in the document's order. Starting from nothing, each question that an open gate asks is asked; its answer
//! counts from then on, and may settle later ones. So the same answers always lead to the same questions, a question stays
//! where it is while later ones come and go, and what was typed into a question that no longer matters does not count.

use serde_json::Value;

use crate::assessment::Verdict;
use crate::compile::Policy;
use crate::compile::program::{CompiledCondition, CompiledTest, Day, FactSet};
use crate::document::{FactType, Scope};
use crate::engine::LineEvaluation;
use crate::request::FactValue;
use crate::request::Fault;
use crate::request::Reader;
use crate::request::{AsOf, ResolvedRequest, read_inquiry};
use crate::value::Date;
use crate::value::Id;
use crate::value::Pointer;

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
    pub inquiry: ResolvedRequest,
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
    pub fn examine(&self, request: &Value, today: Date) -> (Option<ResolvedRequest>, Vec<Fault>) {
        let mut reader = Reader::default();
        let inquiry = read_inquiry(self, &mut reader, request, Pointer::Root, AsOf::Stated(today));
        (inquiry, reader.faults)
    }

    /// Finds the questions that matter; `interests` has one entry per line of the inquiry.
    #[must_use]
    pub fn interview(&self, inquiry: &ResolvedRequest, interests: &[Interest]) -> Interview {
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
                counted.set(line, fact, FactValue::Unknown);
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
        counted: &ResolvedRequest,
        interests: &[Interest],
        asked: &[FactSet],
    ) -> Option<(usize, usize)> {
        let totals = crate::assessment::assess::totals(self.program(), counted);
        let mut evaluation = LineEvaluation::of(self.program());
        let lines = counted.lines().zip(interests).zip(asked).enumerate();
        lines.into_iter().find_map(|(line, (((_, known), interest), asked))| {
            let days = counted.days();
            evaluation.judge(self.program(), days, known, &totals);
            let context = crate::assessment::assess::context(
                self.program(),
                days,
                known,
                &totals,
                &evaluation.remedies,
            );
            let remedies = self.program().remedies.iter().zip(&evaluation.remedies);
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
                    open.and(context.find(when).needs).and(when.texts())
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

impl CompiledCondition {
    /// The text facts that are measured for clarity: never unknown, and yet worth asking.
    fn texts(&self) -> FactSet {
        match &self.check {
            CompiledTest::Clear { fact, .. } => FactSet::of(*fact),
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                parts.iter().fold(FactSet::EMPTY, |set, part| set.and(part.texts()))
            }
            CompiledTest::Not(part) => part.texts(),
            CompiledTest::Is { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Within { .. }
            | CompiledTest::Remedy { .. } => FactSet::EMPTY,
        }
    }

    fn basis(&self) -> Option<Basis> {
        match &self.check {
            CompiledTest::Within { day: Day::ShipOn, .. } => Some(Basis::ShipOn),
            CompiledTest::Within { .. } => Some(Basis::AsOf),
            CompiledTest::All(parts) | CompiledTest::Any(parts) => parts.iter().find_map(Self::basis),
            CompiledTest::Not(_)
            | CompiledTest::Is { .. }
            | CompiledTest::Clear { .. }
            | CompiledTest::Remedy { .. }
            | CompiledTest::Compare { .. } => None,
        }
    }
}
