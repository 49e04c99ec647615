//! A question made of a fact of the policy's document.

use leptos::prelude::*;
use policy::Id;
use policy::document::{Fact, FactType};
use words::portal::questions as say;

use crate::ask::nudge::Nudge;
use crate::draft::{NO, NOT_SURE, YES};
use crate::form::{Binding, form};
use crate::language;
use crate::slot::Slot;
use crate::ui::choice::{Choice, Look, Offer};
use crate::ui::field::Caption;
use crate::ui::input::{TextArea, TextInput, Typed};
use crate::ui::select::Select;
use crate::vendor::Vendor;

/// More values than these become a list to choose from.
const FEW: usize = 4;

/// Asks for a fact by the control that fits its type.
#[component]
pub(crate) fn Question(fact: Id, at: Slot) -> impl IntoView {
    let vendor = form().vendor();
    let Some(fact) = vendor.document().fact(&fact) else { return ().into_any() };
    let binding = form().bind(at);
    let mut caption = Caption::new(vendor.text(&fact.question));
    caption.hint = fact.hint.as_ref().map(|hint| vendor.text(hint).to_owned());
    let typed = |kind, mode| Typed { kind, mode: Some(mode), class: "field-short", ..Typed::default() };
    let control = match fact.kind {
        FactType::Bool => radios(caption, binding, yes_or_no(), Look::Segments),
        FactType::Choice if fact.choices.len() <= FEW => radios(caption, binding, offers(&vendor, fact), Look::List),
        FactType::Choice => view! { <Select caption binding offers=offers(&vendor, fact) /> }.into_any(),
        FactType::Date => {
            let max = Some(vendor.today.to_string());
            let typed = Typed { kind: "date", max, class: "field-short", ..Typed::default() };
            view! { <TextInput caption binding typed /> }.into_any()
        }
        FactType::Money => {
            let prefix = Some(vendor.document().policy.currency.clone());
            view! { <TextInput caption binding typed=Typed { prefix, ..typed("text", "decimal") } /> }.into_any()
        }
        FactType::Number => view! { <TextInput caption binding typed=typed("text", "numeric") /> }.into_any(),
        FactType::Text => {
            let value = binding.value;
            view! { <TextArea caption binding rows=4 /> <Nudge text=value /> }.into_any()
        }
        FactType::Decision => ().into_any(),
    };
    view! { <div class="question" data-fact=fact.id.to_string()>{control}</div> }.into_any()
}

fn radios(caption: Caption, binding: Binding, offers: Vec<Offer>, look: Look) -> AnyView {
    let Binding { id, value, error, .. } = binding.clone();
    let on_choose = Callback::new(move |chosen| {
        binding.set(chosen);
        binding.touch();
    });
    view! { <Choice caption id value error offers look on_choose /> }.into_any()
}

fn yes_or_no() -> Vec<Offer> {
    let language = language();
    let words = [(YES, say::yes(language)), (NO, say::no(language)), (NOT_SURE, say::not_sure(language))];
    words.map(|(value, label)| Offer { value: value.to_owned(), label: label.to_owned(), hint: None }).into()
}

fn offers(vendor: &Vendor, fact: &Fact) -> Vec<Offer> {
    let offer = |choice: &policy::document::Choice| Offer {
        value: choice.id.to_string(),
        label: vendor.text(&choice.label).to_owned(),
        hint: choice.hint.as_ref().map(|hint| vendor.text(hint).to_owned()),
    };
    fact.choices.iter().map(offer).collect()
}
