//! Which lines are shown.

use std::sync::Arc;

use estimate::{Best, List};
use policy::{Date, Id, Outcome, Verdict};

use crate::work::Work;

/// Which lines are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// By how they stand.
    pub standing: Standing,
    /// Of this kind only.
    pub category: Option<Id>,
    /// To which this clause closes some remedy.
    pub clause: Option<Id>,
}

/// How a line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// However it does.
    #[default]
    Any,
    /// Its best remedy ends within seven days.
    ExpiringThisWeek,
    /// Something that was open yesterday is closed.
    ClosedSinceYesterday,
    /// Some remedy depends on an answer.
    NeedsAnswer,
    /// Nothing is open.
    Nothing,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Any, Self::ExpiringThisWeek, Self::ClosedSinceYesterday, Self::NeedsAnswer, Self::Nothing];

    /// Its name in a list of choices.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::ExpiringThisWeek => "expiring",
            Self::ClosedSinceYesterday => "closed",
            Self::NeedsAnswer => "needs",
            Self::Nothing => "nothing",
        }
    }
}

impl Filter {
    /// The lines that it lets through.
    #[must_use]
    pub fn lines(&self, work: &Work) -> Vec<usize> {
        let yesterday = (self.standing == Standing::ClosedSinceYesterday).then(|| day_before(&work.list));
        let stands = |line: usize| match self.standing {
            Standing::Any => true,
            Standing::ExpiringThisWeek => expires(work, line, work.list.ship_on().plus_days(7)),
            Standing::ClosedSinceYesterday => yesterday.as_ref().is_some_and(|yesterday| {
                let both = yesterday.rulings(line).iter().zip(work.list.rulings(line));
                both.into_iter().any(|(before, now)| {
                    before.verdict == Verdict::Eligible && now.verdict == Verdict::Ineligible
                })
            }),
            Standing::NeedsAnswer => {
                work.list.rulings(line).iter().any(|ruling| ruling.verdict == Verdict::Undetermined)
            }
            Standing::Nothing => {
                work.list.rulings(line).iter().all(|ruling| ruling.verdict == Verdict::Ineligible)
            }
        };
        let is_of = |line: usize| {
            self.category.is_none()
                || work.list.lines().get(line).is_some_and(|line| line.category == self.category)
        };
        let is_closed_by = |line: usize| self.clause.as_ref().is_none_or(|clause| closes(work, line, clause));
        work.list
            .all()
            .into_iter()
            .filter(|line| is_of(*line) && stands(*line) && is_closed_by(*line))
            .collect()
    }
}

/// The list as it would have been judged a day earlier.
fn day_before(list: &List) -> List {
    let mut head = list.head().clone();
    let today = list.as_of().day_before();
    head.as_of = Some(today);
    head.ship_on = Some(list.ship_on().day_before());
    List::new(Arc::clone(list.policy()), head, list.lines().to_vec(), today).0
}

fn expires(work: &Work, line: usize, by: Date) -> bool {
    let choice = work.plan.choices.get(line);
    let best =
        choice.filter(|choice| matches!(choice.best, Some(Best::Remedy(..)))).and_then(|choice| choice.taken);
    best.and_then(|(_, ruling)| ruling.eligible_until).is_some_and(|until| until <= by)
}

fn closes(work: &Work, line: usize, clause: &Id) -> bool {
    (0..work.list.rulings(line).len()).any(|remedy| {
        let cited = work.list.cited(line, remedy);
        cited.iter().any(|(id, outcome)| id == clause && *outcome == Outcome::Fail)
    })
}
