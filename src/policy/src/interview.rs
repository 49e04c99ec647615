//! The interview: selects the questions whose answers can still change the assessment of the remedies that the customer wants.
//!
//! The interview starts without any answer. It asks the question that can change most (see [`order`]), counts the answer, and repeats
//! this until no question is left. So equal answers always lead to equal questions, and the answer to a question changes only the
//! questions after it. A question whose answer could not change a verdict, an amount or a deadline is not asked (see [`influence`]),
//! and the answer to a question that is not asked does not count.

mod domain;
mod influence;
mod order;

use crate::compile::Policy;
use crate::compile::program::{CompiledCondition, CompiledTest, Day, FactSet, bit};
use crate::document::{Intent, Scope};
use crate::request::{FactValue, Fault, Request, ResolvedRequest};
use crate::value::{Date, Id};
use influence::Influence;

/// The remedies that a customer wants for a line.
#[derive(Clone, Debug, Default)]
pub struct Interest {
    /// The remedies that the questions are about.
    pub remedies: Vec<Id>,
    /// Facts that follow from the intent; they count without a question.
    pub answered: Vec<Id>,
    /// Facts to ask for although no rule reads them.
    pub also_asks: Vec<Id>,
    /// The choices of a fact that the intent excludes: fact and choice.
    pub excluded: Vec<(Id, Id)>,
    /// Facts that the customer has answered with "not sure": they stay unknown, and their questions stay.
    pub unsure: Vec<Id>,
}

impl From<&Intent> for Interest {
    fn from(intent: &Intent) -> Self {
        let excluded = intent.excludes.iter();
        let excluded =
            excluded.flat_map(|(fact, choices)| choices.iter().map(|choice| (fact.clone(), choice.clone())));
        Self {
            remedies: intent.remedies.clone(),
            answered: intent.answers.keys().cloned().collect(),
            also_asks: intent.also_asks.clone(),
            excluded: excluded.collect(),
            unsure: Vec::new(),
        }
    }
}

/// The questions to ask, and the request with only those answers that count.
#[derive(Clone, Debug)]
pub struct Interview {
    /// The questions about the request, in the order in which they are asked.
    pub request_questions: Vec<Id>,
    /// The questions about each line, in the order in which they are asked.
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
    /// Selects the questions for a request, and the answers that count; `interests` has one entry per line, and `today` is the vendor's
    /// own date, for a request without `as_of`.
    #[must_use]
    pub fn interview(&self, request: &Request, interests: &[Interest], today: Date) -> Interview {
        let (stated, _) = self.resolve(request, today);
        let asked = self.questions(&stated, interests);
        let sets: Vec<FactSet> = asked.iter().map(|asked| FactSet::of_all(asked)).collect();
        let counted = self.counted(request, &stated, interests, &sets);
        let (resolved, faults) = self.resolve(&counted, today);
        let ids = |asked: &[usize], scope: Scope| {
            let facts = asked.iter().filter_map(|fact| self.program().facts.get(*fact));
            facts.filter(|fact| fact.scope == scope).map(|fact| fact.id.clone()).collect::<Vec<_>>()
        };
        let mut request_questions = Vec::new();
        for fact in asked.iter().flat_map(|asked| ids(asked, Scope::Request)) {
            if !request_questions.contains(&fact) {
                request_questions.push(fact);
            }
        }
        Interview {
            request_questions,
            line_questions: asked.iter().map(|asked| ids(asked, Scope::Line)).collect(),
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

    /// Returns the facts to ask for each line, among them those of the request's scope, in the order in which they are asked.
    fn questions(&self, stated: &ResolvedRequest, interests: &[Interest]) -> Vec<Vec<usize>> {
        let facts = &self.program().facts;
        let mut known = stated.clone();
        for (line, interest) in interests.iter().enumerate() {
            let counted = self.facts_that_count_unasked(interest);
            for fact in (0..facts.len()).filter(|fact| !counted.contains(*fact)) {
                known.set_value(line, fact, FactValue::Unknown);
            }
        }
        let domains = self.program().domains(known.days());
        let mut asked = vec![Vec::new(); interests.len()];
        // Every price counts from the start, so that the questions change no total.
        let totals = self.totals(&known);
        let lines = interests.iter().enumerate();
        let mut lines: Vec<Influence> = lines
            .map(|(line, interest)| Influence::new(self, &known, &totals, line, interest, &domains))
            .collect();
        // The lines before `first` have no open question, and only a fact of the request's scope can open one.
        let mut first = 0;
        while let Some((line, fact)) = next_question(&mut lines, &asked, first) {
            let is_shared = self.is_shared(fact);
            for (other, (influence, asked)) in lines.iter_mut().zip(&mut asked).enumerate() {
                if is_shared || other == line {
                    asked.push(fact);
                    influence.set(fact, stated.value(line, fact));
                }
            }
            first = if is_shared { 0 } else { line };
        }
        self.drop_settled(&mut lines, interests, &mut asked);
        for ((asked, interest), influence) in asked.iter_mut().zip(interests).zip(&mut lines) {
            let also = interest.also_asks.iter().filter_map(|id| self.fact_index(id));
            for fact in also.chain(influence.texts().iter()) {
                if !asked.contains(&fact) {
                    asked.push(fact);
                }
            }
        }
        asked
    }

    /// Removes the unanswered questions that can no longer change anything after the answers to later questions.
    fn drop_settled(&self, lines: &mut [Influence<'_>], interests: &[Interest], asked: &mut [Vec<usize>]) {
        let settled = lines.iter_mut().zip(interests).zip(&*asked).map(|((influence, interest), asked)| {
            let unsure = interest.unsure.iter().filter_map(|id| self.fact_index(id)).collect::<Vec<_>>();
            let open = asked
                .iter()
                .filter(|fact| influence.value(**fact) == FactValue::Unknown && !unsure.contains(fact));
            let open = open.copied().collect::<Vec<_>>();
            let settled = open.into_iter().filter(|fact| !influence.could_change(*fact));
            settled.fold(FactSet::EMPTY, |set, fact| set.union(FactSet::of(fact)))
        });
        let settled: Vec<FactSet> = settled.collect();
        let of_every_line = settled.iter().copied().reduce(FactSet::intersection).unwrap_or(FactSet::EMPTY);
        for (asked, settled) in asked.iter_mut().zip(settled) {
            asked.retain(|fact| {
                !(if self.is_shared(*fact) { of_every_line } else { settled }).contains(*fact)
            });
        }
    }

    /// Returns whether a fact is stated once for all lines of a request.
    fn is_shared(&self, fact: usize) -> bool {
        self.program().facts.get(fact).is_some_and(|fact| fact.scope == Scope::Request)
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

    /// Returns the index of a fact and the value of its choice; `None` if the document lacks either.
    fn choice(&self, fact: &Id, choice: &Id) -> Option<(usize, FactValue)> {
        let index = self.fact_index(fact)?;
        let choices = &self.program().facts.get(index)?.choices;
        let place = choices.iter().position(|other| other == choice)?;
        Some((index, FactValue::Choice(bit(place))))
    }

    pub(crate) fn fact_index(&self, id: &Id) -> Option<usize> {
        self.program().facts.iter().position(|fact| fact.id == *id)
    }
}

/// Returns the next question of the first line at or after `first` that has one, and that line.
fn next_question(lines: &mut [Influence<'_>], asked: &[Vec<usize>], first: usize) -> Option<(usize, usize)> {
    let mut lines = lines.iter_mut().zip(asked).enumerate().skip(first);
    lines.find_map(|(line, (influence, asked))| Some((line, influence.next_question(asked)?)))
}

impl CompiledCondition {
    /// Returns the text facts that the condition reads.
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
