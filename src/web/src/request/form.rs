//! The form that the parts of the request page share.

use crate::ui::device::Kept;
use crate::ui::live::{Derived, Live, always_derived, derived, effect};
use crate::ui::vendor::Vendor;
use leptos::prelude::*;
use policy::{FaultKind, Id, RemedyAssessment};
use words::portal::faults as say;

use crate::request::draft::Draft;
use crate::request::filing;
use crate::request::judged::{Faults, Judged};
use crate::request::place::Place;
use crate::request::slot::Slot;

/// What was typed, what follows from it, and how much of what is wrong is shown.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    /// The vendor.
    pub(crate) vendor: &'static Vendor,
    /// What was typed.
    pub(crate) draft: Live<Draft>,
    /// What follows from it.
    pub(crate) judged: Derived<Judged>,
    /// What is wrong with the whole filing, by the id of the input.
    pub(crate) faults: Derived<Faults>,
    /// The product whose options are shown, by key.
    pub(crate) active: Live<u32>,
    /// Whether the options are unfolded where they are a sheet.
    pub(crate) unfolded: Live<bool>,
    /// Inputs that the customer has left, so that their faults are shown.
    touched: Live<Vec<String>>,
    /// Whether every fault is shown.
    pub(crate) insists: Live<bool>,
}

/// A text input's share of the form.
#[derive(Clone)]
pub(crate) struct Binding {
    form: Form,
    slot: Slot,
    /// The id of the input.
    pub(crate) id: String,
    /// What is typed.
    pub(crate) value: Derived<String>,
    /// What is wrong with it, once that is to be shown.
    pub(crate) error: Derived<Option<String>>,
}

/// The form of this page.
pub(crate) fn form() -> Form {
    expect_context()
}

impl Form {
    /// A form with what was kept on the device, which goes on being kept there, and offers itself to its parts.
    pub(crate) fn provide(vendor: &'static Vendor, draft: Draft) -> Self {
        let kept = Kept::on_device("draft", vendor.document().policy.id.as_str());
        let today = vendor.today.to_string();
        let active = draft.lines.first().map_or(0, |line| line.key);
        let draft = Live::new(draft);
        let judged = always_derived(move || draft.with(|draft| Judged::of(vendor, draft)));
        let faults = derived(move || {
            let found = draft.with(|draft| judged.with(|judged| filing::faults(vendor, draft, judged)));
            Faults::from(found)
        });
        let mut is_changed = false;
        effect(move || {
            draft.with(|draft| match is_changed {
                false => {}
                true if draft.is_empty() => kept.delete(),
                true => kept.write(&Draft { saved_on: today.clone(), ..draft.clone() }),
            });
            is_changed = true;
        });
        let form = Self {
            vendor,
            draft,
            judged,
            faults,
            active: Live::new(active),
            unfolded: Live::new(false),
            touched: Live::new(Vec::new()),
            insists: Live::new(false),
        };
        provide_context(form);
        form
    }

    /// A text input's share.
    pub(crate) fn bind(self, slot: Slot) -> Binding {
        let (id, read) = (slot.input_id(), slot.clone());
        let value = derived(move || self.draft.with(|draft| read.read(draft).to_owned()));
        Binding { form: self, slot, value, error: self.error(id.clone()), id }
    }

    /// What is wrong at the input with this id, once that is to be shown.
    pub(crate) fn error(self, id: String) -> Derived<Option<String>> {
        let language = self.vendor.language;
        let is_of_the_answers = !id.starts_with("contact-") && id != Slot::Note.input_id();
        derived(move || {
            let fault = |faults: &Faults| faults.at(&id).map(|kind| say::fault(language, kind));
            if self.insists.get() {
                return self.faults.with(fault);
            }
            match (self.touched.with(|touched| touched.contains(&id)), is_of_the_answers) {
                (false, _) => None,
                (true, true) => self.judged.with(|judged| fault(&judged.faults)),
                (true, false) => self.faults.with(fault),
            }
        })
    }

    /// Everything that is wrong with the filing as it is.
    pub(crate) fn find_faults(self) -> Vec<(Place, FaultKind)> {
        self.draft.with_untracked(|draft| {
            self.judged.with_untracked(|judged| filing::faults(self.vendor, draft, judged))
        })
    }

    /// A remedy as judged for the product whose options are shown.
    pub(crate) fn remedy(self, remedy: Id) -> Derived<Option<RemedyAssessment>> {
        derived(move || {
            let line = self.active_index();
            self.judged.with(|judged| judged.remedy(line, &remedy).cloned())
        })
    }

    /// The place of the product whose options are shown.
    pub(crate) fn active_index(self) -> usize {
        let key = self.active.get();
        self.draft.with(|draft| draft.index(key)).unwrap_or(0)
    }
}

impl Binding {
    /// Takes what is typed.
    pub(crate) fn set(&self, typed: String) {
        let slot = &self.slot;
        self.form.draft.update(|draft| slot.write(draft, typed));
    }

    /// Shows from now on what is wrong here.
    pub(crate) fn touch(&self) {
        let id = self.id.clone();
        self.form.touched.update(|touched| touched.push(id));
    }
}
