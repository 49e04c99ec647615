//! The filter of the judged lines.

use std::sync::Arc;

use estimate::{Best, BlockingClauses, LineFold, List, Strategy};
use policy::document::Fact;
use policy::{Date, Id, Verdict};

/// A filter of the judged lines; each part that is set narrows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub standing: Standing,
    pub category: Option<Id>,
    pub closed: Option<Closed>,
}

/// The lines to which a clause closes a strategy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub clause: Id,
    /// The strategy whose remedy the clause closes; `None` means any remedy.
    pub strategy: Option<Strategy>,
}

/// A condition on the remedies of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    Any,
    /// The best remedy ends within seven days.
    ExpiringThisWeek,
    /// A remedy that was eligible yesterday is ineligible today.
    ClosedSinceYesterday,
    /// A remedy is undetermined until the user answers a question; what only the vendor decides does not count.
    NeedsAnswer,
    /// Every remedy is ineligible.
    Nothing,
}

impl Standing {
    pub const ALL: [Self; 5] =
        [Self::Any, Self::ExpiringThisWeek, Self::ClosedSinceYesterday, Self::NeedsAnswer, Self::Nothing];

    /// Returns the value of its option.
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

/// Collects the lines that match a filter.
#[derive(Debug)]
pub struct Matching {
    filter: Filter,
    /// The list as it would have been judged a day earlier, where that is counters for.
    yesterday: Option<List>,
    /// What clauses close, where that is counters for.
    closings: Option<BlockingClauses>,
    lines: Vec<usize>,
}

impl Filter {
    /// Returns whether every line matches.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Begins to collect the lines that match.
    #[must_use]
    pub fn matching(&self, list: &List) -> Matching {
        let yesterday = (self.standing == Standing::ClosedSinceYesterday).then(|| day_before(list));
        let closings =
            self.closed.as_ref().map(|closed| BlockingClauses::new(list, closed.strategy, &list.all()));
        Matching { filter: self.clone(), yesterday, closings, lines: Vec::new() }
    }
}

impl LineFold for Matching {
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

impl Matching {
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
                let is_asked =
                    |fact: &Id| list.policy().document().fact(fact).is_some_and(Fact::is_asked_of_customer);
                list.rulings(line).iter().any(|ruling| ruling.needs(list.policy()).iter().any(is_asked))
            }
            Standing::Nothing => {
                list.rulings(line).iter().all(|ruling| ruling.verdict == Verdict::Ineligible)
            }
        }
    }
}

/// Returns the list as of the day before.
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
