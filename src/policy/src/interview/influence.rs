//! Whether the answer to a question could still change a verdict, an amount or a deadline.

use crate::assessment::Verdict;
use crate::compile::Policy;
use crate::compile::program::{CompiledFee, CompiledRemedy, FactSet};
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
    /// The remedies to evaluate: the wanted ones and those that they read, in the order of evaluation.
    order: Vec<usize>,
    /// Whether `evaluation` is that of the present values and order.
    is_evaluated: bool,
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
        let remedies: Vec<usize> = remedies.map(|(index, _)| index).collect();
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
            order: order(policy, &remedies),
            is_evaluated: false,
            remedies,
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
        let reading = self.remedies.iter().copied().filter(|remedy| self.reads(*remedy, fact)).collect();
        let wanted = self.want(reading);
        let mut trials = MAX_TRIALS;
        let is_decisive = self.is_decisive(fact, &mut trials);
        self.want(wanted);
        is_decisive
    }

    /// Returns the greatest number of wanted remedies that one answer to the fact decides.
    pub(super) fn decides(&mut self, fact: usize) -> usize {
        let before = self.results();
        let mut most = 0;
        self.any_answer(fact, |this| {
            let changed = this.results().into_iter().zip(&before);
            most = most.max(changed.filter(|(after, before)| after.verdict != before.verdict).count());
            most == before.len()
        });
        most
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
        if self.any_answer(fact, |this| this.results() != before) {
            return true;
        }
        let needs = self.needs().without(fact);
        let other = needs.iter().next().or_else(|| self.facts_beside(fact).without(fact).iter().next());
        other.is_some_and(|other| self.any_answer(other, |this| this.is_decisive(fact, trials)))
    }

    /// Returns the unknown facts that a stuck remedy reads: an undetermined one with no need among the questions `asked`. Its `needs` have
    /// only the first unknown part of each condition, which may be a part that no answer settles.
    pub(super) fn facts_read(&mut self, asked: &[usize]) -> FactSet {
        self.evaluate();
        let asked = FactSet::of_all(asked);
        let stuck = self.wanted().filter(|(_, state)| {
            state.verdict == Verdict::Undetermined && state.needs.intersection(asked) == FactSet::EMPTY
        });
        let read = stuck.fold(FactSet::EMPTY, |read, (remedy, _)| read.union(remedy.reads));
        read.intersection(self.unknown())
    }

    /// Returns the other answerable unknown facts of the unknown gates that read this fact.
    fn facts_beside(&mut self, fact: usize) -> FactSet {
        self.evaluate();
        let program = self.policy.program();
        let gates = self.wanted().flat_map(|(remedy, _)| &remedy.gates);
        let unknown = gates.filter(|gate| {
            let state = self.evaluation.gates.get(**gate);
            matches!(state, Some(GateState::Applies(result, _)) if result.truth == Truth::Unknown)
        });
        let read =
            unknown.filter_map(|gate| program.gates.get(*gate)).map(|gate| program.facts_of_gate(gate));
        let beside = read.filter(|read| read.contains(fact)).fold(FactSet::EMPTY, FactSet::union);
        beside.intersection(self.unknown()).difference(self.unanswerable)
    }

    /// Returns the answerable unknown facts that the wanted remedies need.
    fn needs(&mut self) -> FactSet {
        self.evaluate();
        let needs = self.wanted().fold(FactSet::EMPTY, |needs, (_, state)| needs.union(state.needs));
        needs.difference(self.unanswerable)
    }

    /// Returns whether `is_found` holds with some representative answer to an unknown fact, which stays unknown.
    fn any_answer(&mut self, fact: usize, mut is_found: impl FnMut(&mut Self) -> bool) -> bool {
        let domains = self.domains;
        let found = domains.get(fact).into_iter().flatten().any(|answer| {
            if self.excluded.contains(&(fact, *answer)) {
                return false;
            }
            self.set(fact, *answer);
            is_found(self)
        });
        self.set(fact, FactValue::Unknown);
        found
    }

    /// Returns the value of a fact.
    pub(super) fn value(&self, fact: usize) -> FactValue {
        self.values.get(fact).copied().unwrap_or_default()
    }

    /// Changes the value of a fact.
    pub(super) fn set(&mut self, fact: usize, value: FactValue) {
        if let Some(place) = self.values.get_mut(fact) {
            *place = value;
            self.is_evaluated = false;
        }
    }

    /// Replaces the remedies that the customer wants, and returns those before.
    fn want(&mut self, remedies: Vec<usize>) -> Vec<usize> {
        self.order = order(self.policy, &remedies);
        self.is_evaluated = false;
        std::mem::replace(&mut self.remedies, remedies)
    }

    fn unknown(&self) -> FactSet {
        let values = self.values.iter().enumerate();
        let unknown = values.filter(|(_, value)| **value == FactValue::Unknown);
        unknown.fold(FactSet::EMPTY, |set, (fact, _)| set.union(FactSet::of(fact)))
    }

    fn reads(&self, remedy: usize, fact: usize) -> bool {
        self.policy.program().remedies.get(remedy).is_some_and(|remedy| remedy.reads.contains(fact))
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
        if !self.is_evaluated {
            let (line, days, totals) = (self.line, self.days, self.totals);
            let facts = LineFacts { line, values: &self.values, days, totals };
            self.evaluation.evaluate_these(self.policy.program(), &self.order, facts);
            self.is_evaluated = true;
        }
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

/// Returns the remedies and those that they read, in the order of evaluation.
fn order(policy: &Policy, remedies: &[usize]) -> Vec<usize> {
    let program = policy.program();
    let chains = || remedies.iter().filter_map(|remedy| program.remedies.get(*remedy));
    let is_read = |other: &usize| chains().any(|remedy| remedy.chain.contains(other));
    program.order.iter().copied().filter(is_read).collect()
}
