use leptos::prelude::*;
use litemap::LiteMap;
use policy::Id;
use policy::document::{Fact, FactType, Scope};
use words::Language;
use words::portal::questions as texts;

use super::vague_hint::VagueHint;
use crate::components::{
    Caption, ControlOption, InputType, RadioGroup, RadioLayout, Select, TextArea, TextInput,
};
use crate::request::state::{FieldId, Form, NO, NOT_SURE, YES, use_form};
use crate::vendor::Vendor;

/// The greatest number of choices that are laid out as radio buttons; more become a drop-down list.
const MAX_RADIOS: usize = 4;

/// Asks for a fact with the control of its type.
#[component]
pub(crate) fn FactQuestion(field: FieldId, fact: Id) -> impl IntoView {
    let vendor = use_form().vendor;
    let control = vendor.document().fact(&fact).map(|fact| control(vendor, fact, field));
    view! { <div class="question" data-fact=fact.to_string()>{control}</div> }
}

fn control(vendor: &'static Vendor, fact: &'static Fact, field: FieldId) -> AnyView {
    let language = vendor.language;
    let form = use_form();
    let options = options(vendor, fact, excluded(form, &field));
    let is_left = {
        let field = field.clone();
        Signal::derive(move || form.is_touched(&field))
    };
    let binding = form.bind(field);
    let hint = fact.hint.as_ref().map(|hint| vendor.text(hint));
    let caption = Caption::new(vendor.text(&fact.question)).with_hint(hint);
    let short = |kind, inputmode| InputType { kind, inputmode, class: "field-short", ..InputType::default() };
    match fact.kind {
        FactType::Bool => {
            view! { <RadioGroup binding caption options=yes_or_no(language) layout=RadioLayout::Segments/> }
                .into_any()
        }
        FactType::Choice if fact.choices.len() <= MAX_RADIOS => {
            view! { <RadioGroup binding caption options layout=RadioLayout::List/> }.into_any()
        }
        FactType::Choice => {
            view! { <Select binding caption options placeholder=texts::choose(language)/> }.into_any()
        }
        FactType::Date => {
            let input_type = InputType { max: Some(vendor.today.to_string()), ..short("date", None) };
            view! { <TextInput binding caption input_type/> }.into_any()
        }
        FactType::Money => {
            let prefix = Some(vendor.currency().to_owned());
            let input_type = InputType { prefix, ..short("text", Some("decimal")) };
            view! { <TextInput binding caption input_type/> }.into_any()
        }
        FactType::Number => {
            view! { <TextInput binding caption input_type=short("text", Some("numeric"))/> }.into_any()
        }
        FactType::Text => {
            let text = binding.value;
            view! {
                <TextArea binding caption rows=4/>
                <VagueHint text is_left/>
            }
            .into_any()
        }
        FactType::Decision => ().into_any(),
    }
}

fn yes_or_no(language: Language) -> Vec<ControlOption> {
    vec![
        ControlOption::new(YES, texts::yes(language)),
        ControlOption::new(NO, texts::no(language)),
        ControlOption::new(NOT_SURE, texts::not_sure(language)),
    ]
}

/// Returns the choices that the wish of the field's line excludes, by fact.
fn excluded(form: Form, field: &FieldId) -> Option<&'static LiteMap<Id, Vec<Id>>> {
    let document = form.vendor.document();
    let line = field.line()?;
    let wish = form.draft.with_untracked(|draft| draft.line(line)?.wish(document))?;
    Some(&wish.excludes)
}

fn options(vendor: &Vendor, fact: &Fact, excluded: Option<&LiteMap<Id, Vec<Id>>>) -> Vec<ControlOption> {
    let excluded =
        excluded.and_then(|excluded| excluded.get(&fact.id)).map(Vec::as_slice).unwrap_or_default();
    let offered = fact.choices.iter().filter(|choice| !excluded.contains(&choice.id));
    let options = offered.map(|choice| {
        let hint = choice.hint.as_ref().map(|hint| vendor.text(hint));
        ControlOption::new(choice.id.as_str(), vendor.text(&choice.label)).with_hint(hint)
    });
    // The customer is asked for what they know about the goods; their own role they know.
    let not_sure =
        (fact.scope == Scope::Line).then(|| ControlOption::new(NOT_SURE, texts::not_sure(vendor.language)));
    options.chain(not_sure).collect()
}
