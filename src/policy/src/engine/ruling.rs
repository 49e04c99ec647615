//! Verdicts, money and deadlines alone, for lists of thousands of lines: what [`Policy::assess`] says of a line, from the same
//! rules, without words and without allocating.

use crate::assessment::assess::{context, credit, due};
use crate::assessment::{Outcome, Verdict};
use crate::compile::Policy;
use crate::compile::program::{CompiledRemedy, FactSet};
use crate::engine::{EvalContext, GateState, LineEvaluation, RemedyState, Truth};
use crate::request::Days;
use crate::request::{ResolvedLine, ResolvedRequest};
use crate::value::Date;
use crate::value::Id;
use crate::value::Money;

/// One remedy judged for one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemedyRuling {
    /// Whether it is open.
    pub verdict: Verdict,
    /// What is credited before charges; `None` where ineligible, or where an unknown price matters.
    pub credit: Option<Money>,
    /// The sum of the charges known now; `None` where one of them is unknown.
    pub fees: Option<Money>,
    /// The last day on which it stays open with the present answers.
    pub eligible_until: Option<Date>,
    /// Whether a period rests on our reading of a gap in the vendor's text.
    pub assumed: bool,
    needs: FactSet,
}

/// What the sums over a request's lines come to, which some gates compare with a fact: they couple the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals(Vec<Option<i128>>);

/// Judges line after line in room of its own.
#[derive(Debug)]
pub struct Judge<'p> {
    policy: &'p Policy,
    evaluation: LineEvaluation,
    rulings: Vec<RemedyRuling>,
    /// For each remedy itself after those that it reads.
    chains: Vec<Vec<usize>>,
}

impl RemedyRuling {
    /// Before judging.
    const NONE: Self = Self {
        verdict: Verdict::Undetermined,
        credit: None,
        fees: None,
        eligible_until: None,
        assumed: false,
        needs: FactSet::EMPTY,
    };

    /// Of a remedy as judged.
    fn of(
        context: &EvalContext<'_>,
        line: &ResolvedLine,
        remedy: &CompiledRemedy,
        judged: RemedyState,
    ) -> Self {
        let is_closed = judged.verdict == Verdict::Ineligible;
        let fees = if is_closed { &[] } else { remedy.fees.as_slice() };
        Self {
            verdict: judged.verdict,
            credit: credit(remedy, judged.verdict, line),
            fees: due(context, fees, line)
                .try_fold(Money::ZERO, |sum, (_, amount)| amount.map(|amount| sum.plus(amount))),
            eligible_until: if is_closed { None } else { judged.until.day() },
            assumed: judged.assumed,
            needs: judged.needs,
        }
    }

    /// What is credited less the charges; negative where the customer pays.
    #[must_use]
    pub fn net(&self) -> Option<Money> {
        Some(self.credit?.minus(self.fees?))
    }

    /// Whether an answer is missing that some gate asks for.
    #[must_use]
    pub fn has_needs(&self) -> bool {
        self.needs != FactSet::EMPTY
    }

    /// The unknown facts that its unknown gates ask for, in question order; empty unless undetermined.
    #[must_use]
    pub fn needs(&self, policy: &Policy) -> Vec<Id> {
        policy.needs(self.needs)
    }
}

impl Default for RemedyRuling {
    /// Before judging.
    fn default() -> Self {
        Self::NONE
    }
}

impl<'p> Judge<'p> {
    /// A judge by this policy.
    #[must_use]
    pub fn new(policy: &'p Policy) -> Self {
        let program = policy.program();
        let rulings = vec![RemedyRuling::NONE; program.remedies.len()];
        let chains = (0..program.remedies.len()).map(|remedy| program.chain(remedy)).collect();
        Self { policy, evaluation: LineEvaluation::of(program), rulings, chains }
    }

    /// Rules on every remedy, in the policy's order, for a line of an inquiry that this policy has read, as if its parcel left
    /// on `ship_on`. Empty where there is no such line.
    pub fn rule(
        &mut self,
        inquiry: &ResolvedRequest,
        line: usize,
        totals: &Totals,
        ship_on: Date,
    ) -> &[RemedyRuling] {
        let Some((line, known)) = inquiry.line(line) else { return &[] };
        let program = self.policy.program();
        let days = Days { as_of: inquiry.as_of, ship_on };
        self.evaluation.judge(program, days, known, &totals.0);
        let context = context(program, days, known, &totals.0, &self.evaluation.remedies);
        let judged = program.remedies.iter().zip(&self.evaluation.remedies);
        for (place, (remedy, judged)) in self.rulings.iter_mut().zip(judged) {
            *place = RemedyRuling::of(&context, line, remedy, *judged);
        }
        &self.rulings
    }

    /// Rules on one remedy alone, which takes that part of the time; nothing where there is no such line or remedy.
    pub fn rule_one(
        &mut self,
        inquiry: &ResolvedRequest,
        line: usize,
        totals: &Totals,
        ship_on: Date,
        remedy: usize,
    ) -> Option<RemedyRuling> {
        let (line, known) = inquiry.line(line)?;
        let program = self.policy.program();
        let days = Days { as_of: inquiry.as_of, ship_on };
        self.evaluation.judge_these(program, self.chains.get(remedy)?, days, known, &totals.0);
        let context = context(program, days, known, &totals.0, &self.evaluation.remedies);
        Some(RemedyRuling::of(
            &context,
            line,
            program.remedies.get(remedy)?,
            *self.evaluation.remedies.get(remedy)?,
        ))
    }

    /// The gates of a remedy for the line that was judged last, each with the index of the clause that speaks, in the
    /// document's order.
    pub fn gates(&self, remedy: usize) -> impl Iterator<Item = (usize, Outcome)> + '_ {
        let gates = self.policy.program().remedies.get(remedy).map_or(&[][..], |remedy| &remedy.gates);
        gates.iter().filter_map(|gate| match self.evaluation.gates.get(*gate) {
            Some(GateState::RemedyState(finding, clause)) => Some((
                *clause,
                match finding.truth {
                    Truth::True => Outcome::Pass,
                    Truth::False => Outcome::Fail,
                    Truth::Unknown => Outcome::Unknown,
                },
            )),
            Some(GateState::NotEvaluated | GateState::Excepted(..)) | None => None,
        })
    }

    /// The clauses of the charges that fall on a remedy for a line, in the document's order.
    #[must_use]
    pub fn charging(
        &self,
        inquiry: &ResolvedRequest,
        line: usize,
        totals: &Totals,
        remedy: usize,
    ) -> Vec<Id> {
        let program = self.policy.program();
        let (Some((line, known)), Some(remedy)) = (inquiry.line(line), program.remedies.get(remedy)) else {
            return Vec::new();
        };
        let context = context(program, inquiry.days(), known, &totals.0, &self.evaluation.remedies);
        due(&context, &remedy.fees, line).map(|(fee, _)| fee.clause.clone()).collect()
    }
}

impl Policy {
    /// The totals of the list as it stands: over the lines that want the remedy, over all where none wants anything.
    #[must_use]
    pub fn totals(&self, inquiry: &ResolvedRequest) -> Totals {
        Totals(crate::assessment::assess::totals(self.program(), inquiry))
    }

    /// The totals if these lines, and no others, wanted the remedy. Where there are none, nobody wants anything.
    #[must_use]
    pub fn totals_if(&self, inquiry: &ResolvedRequest, remedy: usize, takers: &[usize]) -> Totals {
        let worth = |line: usize| inquiry.goods(line).map(|goods| i128::from(goods.cents()));
        let total = |of: &usize| {
            if takers.is_empty() {
                (0..inquiry.line_count()).map(worth).sum()
            } else if *of == remedy {
                takers.iter().copied().map(worth).sum()
            } else {
                Some(0)
            }
        };
        Totals(self.program().totals.iter().map(total).collect())
    }

    /// Totals of nothing: nobody asks for anything.
    #[must_use]
    pub fn totals_zero(&self) -> Totals {
        Totals(vec![Some(0); self.program().totals.len()])
    }

    /// Totals that nobody knows: every gate that compares one is unknown.
    #[must_use]
    pub fn totals_unknown(&self) -> Totals {
        Totals(vec![None; self.program().totals.len()])
    }
}

impl ResolvedRequest {
    /// What a line's units cost together, where that is known.
    #[must_use]
    pub fn goods(&self, line: usize) -> Option<Money> {
        self.line(line).and_then(|(line, _)| line.goods())
    }
}
