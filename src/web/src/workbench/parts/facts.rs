//! Controls for facts of the whole request and of lines.

use estimate::{DecimalSign, typed_amount};
use leptos::prelude::*;
use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Date, Document, Id};
use words::portal::{faults, questions as ask};
use words::workbench as texts;

use crate::components::{Binding, Caption, ControlOption, InputType, Select, TextInput};
use crate::vendor::Vendor;
use crate::workbench::state::use_workbench;

/// Renders the day of shipping and the facts of the whole request.
#[component]
pub fn RequestFacts() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let is_shown = |fact: &&Fact| fact.scope == Scope::Request && fact.is_asked_of_customer();
    let fields = vendor.document().facts.iter().filter(is_shown).map(|fact| {
        let given = Signal::derive(move || {
            state
                .with_judged(|judged| judged.list.stated_head().get(&fact.id))
                .flatten()
                .map(in_control)
                .unwrap_or_default()
        });
        let give = move |answer| state.set_request_fact(&fact.id, answer);
        view! { <FactField fact id=format!("head-{}", fact.id) given give/> }
    });
    let ship_on = Memo::new(move |_| {
        // A stored day may have passed.
        let day = state.edits.with(|edits| edits.ship_on.parse().ok());
        day.filter(|day: &Date| *day >= vendor.today).unwrap_or(vendor.today).to_string()
    });
    let typed = RwSignal::new(String::new());
    let binding =
        Binding::new("ship-on", ship_on, typed).on_commit(move || state.set_ship_on(typed.get_untracked()));
    let input_type = InputType { kind: "date", min: Some(vendor.today.to_string()), ..InputType::default() };
    view! {
        <div class="head-facts">
            <TextInput binding caption=Caption::new(ask::ship_on_label(vendor.language)) input_type/>
            {fields.collect_view()}
        </div>
    }
}

/// Renders the control of a fact of one line.
#[component]
pub fn LineFact(line: usize, fact: &'static Fact) -> impl IntoView {
    let state = use_workbench();
    let given = Signal::derive(move || {
        let answer = state.with_judged(|judged| judged.list.stated_line(line)?.get(&fact.id));
        answer.flatten().map(in_control).unwrap_or_default()
    });
    let give = move |answer: Option<Answer>| state.set_fact(&[line], &fact.id, answer.as_ref());
    view! { <FactField fact id=format!("line-fact-{}", fact.id) given give/> }
}

/// Returns the fact of a line's scope that the user can answer.
#[must_use]
pub fn line_fact(document: &'static Document, id: &Id) -> Option<&'static Fact> {
    document.fact(id).filter(|fact| fact.scope == Scope::Line && fact.is_asked_of_customer())
}

/// Renders the control that fits the type of a fact. A text that is no answer is marked as wrong, and makes the fact unknown.
#[component]
fn FactField(
    fact: &'static Fact,
    id: String,
    given: Signal<String>,
    give: impl Fn(Option<Answer>) + Send + Sync + 'static,
) -> impl IntoView {
    let vendor = use_workbench().vendor;
    let language = vendor.language;
    let (typed, is_wrong) = (RwSignal::new(String::new()), RwSignal::new(false));
    // A wrong text stays to be corrected. What is being typed stays while the list is judged again.
    let shown = Memo::new(move |_| if is_wrong.get() { typed.get() } else { given.get() });
    let take = move || {
        let text = typed.get_untracked();
        let answer = answer(vendor.document(), fact, &text, vendor.decimal_sign());
        is_wrong.set(answer.is_none() && !text.trim().is_empty());
        give(answer);
    };
    let error = Signal::derive(move || {
        is_wrong.get().then(|| match fact.kind {
            FactType::Money => faults::money(language, vendor.currency()),
            _ => faults::not_understood(language).to_owned(),
        })
    });
    let binding = Binding::new(&id, shown, typed).with_error(error).on_commit(take);
    let caption = Caption::new(vendor.text(&fact.label));
    let input_type = |kind, inputmode, max| InputType { kind, inputmode, max, ..InputType::default() };
    match fact.kind {
        FactType::Bool | FactType::Choice => {
            let options = options(vendor, fact);
            view! { <Select binding caption options placeholder=texts::filters::unknown(language)/> }
                .into_any()
        }
        FactType::Date => {
            // The dates of a line are before its request.
            let input_type = input_type("date", None, Some(vendor.today.to_string()));
            view! { <TextInput binding caption input_type/> }.into_any()
        }
        FactType::Money => {
            view! { <TextInput binding caption input_type=input_type("text", Some("decimal"), None)/> }
                .into_any()
        }
        FactType::Number => {
            view! { <TextInput binding caption input_type=input_type("text", Some("numeric"), None)/> }
                .into_any()
        }
        FactType::Text | FactType::Decision => view! { <TextInput binding caption/> }.into_any(),
    }
}

/// Returns the values to choose from.
#[must_use]
pub fn options(vendor: &Vendor, fact: &Fact) -> Vec<ControlOption> {
    let language = vendor.language;
    match fact.kind {
        FactType::Bool => {
            vec![ControlOption::new("yes", ask::yes(language)), ControlOption::new("no", ask::no(language))]
        }
        _ => fact
            .choices
            .iter()
            .map(|choice| ControlOption::new(choice.id.as_str(), vendor.text(&choice.label)))
            .collect(),
    }
}

/// Reads the value of a control; `None` if it is empty or not an answer.
#[must_use]
pub fn answer(document: &Document, fact: &Fact, text: &str, decimals: DecimalSign) -> Option<Answer> {
    let text = text.trim();
    match (fact.kind, text) {
        (_, "") => None,
        (FactType::Bool, "yes") => Some(Answer::Bool(true)),
        (FactType::Bool, _) => Some(Answer::Bool(false)),
        (FactType::Money, _) => {
            let amount = typed_amount(text, &document.policy.currency, decimals).ok()?;
            Some(Answer::Text(amount.to_string()))
        }
        (FactType::Number, _) => text.parse().ok().map(Answer::Number),
        (FactType::Choice | FactType::Date | FactType::Text | FactType::Decision, _) => {
            Some(Answer::Text(text.to_owned()))
        }
    }
}

/// Returns an answer as its control has it.
fn in_control(answer: Answer) -> String {
    match answer {
        Answer::Bool(true) => "yes".to_owned(),
        Answer::Bool(false) => "no".to_owned(),
        Answer::Number(_) | Answer::Text(_) => answer.to_string(),
    }
}

/// Returns an answer in words.
#[must_use]
pub fn in_words(vendor: &Vendor, fact: &Fact, answer: Option<&Answer>) -> String {
    let language = vendor.language;
    match (answer, fact.kind) {
        (None, _) => texts::filters::unknown(language).to_owned(),
        (Some(Answer::Bool(true)), _) => ask::yes(language).to_owned(),
        (Some(Answer::Bool(false)), _) => ask::no(language).to_owned(),
        (Some(Answer::Number(number)), _) => number.to_string(),
        (Some(Answer::Text(text)), FactType::Date) => {
            text.parse().map_or_else(|_| text.clone(), |day| vendor.date(day))
        }
        (Some(Answer::Text(text)), FactType::Money) => {
            text.parse().map_or_else(|_| text.clone(), |amount| vendor.money(amount))
        }
        (Some(Answer::Text(text)), _) => {
            let choice = fact.choices.iter().find(|choice| choice.id == text.as_str());
            choice.map_or_else(|| text.clone(), |choice| vendor.text(&choice.label).to_owned())
        }
    }
}
