//! What the browser's apps are made of.
//!
//! Each app is a page's code of its own, so that customers download what their page needs: `portal` asks and files, `tracking`
//! finds a request again. Here is what they share: elements of the page, values that change, what the server is asked, a
//! vendor's policy, and how a remedy is shown.

pub mod attempt;
pub mod button;
pub mod change;
pub mod choice;
pub mod clock;
pub mod contact;
pub mod device;
pub mod dom;
pub mod field;
pub mod http;
pub mod icon;
pub mod json;
pub mod jump;
pub mod live;
pub mod load;
pub mod message;
pub mod network;
pub mod page;
pub mod remedy;
pub mod vendor;

/// Returns the language in which the server wrote the page.
#[must_use]
pub fn language() -> words::Language {
    let root = leptos::prelude::document().document_element();
    let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    words::Language::from_tag(&tag).unwrap_or_default()
}
