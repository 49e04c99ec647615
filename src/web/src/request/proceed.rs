//! Continues from the questions to the review.

use leptos::prelude::*;

use super::navigation::{Navigation, use_navigation};
use super::questions::heading_id;
use super::route::Step;
use super::state::{Faults, Form, Submission, use_form, use_submission};
use crate::components::read_filled_fields;
use crate::focus;

/// The command that continues from the questions to the review, unless the answers have faults.
#[derive(Clone, Copy)]
pub(crate) struct Proceed {
    form: Form,
    submission: Submission,
    navigation: Navigation,
    /// The faults that prevented the last attempt.
    pub(crate) faults: RwSignal<Faults>,
}

/// Returns the command from the context.
pub(crate) fn use_proceed() -> Proceed {
    expect_context()
}

impl Proceed {
    /// Provides the command as a context.
    pub(crate) fn provide() {
        provide_context(Self {
            form: use_form(),
            submission: use_submission(),
            navigation: use_navigation(),
            faults: RwSignal::new(Faults::default()),
        });
    }

    /// Shows the review. If a line has no remedy yet, shows that line's options instead; if an answer has a fault, shows the faults.
    pub(crate) fn go(self) {
        let Self { form, submission, navigation, faults } = self;
        read_filled_fields("form.ask");
        if let Some(line) = form.undecided_line() {
            if line != form.store.active.get_untracked() {
                form.store.active.set(line);
                focus::scroll_to(heading_id(line));
            }
            self.show_options();
            return;
        }
        let mut found = form.faults.get_untracked();
        found.retain(|(field, _)| field.is_a_question());
        form.store.shows_every_fault.set(!found.is_empty());
        form.is_sheet_open.set(false);
        if found.is_empty() {
            // The customer has reacted to the rejection.
            submission.rejection.set(None);
            navigation.go(Step::Review);
        } else {
            faults.set(found);
            focus::focus("faults");
        }
    }

    /// Shows the options of the active line.
    pub(crate) fn show_options(self) {
        self.form.is_sheet_open.set(true);
        focus::focus("options-heading");
    }
}
