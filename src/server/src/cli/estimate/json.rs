//! The estimate as JSON.

use estimate::{BestPlan, Confidence, List, Plan, Reading};
use serde_json::{Value, json};

use super::messages::note_in_words;
use super::name;
use super::read::ReadSource;

/// Returns everything that the table shows, how the list was read, and each line with every remedy.
pub(super) fn render(
    list: &List,
    reading: &Reading,
    best: &Plan,
    plan: &BestPlan,
    source: &ReadSource,
) -> String {
    let about = &list.policy().document().policy;
    let (all, lines) = (list.all(), best.choices.iter().zip(&reading.rows));
    let strategies = list.compare(&all).into_iter().zip(list.over_time(&all)).map(|(plan, over_time)| {
        let sum = plan.sum;
        // A charge that opens later is no amount that is lost.
        let cliffs = over_time.cliffs.iter().filter(|_| list.gives_money(plan.strategy));
        let closings = list.blocking_clauses(plan.strategy, &all);
        json!({
            "strategy": name(list, plan.strategy),
            "eligible": sum.eligible, "undetermined": sum.undetermined, "closed": sum.closed,
            "gross": sum.gross, "fees": sum.fees, "net": sum.net,
            "closings": closings.iter().map(|closing| json!({
                "clause": closing.clause, "lines": closing.lines.len(), "goods": closing.goods,
                "alone": closing.alone, "goods_alone": closing.goods_alone,
            })).collect::<Vec<_>>(),
            "cliffs": cliffs.map(|cliff| json!({
                "ship_by": cliff.ship_by, "lines": cliff.lines.len(), "lost": cliff.lost,
            })).collect::<Vec<_>>(),
        })
    });
    let programmes = list.programmes(&all).into_iter().map(|programme| {
        json!({
            "remedy": list.policy().document().remedies.get(programme.remedy).map(|remedy| &remedy.id),
            "fact": programme.cap.fact, "clause": programme.cap.clause, "amount": programme.amount,
            "qualifying": programme.qualifying.len(), "waiting": programme.waiting.len(), "closed": programme.closed.len(),
            "goods": programme.goods, "smallest": programme.smallest, "more": programme.gain.map(|gain| gain.more()),
        })
    });
    let estimate = json!({
        "policy": about.id, "version": about.version, "digest": list.policy().document().digest,
        "as_of": list.as_of(), "ship_on": list.ship_on(),
        "lines": lines.map(|(choice, row)| line(list, choice, *row)).collect::<Vec<_>>(),
        "plan": planned(list, plan),
        "strategies": strategies.collect::<Vec<_>>(),
        "programmes": programmes.collect::<Vec<_>>(),
        "sheet": source.sheet.as_ref().map(|sheet| json!({ "name": sheet.name, "others": sheet.others })),
        "columns": columns(source),
        "notes": notes(source),
        "faults": reading.faults.iter().map(|fault| json!({
            "row": fault.row, "column": fault.heading, "text": fault.text, "cells": fault.cells, "detail": fault.problem.to_string(),
        })).collect::<Vec<_>>(),
    });
    format!("{estimate:#}\n")
}

/// Returns the best plan: one total, what of it rests on assumptions, and its remedies.
fn planned(list: &List, plan: &BestPlan) -> Value {
    let document = list.policy().document();
    let remedies = plan.by_remedy.iter().filter_map(|(remedy, planned)| {
        let remedy = document.remedies.get(*remedy)?;
        Some(json!({ "remedy": remedy.id, "lines": planned.lines, "worth": planned.worth.total() }))
    });
    let worth = plan.worth;
    json!({
        "total": worth.total(), "money": worth.money, "credit": worth.credit, "goods": worth.goods, "service": worth.service,
        "assumed": plan.assumed, "order": plan.order, "gap": plan.gap, "remedies": remedies.collect::<Vec<_>>(),
    })
}

/// Returns what each column was taken for, and why.
fn columns(source: &ReadSource) -> Vec<Value> {
    let columns = source.mapping.columns().iter();
    let columns = columns.map(|column| {
        let target = column.target.as_ref();
        json!({
            "heading": column.heading, "taken_for": target.map(|(target, _)| target.to_string()),
            "by": target.map(|(_, confidence)| match confidence {
                Confidence::Content => "content",
                Confidence::PartOfHeading => "part_of_heading",
                Confidence::Heading => "heading",
                Confidence::Chosen => "choice",
            }),
            "hidden": column.is_hidden,
        })
    });
    columns.collect()
}

/// Returns notes on the rows that were left out and the values that were carried down.
fn notes(source: &ReadSource) -> Vec<String> {
    let name =
        |column: usize| source.table.headings.get(column).map(|name| format!("`{name}`")).unwrap_or_default();
    let notes = source.table.grouped_notes().into_iter();
    notes.map(|(note, rows)| note_in_words(note, &rows, &name)).collect()
}

fn line(list: &List, choice: &estimate::Choice, row: usize) -> Value {
    let document = list.policy().document();
    let rulings = list.rulings(choice.line);
    let remedies = document.remedies.iter().zip(rulings.iter()).map(|(remedy, ruling)| {
        json!({
            "remedy": remedy.id, "verdict": ruling.verdict, "credit": ruling.credit, "fees": ruling.fees,
            "net": ruling.net(), "eligible_until": ruling.eligible_until, "needs": ruling.needs(list.policy()),
        })
    });
    let best = choice.taken.and_then(|(index, ruling)| {
        let remedy = document.remedies.get(index)?;
        let assumed: Vec<&policy::Id> = list.assumed_facts(choice.line, index).collect();
        Some(json!({
            "remedy": remedy.id, "net": ruling.net(), "eligible_until": ruling.eligible_until, "assumed": assumed,
        }))
    });
    json!({
        "row": row, "line": list.lines().get(choice.line), "best": best, "remedies": remedies.collect::<Vec<_>>(),
    })
}
