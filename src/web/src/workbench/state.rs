//! The state of the workbench in signals, and functions that read them. `commands`, `loading` and `background` change them.

use std::collections::BTreeSet;

use estimate::{BestPlan, Headline, PlanParts, Preference, Purpose, Split, Strategy};
use leptos::prelude::*;
use policy::Money;

use crate::filing::{Filer, QueueStore};
use crate::storage::StoredItem;
use crate::vendor::Vendor;
use crate::workbench::contact::Contact;
use crate::workbench::filed::FiledLines;
use crate::workbench::filter::Filter;
use crate::workbench::judged_list::{JudgedList, JudgingContext};
use crate::workbench::link::opened::OpenedLink;
use crate::workbench::list_storage;
use crate::workbench::models::Model;
use crate::workbench::packing::{pack, unpack};
use crate::workbench::problem::Problem;
use crate::workbench::progress::Progress;
use crate::workbench::source::{Dropped, Source};
use crate::workbench::strategy::preference_of;
use crate::workbench::user_edits::UserEdits;

/// The state of one vendor's workbench. Every part of the page gets it from the context.
#[derive(Clone, Copy)]
pub struct WorkbenchState {
    pub vendor: &'static Vendor,
    /// The link by which the page was opened, if it was.
    pub opened_by: Option<OpenedLink>,
    pub filer: Filer,
    pub context: StoredValue<JudgingContext>,
    pub source: RwSignal<Option<Source>>,
    pub edits: RwSignal<UserEdits>,
    /// The id of the list.
    pub list: Memo<String>,
    /// What the filed lines of the list are filed as.
    pub filed: Memo<FiledLines>,
    pub judged: RwSignal<Option<JudgedList>>,
    /// Whether the device has been searched for a stored list.
    pub is_ready: RwSignal<bool>,
    /// The number of lists and readings so far: the parts of the page are rebuilt when it changes.
    pub layout: RwSignal<u32>,
    pub filter: RwSignal<Filter>,
    /// The lines that pass the filter. Under a filter they are updated only when `settled` changes, so that the row in which the user is
    /// typing stays where it is.
    pub visible: RwSignal<Vec<usize>>,
    pub selection: RwSignal<BTreeSet<usize>>,
    /// The line whose remedies are shown one by one.
    pub opened: RwSignal<Option<usize>>,
    pub counters: StoredValue<Counters>,
    /// The number of the last change for which sums over the whole list may be computed: the lines are judged, and the user is not typing.
    pub settled: RwSignal<u32>,
    /// The parts of the best plan, as of `planned`.
    pub parts: RwSignal<Option<PlanParts>>,
    /// The number of the change for which `parts` were computed. Sums that depend on the plan are computed when it changes.
    pub planned: RwSignal<u32>,
    pub preference: RwSignal<Preference>,
    /// The amount of an order that is being tried.
    pub tried_order: RwSignal<Option<Money>>,
    /// The best plan for the lines that are not filed.
    pub plan: Memo<Option<BestPlan>>,
    /// The lines by model, as of the last settled change.
    pub models: RwSignal<Vec<Model>>,
    /// The price of the goods that are filed for the programme, which takes up a part of its order.
    pub filed_for_programme: Memo<Money>,
    /// The worth of the lines that are not filed over time, as of the last settled change.
    pub headline: RwSignal<Option<Headline>>,
    pub progress: Progress,
    pub storage: RwSignal<ListStorage>,
    /// What was dropped beside the present list, until the user says whether it replaces the list.
    pub dropped: RwSignal<Option<Dropped>, LocalStorage>,
    /// The reason that the last source was not read.
    pub problem: RwSignal<Option<Problem>>,
    /// The sender of the list.
    pub contact: RwSignal<Contact>,
    /// The remedies that are filed.
    pub strategy: RwSignal<Strategy>,
    pub split: RwSignal<Split>,
}

/// Whether the device stores the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStorage {
    Stored,
    /// The list is larger than the browser's quota.
    TooLarge,
    /// Another tab has stored its own list.
    Replaced,
}

/// Numbers of the latest change and the latest reading: results of earlier ones are dropped.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counters {
    pub changes: u32,
    pub readings: u32,
}

/// Returns the state from the context.
#[must_use]
pub fn use_workbench() -> WorkbenchState {
    expect_context()
}

impl WorkbenchState {
    /// Provides the state as a context. The state belongs to `owner`, which outlives a change of the language: only the vendor is another one
    /// then. `None` if the policy does not compile.
    #[must_use]
    pub fn provide(vendor: &'static Vendor, opened_by: Option<OpenedLink>, owner: &Owner) -> Option<Self> {
        let context = JudgingContext::new(vendor)?;
        let kept = owner.with(use_context::<Self>);
        let judged_by = kept.map(|state| state.context.with_value(|context| context.vendor));
        let state = kept.unwrap_or_else(|| owner.with(|| Self::create(vendor, context.clone())));
        let state = Self { vendor, opened_by, ..state };
        state.context.set_value(context);
        provide_context(state);
        if judged_by.is_none_or(|earlier| !earlier.gives_same_assessments_as(vendor)) {
            state.judged.set(None);
            state.restore();
        } else if matches!(state.source.get_untracked(), Some(Source::Typed { .. })) {
            // Its headings are in the language of the page.
            state.restore();
        }
        state.filer.send_now();
        Some(state)
    }

    /// Creates the state, provides it as a context, and starts the effects that follow its changes.
    fn create(vendor: &'static Vendor, context: JudgingContext) -> Self {
        let policy = vendor.document().policy.id.as_str();
        let edits = list_storage::edits(policy).read_text();
        let edits: UserEdits = edits.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let edits = RwSignal::new(edits);
        let preference = list_storage::stored_preference(policy).read_text();
        let preference = preference.map_or_else(Preference::default, |value| preference_of(&value));
        let queue = QueueStore::new(StoredItem::on_device("estimate-attempt", policy));
        let judged = RwSignal::new(None::<JudgedList>);
        let parts = RwSignal::new(None::<PlanParts>);
        let tried_order = RwSignal::new(None);
        let stated_order =
            Memo::new(move |_| judged.with(|judged| judged.as_ref().and_then(|judged| judged.list.order())));
        let filer = Filer::new(policy, queue.compressed(pack, unpack));
        let list = Memo::new(move |_| edits.with(|edits| edits.list.clone()));
        let filed =
            Memo::new(move |_| filer.queue.with(|queue| list.with(|list| FiledLines::of(queue, list))));
        let filed_for_programme = Memo::new(move |_| {
            let programme = parts.with(|parts| parts.as_ref()?.programme().map(|(remedy, _)| remedy));
            let taken = programme.and_then(|remedy| {
                let id = &vendor.document().remedies.get(remedy)?.id;
                let filed = filed.read();
                judged.with_untracked(|judged| {
                    let judged = judged.as_ref()?;
                    let lines = judged.all_filed_as(&filed).into_iter();
                    let lines = lines.filter(|(_, filed)| filed.remedy == *id);
                    lines.filter_map(|(line, _)| judged.list.goods(line)).reduce(Money::plus)
                })
            });
            taken.unwrap_or_default()
        });
        let plan = Memo::new(move |_| {
            let order = tried_order.get().or_else(|| stated_order.get());
            let taken = filed_for_programme.get();
            parts.with(|parts| parts.as_ref().map(|parts| parts.with_order_beside(order, taken)))
        });
        let state = Self {
            vendor,
            opened_by: None,
            filer,
            context: StoredValue::new(context),
            source: RwSignal::new(None),
            edits,
            list,
            filed,
            judged,
            is_ready: RwSignal::new(false),
            layout: RwSignal::new(0),
            filter: RwSignal::new(Filter::default()),
            visible: RwSignal::new(Vec::new()),
            selection: RwSignal::new(BTreeSet::new()),
            opened: RwSignal::new(None),
            counters: StoredValue::new(Counters::default()),
            settled: RwSignal::new(0),
            parts,
            planned: RwSignal::new(0),
            preference: RwSignal::new(preference),
            tried_order,
            plan,
            filed_for_programme,
            models: RwSignal::new(Vec::new()),
            headline: RwSignal::new(None),
            progress: Progress::new(),
            storage: RwSignal::new(ListStorage::Stored),
            dropped: RwSignal::new_local(None),
            problem: RwSignal::new(None),
            contact: RwSignal::new(Contact::stored(policy)),
            strategy: RwSignal::new(Strategy::BestPerLine),
            split: RwSignal::new(Split::ByRemedy),
        };
        provide_context(state);
        state.recompute_after_changes();
        state.plan_after_changes();
        state.group_by_model_after_changes();
        state.watch_other_tabs();
        state.update_visible_lines();
        state
    }

    /// Reads from the judged list, and subscribes to it.
    pub fn with_judged<R>(self, read: impl FnOnce(&JudgedList) -> R) -> Option<R> {
        self.judged.with(|judged| judged.as_ref().map(read))
    }

    /// Reads from the judged list without subscribing to it.
    pub fn with_judged_untracked<R>(self, read: impl FnOnce(&JudgedList) -> R) -> Option<R> {
        self.judged.with_untracked(|judged| judged.as_ref().map(read))
    }

    /// Returns the selected lines, or all lines if none is selected.
    #[must_use]
    pub fn scope(self) -> Vec<usize> {
        let selected: Vec<usize> = self.selection.with(|selection| selection.iter().copied().collect());
        if selected.is_empty() {
            self.with_judged(|judged| judged.list.all()).unwrap_or_default()
        } else {
            selected
        }
    }

    /// Returns the purposes of these lines, each once. `None` stands for lines of which nothing is assumed.
    #[must_use]
    pub fn purposes_of(self, lines: &[usize]) -> Vec<Option<Purpose<'static>>> {
        let document = self.vendor.document();
        let purposes = self.with_judged(|judged| {
            let purposes = judged.list.purposes(lines).into_iter();
            purposes.map(|purpose| Purpose::find(document, purpose?.declared().id.as_str())).collect()
        });
        purposes.unwrap_or_default()
    }

    /// Reads from the best plan, and subscribes to it.
    pub fn with_plan<R>(self, read: impl FnOnce(&BestPlan) -> R) -> Option<R> {
        self.plan.with(|plan| plan.as_ref().map(read))
    }

    /// Returns those of the lines that are not filed, and subscribes to what is filed.
    #[must_use]
    pub fn unfiled(self, judged: &JudgedList, lines: Vec<usize>) -> Vec<usize> {
        self.filed.with(|filed| judged.unfiled(filed, lines))
    }

    /// Returns whether there is a list with at least one line.
    #[must_use]
    pub fn has_lines(self) -> bool {
        self.with_judged(|judged| !judged.list.lines().is_empty()) == Some(true)
    }

    /// Returns whether every line of the list is filed.
    #[must_use]
    pub fn is_filed(self) -> bool {
        self.filed.with(|filed| {
            let is_whole =
                |judged: &JudgedList| judged.list.all().into_iter().all(|line| judged.is_filed(filed, line));
            !filed.is_empty() && self.with_judged(is_whole) == Some(true)
        })
    }

    /// Returns the number of open questions about the list. The amounts are not final before they are answered.
    #[must_use]
    pub fn open_questions(self) -> usize {
        self.with_judged(|judged| judged.reading.questions.len()).unwrap_or_default()
    }

    /// Returns the id of the policy, by which everything on the device is stored.
    #[must_use]
    pub fn policy_id(self) -> &'static str {
        self.vendor.document().policy.id.as_str()
    }
}
