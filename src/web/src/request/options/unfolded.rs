use leptos::prelude::*;
use policy::Id;

use super::ranking::Ranking;
use crate::request::state::Form;

/// The option that is unfolded: the one that the customer has picked, otherwise the first one.
#[derive(Clone, Copy)]
pub(crate) struct Unfolded {
    picked: RwSignal<Picked>,
    current: Memo<Option<Id>>,
}

/// What the customer has unfolded.
#[derive(Clone, Debug)]
enum Picked {
    Nothing,
    Folded,
    Option(Id),
}

impl Unfolded {
    pub(crate) fn new(form: Form, ranking: Memo<Ranking>) -> Self {
        let picked = RwSignal::new(Picked::Nothing);
        // Another product has other options.
        Effect::new(move |_| {
            form.active.track();
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
