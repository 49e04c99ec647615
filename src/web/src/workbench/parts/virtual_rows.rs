//! A list of many rows of one height, of which only those in sight are in the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

/// The height of a row in pixels, `--row` in the style sheet.
const ROW: i32 = 44;
/// Rows that are drawn beyond each edge, so that scrolling shows no gap.
const OVERSCAN: usize = 4;
/// The least height that is drawn: the greatest height of the grid, so that a grid of few rows can grow.
const MIN_HEIGHT: i32 = 600;

/// The visible part of a scrolling grid.
#[derive(Clone, Copy)]
pub struct Viewport(RwSignal<(i32, i32)>);

impl Viewport {
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new((0, MIN_HEIGHT)))
    }

    /// Follows a `scroll` event of the grid.
    pub fn follow(self, event: &Event) {
        if let Some(grid) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            self.0.set((grid.scroll_top(), grid.client_height().max(MIN_HEIGHT)));
        }
    }

    /// Returns the first row that is drawn, and the one after the last.
    fn range(self, count: usize) -> (usize, usize) {
        let (top, height) = self.0.get();
        let row_at = |pixels: i32| usize::try_from(pixels / ROW).unwrap_or(0);
        let end = row_at(top.saturating_add(height)).saturating_add(OVERSCAN).min(count);
        (row_at(top).saturating_sub(OVERSCAN).min(end), end)
    }
}

/// Renders the rows in sight by their index.
#[component]
pub fn VirtualRows<V: IntoView + 'static>(
    viewport: Viewport,
    #[prop(into)] count: Signal<usize>,
    row: impl Fn(usize) -> V + Send + Clone + 'static,
) -> impl IntoView {
    let range = Memo::new(move |_| viewport.range(count.get()));
    let pixels = |rows: usize| format!("{}px", rows.saturating_mul(usize::try_from(ROW).unwrap_or_default()));
    view! {
        <div
            class="rows"
            role="rowgroup"
            style:height=move || pixels(count.get())
            style:padding-top=move || pixels(range.get().0)
        >
            <For
                each=move || {
                    let (start, end) = range.get();
                    start..end
                }
                key=|index| *index
                children=row
            />
        </div>
    }
}

/// Scrolls a grid until a row is in sight below the header.
pub fn scroll_to(grid: &Element, index: usize) {
    let top = i32::try_from(index).unwrap_or(0).saturating_mul(ROW);
    let header = grid.first_element_child().map_or(ROW, |header| header.client_height());
    let height = grid.client_height().saturating_sub(header);
    if top < grid.scroll_top() {
        grid.set_scroll_top(top);
    } else if top.saturating_add(ROW) > grid.scroll_top().saturating_add(height) {
        grid.set_scroll_top(top.saturating_add(ROW).saturating_sub(height));
    }
}
