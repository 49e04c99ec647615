//! Files the list: who files it, which remedy each line counts, and what comes of it.

use estimate::{Split, Strategy, Taking};
use leptos::prelude::*;
use policy::FaultKind;
use policy::filing::{ContactDetails, Filing, contact_faults};
use ui::attempt::random_key;
use ui::button::{button, link};
use ui::device::Kept;
use ui::dom::{El, el};
use ui::live::Live;
use ui::message::{Tone, message};
use words::portal::check as check_words;
use words::workbench as say;

use crate::bench::{Bench, bench};
use crate::compared::{strategy_of, strategy_options, strategy_value};
use crate::facts::{chosen, typed};
use crate::filer::{Filer, Part, Progress, Queue, Receipt};

/// Who files.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
struct Contact {
    name: String,
    email: String,
    company: String,
    phone: String,
}

/// The part of the page that files.
pub(crate) fn file() -> El {
    let (bench, language) = (bench(), ui::language());
    let filer = Filer::new(bench.vendor.document().policy.id.as_str());
    let content = move || {
        let is_filed = filer.queue.with(|queue| queue.waiting.is_empty() && !queue.filed.is_empty());
        untrack(|| if is_filed { filed(filer) } else { form(bench, filer) })
    };
    el("section")
        .class("panel file-it")
        .set("aria-labelledby", "file-heading")
        .add(el("h2").set("id", "file-heading").set("tabindex", "-1").text(say::file_heading(language)))
        .live(content)
}

fn field(id: &str, words: &str, control: El, wrong: impl Fn() -> Option<String> + 'static) -> El {
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let wrong = std::rc::Rc::new(wrong);
    let error = wrong.clone();
    let is_wrong = wrong.clone();
    el("div")
        .class("field")
        .class_live("field-wrong", move || is_wrong().is_some())
        .add([
            el("label").set("for", id).text(words),
            control.set("id", id).set_live("aria-describedby", move || wrong().map(|_| described.clone())),
        ])
        .live(move || error().map(|words| el("p").class("error").set("id", &error_id).text(&words)))
}

fn form(bench: Bench, filer: Filer) -> El {
    let language = ui::language();
    let policy = bench.vendor.document().policy.id.as_str();
    let kept = Kept::on_device("estimate-contact", policy).read_text();
    let contact: Contact = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let contact = Live::new(contact);
    let (strategy, is_split, is_checked) =
        (Live::new(Strategy::BestPerLine), Live::new(false), Live::new(false));
    let person = person(policy, contact, is_checked);
    let choose = el("select")
        .add(strategy_options(bench))
        .value_live(move || strategy_value(strategy.get()))
        .on("change", move |event| strategy.set(strategy_of(&chosen(&event))));
    let split = el("select")
        .add([
            el("option").set("value", "whole").text(say::as_one(language)),
            el("option").set("value", "split").text(say::by_remedy(language)),
        ])
        .on("change", move |event| is_split.set(chosen(&event) == "split"));
    let how = el("div").class("halves").add([
        field("file-strategy", say::each_takes(language), choose, || None),
        field("file-split", say::file_as(language), split, || None),
    ]);
    let counts = bench.survey(move |work| {
        let scope = untrack(|| bench.scope());
        (Taking::new(&work.list, strategy.get(), &scope), scope)
    });
    let counts = ui::live::derived(move || counts.get().unwrap_or_default());
    let said = move || {
        let (taken, all) = counts.get();
        say::to_be_filed(language, taken, all)
    };
    let press = move || {
        is_checked.set(true);
        let faults = contact.with_untracked(faults_of);
        if let Some((pointer, _)) = faults.first() {
            return ui::jump::focus(pointer.replace("/contact/", "file-"));
        }
        let split = if is_split.get_untracked() { Split::ByRemedy } else { Split::Whole };
        let parts = parts(bench, strategy.get_untracked(), split, &contact.get_untracked());
        if !parts.is_empty() {
            filer.file(parts);
        }
    };
    let is_busy = move || matches!(filer.progress.get(), Progress::Sending | Progress::Waiting(_));
    let send = el("button")
        .set("type", "button")
        .class("button primary")
        .set_live("disabled", move || (is_busy() || counts.get().0 == 0).then(String::new))
        .text_live(move || say::file_lines(language, counts.get().0))
        .on("click", move |_| press());
    el("div").class("file-form").add([
        el("p").class("hint").text(&say::file_hint(language, bench.vendor.name())),
        how,
        person,
        el("p").set("role", "status").text_live(said),
        el("p").class("buttons").add(send),
        el("div").set("role", "status").live(move || progress(filer)),
    ])
}

/// Who files, field by field.
fn person(policy: &'static str, contact: Live<Contact>, is_checked: Live<bool>) -> El {
    let language = ui::language();
    let wrong = move |pointer: &'static str| {
        move || {
            let faults = is_checked.get().then(|| contact.with(faults_of))?;
            let kind = faults.into_iter().find(|(at, _)| at == pointer)?.1;
            Some(match kind {
                FaultKind::Missing => say::required(language).to_owned(),
                _ => say::not_so(language).to_owned(),
            })
        }
    };
    let input = move |kind: &str,
                      autocomplete: &str,
                      read: fn(&Contact) -> &String,
                      write: fn(&mut Contact, String)| {
        el("input")
            .set("type", kind)
            .set("autocomplete", autocomplete)
            .value_live(move || contact.with(|contact| read(contact).clone()))
            .on("input", move |event| {
                contact.update(|contact| write(contact, typed(&event)));
                let text =
                    contact.with_untracked(|contact| serde_json::to_string(contact).unwrap_or_default());
                Kept::on_device("estimate-contact", policy).write_text(&text);
            })
    };
    el("div").class("halves").add([
        field(
            "file-name",
            check_words::name(language),
            input("text", "name", |c| &c.name, |c, text| c.name = text),
            wrong("/contact/name"),
        ),
        field(
            "file-email",
            check_words::email(language),
            input("email", "email", |c| &c.email, |c, text| c.email = text),
            wrong("/contact/email"),
        ),
        field(
            "file-company",
            check_words::company(language),
            input("text", "organization", |c| &c.company, |c, text| c.company = text),
            wrong("/contact/company"),
        ),
        field(
            "file-phone",
            check_words::phone(language),
            input("tel", "tel", |c| &c.phone, |c, text| c.phone = text),
            wrong("/contact/phone"),
        ),
    ])
}

fn details(contact: &Contact) -> ContactDetails {
    let some = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    ContactDetails {
        name: contact.name.trim().to_owned(),
        email: contact.email.trim().to_owned(),
        company: some(&contact.company),
        phone: some(&contact.phone),
        language: Some(ui::language().tag().to_owned()),
        address: None,
    }
}

fn faults_of(contact: &Contact) -> Vec<(String, FaultKind)> {
    let mut value = serde_json::to_value(details(contact)).unwrap_or_default();
    // What is empty is missing, and is said so.
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, field| field.as_str() != Some(""));
    }
    contact_faults(&value, "").into_iter().map(|fault| (fault.pointer, fault.kind)).collect()
}

fn parts(bench: Bench, strategy: Strategy, split: Split, contact: &Contact) -> Vec<Part> {
    let scope = untrack(|| bench.scope());
    let filed =
        bench.look_now(|work| work.list.filing(&work.list.plan(strategy, &scope), split)).unwrap_or_default();
    let body = |part: estimate::Part| {
        let lines = part.lines.len();
        // The server's own date decides.
        let request = policy::Request { as_of: None, ..part.request };
        let digest = bench.vendor.document().digest.clone();
        let filing = Filing { digest, request, chosen: part.chosen, contact: details(contact), note: None };
        Some(Part { key: random_key(), body: serde_json::to_string(&filing).ok()?, lines })
    };
    filed.into_iter().filter_map(body).collect()
}

fn progress(filer: Filer) -> Option<El> {
    let language = ui::language();
    let hint = |words: &str| el("p").text(words);
    match filer.progress.get() {
        Progress::Idle => None,
        Progress::Sending => {
            let left = filer.queue.with(|queue: &Queue| queue.waiting.len());
            Some(message(Tone::Info, check_words::sending(language), hint(&say::parts_left(language, left))))
        }
        Progress::Waiting(seconds) => {
            let now = button("button", check_words::submit(language), move || filer.send());
            let words = [
                hint(check_words::not_reached_hint(language)),
                hint(&check_words::again_in(language, seconds)),
                el("p").class("buttons").add(now),
            ];
            Some(message(Tone::Warning, check_words::not_reached(language), words))
        }
        Progress::Changed => {
            let again = button("button", say::load_again(language), || {
                let _ = window().location().reload();
            });
            let words = [hint(say::changed_hint(language)), el("p").class("buttons").add(again)];
            Some(message(Tone::Warning, check_words::changed(language), words))
        }
        Progress::Refused(details) => {
            let details: Vec<El> = details.iter().take(10).map(|detail| hint(detail)).collect();
            Some(message(Tone::Error, check_words::refused(language), details))
        }
    }
}

fn filed(filer: Filer) -> El {
    let language = ui::language();
    let receipts = filer.queue.with_untracked(|queue| queue.filed.clone());
    let row = |receipt: &Receipt| {
        let track = link("button", check_words::track_link(language), &format!("/track#{}", receipt.token));
        el("li").class("receipt").add([
            el("strong").set("data-reference", &receipt.reference).text(&receipt.reference),
            el("span").text(&say::lines(language, receipt.lines)),
            track.set("target", "_blank").set("rel", "noopener"),
        ])
    };
    let again = button("button quiet", say::file_another(language), move || filer.finish());
    el("div").set("role", "status").live(move || progress(filer)).add([
        el("h3").text(say::filed(language)),
        el("p").class("hint").text(check_words::track_hint(language)),
        el("ul").class("receipts").add(receipts.iter().map(row).collect::<Vec<_>>()),
        el("p").class("buttons").add(again),
    ])
}
