//! The judged list for people.

use estimate::{Best, List, Plan, Reading, Strategy};
use policy::{RemedyRuling, Verdict};

use super::{joined, name};

/// Writes the lines, strategies, last days and programmes in aligned columns.
pub(super) fn judged(list: &List, reading: &Reading, best: &Plan) -> String {
    let plans = list.compare(&list.all());
    [lines(list, reading, &plans, best), strategies(list, &plans), days(list), programmes(list)].concat()
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
            taken.map_or("-".to_owned(), |(_, ruling)| worth(&ruling))
        }));
        let taken = choice.taken.and_then(|(remedy, ruling)| Some((document.remedies.get(remedy)?, ruling)));
        cells.push(match (&taken, choice.best) {
            (Some((remedy, _)), _) => remedy.id.to_string(),
            (None, Some(Best::PriceMissing)) => "? (price)".to_owned(),
            (None, Some(Best::AnswersMissing)) => "? (answers)".to_owned(),
            (None, _) => "-".to_owned(),
        });
        cells.push(taken.as_ref().map(|(_, ruling)| worth(ruling)).unwrap_or_default());
        let until = taken.and_then(|(_, ruling)| ruling.eligible_until);
        cells.push(until.map(|until| until.to_string()).unwrap_or_default());
        rows.push(cells);
    }
    aligned(&rows)
}

fn strategies(list: &List, plans: &[Plan]) -> String {
    let mut rows = vec![
        ["STRATEGY", "ELIGIBLE", "OPEN", "CLOSED", "GROSS", "FEES", "NET", "CLOSED BY"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let all = list.all();
    for plan in plans {
        let sum = plan.sum;
        let closings = list.blocking_clauses(plan.strategy, &all);
        let most = closings.iter().take(3).map(|closing| format!("{} ({})", closing.clause, closing.goods));
        rows.push(vec![
            name(list, plan.strategy).to_owned(),
            sum.eligible.to_string(),
            sum.undetermined.to_string(),
            sum.closed.to_string(),
            sum.gross.to_string(),
            sum.fees.to_string(),
            sum.net.to_string(),
            most.collect::<Vec<_>>().join(", "),
        ]);
    }
    format!("\n{}", aligned(&rows))
}

/// Writes the first days after which money is lost.
fn days(list: &List) -> String {
    let mut rows = vec![["STRATEGY", "SHIP BY", "LINES", "LOST"].map(str::to_owned).to_vec()];
    for over_time in list.over_time(&list.all()) {
        rows.extend(over_time.cliffs.iter().take(3).map(|cliff| {
            let name = name(list, over_time.strategy).to_owned();
            vec![name, cliff.ship_by.to_string(), cliff.lines.len().to_string(), cliff.lost.to_string()]
        }));
    }
    if rows.len() > 1 { format!("\n{}", aligned(&rows)) } else { String::new() }
}

fn programmes(list: &List) -> String {
    let document = list.policy().document();
    let programmes = list.programmes(&list.all()).into_iter();
    let shown = programmes.filter(|programme| !programme.qualifying.is_empty()).filter_map(|programme| {
        let remedy = document.remedies.get(programme.remedy)?;
        let clause = joined(std::slice::from_ref(&programme.cap.clause));
        Some(format!(
            "\n{}: {} lines qualify; {} of {} opens it for all of them ({clause}), worth {} more than what else they give\n",
            remedy.id,
            programme.qualifying.len(),
            programme.cap.fact,
            programme.smallest?,
            programme.gain?.more(),
        ))
    });
    shown.collect()
}

fn worth(ruling: &RemedyRuling) -> String {
    match (ruling.verdict, ruling.net()) {
        (Verdict::Ineligible, _) => "-".to_owned(),
        (Verdict::Undetermined, _) | (Verdict::Eligible, None) => "?".to_owned(),
        (Verdict::Eligible, Some(net)) => net.to_string(),
    }
}

/// Columns as wide as their widest cell; those of figures to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let is_figure = |cell: &str| cell.parse::<f64>().is_ok() || matches!(cell, "-" | "?" | "");
    // Of each column its width, and whether it stands to the right: a list has thousands of rows, and each is looked at once.
    let mut columns: Vec<(usize, bool)> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        columns.resize(columns.len().max(row.len()), (0, true));
        for ((width, is_right), cell) in columns.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
            // A heading is a word over figures too.
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
