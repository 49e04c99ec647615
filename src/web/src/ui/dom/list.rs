//! A list that follows signals: each element stays, with all that was typed into it, as long as its key does.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

use crate::ui::dom::El;
use crate::ui::live::effect;

/// An element of a list, with the owner of everything in it.
struct Row {
    key: String,
    node: Node,
    owner: Owner,
}

/// An element that is to be in a list.
pub(super) struct Wanted {
    /// Tells it from the others.
    pub(super) key: String,
    /// Makes it, where it is not there yet.
    pub(super) make: Box<dyn FnOnce() -> El>,
}

/// Keeps one element at the end of `parent` for each that is wanted.
pub(super) fn follow(parent: &Element, wanted: Box<dyn Fn() -> Vec<Wanted>>) {
    let mut list = List::at_the_end_of(parent);
    effect(move || list.become_like(wanted()));
}

/// The elements that are shown.
struct List {
    parent: Node,
    end: Node,
    rows: Vec<Row>,
    owner: Owner,
}

impl List {
    fn at_the_end_of(parent: &Element) -> Self {
        let end: Node = document().create_comment("").unchecked_into();
        let _ = parent.append_child(&end);
        Self {
            parent: parent.clone().into(),
            end,
            rows: Vec::new(),
            owner: Owner::current().unwrap_or_default(),
        }
    }

    /// Has exactly these elements afterwards, in this order.
    fn become_like(&mut self, wanted: Vec<Wanted>) {
        let mut old = std::mem::take(&mut self.rows);
        for Wanted { key, make } in wanted {
            if let Some(place) = old.iter().position(|row| row.key == key) {
                self.rows.push(old.remove(place));
                continue;
            }
            let owner = self.owner.child();
            let element = owner.with(|| untrack(make));
            self.rows.push(Row { key, node: element.0.into(), owner });
        }
        for row in old {
            row.owner.cleanup();
            let _ = self.parent.remove_child(&row.node);
        }
        // From the end, so that an element that already stands before the next one is left alone, and keeps its focus.
        let mut next = self.end.clone();
        for row in self.rows.iter().rev() {
            if row.node.next_sibling().as_ref() != Some(&next) {
                let _ = self.parent.insert_before(&row.node, Some(&next));
            }
            next = row.node.clone();
        }
    }
}
