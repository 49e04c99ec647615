//! A made-up list, as a user might paste it.

use estimate::Target;
use policy::document::FactType;
use policy::{Date, Id};

use crate::vendor::Vendor;
use crate::workbench::source::{name_of, typed_targets};

/// Lines of the list.
pub const LINES: usize = 1_000;

/// Returns the text of a list with a column for each fact of a line.
#[must_use]
pub fn made_up_list(vendor: &Vendor) -> String {
    let targets = typed_targets(vendor.document());
    let headings: Vec<String> = targets.iter().map(|target| name_of(vendor, target)).collect();
    let days = std::iter::successors(Some(vendor.today), |day| Some(day.day_before())).take(90);
    let days: Vec<Date> = days.collect();
    let rows = days.into_iter().cycle().enumerate().take(LINES).map(|(line, day)| {
        let cells: Vec<String> = targets.iter().map(|target| cell(vendor, target, line, day)).collect();
        cells.join("\t")
    });
    std::iter::once(headings.join("\t")).chain(rows).collect::<Vec<_>>().join("\n")
}

fn cell(vendor: &Vendor, target: &Target, line: usize, day: Date) -> String {
    match target {
        Target::Model => format!("AB-{}", line % 50),
        Target::Serial => format!("S{line}"),
        Target::Quantity => "2".to_owned(),
        Target::Fact(fact) => answer(vendor, fact, line, day),
        _ => String::new(),
    }
}

fn answer(vendor: &Vendor, fact: &Id, line: usize, day: Date) -> String {
    let Some(fact) = vendor.document().fact(fact) else { return String::new() };
    match fact.kind {
        FactType::Bool => "no".to_owned(),
        FactType::Choice => fact.choices.first().map(|choice| choice.id.to_string()).unwrap_or_default(),
        FactType::Date => day.to_string(),
        FactType::Money => format!("{}.50", line % 500 + 10),
        FactType::Number => "1".to_owned(),
        FactType::Text | FactType::Decision => String::new(),
    }
}
