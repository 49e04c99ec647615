//! Reads and judges a made-up list while the page waits for the user's. A browser compiles each function when it is first called, and
//! again, for speed, once it has run for a while: without this, most of the time until the first figures is spent on that.

use estimate::{LineFold as _, OverTimeFold, PlanFold, Strategy, Target};
use leptos::prelude::*;
use policy::document::FactType;
use policy::{Date, Id};

use super::scheduler::next_paint;
use crate::vendor::Vendor;
use crate::workbench::judged_list::JudgingContext;
use crate::workbench::parse_list::{Pace, read};
use crate::workbench::progress::{Progress, Stage};
use crate::workbench::source::{Source, name_of, typed_targets};
use crate::workbench::state::WorkbenchState;
use crate::workbench::user_edits::UserEdits;

/// Lines of the made-up list.
const LINES: usize = 1_000;
/// Lines that are judged or added between two checks of the time.
const PORTION: usize = 64;

impl WorkbenchState {
    /// Reads and judges a made-up list, unless the user brings one in meanwhile.
    pub(in crate::workbench) async fn warm_up(self, is_idle: impl Fn() -> bool) {
        next_paint().await;
        let context: JudgingContext = self.context.get_value();
        let source = Source::Text { name: String::new(), text: made_up_list(context.vendor) };
        // Of its own, so that the page shows none.
        let task = Progress::new().begin(Stage::Reading, 0);
        let mut pace = Pace::new(task, is_idle);
        let read = read(&context, &source, &mut UserEdits::default(), |_| None, &mut pace).await;
        let Some(Ok(mut judged)) = read else { return };
        while judged.list.judge_some(PORTION) > 0 {
            if pace.step(PORTION).await.is_none() {
                return;
            }
        }
        let all = judged.list.all();
        let mut parts = PlanFold::new(&judged.list, &all, self.preference.get_untracked());
        parts.add(&judged.list, &all);
        let plan = parts.finish(&judged.list).with_order(None);
        let curve = OverTimeFold::of(&judged.list, &all, vec![Strategy::BestPerLine]);
        let mut curve = curve.with_plan(Some(&plan));
        curve.add(&judged.list, &all);
        drop(curve.finish(&judged.list));
    }
}

/// Returns the text of a list with a column for each fact of a line.
fn made_up_list(vendor: &Vendor) -> String {
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
