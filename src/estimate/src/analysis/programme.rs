//! Computes programmes: remedies that are eligible only up to the amount of a fact of the request, such as a stock rotation against
//! an offset order.

use policy::{Answer, Cap, Id, Judge, Money, Outcome, RemedyRuling, Totals, Verdict};

use super::best::{Best, best};
use super::line_fold::LineFold;
use super::offer::Preference;
use crate::list::{List, Scenario};

/// A programme of the selected lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub remedy: usize,
    /// The gate that couples the lines, and the fact that limits their total.
    pub cap: Cap,
    /// The current amount of the fact.
    pub amount: Option<Money>,
    /// The lines that qualify, apart from the amount.
    pub qualifying: Vec<usize>,
    /// The lines that wait for answers, each with the missing facts.
    pub waiting: Vec<(usize, Vec<Id>)>,
    /// The lines that do not qualify, each with the clauses that exclude it.
    pub closed: Vec<(usize, Vec<Id>)>,
    /// The price of the qualifying lines' goods; `None` while a price is unknown.
    pub goods: Option<Money>,
    /// The smallest amount that has room for all qualifying lines: the price of their goods, plus a cent where the amount must
    /// exceed it.
    pub smallest: Option<Money>,
    /// The gain of the qualifying lines; `None` while a price is unknown.
    pub gain: Option<Gain>,
}

/// The net of lines in a programme beside their net without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The net in the programme.
    pub net: Money,
    /// The net of the best other remedies of the same lines; 0.00 for a line without one, or whose every other remedy costs money.
    pub otherwise: Money,
}

/// Computes every programme of the policy.
#[derive(Debug)]
pub struct ProgrammeFold(Vec<ProgrammeProgress>);

/// A programme while its lines are counted.
#[derive(Debug)]
struct ProgrammeProgress {
    /// The remedies beside the programmes.
    otherwise: Scenario,
    programme: Programme,
}

impl Gain {
    /// Returns the net that the programme adds.
    #[must_use]
    pub fn more(&self) -> Money {
        self.net.minus(self.otherwise)
    }
}

impl List {
    /// Computes every programme of the policy for the selected lines.
    #[must_use]
    pub fn programmes(&self, selection: &[usize]) -> Vec<Programme> {
        ProgrammeFold::new(self).over(self, selection)
    }

    /// Resolves some lines with the largest possible amount and without any chosen remedy.
    pub(crate) fn opened(&self, cap: &Cap, lines: &[usize]) -> (policy::ResolvedRequest, Totals) {
        let mut head = self.head().clone();
        head.answers.insert(cap.fact.clone(), Answer::Text("999999999.99".to_owned()));
        let mut opened = self.inquiry.with_lines(lines);
        // The faults of the list's own head were reported when it was read.
        let _ = self.policy.change_head(&mut opened, &head);
        (opened, self.policy.totals_zero())
    }
}

impl ProgrammeFold {
    /// Starts a computation that has counted no line yet.
    #[must_use]
    pub fn new(list: &List) -> Self {
        let remedies = 0..list.policy.document().remedies.len();
        let caps = remedies.filter_map(|remedy| Some((remedy, list.policy.cap(remedy)?)));
        Self(caps.map(|(remedy, cap)| ProgrammeProgress::new(list, remedy, cap)).collect())
    }
}

impl LineFold for ProgrammeFold {
    type Output = Vec<Programme>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        self.0.iter_mut().for_each(|progress| progress.add(list, lines));
    }

    fn finish(self, _: &List) -> Vec<Programme> {
        let finish = |ProgrammeProgress { mut programme, .. }| {
            let step = if programme.cap.may_equal { Money::ZERO } else { Money::from_cents(1) };
            programme.smallest = programme.goods.map(|goods| goods.plus(step));
            programme
        };
        self.0.into_iter().map(finish).collect()
    }
}

impl ProgrammeProgress {
    fn new(list: &List, remedy: usize, cap: Cap) -> Self {
        let programme = Programme {
            remedy,
            amount: match list.head().answers.get(&cap.fact) {
                Some(Answer::Text(text)) => text.parse().ok(),
                Some(Answer::Bool(_) | Answer::Number(_)) | None => None,
            },
            cap,
            qualifying: Vec::new(),
            waiting: Vec::new(),
            closed: Vec::new(),
            goods: Some(Money::ZERO),
            smallest: None,
            gain: Some(Gain::NONE),
        };
        let otherwise = Scenario::of_list(list).beside_programmes(Preference::default());
        Self { otherwise, programme }
    }

    fn add(&mut self, list: &List, lines: &[usize]) {
        let mut judge = Judge::new(&list.policy);
        let clauses = &list.policy.document().clauses;
        let programme = &mut self.programme;
        let (opened, totals) = list.opened(&programme.cap, lines);
        let mut others = Vec::with_capacity(list.width());
        for (place, line) in lines.iter().enumerate() {
            if !list.is_in_question(*line, programme.remedy) {
                programme.closed.push((*line, Vec::new()));
                continue;
            }
            let ruling = judge.rule_one(&opened, place, &totals, list.days(), programme.remedy);
            match ruling.map(|ruling| ruling.verdict) {
                Some(Verdict::Eligible) => {
                    programme.qualifying.push(*line);
                    programme.goods = programme.goods.and_then(|sum| Some(sum.plus(list.goods(*line)?)));
                    list.rulings_in(&self.otherwise, &mut judge, *line, list.days(), &mut others);
                    let gain = ruling.and_then(|ruling| gain(list, &self.otherwise, *line, &ruling, &others));
                    programme.gain = programme.gain.and_then(|sum| Some(sum.plus(gain?)));
                }
                Some(Verdict::Undetermined) => {
                    let needs = ruling.map(|ruling| ruling.needs(&list.policy)).unwrap_or_default();
                    programme.waiting.push((*line, needs));
                }
                Some(Verdict::Ineligible) => {
                    let failed =
                        judge.gates(programme.remedy).filter(|(_, outcome)| *outcome == Outcome::Fail);
                    let mut ids: Vec<Id> = Vec::new();
                    for id in failed.filter_map(|(clause, _)| Some(clauses.get(clause)?.id.clone())) {
                        if !ids.contains(&id) {
                            ids.push(id);
                        }
                    }
                    programme.closed.push((*line, ids));
                }
                None => {}
            }
        }
    }
}

/// Returns the net of a line in a programme with this ruling, and without it; `None` if its price is unknown.
fn gain(
    list: &List,
    scenario: &Scenario,
    line: usize,
    ruling: &RemedyRuling,
    others: &[RemedyRuling],
) -> Option<Gain> {
    let net = ruling.net()?;
    let otherwise = match best(others, list.goods(line), scenario.ranking()) {
        Best::Remedy(other, _) => others.get(other)?.net()?.max(Money::ZERO),
        Best::PriceMissing => return None,
        Best::AnswersMissing | Best::OnlyAtCost { .. } | Best::Nothing => Money::ZERO,
    };
    Some(Gain { net, otherwise })
}

impl Gain {
    const NONE: Self = Self { net: Money::ZERO, otherwise: Money::ZERO };

    fn plus(self, other: Self) -> Self {
        Self { net: self.net.plus(other.net), otherwise: self.otherwise.plus(other.otherwise) }
    }
}
