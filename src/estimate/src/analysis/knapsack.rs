//! Chooses items that gain most within a capacity.

use std::cmp::Ordering;

/// An item that takes up capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// The capacity that it takes up, not negative.
    pub(super) cost: i64,
    /// The gain, positive.
    pub(super) gain: i64,
}

/// Items that fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Packing {
    /// Whether each item is taken.
    pub(super) is_taken: Vec<bool>,
    /// No choice of items gains more than this beyond the taken ones; 0 where the choice is proven to be the best.
    pub(super) gap: i64,
}

/// Steps of the search before the best choice so far is returned with its bound.
const MAX_STEPS: usize = 60_000;

/// Chooses the items of the greatest gain that fit, by branch and bound in the order of gain for cost (Horowitz and Sahni). The
/// bound of a branch is the gain of the rest if the first item that no longer fits could be divided (Dantzig).
pub(super) fn pack(items: &[Item], capacity: i64) -> Packing {
    let mut search = Search::new(items, capacity);
    let is_finished = search.run();
    let mut is_taken = vec![false; items.len()];
    for place in search.best {
        if let Some(taken) = search.order.get(place).and_then(|item| is_taken.get_mut(*item)) {
            *taken = true;
        }
    }
    let gap = if is_finished { 0 } else { search.root_bound.saturating_sub(search.best_gain) };
    Packing { is_taken, gap }
}

struct Search {
    /// The items, the greatest gain for its cost first.
    order: Vec<usize>,
    sorted: Vec<Item>,
    /// The cost and the gain of the first items together.
    sums: Vec<(i64, i64)>,
    capacity: i64,
    root_bound: i64,
    best: Vec<usize>,
    best_gain: i64,
}

impl Search {
    fn new(items: &[Item], capacity: i64) -> Self {
        let mut order: Vec<usize> = (0..items.len()).collect();
        let density = |one: &Item, other: &Item| {
            let product = |gain: i64, cost: i64| i128::from(gain).saturating_mul(i128::from(cost));
            product(other.gain, one.cost).cmp(&product(one.gain, other.cost))
        };
        order.sort_by(|one, other| match (items.get(*one), items.get(*other)) {
            (Some(one), Some(other)) => density(one, other),
            (None, _) | (_, None) => Ordering::Equal,
        });
        let sorted: Vec<Item> = order.iter().filter_map(|item| items.get(*item).copied()).collect();
        let mut sum = (0_i64, 0_i64);
        let sums = sorted.iter().map(|item| {
            sum = (sum.0.saturating_add(item.cost), sum.1.saturating_add(item.gain));
            sum
        });
        let sums: Vec<(i64, i64)> = [(0, 0)].into_iter().chain(sums).collect();
        let mut search =
            Self { order, sorted, sums, capacity, root_bound: 0, best: Vec::new(), best_gain: 0 };
        search.root_bound = search.bound(0, capacity);
        search
    }

    /// Returns an upper bound of the gain of the items from `next` on in this room.
    fn bound(&self, next: usize, room: i64) -> i64 {
        let (before_cost, before_gain) = self.sums.get(next).copied().unwrap_or_default();
        let reach = before_cost.saturating_add(room);
        let fitting = self.sums.partition_point(|(cost, _)| *cost <= reach).saturating_sub(1).max(next);
        let (cost, gain) = self.sums.get(fitting).copied().unwrap_or_default();
        let whole = gain.saturating_sub(before_gain);
        let left = i128::from(reach.saturating_sub(cost));
        let part = self.sorted.get(fitting).filter(|item| item.cost > 0).map_or(0, |item| {
            left.saturating_mul(i128::from(item.gain)).checked_div(i128::from(item.cost)).unwrap_or(0)
        });
        whole.saturating_add(i64::try_from(part).unwrap_or(i64::MAX))
    }

    /// Searches until the best choice is proven, or `MAX_STEPS` are used up. Returns whether it is proven.
    fn run(&mut self) -> bool {
        let (mut taken, mut room, mut gain): (Vec<usize>, i64, i64) = (Vec::new(), self.capacity, 0);
        let (mut next, mut steps) = (0, 0_usize);
        loop {
            while let Some(item) = self.sorted.get(next).copied() {
                steps = steps.saturating_add(1);
                if gain.saturating_add(self.bound(next, room)) <= self.best_gain {
                    break;
                }
                if item.cost <= room {
                    taken.push(next);
                    (room, gain) = (room.saturating_sub(item.cost), gain.saturating_add(item.gain));
                }
                next = next.saturating_add(1);
            }
            if gain > self.best_gain {
                self.best.clone_from(&taken);
                self.best_gain = gain;
            }
            if self.best_gain == self.root_bound {
                return true;
            }
            if steps >= MAX_STEPS {
                return false;
            }
            // Continues without the last item that was taken.
            let Some(last) = taken.pop() else { return true };
            if let Some(item) = self.sorted.get(last) {
                (room, gain) = (room.saturating_add(item.cost), gain.saturating_sub(item.gain));
            }
            next = last.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Item, pack};

    fn gain(items: &[Item], is_taken: &[bool]) -> i64 {
        items.iter().zip(is_taken).filter(|(_, taken)| **taken).map(|(item, _)| item.gain).sum()
    }

    #[test]
    fn no_subset_of_few_items_gains_more() {
        // A fixed sequence of numbers that look random.
        let mut state = 1_u64;
        let mut next = |below: i64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from(state >> 33).unwrap() % below
        };
        for _ in 0..200 {
            let items: Vec<Item> = (0..10).map(|_| Item { cost: next(50), gain: next(50) + 1 }).collect();
            let capacity = next(250);
            let fits = |subset: &u32| {
                let costs = items.iter().enumerate().filter(|(item, _)| subset >> item & 1 == 1);
                costs.map(|(_, item)| item.cost).sum::<i64>() <= capacity
            };
            let best = (0..1_u32 << items.len()).filter(fits).map(|subset| {
                let taken: Vec<bool> = (0..items.len()).map(|item| subset >> item & 1 == 1).collect();
                gain(&items, &taken)
            });
            let packing = pack(&items, capacity);
            assert_eq!((gain(&items, &packing.is_taken), packing.gap), (best.max().unwrap(), 0));
        }
    }

    #[test]
    fn what_is_not_proven_has_a_bound() {
        // Even costs, and an odd capacity that no choice fills: the search cannot prove anything in time.
        let items: Vec<Item> = (0..200).map(|n| Item { cost: 2_000 + 2 * n, gain: 2_000 + 2 * n }).collect();
        let packing = pack(&items, 200_001);
        let gain = gain(&items, &packing.is_taken);
        assert!(gain <= 200_001 && gain + packing.gap >= 200_000, "{gain} {}", packing.gap);
        assert!(packing.gap < 2_400, "less than one item: {}", packing.gap);
    }
}
