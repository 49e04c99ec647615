//! Rulings: verdicts, money and deadlines without clauses, for lists of thousands of lines. They come from the same rules as
//! [`Policy::assess`], and computing them allocates no memory.

use super::charges::{credit, due};
use super::context::EvalContext;
use super::gate::GateState;
use super::line::{LineEvaluation, LineFacts};
use super::memory::StateMemory;
use super::remedy_state::RemedyState;
use super::totals::Totals;
use crate::assessment::{Outcome, Verdict};
use crate::compile::Policy;
use crate::compile::program::{CompiledRemedy, FactSet};
use crate::request::{Days, ResolvedLine, ResolvedRequest};
use crate::value::{Date, Id, Money};

/// The assessment of one remedy for one line, without the clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemedyRuling {
    pub verdict: Verdict,
    /// The credit before charges; `None` if ineligible or if it depends on an unknown price.
    pub credit: Option<Money>,
    /// The sum of the charges that are known now; `None` if one of them is unknown.
    pub fees: Option<Money>,
    /// The last day on which the remedy stays open with the present answers.
    pub eligible_until: Option<Date>,
    /// Whether a period is our reading of a gap in the vendor's text.
    pub assumed: bool,
    needs: FactSet,
}

/// An evaluator that rules on one line after another and reuses its buffers.
#[derive(Debug)]
pub struct Judge<'p> {
    policy: &'p Policy,
    evaluation: LineEvaluation,
    rulings: Vec<RemedyRuling>,
    memory: Option<&'p mut StateMemory>,
}

impl RemedyRuling {
    fn of(
        context: &EvalContext<'_>,
        line: &ResolvedLine,
        remedy: &CompiledRemedy,
        state: &RemedyState,
    ) -> Self {
        let is_open = state.verdict != Verdict::Ineligible;
        let fees = if is_open { remedy.fees.as_slice() } else { &[] };
        let mut fees = due(context, fees, line).map(|(_, amount)| amount);
        // Most remedies have at most one charge, so there is usually nothing to add.
        let first = fees.next().unwrap_or(Some(Money::ZERO));
        Self {
            verdict: state.verdict,
            credit: credit(remedy, state.verdict, line),
            fees: fees.fold(first, |sum, amount| Some(sum?.plus(amount?))),
            eligible_until: if is_open { state.until.day() } else { None },
            assumed: state.assumed,
            needs: state.needs,
        }
    }

    /// Returns the credit less the charges; negative if the customer pays.
    #[must_use]
    pub fn net(&self) -> Option<Money> {
        Some(self.credit?.minus(self.fees?))
    }

    /// Returns whether some gate asks for an unknown fact.
    #[must_use]
    pub fn has_needs(&self) -> bool {
        self.needs != FactSet::EMPTY
    }

    /// Returns the unknown facts that the unknown gates ask for, in question order; empty unless undetermined.
    #[must_use]
    pub fn needs(&self, policy: &Policy) -> Vec<Id> {
        policy.fact_ids(self.needs)
    }
}

impl Default for RemedyRuling {
    /// Returns a placeholder for a remedy that has not been evaluated.
    fn default() -> Self {
        Self {
            verdict: Verdict::Undetermined,
            credit: None,
            fees: None,
            eligible_until: None,
            assumed: false,
            needs: FactSet::EMPTY,
        }
    }
}

impl<'p> Judge<'p> {
    #[must_use]
    pub fn new(policy: &'p Policy) -> Self {
        let program = policy.program();
        let rulings = vec![RemedyRuling::default(); program.remedies.len()];
        Self { policy, evaluation: LineEvaluation::new(program), rulings, memory: None }
    }

    /// Creates an evaluator that evaluates the gates once for lines with equal facts, and remembers the results for later evaluators of
    /// the same policy.
    pub fn remembering(policy: &'p Policy, memory: &'p mut StateMemory) -> Self {
        Self { memory: Some(memory), ..Self::new(policy) }
    }

    /// Rules on every remedy, in the policy's order, for a line of a request that this policy has read, as if it were filed and shipped
    /// on these days. The slice is empty if the request has no such line.
    pub fn rule(
        &mut self,
        request: &ResolvedRequest,
        line: usize,
        totals: &Totals,
        days: Days,
    ) -> &[RemedyRuling] {
        let Some((resolved, values)) = request.line(line) else { return &[] };
        let program = self.policy.program();
        let facts = LineFacts { line, values, days, totals };
        match &mut self.memory {
            Some(memory) => memory.evaluate(&mut self.evaluation, program, facts),
            None => self.evaluation.evaluate(program, facts),
        }
        let context = self.evaluation.context(program, facts);
        let states = program.remedies.iter().zip(&self.evaluation.remedies);
        for (place, (remedy, state)) in self.rulings.iter_mut().zip(states) {
            *place = RemedyRuling::of(&context, resolved, remedy, state);
        }
        &self.rulings
    }

    /// Rules on one remedy only, in a fraction of the time; `None` if there is no such line or remedy.
    pub fn rule_one(
        &mut self,
        request: &ResolvedRequest,
        line: usize,
        totals: &Totals,
        days: Days,
        remedy: usize,
    ) -> Option<RemedyRuling> {
        let (resolved, values) = request.line(line)?;
        let program = self.policy.program();
        let compiled = program.remedies.get(remedy)?;
        let facts = LineFacts { line, values, days, totals };
        self.evaluation.evaluate_these(program, &compiled.chain, facts);
        let context = self.evaluation.context(program, facts);
        Some(RemedyRuling::of(&context, resolved, compiled, self.evaluation.remedies.get(remedy)?))
    }

    /// Returns the gates of a remedy that [`rule_one`](Self::rule_one) has just ruled on, each with the index of the clause to cite,
    /// in the document's order.
    pub fn gates(&self, remedy: usize) -> impl Iterator<Item = (usize, Outcome)> + '_ {
        let gates = self.policy.program().remedies.get(remedy).map_or(&[][..], |remedy| &remedy.gates);
        gates.iter().filter_map(|gate| match self.evaluation.gates.get(*gate) {
            Some(GateState::Applies(result, clause)) => Some((*clause, result.truth.into())),
            Some(GateState::NotEvaluated | GateState::Excepted(..)) | None => None,
        })
    }

    /// Returns the clauses of the charges that fall on a remedy, in the document's order, for the line of the last call.
    #[must_use]
    pub fn charge_clauses(
        &self,
        request: &ResolvedRequest,
        line: usize,
        totals: &Totals,
        remedy: usize,
    ) -> Vec<Id> {
        let program = self.policy.program();
        let (Some((resolved, values)), Some(remedy)) = (request.line(line), program.remedies.get(remedy))
        else {
            return Vec::new();
        };
        let facts = LineFacts { line, values, days: request.days(), totals };
        let context = self.evaluation.context(program, facts);
        due(&context, &remedy.fees, resolved).map(|(fee, _)| fee.clause.clone()).collect()
    }
}
