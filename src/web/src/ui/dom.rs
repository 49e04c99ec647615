//! Elements of the page, all of one type.
//!
//! Leptos' own views are typed down to the last attribute, and each of them is code that customers download: written with
//! `view!`, its wasm was 351 KB of brotli instead of 237. Signals, memos, contexts, owners and mounting are Leptos'.
//!
//! An element is made at once. What is given as a closure (`…_live`, `live`, `each`) is an effect: it follows the signals that
//! it reads for as long as the owner lives in which it was made.

mod fragment;
mod list;

use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element as LeptosElement;
use leptos::tachys::view::Render;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlInputElement};

pub use fragment::Fragment;

use crate::ui::live::effect;

/// An element of the page.
#[derive(Clone, Debug)]
#[must_use = "an element that is added nowhere is seen by nobody"]
pub struct El(Element);

/// An HTML element.
///
/// # Panics
///
/// Where the tag is no name of an element.
pub fn el(tag: &str) -> El {
    #[expect(clippy::expect_used, reason = "tags are written in code, and every one of them is a valid name")]
    El(document().create_element(tag).expect("a tag's name is valid"))
}

/// Does this whenever something happens to the window, as long as the present owner lives.
pub fn on_window(event: &'static str, run: impl Fn(Event) + 'static) {
    let listener = window_event_listener_untyped(event, run);
    on_cleanup(move || listener.remove());
}

/// An element of a drawing.
///
/// # Panics
///
/// Where the tag is no name of an element.
pub fn svg(tag: &str) -> El {
    #[expect(clippy::expect_used, reason = "tags are written in code, and every one of them is a valid name")]
    El(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag).expect("a tag's name is valid"))
}

impl El {
    /// With an attribute.
    pub fn set(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    /// With an attribute, where there is a value for it.
    pub fn set_some(self, name: &str, value: Option<&str>) -> Self {
        set_attribute(&self.0, name, value);
        self
    }

    /// With an attribute that follows signals; without it while there is no value.
    pub fn set_live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        follow_attribute(&self.0, name, Box::new(value));
        self
    }

    /// With this class, or several.
    pub fn class(self, class: &str) -> Self {
        self.set("class", class)
    }

    /// With this class too while it is to have it.
    pub fn class_live(self, class: &'static str, has_it: impl Fn() -> bool + 'static) -> Self {
        follow_class(&self.0, class, Box::new(has_it));
        self
    }

    /// Hidden for as long as it is to be.
    pub fn hidden_live(self, is_hidden: impl Fn() -> bool + 'static) -> Self {
        self.set_live("hidden", move || is_hidden().then(String::new))
    }

    /// With `true` or `false` for an ARIA state.
    pub fn aria_live(self, name: &'static str, state: impl Fn() -> bool + 'static) -> Self {
        self.set_live(name, move || Some(state().to_string()))
    }

    /// With what is typed into it, or chosen.
    pub fn value_live(self, value: impl Fn() -> String + 'static) -> Self {
        // Inputs, text areas and lists all have this property, and the first type's accessor fits them all.
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        effect(move || {
            let value = value();
            // Setting what is there already would move the cursor.
            if input.value() != value {
                input.set_value(&value);
            }
        });
        self
    }

    /// Ticked for as long as it is to be.
    pub fn checked_live(self, is_checked: impl Fn() -> bool + 'static) -> Self {
        follow_ticked(&self.0, Box::new(is_checked));
        self
    }

    /// Does this when that happens.
    pub fn on(self, event: &str, handler: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(handler));
        self
    }

    /// With a text.
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// With a text that follows signals.
    pub fn text_live(self, text: impl Fn() -> String + 'static) -> Self {
        follow_text(&self.0, Box::new(text));
        self
    }

    /// With elements and texts in it.
    #[expect(clippy::should_implement_trait, reason = "an element is added to, and is no number")]
    pub fn add(self, content: impl Into<Fragment>) -> Self {
        content.into().append_to(&self.0);
        self
    }

    /// With content that follows signals, in one place.
    pub fn live<F: Into<Fragment>>(self, content: impl Fn() -> F + 'static) -> Self {
        fragment::follow(&self.0, Box::new(move || content().into()));
        self
    }

    /// With an element for each of a list that follows signals; elements stay as long as their keys do.
    pub fn each<K: 'static>(
        self,
        items: impl Fn() -> Vec<K> + 'static,
        key: fn(&K) -> String,
        view: impl Fn(K) -> Self + 'static,
    ) -> Self {
        let view = Rc::new(view);
        let row = move |item: K| {
            let (key, view) = (key(&item), view.clone());
            list::Wanted { key, make: Box::new(move || view(item)) }
        };
        list::follow(&self.0, Box::new(move || items().into_iter().map(&row).collect()));
        self
    }

    /// The browser's own element, for what only it can tell or do.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Goes on building it elsewhere.
    pub fn with(self, build: impl FnOnce(Self) -> Self) -> Self {
        build(self)
    }
}

impl Render for El {
    type State = LeptosElement;

    fn build(self) -> Self::State {
        self.0
    }

    fn rebuild(self, state: &mut Self::State) {
        let _ = state.replace_with_with_node_1(&self.0);
        *state = self.0;
    }
}

// What takes a closure takes it boxed from here on, so that this code is there once and not once for each closure.

fn follow_attribute(element: &Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let element = element.clone();
    effect(move || set_attribute(&element, name, value().as_deref()));
}

fn follow_class(element: &Element, class: &'static str, has_it: Box<dyn Fn() -> bool>) {
    let list = element.class_list();
    effect(move || {
        let _ = list.toggle_with_force(class, has_it());
    });
}

fn follow_ticked(element: &Element, is_checked: Box<dyn Fn() -> bool>) {
    let input: HtmlInputElement = element.clone().unchecked_into();
    effect(move || input.set_checked(is_checked()));
}

fn follow_text(element: &Element, text: Box<dyn Fn() -> String>) {
    let node = document().create_text_node("");
    let _ = element.append_child(&node);
    effect(move || node.set_data(&text()));
}

fn listen(element: &Element, event: &str, handler: Box<dyn FnMut(Event)>) {
    let handler: Closure<dyn FnMut(Event)> = Closure::wrap(handler);
    let _ = element.add_event_listener_with_callback(event, handler.into_js_value().unchecked_ref());
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
