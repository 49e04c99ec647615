use leptos::prelude::*;
use policy::{Id, RemedyAssessment};
use words::portal::faults as say;

use super::{Draft, DraftStore, Faults, FieldId, Judged, filing};
use crate::components::Binding;
use crate::vendor::Vendor;

/// The form of one vendor: the draft, what follows from it, and which faults are shown.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(crate) vendor: &'static Vendor,
    pub(crate) store: DraftStore,
    pub(crate) draft: RwSignal<Draft>,
    pub(crate) judged: Memo<Judged>,
    /// The faults of the whole filing.
    pub(crate) faults: Memo<Faults>,
    /// The key of the line whose options are shown.
    pub(crate) active: RwSignal<u32>,
    /// Whether the options are unfolded, where they are a sheet at the bottom of a narrow screen.
    pub(crate) is_sheet_open: RwSignal<bool>,
    /// The fields that the customer has left, so that their faults are shown.
    touched: RwSignal<Vec<FieldId>>,
    pub(crate) shows_every_fault: RwSignal<bool>,
}

/// Returns the form from the context.
pub(crate) fn use_form() -> Form {
    expect_context()
}

impl Form {
    /// Provides the form of a vendor as a context.
    pub(crate) fn provide(vendor: &'static Vendor, store: DraftStore) -> Self {
        let draft = store.draft;
        store.set_default_ship_day(vendor.today);
        let judged = Memo::new(move |_| draft.with(|draft| Judged::of(vendor, draft)));
        let faults = Memo::new(move |_| {
            draft.with(|draft| judged.with(|judged| filing::faults(vendor, draft, judged)))
        });
        let first = draft.with_untracked(|draft| draft.lines.first().map_or(0, |line| line.key));
        let form = Self {
            vendor,
            store,
            draft,
            judged,
            faults,
            active: RwSignal::new(first),
            is_sheet_open: RwSignal::new(false),
            touched: RwSignal::new(Vec::new()),
            shows_every_fault: RwSignal::new(false),
        };
        provide_context(form);
        form
    }

    /// Connects a control with a field.
    pub(crate) fn bind(self, field: FieldId) -> Binding {
        let (shown, written, touched) = (field.clone(), field.clone(), field.clone());
        let value = Memo::new(move |_| self.draft.with(|draft| shown.read(draft).to_owned()));
        let set_value =
            SignalSetter::map(move |typed| self.draft.update(|draft| written.write(draft, typed)));
        Binding::new(&field.element_id(), value, set_value)
            .with_error(self.error(field))
            .on_commit(move || self.touched.update(|fields| fields.push(touched.clone())))
    }

    /// Returns the message for a field's fault, once it is to be shown.
    fn error(self, field: FieldId) -> Memo<Option<String>> {
        let language = self.vendor.language;
        Memo::new(move |_| {
            let message = |faults: &Faults| faults.at(&field).map(|kind| say::fault(language, kind));
            if self.shows_every_fault.get() {
                self.faults.with(message)
            } else if !self.touched.with(|touched| touched.contains(&field)) {
                None
            } else if field.is_a_question() {
                self.judged.with(|judged| message(&judged.faults))
            } else {
                self.faults.with(message)
            }
        })
    }

    /// Follows the assessment of a remedy for the active line.
    pub(crate) fn remedy(self, remedy: Id) -> Memo<Option<RemedyAssessment>> {
        Memo::new(move |_| {
            let line = self.active_index();
            self.judged.with(|judged| judged.remedy(line, &remedy).cloned())
        })
    }

    /// Returns the index of the active line.
    pub(crate) fn active_index(self) -> usize {
        let key = self.active.get();
        self.draft.with(|draft| draft.index(key)).unwrap_or(0)
    }

    /// Follows the keys of the lines.
    pub(crate) fn keys(self) -> Memo<Vec<u32>> {
        Memo::new(move |_| self.draft.with(|draft| draft.lines.iter().map(|line| line.key).collect()))
    }

    /// Changes a line of the draft.
    pub(crate) fn update_line(self, key: u32, change: impl FnOnce(&mut super::LineDraft)) {
        self.draft.update(|draft| {
            if let Some(line) = draft.line_mut(key) {
                change(line);
            }
        });
    }
}
