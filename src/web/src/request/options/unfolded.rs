use leptos::prelude::*;
use policy::Id;

use super::ranking::Ranking;
use crate::request::state::Form;

/// The option that is unfolded: the one that the customer has picked, otherwise the first one.
#[derive(Clone, Copy)]
pub(crate) struct Unfolded {
    /// The remedy that the customer has unfolded, or `None` after the customer has folded all of them.
    picked: RwSignal<Option<Option<Id>>>,
    current: Memo<Option<Id>>,
}

impl Unfolded {
    pub(crate) fn new(form: Form, ranking: Memo<Ranking>) -> Self {
        let picked = RwSignal::new(None::<Option<Id>>);
        // Another product has other options.
        Effect::new(move |_| {
            form.active.track();
            picked.set(None);
        });
        let current = Memo::new(move |_| {
            ranking.with(|ranking| {
                let picked = picked.get();
                let is_listed = |id: &Id| ranking.wished.contains(id) || ranking.others.contains(id);
                match picked {
                    Some(None) => None,
                    Some(Some(id)) if is_listed(&id) => Some(id),
                    Some(Some(_)) | None => ranking.wished.first().cloned(),
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
        self.picked.set(Some((!is_unfolded).then(|| remedy.clone())));
    }
}
