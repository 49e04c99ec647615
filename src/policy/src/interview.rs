//! The interview: which questions can still change an answer, for what the customer wants.
//!
//! Questions come in the document's order. The interview starts without any answer. It asks each question that an open gate
//! needs; the answer counts from then on and may make later questions unnecessary. So equal answers always lead to equal
//! questions, a question keeps its place while later ones appear and disappear, and the answer to a question that is no longer
//! asked does not count.

use crate::assessment::Verdict;
use crate::compile::Policy;
use crate::compile::program::{CompiledCondition, CompiledTest, Day, FactSet};
use crate::document::Scope;
use crate::engine::{LineEvaluation, LineFacts, Totals};
use crate::request::{FactValue, Fault, Request, ResolvedRequest};
use crate::value::{Date, Id};

/// The remedies that a customer wants for a line.
#[derive(Clone, Debug, Default)]
pub struct Interest {
    /// The remedies that the questions are about.
    pub remedies: Vec<Id>,
    /// Facts that follow from the intent; they count without a question.
    pub answered: Vec<Id>,
    /// Facts to ask for although no rule reads them.
    pub also_asks: Vec<Id>,
}

/// The questions to ask, and the request with only those answers that count.
#[derive(Clone, Debug)]
pub struct Interview {
    /// The questions about the request, in question order.
    pub request_questions: Vec<Id>,
    /// The questions about each line, in question order.
    pub line_questions: Vec<Vec<Id>>,
    /// The request with only the answers that count, as it is filed.
    pub counted: Request,
    /// The same request, ready to be assessed.
    pub resolved: ResolvedRequest,
    /// The faults of the counted request.
    pub faults: Vec<Fault>,
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
    /// Finds the questions that matter for a request; `interests` has one entry per line, and `today` is the vendor's own date,
    /// for a request without `as_of`.
    #[must_use]
    pub fn interview(&self, request: &Request, interests: &[Interest], today: Date) -> Interview {
        let (stated, _) = self.resolve(request, today);
        let asked = self.questions(&stated, interests);
        let counted = self.counted(request, &stated, interests, &asked);
        let (resolved, faults) = self.resolve(&counted, today);
        let questions = |asked: FactSet, scope: Scope| {
            let facts = self.program().facts.iter().enumerate();
            let asked = facts.filter(move |(index, fact)| asked.contains(*index) && fact.scope == scope);
            asked.map(|(_, fact)| fact.id.clone()).collect::<Vec<_>>()
        };
        let asked_of_any = asked.iter().fold(FactSet::EMPTY, |all, set| all.union(*set));
        Interview {
            request_questions: questions(asked_of_any, Scope::Request),
            line_questions: asked.iter().map(|asked| questions(*asked, Scope::Line)).collect(),
            counted,
            resolved,
            faults,
        }
    }

    /// Returns the date to which the remedy's window is measured; `None` if the remedy has no window.
    #[must_use]
    pub fn deadline_basis(&self, remedy: &Id) -> Option<Basis> {
        let remedy = self.program().remedies.iter().find(|compiled| compiled.id == *remedy)?;
        remedy.gates.iter().find_map(|gate| self.program().gates.get(*gate)?.require.basis())
    }

    /// Returns the facts to ask for each line, among them those of the request's scope.
    fn questions(&self, stated: &ResolvedRequest, interests: &[Interest]) -> Vec<FactSet> {
        let facts = &self.program().facts;
        let mut known = stated.clone();
        for (line, interest) in interests.iter().enumerate() {
            let kept = self.facts_that_count_unasked(interest);
            for fact in (0..facts.len()).filter(|fact| !kept.contains(*fact)) {
                known.set_value(line, fact, FactValue::Unknown);
            }
        }
        let mut asked = vec![FactSet::EMPTY; interests.len()];
        // The lines before `first` have no open question, and only a new total or a fact of the request's scope can open one.
        let (mut first, mut totals) = (0, self.totals(&known));
        while let Some((line, fact)) = self.next_question(&known, &totals, interests, &asked, first) {
            let is_shared = facts.get(fact).is_some_and(|fact| fact.scope == Scope::Request);
            for (other, asked) in
                asked.iter_mut().enumerate().filter(|(other, _)| is_shared || *other == line)
            {
                *asked = asked.union(FactSet::of(fact));
                known.set_value(other, fact, stated.value(line, fact));
            }
            first = if is_shared { 0 } else { line };
            if fact == self.program().built_in.unit_price {
                (first, totals) = (0, self.totals(&known));
            }
        }
        for (asked, interest) in asked.iter_mut().zip(interests) {
            let also = interest.also_asks.iter().filter_map(|id| self.fact_index(id));
            *asked = also.fold(*asked, |set, fact| set.union(FactSet::of(fact)));
        }
        asked
    }

    /// Returns the first question, in question order, of the first line at or after `first` that has one.
    fn next_question(
        &self,
        known: &ResolvedRequest,
        totals: &Totals,
        interests: &[Interest],
        asked: &[FactSet],
        first: usize,
    ) -> Option<(usize, usize)> {
        let mut evaluation = LineEvaluation::new(self.program());
        let lines = known.lines().zip(interests).zip(asked).enumerate().skip(first);
        lines.into_iter().find_map(|(line, (((_, values), interest), asked))| {
            let facts = LineFacts { line, values, days: known.days(), totals };
            let open = self.open_facts(&mut evaluation, facts, interest);
            let facts = self.program().facts.iter().enumerate();
            let mut questions = facts.filter(|(index, fact)| {
                open.contains(*index) && !asked.contains(*index) && fact.kind.is_asked_of_customer()
            });
            questions.next().map(|(fact, _)| (line, fact))
        })
    }

    /// Returns the facts that some remedy of the interest still needs: for its verdict, its money, or its duties and notices.
    fn open_facts(
        &self,
        evaluation: &mut LineEvaluation,
        facts: LineFacts<'_>,
        interest: &Interest,
    ) -> FactSet {
        let program = self.program();
        evaluation.evaluate(program, facts);
        let context = evaluation.context(program, facts);
        let remedies = program.remedies.iter().zip(&evaluation.remedies);
        let wanted = remedies.filter(|(remedy, state)| {
            interest.remedies.contains(&remedy.id) && state.verdict != Verdict::Ineligible
        });
        wanted.fold(FactSet::EMPTY, |open, (remedy, state)| {
            let fees = remedy.fees.iter().chain(&remedy.contingent);
            let needs_price = remedy.credits || fees.clone().any(|fee| fee.rate.needs_price());
            let price = if needs_price { FactSet::of(program.built_in.unit_price) } else { FactSet::EMPTY };
            let shown = remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref());
            let whens = fees.filter_map(|fee| fee.when.as_ref()).chain(shown);
            whens.fold(open.union(state.needs).union(price), |open, when| {
                open.union(context.evaluate(when).needs).union(when.texts())
            })
        })
    }

    /// Returns the request with only the answers that count: to the questions asked, those that follow from the intent, and every
    /// valid price (no gate asks for it, but every amount depends on it).
    fn counted(
        &self,
        request: &Request,
        stated: &ResolvedRequest,
        interests: &[Interest],
        asked: &[FactSet],
    ) -> Request {
        let facts = &self.program().facts;
        let mut counted = request.clone();
        for (index, line) in counted.lines.iter_mut().enumerate() {
            let unasked = interests.get(index).map_or(FactSet::EMPTY, |interest| {
                self.facts_that_count_unasked(interest).without(self.program().built_in.unit_price)
            });
            let counts = asked.get(index).copied().unwrap_or(FactSet::EMPTY).union(unasked);
            let dropped = facts.iter().enumerate().filter(|(fact, _)| {
                let is_price = *fact == self.program().built_in.unit_price;
                !(counts.contains(*fact) || is_price && stated.value(index, *fact) != FactValue::Unknown)
            });
            dropped.for_each(|(_, fact)| line.set(&fact.id, None));
        }
        let counts = asked.iter().fold(FactSet::EMPTY, |all, set| all.union(*set));
        for (_, fact) in facts.iter().enumerate().filter(|(fact, _)| !counts.contains(*fact)) {
            counted.set(&fact.id, None);
        }
        counted
    }

    /// Returns the facts that count without a question: those that follow from the intent, and the price.
    fn facts_that_count_unasked(&self, interest: &Interest) -> FactSet {
        let answered = interest.answered.iter().filter_map(|id| self.fact_index(id));
        let price = self.program().built_in.unit_price;
        answered.fold(FactSet::of(price), |set, fact| set.union(FactSet::of(fact)))
    }

    fn fact_index(&self, id: &Id) -> Option<usize> {
        self.program().facts.iter().position(|fact| fact.id == *id)
    }
}

impl CompiledCondition {
    /// Returns the text facts that the condition reads: a notice takes an absent one for vague, and still it is
    /// worth a question.
    fn texts(&self) -> FactSet {
        self.leaves().fold(FactSet::EMPTY, |set, test| match test {
            CompiledTest::Clear { fact, .. } => set.union(FactSet::of(*fact)),
            _ => set,
        })
    }

    fn basis(&self) -> Option<Basis> {
        match &self.test {
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
