//! A page that was opened by a link.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::Link;
use crate::storage::StoredItem;
use crate::vendor::Vendor;
use crate::workbench::state::WorkbenchState;

/// The link by which the page was opened.
#[derive(Clone, Copy, Debug)]
pub struct OpenedLink {
    pub link: &'static Link,
    /// Whether the estimate is shown as of a day that has passed, for which nothing can be filed.
    pub shows_the_past: bool,
}

impl OpenedLink {
    /// Returns the link of this page, and the vendor as of the day of the estimate.
    #[must_use]
    pub fn of_page(vendor: &'static Vendor) -> (Option<Self>, &'static Vendor) {
        let Some(link) = Link::of_page(vendor.document().policy.id.as_str()) else { return (None, vendor) };
        let past = link.as_it_stood(vendor);
        (Some(Self { link, shows_the_past: past.is_some() }), past.unwrap_or(vendor))
    }

    /// Takes the day of shipping from the link, the first time that this tab opens it.
    pub fn apply_once(self, state: WorkbenchState) {
        let (item, address) = (StoredItem::in_tab("estimate-link", &self.link.policy), self.link.address());
        if item.read_text().as_ref() != Some(&address) {
            item.write_text(&address);
            if self.link.ship_on >= state.vendor.today && self.link.ship_on != self.link.as_of {
                state.set_ship_on(self.link.ship_on.to_string());
            }
        }
    }
}

/// Loads the page without the link.
pub fn see_today(link: &Link) {
    // Changing the fragment alone does not load the page again.
    let plain = format!("/{}/estimate", link.policy);
    let _ = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&plain)));
    let _ = window().location().reload();
}
