//! The filter of the judged lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use estimate::{Best, BestPlan, BlockingClauses, Choice, LineFold, List, Strategy};
use policy::document::{Fact, Scope};
use policy::{Date, Id, Money, Verdict};

use crate::workbench::filed::FiledLine;

/// A filter of the judged lines; each part that is set narrows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words of which each is in the model, the serial number or the kind; in lower case.
    pub search: String,
    pub model: Option<String>,
    pub sorting: Option<Sorting>,
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
    /// A remedy is undetermined until the user answers a question about the line. Facts of the request, which are asked once, do not count,
    /// nor do facts that only the vendor decides, nor the prices of other lines.
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

/// The order of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    pub column: SortColumn,
    pub is_descending: bool,
}

/// A column by which lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortColumn {
    Row,
    Goods,
    Units,
    Price,
    Best,
    Net,
    ShipBy,
}

/// The value by which a line is sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(Option<i64>),
    Text(String),
    Day(Option<Date>),
}

impl SortKey {
    /// Returns whether the line has no value in the column; such lines come last in both directions.
    fn is_unknown(&self) -> bool {
        match self {
            Self::Number(number) => number.is_none(),
            Self::Text(text) => text.is_empty(),
            Self::Day(day) => day.is_none(),
        }
    }
}

impl Sorting {
    /// Returns the sorting after a column's heading is pressed: ascending, then descending, then as in the file.
    #[must_use]
    pub fn after_press(sorting: Option<Self>, column: SortColumn) -> Option<Self> {
        match sorting.filter(|sorting| sorting.column == column) {
            None => Some(Self { column, is_descending: false }),
            Some(Self { is_descending: false, .. }) => Some(Self { column, is_descending: true }),
            Some(Self { is_descending: true, .. }) => None,
        }
    }

    /// Returns the key of a line: of what it is filed as, or else of its choice in the plan.
    fn key(
        self,
        list: &List,
        plan: Option<&BestPlan>,
        filed: &BTreeMap<usize, FiledLine>,
        line: usize,
    ) -> SortKey {
        let goods = list.lines().get(line);
        let choice = || match plan {
            Some(plan) => list.planned(line, plan),
            None => list.best(line),
        };
        let filed = filed.get(&line);
        let number = |number: usize| SortKey::Number(i64::try_from(number).ok());
        match self.column {
            SortColumn::Row => number(line),
            SortColumn::Goods => {
                SortKey::Text(goods.and_then(|goods| goods.model.clone()).unwrap_or_default())
            }
            SortColumn::Units => SortKey::Number(goods.map(|goods| i64::from(goods.quantity))),
            SortColumn::Price => SortKey::Number(list.goods(line).map(Money::cents)),
            SortColumn::Best => {
                let remedies = &list.policy().document().remedies;
                let remedy = match filed {
                    Some(filed) => remedies.iter().position(|remedy| remedy.id == filed.remedy),
                    None => choice().taken.map(|(remedy, _)| remedy),
                };
                SortKey::Number(remedy.and_then(|remedy| i64::try_from(remedy).ok()))
            }
            SortColumn::Net => {
                let with_goods = |choice: Choice| {
                    let (_, ruling) = choice.taken?;
                    Some(ruling.net()?.plus(list.exchanged(&choice)))
                };
                let net = filed.map_or_else(|| with_goods(choice()), |filed| filed.amount);
                SortKey::Number(net.map(Money::cents))
            }
            SortColumn::ShipBy => SortKey::Day(match filed {
                Some(filed) => filed.until,
                None => choice().taken.and_then(|(_, ruling)| ruling.eligible_until),
            }),
        }
    }
}

/// Collects the lines that match a filter.
#[derive(Debug)]
pub struct Matching {
    filter: Filter,
    /// The list judged as of the day before, if the filter compares with it.
    yesterday: Option<List>,
    /// The clauses that exclude lines, if the filter has a clause.
    closings: Option<BlockingClauses>,
    lines: Vec<usize>,
    /// The sort keys of the lines, if the lines are sorted.
    keys: Vec<SortKey>,
    plan: Option<BestPlan>,
    /// What lines are filed as, by their index.
    filed: BTreeMap<usize, FiledLine>,
}

impl Filter {
    /// Returns whether every line matches.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Begins to collect the lines that match.
    #[must_use]
    pub fn matching(&self, list: &List, plan: Option<&BestPlan>) -> Matching {
        let yesterday = (self.standing == Standing::ClosedSinceYesterday).then(|| day_before(list));
        let closings =
            self.closed.as_ref().map(|closed| BlockingClauses::new(list, closed.strategy, &list.all()));
        let plan = plan.filter(|_| self.sorting.is_some()).cloned();
        Matching {
            filter: self.clone(),
            yesterday,
            closings,
            lines: Vec::new(),
            keys: Vec::new(),
            plan,
            filed: BTreeMap::new(),
        }
    }
}

impl LineFold for Matching {
    type Output = Vec<usize>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let passes = |line: &usize| self.is_of(list, *line) && self.stands(list, *line);
        let lines: Vec<usize> = lines.iter().copied().filter(passes).collect();
        if let Some(closings) = &mut self.closings {
            return closings.add(list, &lines);
        }
        if let Some(sorting) = self.filter.sorting {
            let plan = self.plan.as_ref();
            self.keys.extend(lines.iter().map(|line| sorting.key(list, plan, &self.filed, *line)));
        }
        self.lines.extend(lines);
    }

    fn finish(self, list: &List) -> Vec<usize> {
        let Some(sorting) = self.filter.sorting else { return self.found(list) };
        let (plan, filed) = (self.plan.clone(), self.filed.clone());
        let keys = self.keys.clone();
        let lines = self.found(list);
        // Lines that a clause closes were not known before the end.
        let keys = if keys.len() == lines.len() {
            keys
        } else {
            lines.iter().map(|line| sorting.key(list, plan.as_ref(), &filed, *line)).collect()
        };
        let mut sorted: Vec<(SortKey, usize)> = keys.into_iter().zip(lines).collect();
        sorted.sort_by(|(one, first), (other, second)| {
            let order = if sorting.is_descending { other.cmp(one) } else { one.cmp(other) };
            one.is_unknown().cmp(&other.is_unknown()).then(order).then(first.cmp(second))
        });
        sorted.into_iter().map(|(_, line)| line).collect()
    }
}

impl Matching {
    /// Sorts the lines that are filed by what they are filed as.
    #[must_use]
    pub fn with_filed(self, filed: BTreeMap<usize, FiledLine>) -> Self {
        Self { filed, ..self }
    }

    /// Returns the matching lines as they stand in the list.
    fn found(self, list: &List) -> Vec<usize> {
        let (Some(closings), Some(closed)) = (self.closings, self.filter.closed) else { return self.lines };
        let mut closings = closings.finish(list).into_iter();
        closings
            .find(|closing| closing.clause == closed.clause)
            .map(|closing| closing.lines)
            .unwrap_or_default()
    }

    fn is_of(&self, list: &List, line: usize) -> bool {
        let Filter { search, model, category, .. } = &self.filter;
        let Some(line) = list.lines().get(line) else { return false };
        let texts =
            || [line.model.as_deref(), line.serial.as_deref(), line.category.as_ref().map(Id::as_str)];
        let contains =
            |word: &str| texts().into_iter().flatten().any(|text| text.to_lowercase().contains(word));
        (category.is_none() || line.category == *category)
            && (model.is_none() || line.model == *model)
            && search.split_whitespace().all(contains)
    }

    fn stands(&self, list: &List, line: usize) -> bool {
        match self.filter.standing {
            Standing::Any => true,
            Standing::ExpiringThisWeek => expires(list, line, list.ship_on().plus_days(7)),
            Standing::ClosedSinceYesterday => self.yesterday.as_ref().is_some_and(|yesterday| {
                let (before, now) = (yesterday.rulings(line), list.rulings(line));
                before.iter().zip(now.iter()).enumerate().any(|(remedy, (before, now))| {
                    before.verdict == Verdict::Eligible
                        && now.verdict == Verdict::Ineligible
                        && list.is_in_question(line, remedy)
                })
            }),
            Standing::NeedsAnswer => {
                let is_asked_of_line = |fact: &Fact| fact.scope == Scope::Line && fact.is_asked_of_customer();
                let is_asked = |fact: &Id| list.policy().document().fact(fact).is_some_and(is_asked_of_line);
                let rulings = list.rulings_in_question(line);
                rulings.iter().any(|(_, ruling)| list.needs(line, ruling).facts.iter().any(is_asked))
            }
            Standing::Nothing => {
                list.rulings_in_question(line).iter().all(|(_, ruling)| ruling.verdict == Verdict::Ineligible)
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
