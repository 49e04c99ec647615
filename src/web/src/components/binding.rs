use leptos::prelude::*;

/// The binding of a control to a form field.
#[derive(Clone)]
pub struct Binding {
    /// The id of the control; the ids of its hint and its error are derived from it.
    pub id: String,
    pub value: Signal<String>,
    pub set_value: SignalSetter<String>,
    /// The message under the label while the value is invalid.
    pub error: Signal<Option<String>>,
    /// Runs when the user has chosen a value, or has left the input after a change.
    pub on_commit: Option<Callback<()>>,
}

impl Binding {
    /// Creates a binding without an error.
    #[must_use]
    pub fn new(
        id: &str,
        value: impl Into<Signal<String>>,
        set_value: impl Into<SignalSetter<String>>,
    ) -> Self {
        Self {
            id: id.to_owned(),
            value: value.into(),
            set_value: set_value.into(),
            error: Signal::default(),
            on_commit: None,
        }
    }

    #[must_use]
    pub fn with_error(self, error: impl Into<Signal<Option<String>>>) -> Self {
        Self { error: error.into(), ..self }
    }

    #[must_use]
    pub fn on_commit(self, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self { on_commit: Some(Callback::new(move |()| run())), ..self }
    }

    pub(super) fn commit(&self) {
        if let Some(on_commit) = self.on_commit {
            // A control that is removed while it has the focus fires `change` after its view has been disposed.
            let _ = on_commit.try_run(());
        }
    }
}
