//! What stands around an input: its label, its hint, and what is wrong with it.

use leptos::prelude::*;
use words::portal::questions as say;

use crate::language;
use crate::ui::icon::Icon;

/// What an input says of itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Caption {
    /// What it asks for.
    pub(crate) label: String,
    /// A line of help.
    pub(crate) hint: Option<String>,
    /// Whether it may stay empty.
    pub(crate) is_optional: bool,
}

impl Caption {
    /// A caption that is a label only.
    pub(crate) fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// With a line of help.
    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// May stay empty.
    pub(crate) fn optional(self) -> Self {
        Self { is_optional: true, ..self }
    }

    /// The label with the word that it may stay empty.
    pub(crate) fn words(&self) -> AnyView {
        let optional = self.is_optional.then(|| view! { " " <span class="optional">{say::optional(language())}</span> });
        view! { {self.label.clone()} {optional} }.into_any()
    }

    /// The hint under the id that an input refers to.
    pub(crate) fn help(&self, id: &str) -> AnyView {
        let id = format!("{id}-hint");
        self.hint.clone().map(|hint| view! { <p class="hint" id=id>{hint}</p> }).into_any()
    }

    /// The ids that describe an input: its hint, and its error while there is one.
    pub(crate) fn described_by(&self, id: &str, error: Memo<Option<String>>) -> impl Fn() -> Option<String> + Send + Sync + 'static + use<> {
        let hint = self.hint.is_some().then(|| format!("{id}-hint"));
        let id = format!("{id}-error");
        move || {
            let error = error.with(Option::is_some).then_some(id.as_str());
            let ids: Vec<&str> = hint.as_deref().into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }
}

/// What is wrong with an input, under the id that it refers to.
pub(crate) fn error_text(id: &str, error: Memo<Option<String>>) -> AnyView {
    let id = format!("{id}-error");
    let text = move || {
        error.get().map(|error| view! { <p class="error" id=id.clone()>{Icon::Warning.draw()} <span>{error}</span></p> })
    };
    text.into_any()
}
