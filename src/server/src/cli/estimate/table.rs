//! The estimate as tables of text.

use std::collections::{BTreeMap, BTreeSet};

use estimate::{
    Best, BestPlan, Compared, Comparison, LineFold as _, List, OverTime, OverTimeFold, Plan, Reading,
    Strategy,
};
use policy::{Id, Money, RemedyRuling, Verdict};

use super::{joined, name};

/// Writes the lines, strategies, last days and programmes in aligned columns.
pub(super) fn render(list: &List, reading: &Reading, best: &Plan, plan: &BestPlan) -> String {
    let all = list.all();
    let (plans, compared) = (list.compare(&all), Comparison::new(list, &all).over(list, &all));
    let parts = [
        lines(list, reading, &plans, best),
        planned(list, plan),
        missing(list, best),
        strategies(list, &compared),
        days(list, plan),
        programmes(list),
        assumptions(list),
    ];
    parts.concat()
}

/// Writes each line with its net by every strategy that gives money. Each column adds up to the net of its strategy.
fn lines(list: &List, reading: &Reading, plans: &[Plan], best: &Plan) -> String {
    let document = list.policy().document();
    let is_column = |plan: &&Plan| plan.strategy != Strategy::BestPerLine && list.gives_money(plan.strategy);
    let money: Vec<&Plan> = plans.iter().filter(is_column).collect();
    let mut heading = vec!["ROW".to_owned(), "MODEL".to_owned(), "QTY".to_owned()];
    heading.extend(money.iter().map(|plan| name(list, plan.strategy).to_uppercase()));
    heading.extend(["BEST", "NET", "SHIP BY"].map(str::to_owned));
    let mut rows = vec![heading];
    for (choice, (line, row)) in best.choices.iter().zip(list.lines().iter().zip(&reading.rows)) {
        let mut cells =
            vec![row.to_string(), line.model.clone().unwrap_or_default(), line.quantity.to_string()];
        cells.extend(money.iter().map(|plan| {
            let taken = plan.choices.get(choice.line).and_then(|choice| choice.taken);
            taken.map_or("-".to_owned(), |taken| worth(list, choice.line, &taken))
        }));
        let remedy = choice.taken.and_then(|(remedy, _)| document.remedies.get(remedy));
        cells.push(match (remedy, choice.best) {
            (Some(remedy), _) => remedy.id.to_string(),
            (None, Some(Best::PriceMissing)) => "? (price)".to_owned(),
            (None, Some(Best::AnswersMissing)) => "? (answers)".to_owned(),
            (None, Some(Best::OnlyAtCost { remedy, cost })) => {
                let remedy = document.remedies.get(remedy).map(|remedy| remedy.id.to_string());
                format!("- ({} costs {cost})", remedy.unwrap_or_default())
            }
            (None, Some(Best::Remedy(..) | Best::Nothing) | None) => "-".to_owned(),
        });
        cells.push(choice.taken.map(|taken| worth(list, choice.line, &taken)).unwrap_or_default());
        let until = choice.taken.and_then(|(_, ruling)| ruling.eligible_until);
        cells.push(until.map(|until| until.to_string()).unwrap_or_default());
        rows.push(cells);
    }
    aligned(&rows)
}

/// Writes the best plan: its total, and its parts by remedy.
fn planned(list: &List, plan: &BestPlan) -> String {
    let document = list.policy().document();
    let parts = plan.by_remedy.iter().filter_map(|(remedy, planned)| {
        let worth = marked(planned.worth.total(), planned.is_assumed);
        Some(format!("{} {worth} ({} lines)", document.remedies.get(*remedy)?.id, planned.lines))
    });
    let gap = if plan.gap == Money::ZERO {
        String::new()
    } else {
        format!("; no other choice of lines is worth more than {} beyond it", plan.gap)
    };
    let mut parts = parts.collect::<Vec<_>>().join(", ");
    if parts.is_empty() {
        parts.push_str("no line takes a remedy");
    }
    let total = marked(plan.worth.total(), plan.is_assumed());
    format!("\nbest plan: {total}: {parts}{gap}\n")
}

/// Names the facts that lines lack, with the number of lines for each, and the options that state them.
fn missing(list: &List, best: &Plan) -> String {
    let document = list.policy().document();
    let mut lines = 0_usize;
    let mut lacking: BTreeMap<Id, usize> = BTreeMap::new();
    for choice in best.choices.iter().filter(|choice| choice.best == Some(Best::AnswersMissing)) {
        lines = lines.saturating_add(1);
        let rulings = list.rulings_in_question(choice.line).into_iter();
        let needs: BTreeSet<Id> = rulings.flat_map(|(_, ruling)| ruling.needs(list.policy())).collect();
        for fact in needs {
            let count = lacking.entry(fact).or_default();
            *count = count.saturating_add(1);
        }
    }
    if lines == 0 {
        return String::new();
    }
    let facts =
        document.facts.iter().filter_map(|fact| Some(format!("{} ({})", fact.id, lacking.get(&fact.id)?)));
    let mut text = format!(
        "{lines} of {} lines need answers: {}; `--set FACT=VALUE` states one for every line",
        list.lines().len(),
        facts.collect::<Vec<_>>().join(", ")
    );
    let lists: Vec<&str> = document.lists.iter().map(|list| list.id.as_str()).collect();
    if !lists.is_empty() {
        text.push_str("; `--assume LIST` assumes what holds for ");
        text.push_str(&lists.join(", "));
    }
    format!("{text}\n")
}

/// Names the unconfirmed assumptions.
fn assumptions(list: &List) -> String {
    let document = list.policy().document();
    let lines = list.all().into_iter();
    let assumed: BTreeSet<&Id> = lines
        .flat_map(|line| {
            let remedies =
                (0..document.remedies.len()).filter(move |remedy| list.is_in_question(line, *remedy));
            remedies.flat_map(move |remedy| list.assumed_facts(line, remedy))
        })
        .collect();
    let facts = document.facts.iter().map(|fact| &fact.id).filter(|fact| assumed.contains(fact));
    let facts: Vec<&str> = facts.map(Id::as_str).collect();
    if facts.is_empty() {
        return String::new();
    }
    format!(
        "\n<= marks amounts that rest on assumptions about {}; --set states a fact, --confirm takes them all, --assume chooses others\n",
        facts.join(", ")
    )
}

fn strategies(list: &List, compared: &[Compared]) -> String {
    let mut rows = vec![
        ["STRATEGY", "ELIGIBLE", "OPEN", "CLOSED", "GROSS", "FEES", "NET", "CLOSED BY"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let all = list.all();
    let is_shown = |compared: &&Compared| match compared.strategy {
        Strategy::Remedy(remedy) => all.iter().any(|line| list.is_in_question(*line, remedy)),
        Strategy::BestPerLine => true,
    };
    for Compared { strategy, sum, is_assumed, .. } in compared.iter().filter(is_shown) {
        let closings = list.blocking_clauses(*strategy, &all);
        let largest =
            closings.iter().take(3).map(|closing| format!("{} ({})", closing.clause, closing.goods));
        rows.push(vec![
            name(list, *strategy).to_owned(),
            sum.eligible.to_string(),
            sum.undetermined.to_string(),
            sum.closed.to_string(),
            marked(sum.gross, *is_assumed),
            marked(sum.fees, *is_assumed),
            marked(sum.net, *is_assumed),
            largest.collect::<Vec<_>>().join(", "),
        ]);
    }
    format!("\n{}", aligned(&rows))
}

/// Writes the first days after which money is lost: by each strategy, and by the best plan where its days are others than those of the best
/// remedies.
fn days(list: &List, plan: &BestPlan) -> String {
    let all = list.all();
    let mut rows = vec![["STRATEGY", "SHIP BY", "LINES", "LOST"].map(str::to_owned).to_vec()];
    let mut add = |name: &str, over_time: &OverTime| {
        rows.extend(over_time.cliffs.iter().take(3).map(|cliff| {
            let is_assumed = cliff.lines.iter().any(|line| list.is_assumed_by(over_time.strategy, *line));
            vec![
                name.to_owned(),
                cliff.ship_by.to_string(),
                cliff.lines.len().to_string(),
                marked(cliff.lost, is_assumed),
            ]
        }));
    };
    let curves = list.over_time(&all);
    for curve in curves.iter().filter(|curve| list.gives_money(curve.strategy)) {
        add(name(list, curve.strategy), curve);
    }
    let planned = OverTimeFold::of(list, &all, vec![Strategy::BestPerLine]).with_plan(Some(plan));
    let planned = planned.over(list, &all).pop().filter(|planned| {
        let is_same = |curve: &OverTime| curve.strategy == planned.strategy && curve.cliffs == planned.cliffs;
        !curves.iter().any(is_same)
    });
    if let Some(planned) = &planned {
        add("best_plan", planned);
    }
    if rows.len() > 1 { format!("\n{}", aligned(&rows)) } else { String::new() }
}

fn programmes(list: &List) -> String {
    let document = list.policy().document();
    let programmes = list.programmes(&list.all()).into_iter();
    let shown = programmes.filter(|programme| !programme.qualifying.is_empty()).filter_map(|programme| {
        let remedy = document.remedies.get(programme.remedy)?;
        let clause = joined(std::slice::from_ref(&programme.cap.clause));
        // The gain rests on the qualifying lines' other remedies too.
        let is_assumed = |line: &usize| list.is_assumed_by(Strategy::BestPerLine, *line);
        Some(format!(
            "\n{}: {} lines qualify; {} of {} opens it for all of them ({clause}), worth {} more than their best other remedies\n",
            remedy.id,
            programme.qualifying.len(),
            programme.cap.fact,
            programme.smallest?,
            marked(programme.gain?.more(), programme.qualifying.iter().any(is_assumed)),
        ))
    });
    shown.collect()
}

fn worth(list: &List, line: usize, (remedy, ruling): &(usize, RemedyRuling)) -> String {
    match (ruling.verdict, ruling.net()) {
        (Verdict::Ineligible, _) => "-".to_owned(),
        (Verdict::Undetermined, _) | (Verdict::Eligible, None) => "?".to_owned(),
        (Verdict::Eligible, Some(net)) => marked(net, list.is_assumed(line, *remedy)),
    }
}

/// Writes an amount, with a mark where it rests on assumptions.
fn marked(amount: Money, is_assumed: bool) -> String {
    if is_assumed { format!("<={amount}") } else { amount.to_string() }
}

/// Aligns columns to the width of their widest cell; figures are right-aligned.
fn aligned(rows: &[Vec<String>]) -> String {
    let is_figure =
        |cell: &str| cell.trim_start_matches("<=").parse::<f64>().is_ok() || matches!(cell, "-" | "?" | "");
    // The width of each column, and whether it is right-aligned, found in one pass: a list has thousands of rows.
    let mut columns: Vec<(usize, bool)> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        columns.resize(columns.len().max(row.len()), (0, true));
        for ((width, is_right), cell) in columns.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
            // The heading of a column of figures is a word.
            *is_right &= index == 0 || is_figure(cell);
        }
    }
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&columns).map(|(cell, (width, is_right))| {
            if *is_right { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}
