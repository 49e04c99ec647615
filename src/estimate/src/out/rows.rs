//! The cited estimate as rows: what CSV and XLSX hold alike.

use policy::{Date, Judge, Money, Outcome, Verdict};

use crate::list::List;
use crate::plan::{Plan, Scenario};

/// A cited estimate: whose policy judged, on which days, and a row for each line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Names and values that stand over the rows.
    pub header: Vec<(&'static str, Value)>,
    /// The columns.
    pub headings: [&'static str; 14],
    /// One per line of the plan.
    pub rows: Vec<[Value; 14]>,
    /// What the rows come to: gross, fees, net.
    pub sums: [Money; 3],
}

/// A cell of the estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text of our own or of the list.
    Text(String),
    /// A count.
    Count(u64),
    /// An amount in the policy's currency.
    Money(Money),
    /// A date.
    Date(Date),
}

impl List {
    /// The estimate of a plan: each line with what it takes, its money, its last day and the clauses that decided. `rows` has
    /// the lines' row numbers in the file they came from; without it, they are counted from 1.
    #[must_use]
    pub fn estimate(&self, plan: &Plan, rows: &[usize]) -> Estimate {
        let document = self.policy.document();
        let scenario = Scenario::new(
            self,
            &plan.choices.iter().map(|choice| choice.line).collect::<Vec<_>>(),
            self.ship_on(),
        );
        let mut judge = Judge::new(&self.policy);
        let mut estimate = Estimate {
            header: vec![
                ("policy", text(document.policy.id.as_str())),
                ("version", text(&document.policy.version)),
                ("digest", text(&document.digest)),
                ("as_of", Value::Date(self.as_of())),
                ("ship_on", Value::Date(self.ship_on())),
                ("currency", text(&document.policy.currency)),
            ],
            headings: [
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
            ],
            rows: Vec::with_capacity(plan.choices.len()),
            sums: [plan.sum.gross, plan.sum.fees, plan.sum.net],
        };
        for choice in &plan.choices {
            let Some(line) = self.lines().get(choice.line) else { continue };
            let number = rows.get(choice.line).copied().unwrap_or(choice.line.saturating_add(1));
            let remedy = choice.taken.and_then(|(remedy, _)| document.remedies.get(remedy));
            let ruling = choice.taken.map(|(_, ruling)| ruling);
            let money = |amount: Option<Option<Money>>| amount.flatten().map_or(Value::Empty, Value::Money);
            let optional = |text_of: Option<&str>| text_of.map_or(Value::Empty, text);
            estimate.rows.push([
                Value::Count(u64::try_from(number).unwrap_or(0)),
                optional(line.model.as_deref()),
                optional(line.serial.as_deref()),
                optional(line.category.as_ref().map(policy::Id::as_str)),
                Value::Count(u64::from(line.quantity)),
                line.unit_price
                    .as_deref()
                    .and_then(|price| price.parse().ok())
                    .map_or(Value::Empty, Value::Money),
                line.purchased_on
                    .as_deref()
                    .and_then(|day| day.parse().ok())
                    .map_or(Value::Empty, Value::Date),
                optional(remedy.map(|remedy| remedy.id.as_str())),
                text(ruling.map_or(self.verdict_of_nothing(plan, choice), |ruling| ruling.verdict).as_str()),
                money(ruling.map(|ruling| ruling.credit)),
                money(ruling.map(|ruling| ruling.fees)),
                money(ruling.map(|ruling| ruling.net())),
                ruling.and_then(|ruling| ruling.eligible_until).map_or(Value::Empty, Value::Date),
                text(&self.decided(&mut judge, &scenario, plan, choice)),
            ]);
        }
        estimate
    }

    /// The verdict on a line that takes nothing: its best may still be waiting for answers.
    fn verdict_of_nothing(&self, plan: &Plan, choice: &crate::plan::Choice) -> Verdict {
        let is_waiting =
            self.rulings(choice.line).iter().any(|ruling| ruling.verdict == Verdict::Undetermined);
        match plan.strategy {
            crate::plan::Strategy::BestPerLine if is_waiting => Verdict::Undetermined,
            crate::plan::Strategy::BestPerLine | crate::plan::Strategy::Remedy(_) => Verdict::Ineligible,
        }
    }

    /// The clauses that decided on a line: of what it takes, those that it passed and those that charge; of what is closed to
    /// it, those that closed it.
    fn decided(
        &self,
        judge: &mut Judge<'_>,
        scenario: &Scenario,
        plan: &Plan,
        choice: &crate::plan::Choice,
    ) -> String {
        let (remedies, spoke): (Vec<usize>, &[Outcome]) = match (choice.taken, plan.strategy) {
            (Some((remedy, _)), _) => (vec![remedy], &[Outcome::Pass, Outcome::Unknown]),
            (None, crate::plan::Strategy::Remedy(remedy)) => (vec![remedy], &[Outcome::Fail]),
            (None, crate::plan::Strategy::BestPerLine) => {
                ((0..self.policy.document().remedies.len()).collect(), &[Outcome::Fail, Outcome::Unknown])
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
            let totals = scenario.totals(self, remedy);
            judge.rule_one(&self.inquiry, choice.line, totals, scenario.day, remedy);
            let gates = judge.gates(remedy).filter(|(_, outcome)| spoke.contains(outcome));
            gates.filter_map(|(clause, _)| all.get(clause)).for_each(|clause| cite(clause.id.as_str()));
            if choice.taken.is_some() {
                charging = judge.charging(&self.inquiry, choice.line, totals, remedy);
            }
        }
        for clause in &charging {
            cite(clause.as_str());
        }
        clauses.join(" ")
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
