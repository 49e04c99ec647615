//! From an inquiry to the assessment: gates, then money, then words to show.

use std::ops::Range;

use crate::assessment::{
    Assessment, Charge, Effect, LaterCost, LineAssessment, Outcome, Reason, RemedyAssessment, Verdict,
};
use crate::compile::Policy;
use crate::compile::program::{
    ClauseIndex, CompiledFee, CompiledGate, CompiledNotice, CompiledRemedy, FactSet, Program,
};
use crate::engine::{ConditionResult, EvalContext, GateState, LineEvaluation, RemedyState, Truth, Until};
use crate::request::Detail;
use crate::request::{Days, FactValue};
use crate::request::{ResolvedLine, ResolvedRequest};
use crate::value::Id;
use crate::value::Money;

impl Policy {
    /// Judges every remedy for every line. The same inquiry gives the same assessment, always.
    #[must_use]
    pub fn assess(&self, inquiry: &ResolvedRequest) -> Assessment {
        self.assess_lines(inquiry, 0..inquiry.line_count())
    }

    /// Assesses some of a request's lines: a part of what [`Self::assess`] returns. For lists whose whole assessment takes too much
    /// memory.
    #[must_use]
    pub fn assess_lines(&self, inquiry: &ResolvedRequest, lines: Range<usize>) -> Assessment {
        let program = self.program();
        let totals = totals(program, inquiry);
        let mut evaluation = LineEvaluation::of(program);
        let lines = inquiry.lines().skip(lines.start).take(lines.len()).map(|(line, known)| {
            evaluation.judge(program, inquiry.days(), known, &totals);
            let context = context(program, inquiry.days(), known, &totals, &evaluation.remedies);
            let remedies = program.remedies.iter().zip(&evaluation.remedies).map(|(remedy, judged)| {
                let assessment = self.remedy(&context, line, remedy, *judged);
                match inquiry.detail {
                    Detail::Full => self.explain(&context, remedy, &evaluation.gates, assessment),
                    Detail::Verdicts => assessment,
                }
            });
            LineAssessment { remedies: remedies.collect() }
        });
        Assessment {
            policy: self.document().policy.id.clone(),
            version: self.document().policy.version.clone(),
            digest: self.document().digest.clone(),
            as_of: inquiry.as_of,
            ship_on: inquiry.ship_on,
            lines: lines.collect(),
        }
    }

    /// The clause that sets the end of the remedy's window for a line, where a single known one does; `totals` are the inquiry's.
    pub(crate) fn until_clause(
        &self,
        inquiry: &ResolvedRequest,
        totals: &[Option<i128>],
        line: usize,
        remedy: usize,
    ) -> Option<Id> {
        let mut evaluation = LineEvaluation::of(self.program());
        evaluation.judge(self.program(), inquiry.days(), inquiry.known_of(line), totals);
        evaluation.remedies.get(remedy)?.until_clause.map(|clause| self.clause_id(clause))
    }

    /// The remedy's verdict, money and deadline.
    fn remedy(
        &self,
        context: &EvalContext<'_>,
        line: &ResolvedLine,
        remedy: &CompiledRemedy,
        judged: RemedyState,
    ) -> RemedyAssessment {
        let is_closed = judged.verdict == Verdict::Ineligible;
        let charges =
            |fees: &[CompiledFee]| if is_closed { Vec::new() } else { charges(context, fees, line) };
        let credit = credit(remedy, judged.verdict, line);
        let fees = charges(&remedy.fees);
        let net = fees.iter().fold(credit, |net, charge| Some(net?.minus(charge.amount?)));
        RemedyAssessment {
            remedy: remedy.id.clone(),
            verdict: judged.verdict,
            needs: self.needs(judged.needs),
            reasons: None,
            credit,
            charges: fees,
            contingent: charges(&remedy.contingent),
            quoted_later: if is_closed {
                Vec::new()
            } else {
                remedy
                    .quoted_later
                    .iter()
                    .map(|(charge, clause)| LaterCost { charge: charge.clone(), clause: clause.clone() })
                    .collect()
            },
            net,
            eligible_until: if is_closed { None } else { judged.until.day() },
            assumed: judged.assumed,
            duties: None,
            notices: None,
        }
    }

    /// Adds the clauses that spoke, the duties and the notices.
    fn explain(
        &self,
        context: &EvalContext<'_>,
        remedy: &CompiledRemedy,
        gates: &[GateState],
        mut assessment: RemedyAssessment,
    ) -> RemedyAssessment {
        let mut reasons = Vec::with_capacity(remedy.gates.len().saturating_add(2));
        for gate in &remedy.gates {
            if let Some(GateState::RemedyState(finding, clause)) = gates.get(*gate) {
                let outcome = match finding.truth {
                    Truth::True => Outcome::Pass,
                    Truth::False => Outcome::Fail,
                    Truth::Unknown => Outcome::Unknown,
                };
                reasons.push(Reason { clause: self.clause_id(*clause), effect: Effect::Gate, outcome });
            }
        }
        let is_closed = assessment.verdict == Verdict::Ineligible;
        let applies =
            |effect, clause: &Id| Reason { clause: clause.clone(), effect, outcome: Outcome::Applies };
        if !is_closed {
            reasons.extend(assessment.charges.iter().map(|charge| applies(Effect::Fee, &charge.clause)));
            let still_due = |clause: &&Id| {
                let contingent = assessment.contingent.iter().map(|charge| &charge.clause);
                contingent
                    .chain(assessment.quoted_later.iter().map(|cost| &cost.clause))
                    .any(|other| other == *clause)
            };
            reasons.extend(remedy.terms.iter().filter(still_due).map(|clause| applies(Effect::Term, clause)));
        }
        let shown = |notices: &[CompiledNotice]| {
            let mut shown = Vec::with_capacity(if is_closed { 0 } else { notices.len() });
            for notice in notices.iter().filter(|_| !is_closed) {
                if notice.when.as_ref().is_none_or(|when| context.find(when).truth == Truth::True) {
                    shown.push(self.clause_id(notice.clause));
                }
            }
            Some(shown)
        };
        assessment.duties = shown(&remedy.duties);
        assessment.notices = shown(&remedy.notices);
        assessment.reasons = Some(reasons);
        assessment
    }

    pub(crate) fn needs(&self, facts: FactSet) -> Vec<Id> {
        let all = self.program().facts.iter().enumerate();
        all.filter(|(index, _)| facts.contains(*index)).map(|(_, fact)| fact.id.clone()).collect()
    }

    pub(crate) fn clause_id(&self, clause: ClauseIndex) -> Id {
        self.document().clauses.get(clause).map_or_else(|| Id::from(""), |clause| clause.id.clone())
    }
}

/// Everything that a condition on this line may look at.
pub(crate) fn context<'a>(
    program: &'a Program,
    days: Days,
    known: &'a [FactValue],
    totals: &'a [Option<i128>],
    judged: &'a [RemedyState],
) -> EvalContext<'a> {
    EvalContext { program, known, days, totals, judged }
}

impl LineEvaluation {
    /// Room for a line's evaluation.
    pub(crate) fn of(program: &Program) -> Self {
        Self {
            gates: vec![GateState::NotEvaluated; program.gates.len()],
            remedies: vec![RemedyState::NONE; program.remedies.len()],
        }
    }

    /// Judges every remedy for a line, each after those that its gates read.
    pub(crate) fn judge(
        &mut self,
        program: &Program,
        days: Days,
        known: &[FactValue],
        totals: &[Option<i128>],
    ) {
        self.judge_these(program, &program.order, days, known, totals);
    }

    /// Judges these remedies for a line, in this order, in which each has to come after those that its gates read.
    pub(crate) fn judge_these(
        &mut self,
        program: &Program,
        order: &[usize],
        days: Days,
        known: &[FactValue],
        totals: &[Option<i128>],
    ) {
        self.gates.fill(GateState::NotEvaluated);
        for &index in order {
            let Some(remedy) = program.remedies.get(index) else { continue };
            let mut judged = RemedyState { verdict: Verdict::Eligible, ..RemedyState::NONE };
            for &gate in &remedy.gates {
                let (Some(place), Some(gate)) = (self.gates.get_mut(gate), program.gates.get(gate)) else {
                    continue;
                };
                if matches!(place, GateState::NotEvaluated) {
                    *place = context(program, days, known, totals, &self.remedies).gate(gate);
                }
                match place {
                    GateState::RemedyState(finding, clause) => judged.take(finding, *clause),
                    GateState::Excepted(until, clause) => judged.ends(*until, *clause),
                    GateState::NotEvaluated => {}
                }
            }
            if let Some(place) = self.remedies.get_mut(index) {
                *place = judged.settled();
            }
        }
    }
}

impl EvalContext<'_> {
    fn gate(&self, gate: &CompiledGate) -> GateState {
        let mut finding = self.find(&gate.require);
        let clause = finding.clause.unwrap_or(gate.clause);
        let Some(exception) = gate.unless.as_ref().map(|unless| self.find(unless)) else {
            return GateState::RemedyState(finding, clause);
        };
        let until = match (exception.truth, finding.truth) {
            (Truth::True, Truth::True) => exception.until.later(finding.until),
            (Truth::True, _) => exception.until.unless_opened(finding.until),
            (_, Truth::True) => finding.until.unless_opened(exception.until),
            (_, _) => finding.until.earlier(exception.until),
        };
        if exception.truth == Truth::True {
            return GateState::Excepted(until, gate.clause);
        }
        finding.until = until;
        // The exception may still save the remedy: it is asked about before the gate fails.
        if (exception.truth, finding.truth) == (Truth::Unknown, Truth::False) && !gate.exception_closes {
            (finding.truth, finding.needs) = (Truth::Unknown, exception.needs);
        }
        GateState::RemedyState(finding, clause)
    }
}

impl RemedyState {
    /// Strong Kleene: takes one more gate into account.
    fn take(&mut self, finding: &ConditionResult, clause: ClauseIndex) {
        self.assumed |= finding.assumed;
        match finding.truth {
            Truth::True => self.ends(finding.until, clause),
            Truth::False if self.verdict == Verdict::Ineligible => {
                self.same_until = self.same_until.later(finding.until);
            }
            Truth::False => (self.verdict, self.same_until) = (Verdict::Ineligible, finding.until),
            Truth::Unknown => {
                if self.verdict == Verdict::Eligible {
                    self.verdict = Verdict::Undetermined;
                }
                self.needs = self.needs.and(finding.needs);
            }
        }
    }

    /// Takes the end of a gate that holds today into account.
    fn ends(&mut self, until: Until, clause: ClauseIndex) {
        let until = self.until.earlier(until);
        if until != self.until {
            (self.until, self.until_clause) = (until, Some(clause));
        }
    }

    /// After the last gate: only what is undetermined asks, and only what is not closed has an end.
    fn settled(self) -> Self {
        match self.verdict {
            Verdict::Undetermined => Self { same_until: Until::Unclear, ..self },
            Verdict::Eligible => Self { needs: FactSet::EMPTY, same_until: self.until, ..self },
            Verdict::Ineligible => {
                Self { needs: FactSet::EMPTY, until: Until::Always, until_clause: None, ..self }
            }
        }
    }
}

/// What is credited for the line before charges; `None` where the remedy is closed or the price unknown.
pub(crate) fn credit(remedy: &CompiledRemedy, verdict: Verdict, line: &ResolvedLine) -> Option<Money> {
    match (verdict, remedy.credits) {
        (Verdict::Ineligible, _) => None,
        (Verdict::Eligible | Verdict::Undetermined, true) => line.goods(),
        (Verdict::Eligible | Verdict::Undetermined, false) => Some(Money::ZERO),
    }
}

/// Each charge that falls on the line, with its amount; of several with one id, the first that is not ruled out.
pub(crate) fn due<'f>(
    context: &EvalContext<'_>,
    fees: &'f [CompiledFee],
    line: &ResolvedLine,
) -> impl Iterator<Item = (&'f CompiledFee, Option<Money>)> {
    let applies = |fee: &CompiledFee| fee.when.as_ref().map_or(Truth::True, |when| context.find(when).truth);
    fees.iter().enumerate().filter_map(move |(index, fee)| {
        let truth = applies(fee);
        let mut earlier = fees.iter().take(index).filter(|other| other.id == fee.id);
        if truth == Truth::False || earlier.any(|other| applies(other) != Truth::False) {
            return None;
        }
        let amount = if truth == Truth::True { fee.rate.amount(line.goods(), line.quantity) } else { None };
        Some((fee, amount))
    })
}

fn charges(context: &EvalContext<'_>, fees: &[CompiledFee], line: &ResolvedLine) -> Vec<Charge> {
    let due = due(context, fees, line);
    due.map(|(fee, amount)| Charge { charge: fee.id.clone(), clause: fee.clause.clone(), amount }).collect()
}

/// For each total that some rule compares: the sum of quantity x unit price over the lines that want the remedy, over all
/// lines where none says what is wanted (the reading of rotation.2); `None` while a price is unknown.
pub(crate) fn totals(program: &Program, inquiry: &ResolvedRequest) -> Vec<Option<i128>> {
    let nobody_wants = inquiry.lines.iter().all(|line| line.wanted.is_none());
    let total = |remedy: &usize| {
        let summed = inquiry.lines.iter().filter(|line| nobody_wants || line.wanted == Some(*remedy));
        summed.map(|line| line.unit_price.map(|price| i128::from(price.times(line.quantity).cents()))).sum()
    };
    program.totals.iter().map(total).collect()
}
