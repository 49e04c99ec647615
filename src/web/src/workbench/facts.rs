//! Controls for facts: of the whole request, or of lines.

use crate::ui::dom::{El, el};
use crate::ui::live::Live;
use crate::ui::vendor::Vendor;
use estimate::typed_amount;
use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Date, Document, Id, Line};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use words::portal::{faults, questions as ask};
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};

/// The facts of the whole request, and the day on which the parcel leaves.
pub(crate) fn head() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    let vendor = bench.vendor;
    let facts = vendor.document().facts.iter();
    let facts = facts.filter(|fact| fact.scope == Scope::Request && fact.kind != FactType::Decision);
    let fields = facts.map(|fact| of_head(bench, fact)).collect::<Vec<_>>();
    let day = el("input")
        .set("type", "date")
        .set("id", "ship-on")
        .set("min", &vendor.today.to_string())
        .value_live(move || {
            // A day that has passed since is none to ship on.
            let day = bench.said.with(|said| said.ship_on.parse().ok());
            day.filter(|day: &Date| *day >= vendor.today).unwrap_or(vendor.today).to_string()
        })
        .on("change", move |event| bench.set_ship_on(typed(&event)));
    let day = el("div")
        .class("field")
        .add([el("label").set("for", "ship-on").text(ask::ship_on_label(language)), day]);
    el("div").class("head-facts").add(day).add(fields)
}

fn of_head(bench: Bench, fact: &'static Fact) -> El {
    let given = move || {
        let given = bench.look(|work| {
            let head = work.list.head();
            let role = head.requester.as_ref().and_then(|requester| requester.role.as_ref());
            match fact.id.as_str() {
                "role" => role.map(ToString::to_string),
                _ => head.answers.get(&fact.id).map(written),
            }
        });
        given.flatten().unwrap_or_default()
    };
    let give = move |answer| bench.set_head(&fact.id, answer);
    field(bench, fact, &format!("head-{}", fact.id), given, give)
}

/// The control of a line's fact; nothing where only the vendor decides it.
pub(crate) fn of_line(bench: Bench, line: usize, id: &Id) -> Option<El> {
    let fact = bench.vendor.document().fact(id).filter(|fact| is_of_lines(fact))?;
    let given =
        move || bench.look(|work| known(work.list.lines().get(line)?, fact)).flatten().unwrap_or_default();
    let give = move |answer: Option<Answer>| bench.set_fact(&[line], &fact.id, answer.as_ref());
    Some(field(bench, fact, &format!("line-fact-{id}"), given, give))
}

/// Whether it is a line's, and not for the vendor to decide.
pub(crate) fn is_of_lines(fact: &Fact) -> bool {
    fact.scope == Scope::Line && fact.kind != FactType::Decision
}

/// What is known of a line, as its control has it.
pub(crate) fn known(line: &Line, fact: &Fact) -> Option<String> {
    match fact.id.as_str() {
        "category" => line.category.as_ref().map(ToString::to_string),
        "unit_price" => line.unit_price.clone(),
        "purchased_on" => line.purchased_on.clone(),
        _ => line.answers.get(&fact.id).map(written),
    }
}

/// A control for a fact, with what is given for it; what is typed and says nothing is marked.
pub(crate) fn field(
    bench: Bench,
    fact: &'static Fact,
    id: &str,
    given: impl Fn() -> String + 'static,
    give: impl Fn(Option<Answer>) + 'static,
) -> El {
    let (vendor, language) = (bench.vendor, crate::ui::language());
    let is_wrong = Live::new(false);
    let error_id = format!("{id}-error");
    let describes = error_id.clone();
    let take = move |text: String| {
        let answer = answer(vendor.document(), fact, &text);
        is_wrong.set(answer.is_none() && !text.trim().is_empty());
        give(answer);
    };
    let control = match fact.kind {
        FactType::Bool | FactType::Choice => {
            select(bench, fact).on("change", move |event| take(chosen(&event)))
        }
        FactType::Date | FactType::Money | FactType::Number | FactType::Text | FactType::Decision => {
            input(bench, fact).on("change", move |event| take(typed(&event)))
        }
    };
    let control = control
        .value_live(given)
        .set("id", id)
        .set_live("aria-invalid", move || is_wrong.get().then(|| "true".to_owned()))
        .set_live("aria-describedby", move || is_wrong.get().then(|| describes.clone()));
    el("div")
        .class("field")
        .class_live("field-wrong", move || is_wrong.get())
        .add([el("label").set("for", id).text(vendor.text(&fact.label)), control])
        .live(move || {
            let words = match fact.kind {
                FactType::Money => faults::money(language),
                _ => faults::not_understood(language),
            };
            is_wrong.get().then(|| el("p").class("error").set("id", &error_id).text(words))
        })
}

/// An input for a fact that is typed.
fn input(bench: Bench, fact: &Fact) -> El {
    let is_date = fact.kind == FactType::Date;
    el("input")
        .set("type", if is_date { "date" } else { "text" })
        // Nothing that a line tells can have happened after its request.
        .set_some("max", is_date.then(|| bench.vendor.today.to_string()).as_deref())
        .set_some("inputmode", input_mode(fact.kind))
        .set("maxlength", "2000")
        .set("autocomplete", "off")
}

const fn input_mode(kind: FactType) -> Option<&'static str> {
    match kind {
        FactType::Money => Some("decimal"),
        FactType::Number => Some("numeric"),
        FactType::Bool | FactType::Choice | FactType::Date | FactType::Text | FactType::Decision => None,
    }
}

/// A list to choose a fact's value from; nothing is chosen while it is unknown.
pub(crate) fn select(bench: Bench, fact: &Fact) -> El {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let option = |value: &str, words: &str| el("option").set("value", value).text(words);
    let choices = match fact.kind {
        FactType::Bool => vec![option("yes", ask::yes(language)), option("no", ask::no(language))],
        _ => {
            fact.choices.iter().map(|choice| option(choice.id.as_str(), vendor.text(&choice.label))).collect()
        }
    };
    el("select").add(option("", say::filters::unknown(language))).add(choices)
}

/// What a control says of a fact; nothing where it says nothing that can be.
pub(crate) fn answer(document: &Document, fact: &Fact, text: &str) -> Option<Answer> {
    let text = text.trim();
    match (fact.kind, text) {
        (_, "") => None,
        (FactType::Bool, "yes") => Some(Answer::Bool(true)),
        (FactType::Bool, _) => Some(Answer::Bool(false)),
        (FactType::Money, _) => {
            typed_amount(text, &document.policy.currency).map(|amount| Answer::Text(amount.to_string()))
        }
        (FactType::Number, _) => text.parse().ok().map(Answer::Number),
        (FactType::Choice | FactType::Date | FactType::Text | FactType::Decision, _) => {
            Some(Answer::Text(text.to_owned()))
        }
    }
}

fn written(answer: &Answer) -> String {
    match answer {
        Answer::Bool(true) => "yes".to_owned(),
        Answer::Bool(false) => "no".to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => text.clone(),
    }
}

/// What is said of a fact, for people.
pub(crate) fn in_words(vendor: &Vendor, fact: &Fact, answer: Option<&Answer>) -> String {
    let language = vendor.language;
    match (answer, fact.kind) {
        (None, _) => say::filters::unknown(language).to_owned(),
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

/// What is chosen in the list that an event comes from.
pub(crate) fn chosen(event: &Event) -> String {
    let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).unwrap_or_default()
}

/// What is typed into the input that an event comes from.
pub(crate) fn typed(event: &Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}
