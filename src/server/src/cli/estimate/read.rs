//! Reads a file into a list, and evaluates it.

use std::ffi::OsStr;
use std::sync::Arc;

use anyhow::{Context, bail, ensure};
use estimate::{
    ColumnAnswer, Currency, DateOrder, DecimalSign, List, ListBuilder, Mapping, Purpose, PurposeChoice,
    Reading, RowReader, StoredDates, Table, Target, Vocabulary,
};
use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Date, Document, Id, Line, Policy, Request};

use super::Options;
use super::messages;
use super::open::{OpenedFile, open};
use super::questions::Unanswered;

/// The evaluated list, and how it was read.
pub(super) struct ReadList {
    pub(super) list: List,
    pub(super) reading: Reading,
    pub(super) source: ReadSource,
}

/// The file's sheets, its table and what the columns were taken for.
pub(super) struct ReadSource {
    pub(super) sheet: Option<estimate::SheetChoice>,
    pub(super) table: Table,
    pub(super) mapping: Mapping,
}

pub(super) fn list(options: &Options, policy: &Arc<Policy>, as_of: Date) -> anyhow::Result<ReadList> {
    let document = policy.document();
    let vocabulary = Vocabulary::of(document);
    let name = || options.file.display().to_string();
    let OpenedFile { grid, sheet } = open(options, &vocabulary)?;
    let mut table = Table::find(grid, &vocabulary).with_context(name)?;
    for name in
        [sheet.as_ref().map(|sheet| sheet.name.as_str()), options.file.file_stem().and_then(OsStr::to_str)]
    {
        table.set_name(name.unwrap_or_default());
    }
    let mut mapping = Mapping::recognise(document, &vocabulary, &table);
    choose(options, document, &mut mapping)?;
    let mut reading = RowReader::new(document, &mapping, &table, as_of).read(&table);
    let source = ReadSource { sheet, table, mapping };
    for line in messages::lines(&source, &reading, &document.policy.currency) {
        eprintln!("{line}");
    }
    if !reading.questions.is_empty() {
        bail!(Unanswered::new(&source.mapping, reading.questions));
    }
    ensure!(!reading.lines.is_empty(), "{}: no row can be judged", options.file.display());
    let mut head = Request { as_of: Some(as_of), ship_on: options.ship_on, ..reading.head() };
    for (name, value) in options.role.iter().map(|role| ("role", role.as_str())).chain(set(options)) {
        let fact = document.fact(&Id::from(name)).with_context(|| unknown_fact(document, name))?;
        let answer = answer(fact, value)?;
        match fact.scope {
            Scope::Request => head.set(&fact.id, Some(answer)),
            Scope::Line => reading.lines.iter_mut().for_each(|line| fill(line, fact, &answer)),
        }
    }
    let assumes = Assumes::of(options, document, &head)?;
    let of_request =
        assumes.of_list(document).map(|purpose| purpose.assume_of_request(&mut head)).unwrap_or_default();
    let mut builder = ListBuilder::new(Arc::clone(policy), head, std::mem::take(&mut reading.lines), as_of);
    let faults = builder.resolve_next(builder.unresolved(), |index, line| {
        let row = reading.rows.get(index).copied().unwrap_or_default();
        let may_assume = |fact: &Id, answer: &Answer| reading.may_assume(row, fact, answer);
        let purpose = assumes.of_line(line);
        let basis = purpose.map(|purpose| purpose.assume_of_line(line, may_assume)).unwrap_or_default();
        if options.confirm { basis.confirmed(document) } else { basis }
    });
    if let Some(fault) = faults.first() {
        bail!("{fault}");
    }
    let mut list = builder.finish();
    list.set_assumed_of_request(if options.confirm { &[] } else { &of_request });
    list.judge_stale();
    Ok(ReadList { list, reading, source })
}

/// The purposes of the lines.
enum Assumes<'d> {
    Nothing,
    /// The one that the options name.
    Named(Purpose<'d>),
    /// That of each line which its stated facts fit: for a distributor.
    Fitting(PurposeChoice<'d>),
}

impl<'d> Assumes<'d> {
    fn of(options: &Options, document: &'d Document, head: &Request) -> anyhow::Result<Self> {
        let role = head.get(&Id::from("role"));
        match options.assume.as_deref() {
            Some("nothing") => Ok(Self::Nothing),
            Some(name) => {
                let lists: Vec<&str> = document.lists.iter().map(|list| list.id.as_str()).collect();
                let unknown = || format!("there is no list `{name}`; there are {}", lists.join(", "));
                Purpose::find(document, name).map(Self::Named).with_context(unknown)
            }
            None if role == Some(Answer::Text("distributor".to_owned())) => {
                Ok(Self::Fitting(PurposeChoice::new(document)))
            }
            None => Ok(Self::Nothing),
        }
    }

    /// Returns the purpose that implies facts of the request.
    fn of_list(&self, document: &'d Document) -> Option<Purpose<'d>> {
        match self {
            Self::Nothing => None,
            Self::Named(purpose) => Some(*purpose),
            Self::Fitting(_) => Purpose::first(document),
        }
    }

    fn of_line(&self, line: &Line) -> Option<Purpose<'d>> {
        match self {
            Self::Nothing => None,
            Self::Named(purpose) => Some(*purpose),
            Self::Fitting(choice) => choice.of(line),
        }
    }
}

fn set(options: &Options) -> impl Iterator<Item = (&str, &str)> {
    options.set.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

/// Takes the answers that the command line gives about columns.
fn choose(options: &Options, document: &Document, mapping: &mut Mapping) -> anyhow::Result<()> {
    for (column, target) in &options.column {
        let by_heading = mapping.columns().iter().position(|other| other.heading == *column);
        let by_number =
            || column.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < mapping.columns().len());
        let index =
            by_heading.or_else(by_number).with_context(|| format!("there is no column `{column}`"))?;
        let target = (!target.is_empty()).then(|| target.parse::<Target>()).transpose()?;
        if let Some(Target::Fact(fact) | Target::Answer(fact, _)) = &target {
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
        if let Some(answer) = options.stored_dates.as_deref().and_then(StoredDates::named) {
            mapping.answer(column, ColumnAnswer::StoredDates(answer));
        }
        if let Some(answer) = &options.carry_down {
            mapping.answer(column, ColumnAnswer::CarryDown(answer == "yes"));
        }
        if let Some(answer) = &options.leave_out {
            mapping.answer(column, ColumnAnswer::LeaveOut(answer == "yes"));
        }
    }
    if options.accept_columns {
        mapping.answer(0, ColumnAnswer::AcceptGuesses);
    }
    if let Some(code) = &options.currency {
        let currency = Currency::named(code).with_context(|| format!("`{code}` is not a known currency"))?;
        mapping.choose_currency(Some(currency));
    }
    Ok(())
}

fn unknown_fact(document: &Document, name: &str) -> String {
    let facts: Vec<&str> = document.facts.iter().map(|fact| fact.id.as_str()).collect();
    format!("`{}` has no fact `{name}`; it has {}", document.policy.id, facts.join(", "))
}

/// Parses a value of the command line into an answer of a request.
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

/// Adds an answer that the list does not contain to a line.
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
