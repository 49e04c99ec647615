//! Builds the assessment of a request: verdicts, money, and the clauses that explain them.

use std::ops::Range;

use super::{
    Assessment, Charge, Effect, LaterCost, LineAssessment, Outcome, Reason, RemedyAssessment, Verdict,
};
use crate::compile::Policy;
use crate::compile::program::{CompiledFee, CompiledRemedy, Conditional};
use crate::engine::{
    EvalContext, GateState, LineEvaluation, LineFacts, RemedyState, Totals, Truth, credit, due,
};
use crate::request::{Detail, ResolvedLine, ResolvedRequest};
use crate::value::Id;

impl Policy {
    /// Assesses every remedy for every line. Equal requests always give equal assessments.
    #[must_use]
    pub fn assess(&self, request: &ResolvedRequest) -> Assessment {
        self.assess_lines(request, 0..request.line_count())
    }

    /// Assesses a range of the request's lines, with the same results as [`Self::assess`]: the whole assessment of a long list takes
    /// too much memory.
    #[must_use]
    pub fn assess_lines(&self, request: &ResolvedRequest, lines: Range<usize>) -> Assessment {
        let program = self.program();
        let totals = self.totals(request);
        let mut evaluation = LineEvaluation::new(program);
        let lines =
            request.lines().enumerate().skip(lines.start).take(lines.len()).map(|(index, (line, values))| {
                let facts = LineFacts { line: index, values, days: request.days(), totals: &totals };
                evaluation.evaluate(program, facts);
                let context = evaluation.context(program, facts);
                let line = EvaluatedLine { policy: self, line, context, gates: &evaluation.gates };
                let remedies = program.remedies.iter().zip(&evaluation.remedies);
                let remedies = remedies.map(|(remedy, state)| line.assess(remedy, state, request.detail));
                LineAssessment { remedies: remedies.collect() }
            });
        Assessment {
            policy: self.document().policy.id.clone(),
            version: self.document().policy.version.clone(),
            digest: self.document().digest.clone(),
            as_of: request.as_of,
            ship_on: request.ship_on,
            lines: lines.collect(),
        }
    }

    /// Returns the clause that sets the remedy's deadline for a line, if there is one. `totals` are the totals of the request.
    pub(crate) fn until_clause(
        &self,
        request: &ResolvedRequest,
        totals: &Totals,
        line: usize,
        remedy: usize,
    ) -> Option<Id> {
        let mut evaluation = LineEvaluation::new(self.program());
        let facts = LineFacts { line, values: request.values_of(line), days: request.days(), totals };
        evaluation.evaluate(self.program(), facts);
        self.clause_id(evaluation.remedies.get(remedy)?.until_clause?).cloned()
    }
}

/// A line with the states of its gates and remedies.
struct EvaluatedLine<'a> {
    policy: &'a Policy,
    line: &'a ResolvedLine,
    context: EvalContext<'a>,
    gates: &'a [GateState],
}

impl EvaluatedLine<'_> {
    fn assess(&self, remedy: &CompiledRemedy, state: &RemedyState, detail: Detail) -> RemedyAssessment {
        let credit = credit(remedy, state.verdict, self.line);
        let mut assessment = RemedyAssessment {
            remedy: remedy.id.clone(),
            verdict: state.verdict,
            needs: self.policy.fact_ids(state.needs),
            reasons: None,
            credit,
            charges: Vec::new(),
            contingent: Vec::new(),
            quoted_later: Vec::new(),
            net: credit,
            eligible_until: None,
            assumed: state.assumed,
            step: Vec::new(),
            freight: Vec::new(),
            duties: None,
            notices: None,
        };
        let is_open = state.verdict != Verdict::Ineligible;
        if is_open {
            let later = remedy.quoted_later.iter();
            let later =
                later.map(|(charge, clause)| LaterCost { charge: charge.clone(), clause: clause.clone() });
            assessment.charges = self.charges(&remedy.fees);
            assessment.contingent = self.charges(&remedy.contingent);
            assessment.quoted_later = later.collect();
            assessment.net =
                assessment.charges.iter().fold(credit, |net, charge| Some(net?.minus(charge.amount?)));
            assessment.eligible_until = state.until.day();
        } else {
            assessment.step = self.steps(remedy);
        }
        if detail == Detail::Full {
            assessment.reasons = Some(self.reasons(remedy, &assessment));
            assessment.freight = self.shown(&remedy.freight, is_open);
            assessment.duties = Some(self.shown(&remedy.duties, is_open));
            assessment.notices = Some(self.shown(&remedy.notices, is_open));
        }
        assessment
    }

    fn charges(&self, fees: &[CompiledFee]) -> Vec<Charge> {
        let mut charges = Vec::new();
        for (fee, amount) in due(&self.context, fees, self.line) {
            charges.push(Charge { charge: fee.id.clone(), clause: fee.clause.clone(), amount });
        }
        charges
    }

    /// Returns the clauses of the failed gates if the customer can still pass each of them.
    fn steps(&self, remedy: &CompiledRemedy) -> Vec<Id> {
        let failed = remedy.gates.iter().filter_map(|index| match self.gates.get(*index) {
            Some(GateState::Applies(result, clause)) if result.truth == Truth::False => Some((index, clause)),
            _ => None,
        });
        let steps = failed.map(|(index, clause)| {
            let gate = self.context.program.gates.get(*index)?;
            self.policy.clause_id(*clause).filter(|_| gate.has_step).cloned()
        });
        steps.collect::<Option<Vec<Id>>>().unwrap_or_default()
    }

    /// Returns a reason for each gate that applies, then for each charge, then for each clause of the costs that may follow.
    fn reasons(&self, remedy: &CompiledRemedy, assessment: &RemedyAssessment) -> Vec<Reason> {
        let RemedyAssessment { charges, contingent, quoted_later, .. } = assessment;
        let most = [remedy.gates.len(), charges.len(), remedy.terms.len()].into_iter().sum();
        let mut reasons = Vec::with_capacity(most);
        let mut add =
            |clause: &Id, effect, outcome| reasons.push(Reason { clause: clause.clone(), effect, outcome });
        for gate in &remedy.gates {
            if let Some(GateState::Applies(result, clause)) = self.gates.get(*gate)
                && let Some(clause) = self.policy.clause_id(*clause)
            {
                add(clause, Effect::Gate, result.truth.into());
            }
        }
        for charge in charges {
            add(&charge.clause, Effect::Fee, Outcome::Applies);
        }
        for clause in &remedy.terms {
            // A contingent charge whose condition fails is not in the assessment, so its clause is no reason.
            let is_contingent = contingent.iter().any(|charge| charge.clause == *clause);
            if is_contingent || quoted_later.iter().any(|cost| cost.clause == *clause) {
                add(clause, Effect::Term, Outcome::Applies);
            }
        }
        reasons
    }

    /// Returns the values whose condition holds; an ineligible remedy shows none of them.
    fn shown<T: Clone>(&self, values: &[Conditional<T>], is_open: bool) -> Vec<T> {
        let values = if is_open { values } else { &[] };
        let mut shown = Vec::with_capacity(values.len());
        for Conditional { value, when } in values {
            if when.as_ref().is_none_or(|when| self.context.evaluate(when).truth == Truth::True) {
                shown.push(value.clone());
            }
        }
        shown
    }
}
