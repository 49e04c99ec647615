use leptos::prelude::*;
use policy::{Date, Id, RemedyAssessment};
use words::portal::faults as texts;

use super::{Draft, DraftStore, Faults, FieldId, Judged, LineDraft, NOT_SURE, filing};
use crate::components::Binding;
use crate::remedy::verdict;
use crate::vendor::Vendor;

/// The form of one vendor: the draft and its evaluation.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(crate) vendor: &'static Vendor,
    pub(crate) store: DraftStore,
    pub(crate) draft: RwSignal<Draft>,
    pub(crate) judged: Memo<Judged>,
    /// The faults of the whole filing.
    pub(crate) faults: Memo<Faults>,
    /// Whether the options are unfolded, where they are a sheet at the bottom of a narrow screen.
    pub(crate) is_sheet_open: RwSignal<bool>,
}

/// The line whose questions are rendered. They read the line's own memo, so that typing about one line updates nothing of the others.
#[derive(Clone, Copy)]
pub(crate) struct ProductLine {
    pub(crate) key: u32,
    pub(crate) index: Memo<usize>,
    /// `None` once the line is removed.
    pub(crate) draft: Memo<Option<LineDraft>>,
}

/// Returns the line from the context.
pub(crate) fn use_line() -> ProductLine {
    expect_context()
}

/// Returns the form from the context.
pub(crate) fn use_form() -> Form {
    expect_context()
}

impl Form {
    /// Provides the form of a vendor as a context.
    pub(crate) fn provide(vendor: &'static Vendor, store: DraftStore) -> Self {
        let draft = store.draft;
        store.set_default_ship_day(vendor);
        let judged = Memo::new(move |_| draft.with(|draft| Judged::of(vendor, draft)));
        let faults = Memo::new(move |_| {
            draft.with(|draft| judged.with(|judged| filing::faults(vendor, draft, judged)))
        });
        let form = Self { vendor, store, draft, judged, faults, is_sheet_open: RwSignal::new(false) };
        provide_context(form);
        form
    }

    /// Returns the binding of a control to a field.
    pub(crate) fn bind(self, field: FieldId) -> Binding {
        let (shown, written, touched) = (field.clone(), field.clone(), field.clone());
        let line = use_context::<ProductLine>().filter(|line| field.line() == Some(line.key));
        let value = Memo::new(move |_| match line {
            Some(line) => line.draft.with(|line| shown.read_line(line.as_ref()).to_owned()),
            None => self.draft.with(|draft| shown.read(draft).to_owned()),
        });
        let set_value =
            SignalSetter::map(move |typed| self.draft.update(|draft| written.write(draft, typed)));
        Binding::new(&field.element_id(), value, set_value)
            .with_error(self.error(field))
            .on_commit(move || self.store.touched.update(|fields| fields.push(touched.clone())))
    }

    /// Returns the message for a field's fault, after the customer has left the field or has tried to continue.
    fn error(self, field: FieldId) -> Memo<Option<String>> {
        let vendor = self.vendor;
        Memo::new(move |_| {
            let message = |faults: &Faults| {
                faults.at(&field).map(|kind| texts::fault(vendor.language, kind, vendor.currency()))
            };
            if self.store.shows_every_fault.get() {
                self.faults.with(message)
            } else if !self.store.touched.with(|touched| touched.contains(&field)) {
                None
            } else if field.is_a_question() {
                self.judged.with(|judged| message(&judged.faults))
            } else {
                self.faults.with(message)
            }
        })
    }

    /// Returns a memo of the assessment of a remedy for the active line.
    pub(crate) fn remedy(self, remedy: Id) -> Memo<Option<RemedyAssessment>> {
        Memo::new(move |_| {
            let line = self.active_index();
            self.judged.with(|judged| judged.remedy(line, &remedy).cloned())
        })
    }

    /// Returns the index of the active line.
    pub(crate) fn active_index(self) -> usize {
        let key = self.store.active.get();
        self.draft.with(|draft| draft.index(key)).unwrap_or(0)
    }

    /// Returns a memo of the keys of the lines.
    pub(crate) fn keys(self) -> Memo<Vec<u32>> {
        Memo::new(move |_| self.draft.with(|draft| draft.lines.iter().map(|line| line.key).collect()))
    }

    /// Provides a line as the context of its questions.
    pub(crate) fn provide_line(self, key: u32, index: Memo<usize>) -> ProductLine {
        // Every change of the draft runs this for every line, so an unchanged line is not cloned.
        let draft = Memo::new_owning(move |before: Option<Option<LineDraft>>| {
            self.draft.with(|draft| {
                let line = draft.line(key);
                match before.filter(|before| before.as_ref() == line) {
                    Some(before) => (before, false),
                    None => (line.cloned(), true),
                }
            })
        });
        let line = ProductLine { key, index, draft };
        provide_context(line);
        line
    }

    /// Returns a memo of whether the remedy is requested for the active line.
    pub(crate) fn is_chosen(self, remedy: Id) -> Memo<bool> {
        Memo::new(move |_| {
            let key = self.store.active.get();
            self.draft.with(|draft| draft.line(key).and_then(|line| line.chosen.as_ref()) == Some(&remedy))
        })
    }

    /// Returns the answers that a remedy of the active line needs and that the customer can still give.
    pub(crate) fn open_needs(self, remedy: &RemedyAssessment) -> Vec<Id> {
        self.open_needs_of(self.active_index(), remedy)
    }

    /// Returns the answers that a remedy of a line needs and that the customer can still give: those that the form asks for, in its order,
    /// without those answered with "not sure". For a remedy outside the wish, whose questions are not asked, returns all needed answers.
    pub(crate) fn open_needs_of(self, index: usize, remedy: &RemedyAssessment) -> Vec<Id> {
        self.draft.with(|draft| {
            let Some(line) = draft.lines.get(index) else { return Vec::new() };
            if !line.wished(self.vendor.document()).any(|wished| *wished == remedy.remedy) {
                return verdict::answerable(self.vendor, &remedy.needs).cloned().collect();
            }
            let is_open = |fact: &&Id| remedy.needs.contains(fact) && !is_unsure(draft, line, fact);
            self.judged.with(|judged| judged.questions(index).filter(is_open).cloned().collect())
        })
    }

    /// Returns whether the customer has answered a fact of the active line with "not sure".
    pub(crate) fn is_unsure(self, fact: &Id) -> bool {
        let index = self.active_index();
        self.draft.with(|draft| draft.lines.get(index).is_some_and(|line| is_unsure(draft, line, fact)))
    }

    /// Returns the key of a line without a requested remedy: the active line if it has none, otherwise the first such line.
    pub(crate) fn undecided_line(self) -> Option<u32> {
        let active = self.store.active.get();
        self.draft.with(|draft| {
            self.judged.with(|judged| {
                let lines = draft.lines.iter().enumerate();
                let undecided = lines.filter(|(index, line)| judged.chosen(*index, line).is_none());
                undecided.map(|(_, line)| line.key).min_by_key(|key| *key != active)
            })
        })
    }

    /// Returns a memo of whether a rule of a wished remedy reads the day of shipping.
    pub(crate) fn reads_ship_day(self) -> Memo<bool> {
        let document = self.vendor.document();
        Memo::new(move |_| {
            self.draft.with(|draft| {
                let wished = draft.lines.iter().flat_map(|line| line.wished(document));
                let index = |remedy: &Id| document.remedies.iter().position(|other| other.id == *remedy);
                wished.filter_map(index).any(|remedy| self.vendor.policy.depends_on_ship_day(remedy))
            })
        })
    }

    /// Returns the day of shipping of the assessment.
    pub(crate) fn ship_on(self) -> Date {
        self.judged.with(|judged| judged.assessment.ship_on)
    }

    /// Returns whether the customer has left a field.
    pub(crate) fn is_touched(self, field: &FieldId) -> bool {
        self.store.touched.with(|touched| touched.contains(field))
    }

    /// Writes what is typed or chosen into a field.
    pub(crate) fn write(self, field: &FieldId, typed: String) {
        self.draft.update(|draft| field.write(draft, typed));
    }

    /// Changes a line of the draft.
    pub(crate) fn update_line(self, key: u32, change: impl FnOnce(&mut LineDraft)) {
        self.draft.update(|draft| {
            if let Some(line) = draft.line_mut(key) {
                change(line);
            }
        });
    }
}

fn is_unsure(draft: &Draft, line: &LineDraft, fact: &Id) -> bool {
    [&draft.answers, &line.answers]
        .into_iter()
        .any(|typed| typed.get(fact).is_some_and(|typed| typed == NOT_SURE))
}
