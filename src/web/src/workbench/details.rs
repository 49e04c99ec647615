//! One line with every remedy: its verdict, its money, its deadline, what it needs and which clauses spoke.

use std::collections::BTreeSet;

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::live::derived;
use leptos::prelude::*;
use policy::{Id, Outcome, RemedyRuling, Verdict};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use words::portal::options as options_words;
use words::workbench as say;

use crate::workbench::bench::Bench;
use crate::workbench::facts;
use crate::workbench::judged::{name, remedy_name};

/// What is shown of a remedy.
type Shown = (RemedyRuling, Vec<Id>, Vec<(Id, Outcome)>);

/// The panel of a line.
pub(crate) fn details(bench: Bench, line: usize) -> El {
    let language = crate::ui::language();
    let heading = bench
        .look_now(|work| {
            let goods = work.list.lines().get(line).map(|goods| name(bench, goods)).unwrap_or_default();
            say::judged::line(language, work.row_of_line(line), &goods)
        })
        .unwrap_or_default();
    let count = bench.vendor.document().remedies.len();
    let cards = (0..count).map(|remedy| {
        let shown = derived(move || {
            bench
                .look(|work| {
                    let ruling = *work.list.rulings(line).get(remedy)?;
                    Some((ruling, ruling.needs(work.list.policy()), work.list.cited(line, remedy)))
                })
                .flatten()
        });
        el("article").class("card").set("aria-label", &remedy_name(bench, remedy)).live(move || {
            shown.with(|shown| shown.as_ref().map(|shown| card(bench, remedy, shown)).unwrap_or_default())
        })
    });
    let questions =
        el("div").class("head-facts").each(shown_facts(bench, line), Id::to_string, move |fact| {
            facts::of_line(bench, line, &fact).unwrap_or_else(|| el("div").set("hidden", ""))
        });
    let close = move || {
        bench.opened.set(None);
        focus_grid();
    };
    let top = el("div").class("details-head").add([
        el("h3").set("id", "details-heading").text(&heading),
        button("button quiet", say::judged::close(language), close),
    ]);
    el("section")
        .class("details")
        .set("id", "details")
        .set("tabindex", "-1")
        .set("aria-labelledby", "details-heading")
        .on("keydown", move |event| {
            let event: KeyboardEvent = event.unchecked_into();
            if event.key() == "Escape" {
                close();
            }
        })
        .add([top, questions])
        .add(el("div").class("detail-cards").add(cards.collect::<Vec<_>>()))
}

/// The facts that a line's remedies wait for, and those that are known of it, in the document's order. One that was shown stays:
/// nobody's control goes away under their hands.
fn shown_facts(bench: Bench, line: usize) -> impl Fn() -> Vec<Id> + 'static {
    let shown = StoredValue::new(BTreeSet::<Id>::new());
    move || {
        let now = bench.look(|work| {
            let goods = work.list.lines().get(line)?;
            let mut now: BTreeSet<Id> = BTreeSet::new();
            for ruling in work.list.rulings(line).iter() {
                now.extend(ruling.needs(work.list.policy()));
            }
            let facts = bench.vendor.document().facts.iter();
            now.extend(facts.filter(|fact| facts::known(goods, fact).is_some()).map(|fact| fact.id.clone()));
            Some(now)
        });
        shown.update_value(|shown| shown.extend(now.flatten().unwrap_or_default()));
        let facts = bench.vendor.document().facts.iter().filter(|fact| facts::is_of_lines(fact));
        let facts = facts.map(|fact| &fact.id);
        shown.with_value(|shown| facts.filter(|fact| shown.contains(*fact)).cloned().collect())
    }
}

fn focus_grid() {
    request_animation_frame(|| {
        let grid = document().query_selector(".judged-grid").ok().flatten();
        if let Some(grid) = grid.and_then(|grid| grid.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = grid.focus();
        }
    });
}

fn card(bench: Bench, remedy: usize, (ruling, needs, cited): &Shown) -> Vec<El> {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let (icon, words) = match ruling.verdict {
        Verdict::Eligible => (Icon::Tick, options_words::eligible(language).to_owned()),
        Verdict::Ineligible => (Icon::Cross, options_words::ineligible(language).to_owned()),
        Verdict::Undetermined if needs.is_empty() => {
            (Icon::Question, options_words::vendor_decides(language, vendor.name()))
        }
        Verdict::Undetermined => (Icon::Question, options_words::needs(language, needs.len())),
    };
    let badge = el("span")
        .class(&format!("badge badge-{}", ruling.verdict.as_str()))
        .add(icon.draw())
        .text(" ")
        .text(&words);
    let head = el("div").class("detail-head").add([el("h4").text(&remedy_name(bench, remedy)), badge]);
    let mut parts = vec![head];
    if ruling.verdict != Verdict::Ineligible {
        let amount = |amount: Option<policy::Money>| {
            amount.map_or_else(
                || options_words::price_missing(language).to_owned(),
                |amount| vendor.money(amount),
            )
        };
        let until = match ruling.eligible_until {
            Some(until) => format!("{} ({})", vendor.date(until), vendor.relative(until)),
            None if ruling.verdict == Verdict::Undetermined => {
                options_words::deadline_open(language).to_owned()
            }
            None => options_words::no_deadline(language).to_owned(),
        };
        let row = |name: &str, value: &str| el("div").add([el("dt").text(name), el("dd").text(value)]);
        parts.push(el("dl").class("money").add([
            row(say::judged::gross(language), &amount(ruling.credit)),
            row(say::judged::fees(language), &amount(ruling.fees)),
            row(say::judged::net(language), &amount(ruling.net())).class("sum"),
            row(say::judged::ship_by(language), &until),
        ]));
    }
    if !needs.is_empty() {
        let names: Vec<String> = needs.iter().map(|fact| vendor.fact(fact)).collect();
        let words = format!("{} {}", options_words::still_needed(language), names.join(", "));
        parts.push(el("p").class("hint").text(&words));
    }
    let clauses = cited.iter().map(|(clause, outcome)| {
        let (class, words) = match outcome {
            Outcome::Pass => ("clause clause-pass", options_words::passes(language)),
            Outcome::Fail => ("clause clause-fail", options_words::fails(language)),
            Outcome::Unknown => ("clause clause-unknown", options_words::unknown(language)),
            Outcome::Applies => ("clause clause-applies", options_words::applies(language)),
        };
        let outcome = el("span").class("outcome").text(words);
        el("li").class(class).add([outcome, crate::ui::remedy::clause(vendor, clause)])
    });
    let clauses: Vec<El> = clauses.collect();
    if !clauses.is_empty() {
        let list = el("ul").class("clauses").add(clauses);
        parts.push(el("details").add([el("summary").text(options_words::why(language)), list]));
    }
    parts
}
