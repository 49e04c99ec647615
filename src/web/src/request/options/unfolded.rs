use leptos::prelude::*;
use policy::Id;

use super::ranking::Ranking;
use crate::request::state::Form;

/// The unfolded option: the customer's pick, otherwise the first option.
#[derive(Clone, Copy)]
pub(crate) struct Unfolded {
    picked: RwSignal<Picked>,
    current: Memo<Option<Id>>,
}

/// The customer's last action on the options.
#[derive(Clone, Debug)]
enum Picked {
    Nothing,
    Folded,
    Option(Id),
}

impl Unfolded {
    pub(crate) fn new(form: Form, ranking: Memo<Ranking>) -> Self {
        let picked = RwSignal::new(Picked::Nothing);
        // Each product has its own options, so a pick does not apply to another product.
        Effect::new(move |_| {
            form.store.active.track();
            picked.set(Picked::Nothing);
        });
        let current = Memo::new(move |_| {
            ranking.with(|ranking| {
                let picked = picked.get();
                let is_listed = |id: &Id| ranking.wished.contains(id) || ranking.others.contains(id);
                match picked {
                    Picked::Folded => None,
                    Picked::Option(id) if is_listed(&id) => Some(id),
                    Picked::Option(_) | Picked::Nothing => ranking.wished.first().cloned(),
                }
            })
        });
        Self { picked, current }
    }

    pub(crate) fn is(self, remedy: &Id) -> bool {
        self.current.with(|current| current.as_ref() == Some(remedy))
    }

    /// Unfolds the option, or folds it if it is unfolded.
    pub(crate) fn toggle(self, remedy: &Id) {
        let is_unfolded = self.current.with_untracked(|current| current.as_ref() == Some(remedy));
        self.picked.set(if is_unfolded { Picked::Folded } else { Picked::Option(remedy.clone()) });
    }
}
