//! Whether the answer to a question could still change a verdict, an amount or a deadline.

use crate::assessment::Verdict;
use crate::compile::Policy;
use crate::compile::program::{CompiledFee, CompiledGate, CompiledRemedy, FactSet};
use crate::engine::{GateState, LineEvaluation, LineFacts, RemedyState, Totals, Truth, due};
use crate::interview::Interest;
use crate::request::{Days, FactValue, ResolvedLine, ResolvedRequest};
use crate::value::{Date, Money};

/// The most trials for one fact. If they do not suffice for a result, the fact counts as decisive.
const MAX_TRIALS: u32 = 1_000;
/// The price, in hundredths, that replaces an unknown price, so that two charges can be compared.
const ANY_PRICE: i64 = 1_000_000;

/// Tries answers for one line, and compares the results for the remedies that the customer wants.
pub(super) struct Influence<'a> {
    pub(super) policy: &'a Policy,
    evaluation: LineEvaluation,
    line: usize,
    totals: &'a Totals,
    days: Days,
    goods: ResolvedLine,
    /// The known values of the line.
    values: Vec<FactValue>,
    /// The indices of the remedies that the customer wants.
    remedies: Vec<usize>,
    /// The facts that stay unknown: the vendor's decisions, and the facts that the customer answered with "not sure".
    unanswerable: FactSet,
    /// The representative answers to each fact: see [`Program::domains`](crate::compile::program::Program).
    domains: &'a [Vec<FactValue>],
    /// The answers to a fact that the intent excludes.
    excluded: Vec<(usize, FactValue)>,
}

/// The verdict, the deadline and the charges of a remedy.
#[derive(PartialEq)]
struct RemedyResult {
    verdict: Verdict,
    until: Option<Date>,
    /// The indices of the charges that fall due, and their amounts.
    charges: Vec<(Option<usize>, Option<Money>)>,
}

impl<'a> Influence<'a> {
    pub(super) fn new(
        policy: &'a Policy,
        known: &'a ResolvedRequest,
        totals: &'a Totals,
        line: usize,
        interest: &Interest,
        domains: &'a [Vec<FactValue>],
    ) -> Self {
        let program = policy.program();
        let goods = known.lines.get(line).copied();
        let goods = goods.unwrap_or(ResolvedLine { quantity: 1, goods: None, wanted: None });
        let remedies = program.remedies.iter().enumerate();
        let remedies = remedies.filter(|(_, remedy)| interest.remedies.contains(&remedy.id));
        let facts = program.facts.iter().enumerate();
        let unanswerable =
            facts.filter(|(_, fact)| !fact.kind.is_asked_of_customer() || interest.unsure.contains(&fact.id));
        Self {
            policy,
            evaluation: LineEvaluation::new(program),
            line,
            totals,
            days: known.days(),
            goods: ResolvedLine { goods: goods.goods.or(Some(Money::from_cents(ANY_PRICE))), ..goods },
            values: known.values_of(line).to_vec(),
            remedies: remedies.map(|(index, _)| index).collect(),
            unanswerable: unanswerable.fold(FactSet::EMPTY, |set, (fact, _)| set.union(FactSet::of(fact))),
            domains,
            excluded: interest
                .excluded
                .iter()
                .filter_map(|(fact, choice)| policy.choice(fact, choice))
                .collect(),
        }
    }

    /// Returns the facts that some wanted remedy still needs for its verdict or its money.
    pub(super) fn open_facts(&mut self) -> FactSet {
        self.evaluate();
        let program = self.policy.program();
        let context = self.evaluation.context(program, self.facts());
        self.wanted().fold(FactSet::EMPTY, |open, (remedy, state)| {
            let fees = remedy.fees.iter().chain(&remedy.contingent);
            let needs_price = remedy.credits || fees.clone().any(|fee| fee.rate.needs_price());
            let price = if needs_price { FactSet::of(program.built_in.unit_price) } else { FactSet::EMPTY };
            let whens = fees.filter_map(|fee| fee.when.as_ref());
            whens.fold(open.union(state.needs).union(price), |open, when| {
                open.union(context.evaluate(when).needs)
            })
        })
    }

    /// Returns the text facts that the duties and notices of the wanted remedies read. Such a condition is never unknown, because an absent
    /// text counts as vague there, so [`Self::open_facts`] lacks these facts.
    pub(super) fn texts(&mut self) -> FactSet {
        self.evaluate();
        self.wanted().fold(FactSet::EMPTY, |texts, (remedy, _)| {
            let shown = remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref());
            shown.fold(texts, |texts, when| texts.union(when.texts()))
        })
    }

    /// Returns whether an answer to an unknown fact could change the verdict, the money or the deadline of a wanted remedy, now or
    /// after answers to other open questions.
    pub(super) fn could_change(&mut self, fact: usize) -> bool {
        if fact == self.policy.program().built_in.unit_price {
            return self.open_facts().contains(fact);
        }
        // The answers can make a difference only to the remedies that read the fact.
        let reading = self.remedies.iter().filter(|remedy| self.policy.program().reads(**remedy, fact));
        let reading = reading.copied().collect();
        let wanted = std::mem::replace(&mut self.remedies, reading);
        let mut trials = MAX_TRIALS;
        let is_decisive = self.is_decisive(fact, &mut trials);
        self.remedies = wanted;
        is_decisive
    }

    /// Returns the greatest number of wanted remedies that one answer to the fact decides.
    pub(super) fn decides(&mut self, fact: usize) -> usize {
        let before = self.results();
        let decided = self.with_each_answer(fact, |this| {
            let changed = this.results().into_iter().zip(&before);
            changed.filter(|(after, before)| after.verdict != before.verdict).count()
        });
        decided.into_iter().max().unwrap_or(0)
    }

    /// Returns the position of the first gate of the wanted remedies that needs the fact.
    pub(super) fn first_gate(&mut self, fact: usize) -> Option<usize> {
        self.evaluate();
        let mut gates = self.wanted().flat_map(|(remedy, _)| &remedy.gates);
        gates.position(|gate| match self.evaluation.gates.get(*gate) {
            Some(GateState::Applies(result, _)) => result.needs.contains(fact),
            Some(GateState::NotEvaluated | GateState::Excepted(..)) | None => false,
        })
    }

    /// Returns whether answers to the fact give different results, now or after answers to other open questions. Each call takes one of the
    /// `trials`.
    fn is_decisive(&mut self, fact: usize, trials: &mut u32) -> bool {
        let Some(left) = trials.checked_sub(1) else { return true };
        *trials = left;
        let before = self.results();
        if before.iter().all(|result| result.verdict == Verdict::Ineligible) {
            return false;
        }
        if self.with_each_answer(fact, |this| this.results() != before).contains(&true) {
            return true;
        }
        let other = self.needs().into_iter().find(|other| *other != fact);
        let other = other.or_else(|| self.facts_beside(fact).into_iter().find(|other| *other != fact));
        let Some(other) = other else { return false };
        let mut left = *trials;
        let found = self.with_each_answer(other, |this| this.is_decisive(fact, &mut left)).contains(&true);
        *trials = left;
        found
    }

    /// Returns the unknown facts that a stuck remedy reads: an undetermined one with no need among the questions `asked`. Its `needs` have
    /// only the first unknown part of each condition, which may be a part that no answer settles.
    pub(super) fn facts_read(&mut self, asked: &[usize]) -> FactSet {
        self.evaluate();
        let (program, asked) = (self.policy.program(), FactSet::of_all(asked));
        let stuck = self.remedies.iter().filter(|remedy| {
            self.evaluation.remedies.get(**remedy).is_some_and(|state| {
                state.verdict == Verdict::Undetermined && state.needs.intersection(asked) == FactSet::EMPTY
            })
        });
        let stuck: Vec<usize> = stuck.copied().collect();
        let is_read = |fact: &usize| {
            self.values.get(*fact) == Some(&FactValue::Unknown)
                && stuck.iter().any(|remedy| program.reads(*remedy, *fact))
        };
        FactSet::of_all(&(0..self.values.len()).filter(is_read).collect::<Vec<_>>())
    }

    /// Returns the other answerable unknown facts of the unknown gates that read this fact.
    fn facts_beside(&mut self, fact: usize) -> Vec<usize> {
        self.evaluate();
        let program = self.policy.program();
        let gates = self.wanted().flat_map(|(remedy, _)| &remedy.gates);
        let unknown = gates.filter(|gate| {
            let state = self.evaluation.gates.get(**gate);
            matches!(state, Some(GateState::Applies(result, _)) if result.truth == Truth::Unknown)
        });
        let gates: Vec<&CompiledGate> = unknown
            .filter_map(|gate| program.gates.get(*gate))
            .filter(|gate| program.gate_reads(gate, fact))
            .collect();
        let is_beside = |other: &usize| {
            self.values.get(*other) == Some(&FactValue::Unknown)
                && !self.unanswerable.contains(*other)
                && gates.iter().any(|gate| program.gate_reads(gate, *other))
        };
        (0..self.values.len()).filter(is_beside).collect()
    }

    /// Returns the answerable unknown facts that the wanted remedies need.
    fn needs(&mut self) -> Vec<usize> {
        self.evaluate();
        let needs = self.wanted().fold(FactSet::EMPTY, |needs, (_, state)| needs.union(state.needs));
        let answerable = |fact: &usize| needs.contains(*fact) && !self.unanswerable.contains(*fact);
        (0..self.values.len()).filter(answerable).collect()
    }

    /// Runs `then` with each representative answer to an unknown fact, and makes the fact unknown again.
    fn with_each_answer<T>(&mut self, fact: usize, mut then: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut found = Vec::new();
        for answer in self.domains.get(fact).into_iter().flatten() {
            if self.excluded.contains(&(fact, *answer)) {
                continue;
            }
            self.set(fact, *answer);
            found.push(then(self));
        }
        self.set(fact, FactValue::Unknown);
        found
    }

    fn set(&mut self, fact: usize, value: FactValue) {
        if let Some(place) = self.values.get_mut(fact) {
            *place = value;
        }
    }

    fn results(&mut self) -> Vec<RemedyResult> {
        self.evaluate();
        let program = self.policy.program();
        let context = self.evaluation.context(program, self.facts());
        let result = |index: &usize| {
            let (remedy, state) = (program.remedies.get(*index)?, self.evaluation.remedies.get(*index)?);
            if state.verdict == Verdict::Ineligible {
                return Some(RemedyResult { verdict: state.verdict, until: None, charges: Vec::new() });
            }
            let charges = [&remedy.fees, &remedy.contingent].into_iter().flat_map(|fees| {
                let place = move |due: &CompiledFee| fees.iter().position(|fee| std::ptr::eq(fee, due));
                due(&context, fees, &self.goods).map(move |(fee, amount)| (place(fee), amount))
            });
            Some(RemedyResult {
                verdict: state.verdict,
                until: state.until.day(),
                charges: charges.collect(),
            })
        };
        self.remedies.iter().filter_map(result).collect()
    }

    fn evaluate(&mut self) {
        let facts = LineFacts { line: self.line, values: &self.values, days: self.days, totals: self.totals };
        self.evaluation.evaluate(self.policy.program(), facts);
    }

    fn facts(&self) -> LineFacts<'_> {
        LineFacts { line: self.line, values: &self.values, days: self.days, totals: self.totals }
    }

    /// Returns the wanted remedies that are not ineligible, as last evaluated.
    fn wanted(&self) -> impl Iterator<Item = (&'a CompiledRemedy, &RemedyState)> {
        let policy = self.policy;
        let states = self.remedies.iter().filter_map(move |index| {
            Some((policy.program().remedies.get(*index)?, self.evaluation.remedies.get(*index)?))
        });
        states.filter(|(_, state)| state.verdict != Verdict::Ineligible)
    }
}
