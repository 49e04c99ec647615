//! Asks what a column states about the condition of the goods, if it may contradict the list's assumed facts.

use policy::document::condition::Value;
use policy::document::{Fact, FactType, Scope};
use policy::{BuiltInFact, Document, Id};

use super::content::SAMPLE;
use super::{Column, Mapping, Readings, UnusedReason};
use crate::cell::{AGAINST, Choices, is_against_new, is_blank, is_working, read_bool};
use crate::table::Table;
use crate::text::has_one_of;
use crate::vocabulary::Target;

/// The words of headings under which `no` contradicts it.
const FOR: [&str; 39] = [
    "returnable",
    "box",
    "accessories",
    "intact",
    "caja",
    "boite",
    "new",
    "neuf",
    "neuve",
    "nuevo",
    "nueva",
    "neu",
    "nuovo",
    "nieuw",
    "novo",
    "sealed",
    "unopened",
    "unused",
    "undamaged",
    "complete",
    "working",
    "works",
    "functional",
    "resalable",
    "resellable",
    "scelle",
    "scellee",
    "complet",
    "fonctionne",
    "sellado",
    "completo",
    "funciona",
    "versiegelt",
    "ungeoffnet",
    "vollstandig",
    "funktioniert",
    "verzegeld",
    "compleet",
    "sigillato",
];

/// Asks about the unused columns of yes and no, and about those that hold a choice of an assumed fact: a `Status` of `DOA`.
pub(super) fn ask(document: &Document, table: &Table, mapping: &mut Mapping) {
    for index in 0..mapping.columns.len() {
        let Some(column) = mapping.columns.get(index) else { continue };
        let may_be_unused = matches!(column.unused, None | Some(UnusedReason::UnlikeItsHeading));
        if column.target.is_some() || !may_be_unused || column.heading.is_empty() {
            continue;
        }
        let by_heading = targets(document, &column.heading, column.claimed.as_ref())
            .filter(|(targets, expected)| !targets.is_empty() && contradicts(table, index, *expected))
            .map(|(targets, _)| targets);
        let targets = by_heading
            .or_else(|| stated_fact(document, table, index).map(|target| vec![target]))
            .or_else(|| graded_facts(document, table, index, column));
        if let Some(targets) = targets {
            let question = mapping.ask(table, index, Readings::Facts { targets });
            mapping.questions.push(question);
            mapping.set_unused(index, UnusedReason::InQuestion);
        }
    }
}

/// Returns the assumed facts with the answers yes and no, if a column grades the condition in words of its own: a `Grade` of `B`.
fn graded_facts(document: &Document, table: &Table, index: usize, column: &Column) -> Option<Vec<Target>> {
    const WORDS: [&str; 12] = [
        "grade",
        "grading",
        "graded",
        "cosmetic",
        "cosmetics",
        "condition",
        "zustand",
        "klasse",
        "grado",
        "clase",
        "etat",
        "condicion",
    ];
    let list = document.lists.first()?;
    let is_assumed = |fact: &Fact| fact.kind == FactType::Bool && list.answers.contains_key(&fact.id);
    let states_condition =
        |fact: &Fact| is_assumed(fact) || fact.choices.iter().any(|choice| choice.id == *"none");
    let claimed = column.claimed.as_ref().and_then(|id| document.fact(id));
    let is_grade = claimed.is_some_and(states_condition) || has_one_of(&column.heading, &WORDS);
    let is_unknown = |text: &str| !is_blank(text) && !is_working(text) && !is_against_new(text);
    if !is_grade || !table.column(index).any(|(_, cell)| is_unknown(&cell.text)) {
        return None;
    }
    let facts = document.facts.iter().filter(|fact| is_free(fact) && is_assumed(fact));
    let targets: Vec<Target> = facts.map(|fact| Target::Fact(fact.id.clone())).collect();
    (!targets.is_empty()).then_some(targets)
}

/// Returns whether a fact is one of the policy's own about a line.
fn is_free(fact: &Fact) -> bool {
    fact.scope == Scope::Line && BuiltInFact::from_id(&fact.id).is_none()
}

/// Returns the assumed fact of which a cell names another choice than the assumed one.
fn stated_fact(document: &Document, table: &Table, column: usize) -> Option<Target> {
    let list = document.lists.first()?;
    let contradicts = |fact: &&Fact| {
        let Some(Value::Choice(assumed)) = list.answers.get(&fact.id) else { return false };
        let choices = Choices::of_fact(fact);
        table.column(column).any(|(_, cell)| choices.find(&cell.text).is_some_and(|choice| choice != assumed))
    };
    document
        .facts
        .iter()
        .filter(|fact| is_free(fact))
        .find(contradicts)
        .map(|fact| Target::Fact(fact.id.clone()))
}

/// Returns whether the cells of a column are yes and no, and some are not the expected one.
fn contradicts(table: &Table, column: usize, expected: bool) -> bool {
    let cells = || table.column(column).map(|(_, cell)| cell.text.as_str()).filter(|text| !is_blank(text));
    // Under `Qty Damaged`, a count is an answer, too.
    let is_count = |text: &str| !expected && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_answer = |text: &&str| read_bool(text).is_some() || is_count(text);
    let are_answers =
        cells().take(SAMPLE).filter(is_answer).count().saturating_mul(2) > cells().take(SAMPLE).count();
    are_answers && cells().any(|text| read_bool(text) != Some(expected))
}

/// Returns the targets that a column of yes and no may have by its heading, and the answer that agrees with the assumed facts.
fn targets(document: &Document, heading: &str, claimed: Option<&Id>) -> Option<(Vec<Target>, bool)> {
    const NOT_RETURNABLE: [&str; 4] = ["final", "clearance", "liquidation", "nonreturnable"];
    let list = document.lists.first()?;
    let assumed = |fact: &&Fact| is_free(fact) && list.answers.contains_key(&fact.id);
    // A column whose heading names a choice, such as `Fault`, states one of its values.
    if let Some(fact) = claimed.and_then(|id| document.fact(id)).filter(assumed) {
        let expected =
            |id: &Id| matches!(list.answers.get(&fact.id), Some(Value::Choice(other)) if other == id);
        let others = fact.choices.iter().filter(|choice| !expected(&choice.id));
        let answers = others.map(|choice| Target::Answer(fact.id.clone(), choice.id.clone()));
        return Some((answers.collect(), false));
    }
    let expected = if has_one_of(heading, &AGAINST) || has_one_of(heading, &NOT_RETURNABLE) {
        false
    } else if has_one_of(heading, &FOR) {
        true
    } else {
        return None;
    };
    let facts = document.facts.iter().filter(assumed).filter(|fact| fact.kind == FactType::Bool);
    let target = |fact: &Fact| {
        let is_same = matches!(list.answers.get(&fact.id), Some(Value::Bool(yes)) if *yes == expected);
        if is_same { Target::Fact(fact.id.clone()) } else { Target::Answer(fact.id.clone(), Id::from("no")) }
    };
    Some((facts.map(target).collect(), expected))
}
