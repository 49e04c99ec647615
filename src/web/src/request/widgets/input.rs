//! Inputs that are typed into.

use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use leptos::prelude::*;

use crate::request::form::Binding;

/// What is typed into an input.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    /// The input's type.
    pub(crate) kind: &'static str,
    /// The keyboard that it brings up.
    pub(crate) mode: Option<&'static str>,
    /// What the browser may fill in.
    pub(crate) autocomplete: Option<&'static str>,
    /// The least date.
    pub(crate) min: Option<String>,
    /// The greatest date.
    pub(crate) max: Option<String>,
    /// A unit before it.
    pub(crate) prefix: Option<String>,
    /// How wide it is.
    pub(crate) class: &'static str,
}

/// A line of text, an amount, a number or a date.
pub(crate) fn text_input(caption: Caption, binding: Binding, typed: Typed) -> El {
    let input = el("input")
        .set("type", typed.kind)
        .set_some("inputmode", typed.mode)
        .set("autocomplete", typed.autocomplete.unwrap_or("off"))
        .set_some("min", typed.min.as_deref())
        .set_some("max", typed.max.as_deref());
    let prefix =
        typed.prefix.map(|prefix| el("span").class("prefix").set("aria-hidden", "true").text(&prefix));
    let (id, error) = (binding.id.clone(), binding.error);
    let control = el("div").class("control").add(prefix).add(bound(&caption, binding, input));
    caption.around(typed.class, &id, error, control)
}

/// Several lines of text.
pub(crate) fn text_area(caption: Caption, binding: Binding, rows: &str) -> El {
    let (id, error) = (binding.id.clone(), binding.error);
    let area = bound(&caption, binding, el("textarea").set("rows", rows));
    caption.around("", &id, error, area)
}

/// An input that shows and takes what its place in the form holds.
fn bound(caption: &Caption, binding: Binding, input: El) -> El {
    let Binding { id, value, error, .. } = binding.clone();
    let left = binding.clone();
    caption
        .described(input.set("id", &id), &id, error)
        .set_live("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .value_live(move || value.get())
        .on("input", move |event| binding.set(event_target_value(&event)))
        .on("change", move |_| left.touch())
}
