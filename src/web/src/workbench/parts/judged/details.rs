//! One line with every remedy: verdict, money, deadline, needed facts and deciding clauses.

use std::collections::BTreeSet;

use estimate::Needs;
use leptos::prelude::*;
use policy::document::{Fact, Scope};
use policy::{Basis, Id, Money, Outcome, RemedyRuling, Verdict};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use words::format::colon;
use words::portal::options as options_words;
use words::workbench as texts;

use crate::remedy::{ClauseText, VerdictBadge, verdict};
use crate::vendor::Vendor;
use crate::workbench::amounts::{marked, with_goods};
use crate::workbench::filed::FiledLine;
use crate::workbench::judged_list::JudgedList;
use crate::workbench::names::{line_name, remedy_name};
use crate::workbench::parts::facts::{self, LineFact, line_fact};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The id of the heading of the opened line.
pub const DETAILS_HEADING_ID: &str = "details-heading";

/// Renders the remedies of a line, and the facts that they depend on.
#[component]
pub fn LineDetails(line: usize) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let heading = state.with_judged_untracked(|judged| {
        line_name(vendor, judged.row_of_line(line), judged.list.lines().get(line))
    });
    let cards = (0..vendor.document().remedies.len()).map(|remedy| {
        let is_shown = Memo::new(move |_| {
            state.with_judged(|judged| judged.list.is_in_question(line, remedy)) == Some(true)
        });
        view! { <Show when=move || is_shown.get()><RemedyCard line remedy/></Show> }
    });
    let filed = move || {
        let in_words = |judged: &JudgedList| {
            state.filed.with(|filed| {
                let filed_as = || filed_in_words(vendor, judged.filed_as(filed, line));
                judged.is_filed(filed, line).then(filed_as)
            })
        };
        state.with_judged(in_words).flatten()
    };
    let close = move || {
        state.opened.set(None);
        focus_grid();
    };
    view! {
        <section
            class="details"
            id="details"
            aria-labelledby=DETAILS_HEADING_ID
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <div class="details-head">
                <h3 id=DETAILS_HEADING_ID tabindex="-1">{heading.unwrap_or_default()}</h3>
                <button type="button" class="button quiet" on:click=move |_| close()>{texts::judged::close(language)}</button>
            </div>
            {move || filed().map(|text| view! { <p><strong>{text}</strong></p> })}
            <div class="head-facts">
                <For
                    each=shown_facts(state, line)
                    key=|fact| fact.id.clone()
                    children=move |fact| view! { <LineFact line fact/> }
                />
            </div>
            {move || assumed_in_words(state, line).map(|text| view! { <p class="hint">{text}</p> })}
            <div class="detail-cards">{cards.collect_view()}</div>
        </section>
    }
}

/// Returns the unconfirmed assumptions on which the remedies of a line rest, in a sentence; `None` without any.
fn assumed_in_words(state: WorkbenchState, line: usize) -> Option<String> {
    let vendor = state.vendor;
    let facts = state.with_judged(|judged| {
        let list = &judged.list;
        let remedies =
            (0..vendor.document().remedies.len()).filter(|remedy| list.is_in_question(line, *remedy));
        let assumed: BTreeSet<&Id> = remedies.flat_map(|remedy| list.assumed_facts(line, remedy)).collect();
        let facts = vendor.document().facts.iter().filter(|fact| assumed.contains(&fact.id));
        let in_words = |fact: &Fact| {
            let answer = match fact.scope {
                Scope::Line => list.lines().get(line)?.get(&fact.id),
                Scope::Request => list.head().get(&fact.id),
            };
            let (name, value) = (vendor.text(&fact.label), facts::in_words(vendor, fact, answer.as_ref()));
            Some(format!("{name}{}{value}", colon(vendor.language)))
        };
        facts.filter_map(in_words).collect::<Vec<_>>()
    });
    let facts = facts.filter(|facts| !facts.is_empty())?;
    Some(texts::judged::assumed_of_line(vendor.language, &facts.join("; ")))
}

/// Returns what a line is filed as in a sentence, with the amount; `None` stands for a filing that is not known.
fn filed_in_words(vendor: &Vendor, filed_as: Option<&FiledLine>) -> String {
    let language = vendor.language;
    let Some(line) = filed_as else { return texts::judged::filed_line_unknown(language).to_owned() };
    let amount = line.amount.map(|amount| marked(vendor, amount, line.is_assumed));
    let filed_as = [Some(vendor.remedy(&line.remedy)), amount].into_iter().flatten().collect::<Vec<_>>();
    texts::judged::filed_line(language, &filed_as.join(", "))
}

/// Returns the facts that the line's remedies need and those that are known of it, in the document's order. A control that was shown
/// stays, so that it does not vanish while it is used.
fn shown_facts(
    state: WorkbenchState,
    line: usize,
) -> impl Fn() -> Vec<&'static Fact> + Send + Sync + 'static {
    let shown = StoredValue::new(BTreeSet::<Id>::new());
    let document = state.vendor.document();
    move || {
        let now = state.with_judged(|judged| {
            let goods = judged.list.lines().get(line)?;
            let mut now: BTreeSet<Id> = BTreeSet::new();
            for (_, ruling) in judged.list.rulings_in_question(line) {
                now.extend(judged.list.needs(line, &ruling).facts);
            }
            let of_lines = document.facts.iter().filter(|fact| fact.scope == Scope::Line);
            now.extend(of_lines.filter(|fact| goods.get(&fact.id).is_some()).map(|fact| fact.id.clone()));
            Some(now)
        });
        shown.update_value(|shown| shown.extend(now.flatten().unwrap_or_default()));
        let facts = document.facts.iter().filter_map(|fact| line_fact(document, &fact.id));
        shown.with_value(|shown| facts.filter(|fact| shown.contains(&fact.id)).collect())
    }
}

fn focus_grid() {
    request_animation_frame(|| {
        let grid = document().query_selector(".judged-grid").ok().flatten();
        if let Some(grid) = grid.and_then(|grid| grid.dyn_into::<HtmlElement>().ok()) {
            let _ = grid.focus();
        }
    });
}

/// A remedy as judged for a line.
#[derive(Clone, Debug, PartialEq)]
struct JudgedRemedy {
    ruling: RemedyRuling,
    /// The price of the goods that an exchange gives.
    goods: Money,
    is_assumed: bool,
    /// What it waits for.
    needs: Needs,
    cited: Vec<(Id, Outcome)>,
}

#[component]
fn RemedyCard(line: usize, remedy: usize) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let judged: Memo<Option<JudgedRemedy>> = Memo::new(move |_| {
        let judged = state.with_judged(|judged| {
            let list = &judged.list;
            state.plan.with(|plan| {
                let planned = plan.as_ref().and_then(|plan| list.planned(line, plan).taken);
                let ruling = match planned {
                    Some((taken, ruling)) if taken == remedy => ruling,
                    _ => *list.rulings(line).get(remedy)?,
                };
                Some(JudgedRemedy {
                    ruling,
                    goods: list.goods_of(line, remedy, &ruling),
                    is_assumed: list.is_assumed(line, remedy),
                    needs: list.needs(line, &ruling),
                    cited: list.cited(line, remedy, plan.as_ref()),
                })
            })
        });
        judged.flatten()
    });
    let content = move || {
        let judged = judged.get()?;
        let money = money(vendor, remedy, &judged);
        let JudgedRemedy { ruling, needs, cited, .. } = judged;
        let policy = &vendor.policy;
        let answerable = verdict::answerable(vendor, &needs.facts).map(|fact| vendor.fact(fact));
        let others =
            needs.prices_of_others.then(|| texts::judged::prices_of_others(vendor.language).to_owned());
        let answerable: Vec<String> = answerable.chain(others).collect();
        let needed = (!answerable.is_empty()).then(|| {
            let text = format!("{} {}", options_words::still_needed(vendor.language), answerable.join(", "));
            view! { <p class="hint">{text}</p> }
        });
        Some(view! {
            <div class="detail-head">
                <h4>{remedy_name(vendor, remedy)}</h4>
                <VerdictBadge vendor verdict=ruling.verdict needs=ruling.needs(policy)/>
            </div>
            {money}
            {needed}
            {clauses(vendor, cited)}
        })
    };
    view! { <article class="card" aria-label=remedy_name(vendor, remedy)>{content}</article> }
}

/// Renders credit, fees, net amount and deadline, without the amounts of a remedy that gives and costs none; nothing for an ineligible remedy.
fn money(vendor: &'static Vendor, remedy: usize, judged: &JudgedRemedy) -> Option<impl IntoView + use<>> {
    let JudgedRemedy { ruling, goods, is_assumed, .. } = judged;
    if ruling.verdict == Verdict::Ineligible {
        return None;
    }
    let language = vendor.language;
    let amount = |amount: Option<Money>| {
        amount.map_or_else(
            || options_words::price_missing(language).to_owned(),
            |amount| marked(vendor, amount, *is_assumed),
        )
    };
    let until = match ruling.eligible_until {
        Some(until) => format!("{} ({})", vendor.date(until), vendor.relative(until)),
        None if ruling.verdict == Verdict::Undetermined => options_words::deadline_open(language).to_owned(),
        None => options_words::no_deadline(language).to_owned(),
    };
    let row = |class: Option<&'static str>, name: &'static str, value: String| {
        view! { <div class=class><dt>{name}</dt><dd>{value}</dd></div> }
    };
    let declared = vendor.document().remedies.get(remedy);
    let last_day = match declared.and_then(|remedy| vendor.policy.deadline_basis(&remedy.id)) {
        Some(Basis::ShipOn) => texts::judged::ship_by(language),
        Some(Basis::AsOf) => texts::judged::request_by(language),
        None => texts::judged::last_day(language),
    };
    let has_no_money = (ruling.credit, ruling.fees) == (Some(Money::ZERO), Some(Money::ZERO));
    // A charge without a credit is marked once, in the net amount.
    let fees = match ruling.fees {
        Some(fees) if ruling.credit == Some(Money::ZERO) => vendor.money(fees),
        fees => amount(fees),
    };
    let parts = (!has_no_money).then(|| {
        view! {
            {row(None, texts::judged::gross(language), amount(ruling.credit))}
            {row(None, texts::judged::fees(language), fees)}
        }
    });
    let net = match ruling.net() {
        Some(net) if *goods != Money::ZERO => Some(with_goods(vendor, net, *goods, *is_assumed)),
        net => (!has_no_money).then(|| amount(net)),
    };
    Some(view! {
        <dl class="money">
            {parts}
            {net.map(|net| row(Some("sum"), texts::judged::net(language), net))}
            {row(None, last_day, until)}
        </dl>
    })
}

/// Renders the clauses of the gates and charges, folded.
fn clauses(vendor: &'static Vendor, cited: Vec<(Id, Outcome)>) -> Option<impl IntoView> {
    let language = vendor.language;
    let items: Vec<_> = cited
        .into_iter()
        .map(|(id, outcome)| {
            let (class, text) = match outcome {
                Outcome::Pass => ("clause clause-pass", options_words::passes(language)),
                Outcome::Fail => ("clause clause-fail", options_words::fails(language)),
                Outcome::Unknown => ("clause clause-unknown", options_words::unknown(language)),
                Outcome::Applies => ("clause clause-applies", options_words::applies(language)),
            };
            view! { <li class=class><span class="outcome">{text}</span><ClauseText vendor id/></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details>
                <summary>{options_words::why(language)}</summary>
                <ul class="clauses">{items}</ul>
            </details>
        }
    })
}
