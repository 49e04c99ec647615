//! Reads and judges a made-up list while the page waits for the user's. A browser compiles each function when it is first called, and
//! again, for speed, once it has run for a while: without this, most of the time until the first figures is spent on that.

use estimate::{LineFold as _, OverTimeFold, PlanFold, Strategy};
use leptos::prelude::*;

use super::scheduler::next_paint;
use crate::workbench::judged_list::JudgingContext;
use crate::workbench::made_up_list::made_up_list;
use crate::workbench::parse_list::{Pace, read};
use crate::workbench::progress::{Progress, Stage};
use crate::workbench::source::Source;
use crate::workbench::state::WorkbenchState;
use crate::workbench::user_edits::UserEdits;

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
