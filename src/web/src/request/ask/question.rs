//! A question made of a fact of the policy's document.

use crate::ui::choice::{Look, Offer, choice};
use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::language;
use crate::ui::vendor::Vendor;
use policy::Id;
use policy::document::{Fact, FactType};
use words::portal::questions as say;

use crate::request::ask::nudge::nudge;
use crate::request::draft::{NO, NOT_SURE, YES};
use crate::request::form::{Binding, form};
use crate::request::slot::Slot;
use crate::request::widgets::input::{Typed, text_area, text_input};
use crate::request::widgets::select::select;

/// More values than these become a list to choose from.
const FEW: usize = 4;

/// Asks for a fact by the control that fits its type.
pub(crate) fn question(id: &Id, slot: Slot) -> El {
    let vendor = form().vendor;
    let question = el("div").class("question").set("data-fact", id.as_str());
    match vendor.document().fact(id) {
        Some(fact) => control(question, vendor, fact, form().bind(slot)),
        None => question,
    }
}

fn control(question: El, vendor: &Vendor, fact: &Fact, binding: Binding) -> El {
    let mut caption = Caption::new(vendor.text(&fact.question));
    caption.hint = fact.hint.as_ref().map(|hint| vendor.text(hint).to_owned());
    let typed = |kind, mode| Typed { kind, mode, class: "field-short", ..Typed::default() };
    match fact.kind {
        FactType::Bool => question.add(radios(caption, binding, yes_or_no(), Look::Segments)),
        FactType::Choice if fact.choices.len() <= FEW => {
            question.add(radios(caption, binding, offers(vendor, fact), Look::List))
        }
        FactType::Choice => question.add(select(caption, binding, offers(vendor, fact))),
        FactType::Date => {
            let max = Some(vendor.today.to_string());
            question.add(text_input(caption, binding, Typed { max, ..typed("date", None) }))
        }
        FactType::Money => {
            let prefix = Some(vendor.document().policy.currency.clone());
            question.add(text_input(caption, binding, Typed { prefix, ..typed("text", Some("decimal")) }))
        }
        FactType::Number => question.add(text_input(caption, binding, typed("text", Some("numeric")))),
        FactType::Text => {
            let value = binding.value;
            question.add([text_area(caption, binding, "4"), nudge(value)])
        }
        FactType::Decision => question,
    }
}

fn radios(caption: Caption, binding: Binding, offers: Vec<Offer>, look: Look) -> El {
    let Binding { id, value, error, .. } = binding.clone();
    let choose = move |chosen| {
        binding.set(chosen);
        binding.touch();
    };
    choice(caption, &id, value, error, offers, look, choose)
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
