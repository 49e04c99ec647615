//! Reads and judges a made-up list while the page waits for the user's. A browser compiles each function when it is first called, and
//! again, for speed, once it has run for a while: without this, the first rows of 10,000 lines took 430 ms instead of 310.

use estimate::{LineFold as _, OverTimeFold, PlanFold, Strategy};
use leptos::prelude::*;

use super::scheduler::{PORTION, next_paint};
use crate::workbench::judged_list::JudgingContext;
use crate::workbench::made_up_list::made_up_list;
use crate::workbench::parse_list::{Pace, read};
use crate::workbench::progress::{Progress, Stage};
use crate::workbench::source::Source;
use crate::workbench::state::WorkbenchState;
use crate::workbench::user_edits::UserEdits;

impl WorkbenchState {
    /// Reads and judges a made-up list. Returns `None` if the user brings one in meanwhile.
    pub(in crate::workbench) async fn warm_up(self, is_idle: impl Fn() -> bool) -> Option<()> {
        next_paint().await;
        if !is_idle() {
            return None;
        }
        let context: JudgingContext = self.context.get_value();
        let source = Source::Text { name: String::new(), text: made_up_list(context.vendor) };
        // Not in the progress of the page, which would show it.
        let task = Progress::new().begin(Stage::Reading, 0);
        let mut pace = Pace::new(task, is_idle);
        let read = read(&context, &source, &mut UserEdits::default(), |_| None, &mut pace).await;
        let mut judged = read?.ok()?;
        while judged.list.judge_some(PORTION) > 0 {
            pace.step(PORTION).await?;
        }
        let all = judged.list.all();
        let mut parts = PlanFold::new(&judged.list, &all, self.preference.get_untracked());
        for lines in all.chunks(PORTION) {
            parts.add(&judged.list, lines);
            pace.step(lines.len()).await?;
        }
        let plan = parts.finish(&judged.list).with_order(None);
        let curve = OverTimeFold::of(&judged.list, &all, vec![Strategy::BestPerLine]);
        let mut curve = curve.with_plan(Some(&plan));
        for lines in all.chunks(PORTION) {
            curve.add(&judged.list, lines);
            pace.step(lines.len()).await?;
        }
        drop(curve.finish(&judged.list));
        Some(())
    }
}
