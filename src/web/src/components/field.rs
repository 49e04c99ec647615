use leptos::prelude::*;
use words::portal::questions as texts;

use super::{Glyph, Icon};
use crate::language::use_language;

/// The label of a control, its hint, and whether it is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    pub label: String,
    pub hint: Option<String>,
    pub is_optional: bool,
}

impl Caption {
    #[must_use]
    pub fn new(label: &str) -> Self {
        Self { label: label.to_owned(), ..Self::default() }
    }

    #[must_use]
    pub fn with_hint(self, hint: Option<&str>) -> Self {
        Self { hint: hint.map(str::to_owned), ..self }
    }

    /// Marks the control as optional, unless the policy requires it.
    #[must_use]
    pub fn optional_unless(self, is_required: bool) -> Self {
        Self { is_optional: !is_required, ..self }
    }

    /// Returns the value of `aria-describedby`: the ids of the hint, and of the error while there is one.
    #[must_use]
    pub fn described_by(&self, id: &str, error: Signal<Option<String>>) -> Signal<Option<String>> {
        let hint_id = self.hint.is_some().then(|| hint_id(id));
        let error_id = error_id(id);
        Signal::derive(move || {
            let error_id = error.with(Option::is_some).then_some(error_id.as_str());
            match (hint_id.as_deref(), error_id) {
                (Some(hint_id), Some(error_id)) => Some(format!("{hint_id} {error_id}")),
                (hint_id, error_id) => hint_id.or(error_id).map(str::to_owned),
            }
        })
    }
}

/// Renders a control below its label, hint and error.
#[component]
pub fn Field(
    /// The id of the control.
    #[prop(into)]
    id: String,
    caption: Caption,
    #[prop(into, optional)] error: Signal<Option<String>>,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    let Caption { label, hint, is_optional } = caption;
    view! {
        <div class=format!("field {class}") class:field-wrong=move || error.with(Option::is_some)>
            <label for=id.clone()>{label} " " {is_optional.then(|| view! { <OptionalMark/> })}</label>
            <Help id hint error/>
            {children()}
        </div>
    }
}

/// Renders a group of controls with a legend, a hint and an error.
#[component]
pub fn FieldGroup(
    #[prop(into)] id: String,
    caption: Caption,
    #[prop(into, optional)] error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let (group_id, described_by) = (id.clone(), caption.described_by(&id, error));
    let Caption { label, hint, is_optional } = caption;
    view! {
        <fieldset
            id=group_id
            class="field"
            class:field-wrong=move || error.with(Option::is_some)
            aria-describedby=described_by
        >
            <legend>{label} " " {is_optional.then(|| view! { <OptionalMark/> })}</legend>
            <Help id hint error/>
            {children()}
        </fieldset>
    }
}

/// Renders the mark of an optional control.
#[component]
pub fn OptionalMark() -> impl IntoView {
    let language = use_language();
    view! { <span class="optional">{texts::optional(language.get_untracked())}</span> }
}

/// Renders the hint of a control, and its error while there is one.
#[component]
fn Help(id: String, hint: Option<String>, error: Signal<Option<String>>) -> impl IntoView {
    let hint = hint.map(|hint| view! { <p class="hint" id=hint_id(&id)>{hint}</p> });
    let error = move || {
        error.get().map(|error| {
            view! {
                <p class="error" id=error_id(&id)>
                    <Icon glyph=Glyph::Warning/>
                    <span>{error}</span>
                </p>
            }
        })
    };
    view! {
        {hint}
        {error}
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
