//! What stands around an input: its label, its hint, and what is wrong with it.

use words::portal::questions as say;

use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::live::Derived;

/// What an input says of itself.
#[derive(Clone, Debug, Default)]
#[must_use = "a caption that is around nothing captions nothing"]
pub struct Caption {
    /// What it asks for.
    pub label: String,
    /// A line of help.
    pub hint: Option<String>,
    /// Whether it may stay empty.
    pub is_optional: bool,
}

impl Caption {
    /// A caption that is a label only.
    pub fn new(label: &str) -> Self {
        Self { label: label.to_owned(), ..Self::default() }
    }

    /// With a line of help.
    pub fn hint(self, hint: &str) -> Self {
        Self { hint: Some(hint.to_owned()), ..self }
    }

    /// May stay empty, unless the policy requires it.
    pub fn optional_unless(self, is_required: bool) -> Self {
        Self { is_optional: !is_required, ..self }
    }

    /// A field around a control, with its label, its hint and its error.
    pub fn around(self, class: &str, id: &str, error: Derived<Option<String>>, control: El) -> El {
        let label = self.words(el("label").set("for", id));
        self.field(el("div"), class, id, error, label).add(control)
    }

    /// A group of controls, with its legend, its hint and its error.
    pub fn around_group(self, id: &str, error: Derived<Option<String>>, controls: El) -> El {
        let legend = self.words(el("legend"));
        let group = self.described(el("fieldset").set("id", id), id, error);
        self.field(group, "", id, error, legend).add(controls)
    }

    /// A control that its hint, and its error while there is one, describe.
    pub fn described(&self, control: El, id: &str, error: Derived<Option<String>>) -> El {
        let hint = self.hint.is_some().then(|| format!("{id}-hint"));
        let id = format!("{id}-error");
        control.set_live("aria-describedby", move || {
            let error = error.with(Option::is_some).then_some(id.as_str());
            let ids: Vec<&str> = hint.as_deref().into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    fn words(&self, label: El) -> El {
        let optional = self.is_optional.then(|| el("span").class("optional").text(say::optional(language())));
        label.text(&self.label).text(" ").add(optional)
    }

    fn field(&self, field: El, class: &str, id: &str, error: Derived<Option<String>>, label: El) -> El {
        let help =
            self.hint.as_ref().map(|hint| el("p").class("hint").set("id", &format!("{id}-hint")).text(hint));
        let error_id = format!("{id}-error");
        let wrong = move || {
            let text = |error: String| {
                el("p")
                    .class("error")
                    .set("id", &error_id)
                    .add(Icon::Warning.draw())
                    .add(el("span").text(&error))
            };
            error.get().map(text)
        };
        field
            .class(&format!("field {class}"))
            .class_live("field-wrong", move || error.with(Option::is_some))
            .add(label)
            .add(help)
            .live(wrong)
    }
}
