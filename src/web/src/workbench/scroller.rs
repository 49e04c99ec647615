//! Many rows of one height, of which only those in sight are in the page.

use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// How high a row is, as `--row` in the style sheet.
pub(crate) const ROW: u32 = 44;
/// Rows that are drawn beyond the edges, so that scrolling shows no gap.
const BEYOND: usize = 4;
/// As high as the grid becomes at most, and a little more: with few rows it is as low as they are, and grows again with more.
const SIGHT: i32 = 600;

/// What is to be scrolled.
pub(crate) struct Rows<C, I, K, D> {
    /// How many there are.
    pub(crate) count: C,
    /// What there is to say of one, by its index.
    pub(crate) item: I,
    /// All that is shown of it: a row of which something else is to be shown is drawn anew.
    pub(crate) key: fn(&K) -> String,
    /// Draws one.
    pub(crate) draw: D,
}

/// The element that scrolls, with a header that stays and the rows under it.
pub(crate) fn scroller<C, I, K, D>(grid: El, header: El, rows: Rows<C, I, K, D>) -> El
where
    C: Fn() -> usize + Clone + Send + Sync + 'static,
    I: Fn(usize) -> K + 'static,
    K: 'static,
    D: Fn(K) -> El + 'static,
{
    let Rows { count, item, key, draw } = rows;
    let place = Live::new((0_i32, SIGHT));
    let counted = count.clone();
    let in_sight = derived(move || {
        let (top, height) = place.get();
        let row = i32::try_from(ROW).unwrap_or(1);
        let index = |pixels: i32| usize::try_from(pixels / row).unwrap_or(0);
        let last = index(top.saturating_add(height)).saturating_add(BEYOND).min(counted());
        (index(top).saturating_sub(BEYOND).min(last), last)
    });
    let body = el("div").class("rows").set("role", "rowgroup").each(
        move || {
            let (first, last) = in_sight.get();
            (first..last).map(&item).collect()
        },
        key,
        draw,
    );
    let rows: HtmlElement = body.element().clone().unchecked_into();
    let pixels = |count: usize| format!("{}px", count.saturating_mul(usize::try_from(ROW).unwrap_or(1)));
    crate::ui::live::effect(move || {
        let style = rows.style();
        let _ = style.set_property("height", &pixels(count()));
        let _ = style.set_property("padding-top", &pixels(in_sight.get().0));
    });
    grid.on("scroll", move |event| {
        let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        place.set((element.scroll_top(), element.client_height().max(SIGHT)));
    })
    .add([header, body])
}

/// Scrolls so far that a row is in sight under the header.
pub(crate) fn show(grid: &Element, index: usize) {
    let row = i32::try_from(ROW).unwrap_or(1);
    let top = i32::try_from(index).unwrap_or(0).saturating_mul(row);
    let header = grid.first_element_child().map_or(row, |header| header.client_height());
    let sight = grid.client_height().saturating_sub(header);
    if top < grid.scroll_top() {
        grid.set_scroll_top(top);
    } else if top.saturating_add(row) > grid.scroll_top().saturating_add(sight) {
        grid.set_scroll_top(top.saturating_add(row).saturating_sub(sight));
    }
}
