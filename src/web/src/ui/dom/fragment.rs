//! Several elements and texts, and a place whose content follows signals.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

use crate::ui::dom::El;
use crate::ui::live::effect;

/// Several elements and texts.
#[derive(Debug, Default)]
pub struct Fragment(Vec<Node>);

impl Fragment {
    /// Puts them at the end of an element.
    pub(super) fn append_to(&self, parent: &Element) {
        for node in &self.0 {
            let _ = parent.append_child(node);
        }
    }
}

impl From<El> for Fragment {
    fn from(element: El) -> Self {
        Self(vec![element.0.into()])
    }
}

impl From<Vec<El>> for Fragment {
    fn from(elements: Vec<El>) -> Self {
        Self(elements.into_iter().map(|element| element.0.into()).collect())
    }
}

impl<const N: usize> From<[El; N]> for Fragment {
    fn from(elements: [El; N]) -> Self {
        Self::from(Vec::from(elements))
    }
}

impl From<Option<El>> for Fragment {
    fn from(element: Option<El>) -> Self {
        Self::from(Vec::from_iter(element))
    }
}

impl From<&str> for Fragment {
    fn from(text: &str) -> Self {
        Self(vec![document().create_text_node(text).unchecked_into()])
    }
}

/// Keeps the content at the end of `parent` as it is now what `content` says.
pub(super) fn follow(parent: &Element, content: Box<dyn Fn() -> Fragment>) {
    let parent: Node = parent.clone().into();
    let end: Node = document().create_comment("").unchecked_into();
    let _ = parent.append_child(&end);
    let mut shown = Fragment::default();
    effect(move || {
        let now = content();
        for node in &shown.0 {
            let _ = parent.remove_child(node);
        }
        for node in &now.0 {
            let _ = parent.insert_before(node, Some(&end));
        }
        shown = now;
    });
}
