//! Builds the assessment of a request: verdicts, money, and the clauses that explain them.

use std::ops::Range;

use super::{
    Assessment, Charge, Effect, LaterCost, LineAssessment, Outcome, Reason, RemedyAssessment, Verdict,
};
use crate::compile::Policy;
use crate::compile::program::{CompiledFee, CompiledFreight, CompiledNotice, CompiledRemedy};
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
                let remedies = program.remedies.iter().zip(&evaluation.remedies).map(|(remedy, state)| {
                    let mut assessment = self.remedy(&context, line, remedy, state);
                    assessment.step = self.steps(remedy, state.verdict, &evaluation.gates);
                    if request.detail == Detail::Full {
                        self.explain(&context, remedy, &evaluation.gates, &mut assessment);
                    }
                    assessment
                });
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
        evaluation.remedies.get(remedy)?.until_clause.map(|clause| self.clause_id(clause))
    }

    /// Returns the remedy's verdict, money and deadline.
    fn remedy(
        &self,
        context: &EvalContext<'_>,
        line: &ResolvedLine,
        remedy: &CompiledRemedy,
        state: &RemedyState,
    ) -> RemedyAssessment {
        let is_open = state.verdict != Verdict::Ineligible;
        let credit = credit(remedy, state.verdict, line);
        let (mut fees, mut contingent, mut quoted_later) = (Vec::new(), Vec::new(), Vec::new());
        if is_open {
            fees = charges(context, &remedy.fees, line);
            contingent = charges(context, &remedy.contingent, line);
            let costs = remedy.quoted_later.iter();
            quoted_later = costs
                .map(|(charge, clause)| LaterCost { charge: charge.clone(), clause: clause.clone() })
                .collect();
        }
        RemedyAssessment {
            remedy: remedy.id.clone(),
            verdict: state.verdict,
            needs: self.fact_ids(state.needs),
            reasons: None,
            credit,
            net: fees.iter().fold(credit, |net, charge| Some(net?.minus(charge.amount?))),
            charges: fees,
            contingent,
            quoted_later,
            eligible_until: if is_open { state.until.day() } else { None },
            assumed: state.assumed,
            step: Vec::new(),
            freight: Vec::new(),
            duties: None,
            notices: None,
        }
    }

    /// Returns the clauses of the failed gates if the customer can still pass each of them.
    fn steps(&self, remedy: &CompiledRemedy, verdict: Verdict, gates: &[GateState]) -> Vec<Id> {
        if verdict != Verdict::Ineligible || !remedy.has_step {
            return Vec::new();
        }
        let failed = remedy.gates.iter().filter_map(|index| match gates.get(*index) {
            Some(GateState::Applies(result, clause)) if result.truth == Truth::False => Some((index, clause)),
            _ => None,
        });
        let steps = failed.map(|(index, clause)| {
            let gate = self.document().gates.get(*index)?;
            gate.step.as_ref().map(|_| self.clause_id(*clause))
        });
        steps.collect::<Option<Vec<Id>>>().unwrap_or_default()
    }

    /// Adds the reasons, the freight, the duties and the notices.
    fn explain(
        &self,
        context: &EvalContext<'_>,
        remedy: &CompiledRemedy,
        gates: &[GateState],
        assessment: &mut RemedyAssessment,
    ) {
        let is_open = assessment.verdict != Verdict::Ineligible;
        let later = if is_open { remedy.terms.len() } else { 0 };
        let charges = assessment.charges.len();
        let mut reasons =
            Vec::with_capacity(remedy.gates.len().saturating_add(charges).saturating_add(later));
        reasons.extend(remedy.gates.iter().filter_map(|gate| match gates.get(*gate) {
            Some(GateState::Applies(result, clause)) => Some(Reason {
                clause: self.clause_id(*clause),
                effect: Effect::Gate,
                outcome: result.truth.into(),
            }),
            Some(GateState::NotEvaluated | GateState::Excepted(..)) | None => None,
        }));
        let applies =
            |effect, clause: &Id| Reason { clause: clause.clone(), effect, outcome: Outcome::Applies };
        if is_open {
            reasons.extend(assessment.charges.iter().map(|charge| applies(Effect::Fee, &charge.clause)));
            // A contingent charge whose condition fails is not among the charges, so its clause is no reason.
            let applies_now = |clause: &&Id| {
                let contingent = assessment.contingent.iter().map(|charge| &charge.clause);
                let quoted = assessment.quoted_later.iter().map(|cost| &cost.clause);
                contingent.chain(quoted).any(|other| other == *clause)
            };
            let terms = remedy.terms.iter().filter(applies_now);
            reasons.extend(terms.map(|clause| applies(Effect::Term, clause)));
        }
        let shown = |notices: &[CompiledNotice]| {
            let mut shown = Vec::new();
            if is_open {
                shown.reserve_exact(notices.len());
                let holds = |notice: &&CompiledNotice| {
                    notice.when.as_ref().is_none_or(|when| context.evaluate(when).truth == Truth::True)
                };
                shown.extend(notices.iter().filter(holds).map(|notice| self.clause_id(notice.clause)));
            }
            Some(shown)
        };
        if is_open {
            let holds = |term: &&CompiledFreight| {
                term.when.as_ref().is_none_or(|when| context.evaluate(when).truth == Truth::True)
            };
            assessment.freight.extend(remedy.freight.iter().filter(holds).map(|term| term.freight.clone()));
        }
        assessment.duties = shown(&remedy.duties);
        assessment.notices = shown(&remedy.notices);
        assessment.reasons = Some(reasons);
    }
}

fn charges(context: &EvalContext<'_>, fees: &[CompiledFee], line: &ResolvedLine) -> Vec<Charge> {
    let due = due(context, fees, line);
    due.map(|(fee, amount)| Charge { charge: fee.id.clone(), clause: fee.clause.clone(), amount }).collect()
}
