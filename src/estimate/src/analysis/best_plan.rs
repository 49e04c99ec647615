//! The best plan: the programme for the lines that gain most by it, as far as its order has room, and for each other line its best
//! remedy.

use std::collections::BTreeMap;
use std::sync::Arc;

use policy::{Cap, Judge, Money, RemedyRuling, Verdict};

use super::best::Best;
use super::choice::{Choice, Strategy};
use super::knapsack::{Item, pack};
use super::line_fold::LineFold;
use super::offer::{Offer, Preference, Worth};
use crate::list::{List, Scenario};

/// The choice of each line, and the worth of all choices.
#[derive(Clone, Debug, PartialEq)]
pub struct BestPlan {
    pub preference: Preference,
    /// The amount of the order that the programme needs, where it is known.
    pub order: Option<Money>,
    /// The programme, and the rulings on the lines that take it.
    pub(crate) programme: Option<(usize, Arc<BTreeMap<usize, RemedyRuling>>)>,
    /// In the order of the lines.
    pub choices: Vec<Choice>,
    pub worth: Worth,
    /// The remedies that lines take.
    pub by_remedy: BTreeMap<usize, PlannedRemedy>,
    /// The part of the worth that rests on assumptions.
    pub assumed: Money,
    /// No choice of lines for the programme is worth more than this beyond the plan; 0.00 where the plan is proven to be the best.
    pub gap: Money,
}

/// The lines of a plan that take one remedy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlannedRemedy {
    /// How many they are.
    pub lines: usize,
    pub worth: Worth,
    /// Whether a part of the worth rests on assumptions.
    pub is_assumed: bool,
}

impl BestPlan {
    /// Returns whether a part of the worth rests on assumptions.
    #[must_use]
    pub fn is_assumed(&self) -> bool {
        self.assumed != Money::ZERO
    }
}

/// The parts of a plan that do not depend on the amount of the order.
#[derive(Clone, Debug)]
pub struct PlanParts {
    preference: Preference,
    offers: Arc<[Offer]>,
    programme: Option<(usize, Cap)>,
    lines: Vec<PlannedLine>,
    gains: Vec<Gain>,
}

/// The choice of a line outside the programme.
#[derive(Clone, Copy, Debug)]
struct PlannedLine {
    choice: Choice,
    /// The price of the goods, if it is known.
    goods: Option<Money>,
    is_assumed: bool,
}

/// The choice of the programme by a line that gains by it.
#[derive(Clone, Copy, Debug)]
struct Gain {
    /// The place of the line among all lines.
    place: usize,
    ruling: RemedyRuling,
    why: Best,
    item: Item,
    is_assumed: bool,
}

/// Collects the parts of the best plan.
#[derive(Debug)]
pub struct PlanFold {
    scenario: Scenario,
    preference: Preference,
    programme: Option<(usize, Cap)>,
    lines: Vec<PlannedLine>,
    gains: Vec<Gain>,
}

impl List {
    /// Returns the best plan for some lines with an order of this amount; without one, with the amount that the request states.
    ///
    /// Of several programmes of a policy, the first is planned.
    #[must_use]
    pub fn best_plan(&self, selection: &[usize], order: Option<Money>, preference: Preference) -> BestPlan {
        let parts = PlanFold::new(self, selection, preference).over(self, selection);
        parts.with_order(order.or_else(|| self.order()))
    }

    /// Returns the amount of the order that the request states for the first programme.
    #[must_use]
    pub fn order(&self) -> Option<Money> {
        let remedies = 0..self.width();
        let cap = remedies.into_iter().find_map(|remedy| self.policy.cap(remedy))?;
        self.head().get(&cap.fact)?.to_string().parse().ok()
    }
}

impl PlanFold {
    /// Starts a plan of these lines. No line is counted yet.
    #[must_use]
    pub fn new(list: &List, selection: &[usize], preference: Preference) -> Self {
        let scenario = Scenario::new(list, selection, list.days()).beside_programmes(preference);
        let programme = (0..list.width()).find_map(|remedy| Some((remedy, list.policy.cap(remedy)?)));
        Self {
            scenario,
            preference,
            programme,
            lines: Vec::with_capacity(selection.len()),
            gains: Vec::new(),
        }
    }

    fn gain(
        &self,
        list: &List,
        remedy: usize,
        ruling: RemedyRuling,
        choice: &Choice,
        rulings: &[RemedyRuling],
    ) -> Option<Gain> {
        let (net, goods) = (ruling.net()?, list.goods(choice.line)?);
        let offers = &self.scenario.offers;
        let rank = |remedy: usize| offers.get(remedy).map(|offer| self.preference.rank(offer.gives));
        let gain = match choice.taken.and_then(|(other, ruling)| Some((other, offers.get(other)?, ruling))) {
            Some((other, _, _)) if rank(remedy) > rank(other) => return None,
            // The preferred form counts in full: nothing in another form makes up for it.
            Some((other, _, _)) if rank(remedy) < rank(other) => net,
            Some((_, offer, taken)) if offer.is_exchange() && self.preference != Preference::Goods => {
                net.minus(taken.net()?)
            }
            Some((_, offer, taken)) => net.minus(offer.worth(&taken, Some(goods))?),
            None => net,
        };
        let is_gain = ruling.verdict == Verdict::Eligible && gain > Money::ZERO;
        is_gain.then(|| Gain {
            ruling,
            place: self.lines.len(),
            why: choice.best.unwrap_or(Best::Nothing).replaced_by(remedy, ruling, rulings),
            item: Item { cost: goods.cents(), gain: gain.cents() },
            is_assumed: list.is_assumed(choice.line, remedy),
        })
    }
}

impl LineFold for PlanFold {
    type Output = PlanParts;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let mut judge = Judge::new(&list.policy);
        let mut rulings: Vec<RemedyRuling> = Vec::new();
        let opened = self.programme.as_ref().map(|(remedy, cap)| (*remedy, list.opened(cap, lines)));
        for (place, line) in lines.iter().enumerate() {
            list.rulings_in(&self.scenario, &mut judge, *line, self.scenario.days, &mut rulings);
            let choice = list.choose(&self.scenario, Strategy::BestPerLine, *line, &rulings);
            let gain = opened.as_ref().and_then(|(remedy, (opened, totals))| {
                if !list.is_in_question(*line, *remedy) {
                    return None;
                }
                let ruling = judge.rule_one(opened, place, totals, list.days(), *remedy)?;
                self.gain(list, *remedy, ruling, &choice, &rulings)
            });
            self.gains.extend(gain);
            let is_assumed = choice.taken.is_some_and(|(remedy, _)| list.is_assumed(*line, remedy));
            self.lines.push(PlannedLine { choice, goods: list.goods(*line), is_assumed });
        }
    }

    fn finish(self, _: &List) -> PlanParts {
        let Self { scenario, preference, programme, lines, gains } = self;
        PlanParts { preference, offers: scenario.offers, programme, lines, gains }
    }
}

impl PlanParts {
    /// Returns the programme's remedy and the gate that couples its lines; `None` without a programme.
    #[must_use]
    pub fn programme(&self) -> Option<(usize, &Cap)> {
        self.programme.as_ref().map(|(remedy, cap)| (*remedy, cap))
    }

    /// Returns the smallest order that has room for every line that gains by the programme; `None` where no line does.
    #[must_use]
    pub fn largest_order(&self) -> Option<Money> {
        let (_, cap) = self.programme.as_ref()?;
        let costs = self.gains.iter().map(|gain| Money::from_cents(gain.item.cost));
        let goods = costs.reduce(Money::plus)?;
        Some(if cap.may_equal { goods } else { goods.plus(Money::from_cents(1)) })
    }

    /// Returns the best plan with an order of this amount.
    #[must_use]
    pub fn with_order(&self, order: Option<Money>) -> BestPlan {
        self.with_order_beside(order, Money::ZERO)
    }

    /// Returns the best plan with an order of this amount, of which goods that are not among the lines already take a part.
    #[must_use]
    pub fn with_order_beside(&self, order: Option<Money>, taken: Money) -> BestPlan {
        let items: Vec<Item> = self.gains.iter().map(|gain| gain.item).collect();
        let capacity = self.programme.as_ref().zip(order).map_or(0, |((_, cap), order)| {
            let room = order.minus(taken).max(Money::ZERO);
            if cap.may_equal { room.cents() } else { room.cents().saturating_sub(1) }
        });
        let packing = pack(&items, capacity);
        let mut gains = self.gains.iter().zip(packing.is_taken).filter(|(_, taken)| *taken).peekable();
        let mut plan = BestPlan {
            preference: self.preference,
            order,
            programme: None,
            choices: Vec::with_capacity(self.lines.len()),
            worth: Worth::default(),
            by_remedy: BTreeMap::new(),
            assumed: Money::ZERO,
            gap: Money::from_cents(packing.gap),
        };
        let mut taken = BTreeMap::new();
        for (place, line) in self.lines.iter().enumerate() {
            let PlannedLine { mut choice, goods, mut is_assumed } = *line;
            let gain = gains.next_if(|(gain, _)| gain.place == place).map(|(gain, _)| gain);
            if let Some((gain, (remedy, _))) = gain.zip(self.programme.as_ref()) {
                taken.insert(choice.line, gain.ruling);
                choice.taken = Some((*remedy, gain.ruling));
                choice.best = Some(gain.why);
                is_assumed = gain.is_assumed;
            }
            plan.add(choice, &worth(&self.offers, &choice, goods), is_assumed);
        }
        plan.programme = self.programme.as_ref().map(|(remedy, _)| (*remedy, Arc::new(taken)));
        plan
    }
}

fn worth(offers: &[Offer], choice: &Choice, goods: Option<Money>) -> Worth {
    let worth =
        choice.taken.and_then(|(remedy, ruling)| Some(Worth::of(*offers.get(remedy)?, &ruling, goods)));
    worth.unwrap_or_default()
}

impl BestPlan {
    fn add(&mut self, choice: Choice, worth: &Worth, is_assumed: bool) {
        if let Some((remedy, _)) = choice.taken {
            let planned = self.by_remedy.entry(remedy).or_default();
            planned.lines = planned.lines.saturating_add(1);
            planned.worth = planned.worth.plus(worth);
            planned.is_assumed |= is_assumed;
        }
        self.worth = self.worth.plus(worth);
        if is_assumed {
            self.assumed = self.assumed.plus(worth.total());
        }
        self.choices.push(choice);
    }

    /// Returns the part of the plan for the lines that count.
    #[must_use]
    pub fn of_lines(&self, list: &List, counts: impl Fn(usize) -> bool) -> Self {
        let mut part = Self {
            choices: Vec::new(),
            worth: Worth::default(),
            by_remedy: BTreeMap::new(),
            assumed: Money::ZERO,
            programme: self.programme.as_ref().map(|(remedy, lines)| {
                let lines = lines.iter().filter(|(line, _)| counts(**line));
                (*remedy, Arc::new(lines.map(|(line, ruling)| (*line, *ruling)).collect()))
            }),
            ..*self
        };
        for choice in self.choices.iter().filter(|choice| counts(choice.line)) {
            let worth = worth(&list.offers, choice, list.goods(choice.line));
            let is_assumed = choice.taken.is_some_and(|(remedy, _)| list.is_assumed(choice.line, remedy));
            part.add(*choice, &worth, is_assumed);
        }
        part
    }

    /// Returns whether a remedy is the programme, and a line takes it.
    pub(crate) fn has_room_for(&self, line: usize, remedy: usize) -> bool {
        self.programme
            .as_ref()
            .is_some_and(|(programme, lines)| *programme == remedy && lines.contains_key(&line))
    }

    /// Returns the lines that take the programme.
    pub fn programme_lines(&self) -> impl Iterator<Item = usize> {
        self.programme.iter().flat_map(|(_, lines)| lines.keys().copied())
    }
}
