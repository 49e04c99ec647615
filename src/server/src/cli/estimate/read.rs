//! From the file to the judged list.

use std::fmt;
use std::sync::Arc;

use anyhow::{Context, bail, ensure};
use estimate::{
    DateOrder, DecimalSign, Grid, List, Mapping, Note, Question, Reading, Readings, RequestFacts as _,
    RowReader, Table, Target, Vocabulary,
};
use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Date, Document, Id, Line, Policy, Request};

use super::Options;

/// Something about the list that only the user can tell.
#[derive(Debug)]
pub(in crate::cli) struct Unanswered(Vec<Question>);

pub(super) fn list(options: &Options, policy: &Arc<Policy>, as_of: Date) -> anyhow::Result<(List, Reading)> {
    let document = policy.document();
    let vocabulary = Vocabulary::of(document);
    let table =
        Table::find(grid(options)?, &vocabulary).with_context(|| options.file.display().to_string())?;
    for note in &table.notes {
        eprintln!("{}", noted(note));
    }
    let mut mapping = Mapping::recognise(document, &vocabulary, &table);
    choose(options, document, &mut mapping)?;
    let mut reading = RowReader::new(document, &mapping, &table, as_of).read(&table);
    if !reading.questions.is_empty() {
        bail!(Unanswered(reading.questions));
    }
    for fault in &reading.faults {
        eprintln!("{fault}");
    }
    for column in
        mapping.columns().iter().filter(|column| column.target.is_none() && !column.heading.is_empty())
    {
        eprintln!(
            "column `{}` is left aside; --column `{}=FACT` says what it is",
            column.heading, column.heading
        );
    }
    ensure!(!reading.lines.is_empty(), "{}: no row can be judged", options.file.display());
    let mut head = Request { as_of: Some(as_of), ship_on: options.ship_on, ..reading.head() };
    for (name, value) in options.role.iter().map(|role| ("role", role.as_str())).chain(set(options)) {
        let fact = document.fact(&Id::from(name)).with_context(|| unknown_fact(document, name))?;
        let answer = answer(fact, value)?;
        match fact.scope {
            Scope::Request => head.set_facts(&[(fact.id.clone(), answer)].into()),
            Scope::Line => reading.lines.iter_mut().for_each(|line| fill(line, fact, &answer)),
        }
    }
    let (mut list, faults) = List::new(Arc::clone(policy), head, reading.lines.clone(), as_of);
    list.judge_rest();
    if let Some(fault) = faults.first() {
        bail!("{fault}");
    }
    Ok((list, reading))
}

fn set(options: &Options) -> impl Iterator<Item = (&str, &str)> {
    options.set.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

fn grid(options: &Options) -> anyhow::Result<Grid> {
    let name = || options.file.display().to_string();
    let bytes = std::fs::read(&options.file).with_context(name)?;
    if Grid::is_workbook(&bytes) {
        return Grid::from_workbook(&bytes, options.sheet.as_deref()).with_context(name);
    }
    Grid::from_text_bytes(&bytes).with_context(name)
}

/// Takes the command line's word for what columns are and how they are written.
fn choose(options: &Options, document: &Document, mapping: &mut Mapping) -> anyhow::Result<()> {
    for (column, target) in &options.column {
        let by_heading = mapping.columns().iter().position(|other| other.heading == *column);
        let by_number =
            || column.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < mapping.columns().len());
        let index =
            by_heading.or_else(by_number).with_context(|| format!("there is no column `{column}`"))?;
        let target = (!target.is_empty()).then(|| target.parse::<Target>()).transpose()?;
        if let Some(Target::Fact(fact)) = &target {
            ensure!(document.fact(fact).is_some(), unknown_fact(document, fact.as_str()));
        }
        mapping.choose(index, target);
    }
    for column in 0..mapping.columns().len() {
        if let Some(order) = options.dates.as_deref().and_then(DateOrder::named) {
            mapping.choose_dates(column, order);
        }
        if let Some(sign) = options.decimals.as_deref().and_then(DecimalSign::named) {
            mapping.choose_decimals(column, sign);
        }
    }
    Ok(())
}

fn unknown_fact(document: &Document, name: &str) -> String {
    let facts: Vec<&str> = document.facts.iter().map(|fact| fact.id.as_str()).collect();
    format!("`{}` has no fact `{name}`; it has {}", document.policy.id, facts.join(", "))
}

/// A value on the command line, as a request carries it.
fn answer(fact: &Fact, value: &str) -> anyhow::Result<Answer> {
    Ok(match fact.kind {
        FactType::Bool => match value {
            "yes" | "true" => Answer::Bool(true),
            "no" | "false" => Answer::Bool(false),
            _ => bail!("`{}={value}`: write yes or no", fact.id),
        },
        FactType::Number => Answer::Number(value.parse().with_context(|| format!("`{}={value}`", fact.id))?),
        FactType::Choice | FactType::Date | FactType::Money | FactType::Text | FactType::Decision => {
            Answer::Text(value.to_owned())
        }
    })
}

/// Tells a line what the list does not.
fn fill(line: &mut Line, fact: &Fact, answer: &Answer) {
    let text = || match answer {
        Answer::Text(text) => Some(text.clone()),
        Answer::Bool(_) | Answer::Number(_) => None,
    };
    match fact.id.as_str() {
        "category" => {
            let named = || text().map(|text| Id::from(text.as_str()));
            line.category = line.category.take().or_else(named);
        }
        "unit_price" => line.unit_price = line.unit_price.take().or_else(text),
        "purchased_on" => line.purchased_on = line.purchased_on.take().or_else(text),
        _ => {
            line.answers.entry(fact.id.clone()).or_insert_with(|| answer.clone());
        }
    }
}

fn noted(note: &Note) -> String {
    match note {
        Note::Above { rows: 1 } => "1 row above the headings is left aside".to_owned(),
        Note::Above { rows } => format!("{rows} rows above the headings are left aside"),
        Note::NoHeadings => "no row looks like headings: columns are told by their content".to_owned(),
        Note::Sums { row } => format!("row {row} adds up the others and is left aside"),
        Note::Overflow { row } => {
            format!("row {row} has more cells than there are headings; the rest is left aside")
        }
    }
}

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, question) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            let Question { heading, row, sample, cells, .. } = question;
            write!(f, "column `{heading}`: is `{sample}` in row {row} ")?;
            match question.readings {
                Readings::Dates { day_first, month_first } => {
                    write!(f, "{day_first} (--dates dmy) or {month_first} (--dates mdy)?")?;
                }
                Readings::Decimals { point, comma } => {
                    let shown = |amount: Option<policy::Money>| {
                        amount.map_or("no amount".to_owned(), |it| it.to_string())
                    };
                    write!(f, "{} (--decimals point) or {} (--decimals comma)?", shown(point), shown(comma))?;
                }
            }
            write!(f, " {cells} cells wait for the answer")?;
        }
        Ok(())
    }
}

impl std::error::Error for Unanswered {}
