//! Which lines are shown.

use std::sync::Arc;

use crate::ui::live::effect;
use estimate::{Best, BlockingClauses, LineFold, List, Strategy};
use policy::{Date, Id, Verdict};

use crate::workbench::bench::Bench;
use crate::workbench::work::Work;

/// Which lines are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// By how they stand.
    pub standing: Standing,
    /// Of this kind only.
    pub category: Option<Id>,
    /// To which a clause closes something.
    pub closed: Option<Closed>,
}

/// What closes something to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The clause.
    pub clause: Id,
    /// What it closes; any remedy where nothing is said.
    pub strategy: Option<Strategy>,
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

/// Finds the lines that a filter lets through.
#[derive(Debug)]
pub struct Filtering {
    filter: Filter,
    /// The list as it would have been judged a day earlier, where that is asked for.
    yesterday: Option<List>,
    /// What clauses close, where that is asked for.
    closings: Option<BlockingClauses>,
    lines: Vec<usize>,
}

impl Filter {
    /// Whether it lets every line through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Finds the lines that it lets through.
    #[must_use]
    pub fn filtering(&self, list: &List) -> Filtering {
        let yesterday = (self.standing == Standing::ClosedSinceYesterday).then(|| day_before(list));
        let closings =
            self.closed.as_ref().map(|closed| BlockingClauses::new(list, closed.strategy, &list.all()));
        Filtering { filter: self.clone(), yesterday, closings, lines: Vec::new() }
    }
}

impl LineFold for Filtering {
    type Output = Vec<usize>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let passes = |line: &usize| self.is_of(list, *line) && self.stands(list, *line);
        let lines: Vec<usize> = lines.iter().copied().filter(passes).collect();
        match &mut self.closings {
            Some(closings) => closings.add(list, &lines),
            None => self.lines.extend(lines),
        }
    }

    fn finish(self, list: &List) -> Vec<usize> {
        let (Some(closings), Some(closed)) = (self.closings, self.filter.closed) else { return self.lines };
        let mut closings = closings.finish(list).into_iter();
        closings
            .find(|closing| closing.clause == closed.clause)
            .map(|closing| closing.lines)
            .unwrap_or_default()
    }
}

impl Filtering {
    fn is_of(&self, list: &List, line: usize) -> bool {
        self.filter.category.is_none()
            || list.lines().get(line).is_some_and(|line| line.category == self.filter.category)
    }

    fn stands(&self, list: &List, line: usize) -> bool {
        match self.filter.standing {
            Standing::Any => true,
            Standing::ExpiringThisWeek => expires(list, line, list.ship_on().plus_days(7)),
            Standing::ClosedSinceYesterday => self.yesterday.as_ref().is_some_and(|yesterday| {
                let (before, now) = (yesterday.rulings(line), list.rulings(line));
                before.iter().zip(now.iter()).any(|(before, now)| {
                    before.verdict == Verdict::Eligible && now.verdict == Verdict::Ineligible
                })
            }),
            Standing::NeedsAnswer => {
                list.rulings(line).iter().any(|ruling| ruling.verdict == Verdict::Undetermined)
            }
            Standing::Nothing => {
                list.rulings(line).iter().all(|ruling| ruling.verdict == Verdict::Ineligible)
            }
        }
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

fn expires(list: &List, line: usize, by: Date) -> bool {
    let choice = list.best(line);
    let best = choice.taken.filter(|_| matches!(choice.best, Some(Best::Remedy(..))));
    best.and_then(|(_, ruling)| ruling.eligible_until).is_some_and(|until| until <= by)
}

impl Bench {
    /// Keeps the lines that are shown: all of them at once, a part of them when changes have come to rest.
    pub(crate) fn follow_filter(self) {
        effect(move || {
            let count = self.look(|work| work.list.lines().len()).unwrap_or_default();
            let is_open = self.filter.with(Filter::is_open);
            let shows_all = self.visible.with_untracked(|lines| lines.iter().copied().eq(0..count));
            if is_open && !shows_all {
                self.visible.set((0..count).collect());
            }
        });
        let start = move |work: &Work| {
            let lines = if self.filter.with(Filter::is_open) { Vec::new() } else { work.list.all() };
            (self.filter.with(|filter| filter.filtering(&work.list)), lines)
        };
        self.survey_into(start, move |lines| {
            let is_open = self.filter.with_untracked(Filter::is_open);
            if !is_open && self.visible.with_untracked(|shown| *shown != lines) {
                self.visible.set(lines);
            }
        });
    }
}
