//! Components that all pages share: form controls with their captions, buttons, folds, icons and messages.
//!
//! A control takes a [`Binding`] to its form field. A simple button needs no component: views write
//! `<button type="button" class="button">`.

mod binding;
mod button;
mod checkbox;
mod field;
mod filled_fields;
mod fold;
mod icon;
mod message;
mod radio_group;
mod select;
mod text_area;
mod text_input;

pub use binding::Binding;
pub use button::SubmitButton;
pub use checkbox::Checkbox;
pub use field::{Caption, Field, FieldGroup, OptionalMark};
pub use filled_fields::read_filled_fields;
pub use fold::Fold;
pub use icon::{Glyph, Icon};
pub use message::{Message, Tone};
pub use radio_group::{RadioGroup, RadioLayout};
pub use select::Select;
pub use text_area::TextArea;
pub use text_input::{InputType, TextInput};

/// An option of a [`RadioGroup`] or a [`Select`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlOption {
    /// The value in the form.
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl ControlOption {
    #[must_use]
    pub fn new(value: &str, label: &str) -> Self {
        Self { value: value.to_owned(), label: label.to_owned(), hint: None }
    }

    #[must_use]
    pub fn with_hint(self, hint: Option<&str>) -> Self {
        Self { hint: hint.map(str::to_owned), ..self }
    }
}
