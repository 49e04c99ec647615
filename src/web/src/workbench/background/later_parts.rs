//! Builds the parts of the page that can wait, so that the headline and the first rows come sooner.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::scheduler::{next_paint, yield_now};
use crate::workbench::state::WorkbenchState;

/// A part that is built after the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterPart {
    ByDate,
    ByStrategy,
    /// The controls for many lines.
    Tools,
    Export,
    Filing,
}

impl LaterPart {
    const ALL: [Self; 5] = [Self::ByDate, Self::ByStrategy, Self::Tools, Self::Export, Self::Filing];
}

/// The parts that are built for the present layout: none before its headline is painted, and then one after the other, each in a task of its
/// own. Built together they took 90 ms.
#[derive(Clone, Copy)]
pub struct LaterParts(Memo<usize>);

impl LaterParts {
    /// Builds the parts of each layout.
    #[must_use]
    pub fn new(state: WorkbenchState) -> Self {
        // The layout, and the number of its parts that are built.
        let built = RwSignal::new((0_u32, 0_usize));
        let count = Memo::new(move |_| {
            let (layout, count) = built.get();
            if layout == state.layout.get() { count } else { 0 }
        });
        let has_headline = Memo::new(move |_| state.headline.with(Option::is_some));
        Effect::new(move |_| {
            let layout = state.layout.get();
            if !has_headline.get() || count.get_untracked() > 0 {
                return;
            }
            spawn_local(async move {
                next_paint().await;
                for count in 1..=LaterPart::ALL.len() {
                    if state.layout.try_get_untracked() != Some(layout) {
                        return;
                    }
                    built.update(|built| *built = (*built).max((layout, count)));
                    yield_now().await;
                }
            });
        });
        Self(count)
    }

    /// Returns whether a part is built.
    #[must_use]
    pub fn has(self, part: LaterPart) -> bool {
        let place = LaterPart::ALL.iter().position(|other| *other == part);
        place.is_some_and(|place| place < self.0.get())
    }
}
