//! The cited estimate as rows, which CSV and XLSX share.

use policy::{Coupling, Judge, Money, Outcome, Totals, Verdict};
use serde::{Deserialize, Serialize};

use super::facts::{Facts, UNKNOWN};
use super::value::{Value, date, money, text};
use crate::analysis::{Best, Choice, Plan, Strategy};
use crate::cell::written_as_one;
use crate::list::{List, Scenario};

/// A cited estimate: the policy, the days, and a row for each line with the facts that it was judged by. Reading the rows as a list
/// gives the same lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// Names and values above the rows.
    pub header: Vec<(String, Value)>,
    /// The columns: those of [`COLUMNS`], then every fact that is known of the request or of a line; `goods` where a line is
    /// exchanged; `left_out` where a line takes nothing because every remedy costs money; `assumed` where an amount rests on assumptions.
    pub headings: Vec<String>,
    /// One per line of the plan.
    pub rows: Vec<Vec<Value>>,
    /// The sums of the rows: gross, fees, net, and the price of the goods that are exchanged, which is no part of the net.
    pub sums: [Money; 4],
    /// Whether a sum rests on assumptions: it is at most this.
    pub is_assumed: bool,
}

/// The columns that every estimate has.
pub const COLUMNS: [&str; 14] = [
    "row",
    "model",
    "serial",
    "category",
    "quantity",
    "unit_price",
    "purchased_on",
    "remedy",
    "verdict",
    "gross",
    "fees",
    "net",
    "ship_by",
    "clauses",
];

/// The column of the price of the goods that are exchanged, beside the net.
pub const GOODS: &str = "goods";

/// The column of the lines that a plan leaves out because every remedy costs money: the remedy that costs least, and its cost.
pub const LEFT_OUT: &str = "left_out";

/// The column of the facts that are assumed.
pub const ASSUMED: &str = "assumed";

impl List {
    /// Returns the estimate of a plan: each line with its remedy, money, last day, deciding clauses and known facts. `rows` has
    /// the lines' row numbers in their file; without it, rows are counted from 1. Assumed facts are left out, and named in the
    /// column `assumed` of each line whose remedy rests on them. The column `left_out` has the remedy that costs least, and its cost.
    #[must_use]
    pub fn estimate(&self, plan: &Plan, rows: &[usize]) -> Estimate {
        let document = self.policy.document();
        let scenario = Scenario::new(
            self,
            &plan.choices.iter().map(|choice| choice.line).collect::<Vec<_>>(),
            self.days(),
        );
        let mut judge = Judge::new(&self.policy);
        let takers = self.takers(plan);
        let facts = Facts::known(self, plan);
        let is_assumed = plan.choices.iter().any(|choice| self.is_choice_assumed(choice));
        let has_left_out = plan.choices.iter().any(|choice| choice.only_at_cost().is_some());
        let goods = plan.choices.iter().map(|choice| self.exchanged(choice)).fold(Money::ZERO, Money::plus);
        let has_goods = goods != Money::ZERO;
        let header = [
            ("policy", text(document.policy.id.as_str())),
            ("version", text(&document.policy.version)),
            ("digest", text(&document.digest)),
            ("as_of", Value::Date(self.as_of())),
            ("ship_on", Value::Date(self.ship_on())),
            ("currency", text(&document.policy.currency)),
        ];
        let mut estimate = Estimate {
            header: header.map(|(name, value)| (name.to_owned(), value)).into(),
            headings: COLUMNS
                .map(str::to_owned)
                .into_iter()
                .chain(facts.headings())
                .chain(has_goods.then(|| GOODS.to_owned()))
                .chain(has_left_out.then(|| LEFT_OUT.to_owned()))
                .chain(is_assumed.then(|| ASSUMED.to_owned()))
                .collect(),
            rows: Vec::with_capacity(plan.choices.len()),
            sums: [plan.sum.gross, plan.sum.fees, plan.sum.net, goods],
            is_assumed,
        };
        for choice in &plan.choices {
            let Some(line) = self.stated_line(choice.line) else { continue };
            let number = rows.get(choice.line).copied().unwrap_or(choice.line.saturating_add(1));
            let remedy = choice.taken.and_then(|(remedy, _)| document.remedies.get(remedy));
            let ruling = choice.taken.map(|(_, ruling)| ruling);
            // An undetermined remedy is in no sum, so it has no amount.
            let priced = ruling.filter(|ruling| ruling.verdict == Verdict::Eligible);
            let amount = |amount: Option<Option<Money>>| amount.flatten().map_or(Value::Empty, Value::Money);
            let optional = |text_of: Option<&str>| text_of.map_or(Value::Empty, text);
            let doubtful = self.doubtful_facts(choice.line);
            let is_kind_doubtful = doubtful.iter().any(|fact| **fact == *"category");
            let category = line.category.as_ref().map(policy::Id::as_str);
            let serial = line.serial.as_deref().map(|serial| written_as_one(serial, line.quantity));
            let mut row = vec![
                Value::Count(u64::try_from(number).unwrap_or(0)),
                optional(line.model.as_deref()),
                optional(serial.as_deref()),
                optional(category.or_else(|| is_kind_doubtful.then_some(UNKNOWN))),
                Value::Count(u64::from(line.quantity)),
                money(line.unit_price.as_deref()),
                date(line.purchased_on.as_deref()),
                optional(remedy.map(|remedy| remedy.id.as_str())),
                ruling.map_or(without_remedy(choice.best), |ruling| text(ruling.verdict.as_str())),
                amount(priced.map(|ruling| ruling.credit)),
                amount(priced.map(|ruling| ruling.fees)),
                amount(priced.map(|ruling| ruling.net())),
                ruling.and_then(|ruling| ruling.eligible_until).map_or(Value::Empty, Value::Date),
                text(&self.decided(&mut judge, &scenario, &takers, plan, choice)),
            ];
            row.extend(facts.of(&line, &doubtful));
            if has_goods {
                let goods = Some(self.exchanged(choice)).filter(|goods| *goods != Money::ZERO);
                row.push(goods.map_or(Value::Empty, Value::Money));
            }
            if has_left_out {
                row.push(self.left_out_in_ids(choice));
            }
            if is_assumed {
                row.push(self.assumed_in_ids(choice));
            }
            estimate.rows.push(row);
        }
        estimate
    }

    /// Returns for each remedy the totals of the lines that take it.
    fn takers(&self, plan: &Plan) -> Vec<Totals> {
        let couplings = self.couplings();
        let totals = couplings.iter().enumerate().map(|(remedy, coupling)| match coupling {
            Coupling::None => self.totals.clone(),
            Coupling::Cap | Coupling::Other => {
                let takes = |choice: &&Choice| choice.taken.is_some_and(|(taken, _)| taken == remedy);
                let lines: Vec<usize> = plan.choices.iter().filter(takes).map(|choice| choice.line).collect();
                self.policy.totals_if(&self.inquiry, remedy, &lines)
            }
        });
        totals.collect()
    }

    fn is_choice_assumed(&self, choice: &Choice) -> bool {
        choice.taken.is_some_and(|(remedy, _)| self.is_assumed(choice.line, remedy))
    }

    fn assumed_in_ids(&self, choice: &Choice) -> Value {
        let facts = choice.taken.map(|(remedy, _)| self.assumed_facts(choice.line, remedy));
        let facts: Vec<&str> = facts.into_iter().flatten().map(policy::Id::as_str).collect();
        if facts.is_empty() { Value::Empty } else { text(&facts.join(" ")) }
    }

    fn left_out_in_ids(&self, choice: &Choice) -> Value {
        let Some((remedy, cost)) = choice.only_at_cost() else { return Value::Empty };
        let remedy = self.policy.document().remedies.get(remedy);
        remedy.map_or(Value::Empty, |remedy| text(&format!("{} {cost}", remedy.id)))
    }

    /// Returns the clauses that decided on a line: for the chosen remedy the passed and the charging clauses, for closed remedies
    /// the failed clauses.
    fn decided(
        &self,
        judge: &mut Judge<'_>,
        scenario: &Scenario,
        takers: &[Totals],
        plan: &Plan,
        choice: &Choice,
    ) -> String {
        let (remedies, outcomes): (Vec<usize>, &[Outcome]) = match (choice.taken, plan.strategy) {
            (Some((remedy, _)), _) => (vec![remedy], &[Outcome::Pass, Outcome::Unknown]),
            (None, Strategy::Remedy(remedy)) => (vec![remedy], &[Outcome::Fail]),
            (None, Strategy::BestPerLine) => {
                let remedies = (0..self.width()).filter(|remedy| self.is_in_question(choice.line, *remedy));
                (remedies.collect(), &[Outcome::Fail, Outcome::Unknown])
            }
        };
        let mut clauses: Vec<&str> = Vec::new();
        let mut cite = |id| {
            if !clauses.contains(&id) {
                clauses.push(id);
            }
        };
        let all = &self.policy.document().clauses;
        let mut charging = Vec::new();
        for remedy in remedies {
            // A remedy that is taken is judged with the totals of the lines that take it, as it is filed.
            let taken = takers.get(remedy).filter(|_| choice.taken.is_some());
            let totals = taken.unwrap_or_else(|| scenario.totals(self, remedy));
            judge.rule_one(&self.inquiry, choice.line, totals, scenario.days, remedy);
            let gates = judge.gates(remedy).filter(|(_, outcome)| outcomes.contains(outcome));
            gates.filter_map(|(clause, _)| all.get(clause)).for_each(|clause| cite(clause.id.as_str()));
            if choice.taken.is_some() {
                charging = judge.charge_clauses(&self.inquiry, choice.line, totals, remedy);
            }
        }
        for clause in &charging {
            cite(clause.as_str());
        }
        clauses.join(" ")
    }
}

/// Returns the verdict of a line that takes no remedy. A line that is left out because of the cost has none.
fn without_remedy(best: Option<Best>) -> Value {
    match best {
        Some(Best::AnswersMissing | Best::PriceMissing) => text(Verdict::Undetermined.as_str()),
        Some(Best::OnlyAtCost { .. }) => Value::Empty,
        Some(Best::Nothing | Best::Remedy(..)) | None => text(Verdict::Ineligible.as_str()),
    }
}
