//! A list that follows signals: each element stays, with all that was typed into it, as long as its key does.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

use crate::dom::{El, effect};

/// An element of a list, with the owner of everything in it.
struct Row {
    key: String,
    node: Node,
    owner: Owner,
}

/// Keeps one element at the end of `parent` for each of `items`, which come with their keys.
pub(super) fn follow<K: 'static>(
    parent: &Element,
    items: impl Fn() -> (Vec<String>, Vec<K>) + 'static,
    view: impl Fn(K) -> El + 'static,
) {
    let mut list = List::at_the_end_of(parent);
    effect(Box::new(move || {
        let (keys, items) = items();
        let mut items: Vec<Option<K>> = items.into_iter().map(Some).collect();
        list.become_like(keys, &mut |index| items.get_mut(index).and_then(Option::take).map(&view));
    }));
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
        Self { parent: parent.clone().into(), end, rows: Vec::new(), owner: Owner::current().unwrap_or_default() }
    }

    /// Has exactly these keys afterwards, in this order; `make` makes the element at a place.
    fn become_like(&mut self, keys: Vec<String>, make: &mut dyn FnMut(usize) -> Option<El>) {
        let mut old = std::mem::take(&mut self.rows);
        for (index, key) in keys.into_iter().enumerate() {
            if let Some(place) = old.iter().position(|row| row.key == key) {
                self.rows.push(old.remove(place));
                continue;
            }
            let owner = self.owner.child();
            let made = owner.with(|| untrack(|| make(index)));
            self.rows.extend(made.map(|element| Row { key, node: element.0.into(), owner }));
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
