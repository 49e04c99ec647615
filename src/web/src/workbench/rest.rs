//! What follows a change: the rest of the list is judged, and when changes have come to rest, what the list comes to is worked
//! out anew. All of it in slices, and given up as soon as something else changes.

use std::time::Duration;

use crate::ui::live::{Live, effect};
use estimate::{LineFold, List};
use leptos::prelude::{GetValue as _, UpdateValue as _};
use leptos::task::spawn_local;

use crate::workbench::bench::Bench;
use crate::workbench::progress::Stage;
use crate::workbench::slices::{Slice, breathe, drawn, pause};
use crate::workbench::work::Work;

/// How long changes rest before what they come to is worked out anew.
const REST: Duration = Duration::from_millis(80);
/// Lines between two looks at the clock.
const PORTION: usize = 64;

impl Bench {
    /// Follows every change, as long as the page lives.
    pub(crate) fn follow_changes(self) {
        effect(move || {
            // Only that something has changed is wanted here.
            self.work.with(|_| ());
            self.selection.with(|_| ());
            self.asked.update_value(|asked| asked.changes = asked.changes.wrapping_add(1));
            let mine = self.asked.get_value().changes;
            spawn_local(async move {
                // What is in sight is drawn first: it judges its own lines.
                drawn().await;
                if !self.judge_the_rest(mine).await {
                    return;
                }
                pause(REST).await;
                if self.is_latest(mine) {
                    self.settled.set(mine);
                }
            });
        });
    }

    /// Whether nothing has changed since.
    fn is_latest(self, change: u32) -> bool {
        self.asked.try_get_value().is_some_and(|asked| asked.changes == change)
    }

    /// Judges what nobody has looked at; says whether it came to the end.
    async fn judge_the_rest(self, mine: u32) -> bool {
        let stale = self.look_now(|work| work.list.stale()).unwrap_or_default();
        let progress = self.progress.begin(Stage::Judging, stale);
        while self.is_latest(mine) {
            let mut left = 0;
            self.work.update_quietly(|work| {
                let slice = Slice::begin();
                left = work.as_mut().map_or(0, |work| work.list.judge_some(PORTION));
                while left > 0 && !slice.is_over() {
                    left = work.as_mut().map_or(0, |work| work.list.judge_some(PORTION));
                }
            });
            progress.reaches(stale.saturating_sub(left));
            if left == 0 {
                return true;
            }
            breathe().await;
        }
        false
    }

    /// Finds something out about lines whenever changes have come to rest, and whenever something changes that `start` looks at.
    pub(crate) fn survey<S>(
        self,
        start: impl Fn(&Work) -> (S, Vec<usize>) + 'static,
    ) -> Live<Option<S::Output>>
    where
        S: LineFold + 'static,
        S::Output: Send + Sync + 'static,
    {
        let found = Live::new(None);
        self.survey_into(start, move |now| found.set(Some(now)));
        found
    }

    /// The same, where what is found has a place already.
    pub(crate) fn survey_into<S>(
        self,
        start: impl Fn(&Work) -> (S, Vec<usize>) + 'static,
        take: impl Fn(S::Output) + Clone + 'static,
    ) where
        S: LineFold + 'static,
    {
        let asked = Live::new(0_u32);
        effect(move || {
            let settled = self.settled.get();
            let Some((survey, lines)) = self.look_now(&start).filter(|_| self.is_latest(settled)) else {
                return;
            };
            asked.update_quietly(|asked| *asked = asked.wrapping_add(1));
            let mine = asked.get_untracked();
            let holds =
                move || self.is_latest(settled) && !asked.is_disposed() && asked.get_untracked() == mine;
            let take = take.clone();
            spawn_local(async move {
                if let Some(found) = self.find_out(survey, &lines, holds).await {
                    take(found);
                }
            });
        });
    }

    async fn find_out<S: LineFold>(
        self,
        mut survey: S,
        lines: &[usize],
        holds: impl Fn() -> bool,
    ) -> Option<S::Output> {
        let progress = self.progress.begin(Stage::Adding, lines.len());
        let mut portions = lines.chunks(PORTION);
        let mut done = 0;
        while portions.len() > 0 {
            breathe().await;
            if !holds() {
                return None;
            }
            self.look_now(|work| add_for_a_slice(&mut survey, &work.list, &mut portions));
            done = lines.len().saturating_sub(portions.len().saturating_mul(PORTION)).max(done);
            progress.reaches(done);
        }
        if holds() { self.look_now(|work| survey.finish(&work.list)) } else { None }
    }
}

fn add_for_a_slice(survey: &mut impl LineFold, list: &List, portions: &mut std::slice::Chunks<'_, usize>) {
    let slice = Slice::begin();
    for portion in portions.by_ref() {
        survey.add(list, portion);
        if slice.is_over() {
            break;
        }
    }
}
