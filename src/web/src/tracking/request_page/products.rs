//! The products of a filed request, each with its remedy and its amounts.

use std::sync::Arc;

use leptos::prelude::*;
use policy::tracking::{EventKind, Tracked};
use policy::{Basis, RemedyAssessment, Status, Verdict};
use words::format::colon;
use words::portal::{check, questions, track as texts, units};

use crate::remedy::{Deadline, MoneyBreakdown, NetAmount, VerdictBadge, deadline};
use crate::tracking::totals::{Total, Totals, totals};
use crate::vendor::Vendor;

/// Renders each product with the requested remedy.
#[component]
pub(super) fn Products(vendor: &'static Vendor, tracked: Arc<Tracked>) -> impl IntoView {
    let language = vendor.language;
    let status = tracked.status;
    let is_settled = tracked.events.iter().any(|event| event.kind == EventKind::Settled);
    let heading = match status {
        Status::Approved => texts::products(language),
        Status::Closed => texts::products_sent(language),
        Status::Requested | Status::Declined | Status::Expired | Status::Cancelled => {
            texts::products_requested(language)
        }
    };
    let lines = tracked.lines.iter().zip(&tracked.assessment.lines).enumerate();
    let items = lines.map(|(index, (line, assessed))| {
        let next = tracked.afterwards.iter().find(|next| next.line == index);
        let name =
            line.model.clone().unwrap_or_else(|| questions::product(language, index.saturating_add(1)));
        let serial = line.serial.as_ref().map(|serial| format!(" · {}", texts::serial(language, serial)));
        let remedies = assessed.remedies.iter().cloned();
        let remedies = remedies.map(|remedy| {
            let next =
                next.map(|next| deadline::afterwards(vendor, remedy.net, &next.remedy, next.until, next.net));
            view! { <Remedy vendor remedy status is_settled next/> }
        });
        view! {
            <li class="tracked-line" data-line=index>
                <p class="product-name">{name}</p>
                <p class="hint">{units(language, line.quantity)}{serial}</p>
                {remedies.collect_view()}
            </li>
        }
    });
    let items = items.collect_view();
    let shows_amounts = match status {
        Status::Requested | Status::Approved => true,
        Status::Closed => is_settled,
        Status::Declined | Status::Expired | Status::Cancelled => false,
    };
    let totals = shows_amounts.then(|| view! { <Totals vendor tracked=tracked.clone()/> });
    view! {
        <section class="panel" aria-labelledby="products-heading">
            <h2 id="products-heading">{heading}</h2>
            {totals}
            <ul class="tracked-lines">{items}</ul>
        </section>
    }
}

/// Renders the total of all products, after that of each remedy if there are several; nothing for a single product.
#[component]
fn Totals(vendor: &'static Vendor, tracked: Arc<Tracked>) -> impl IntoView {
    let language = vendor.language;
    let remedies = tracked.assessment.lines.iter().flat_map(|line| &line.remedies);
    let Totals { by_remedy, all } = totals(vendor, tracked.status, remedies)?;
    let row = |class: Option<&'static str>, name: String, total: &Total| {
        let amount = total.net.at_a_glance(vendor);
        let left_out = total.left_out(vendor).into_iter();
        let left_out = left_out.map(|text| view! { <span class="hint">{text}</span> }).collect_view();
        let products = texts::product_count(language, total.products);
        view! { <div class=class><dt>{format!("{name} · {products}")}</dt><dd>{amount}{left_out}</dd></div> }
    };
    let rows = by_remedy.iter().filter(|_| by_remedy.len() > 1);
    let rows = rows.map(|(remedy, total)| row(None, vendor.remedy(remedy), total)).collect_view();
    let all = row(Some("sum"), check::total(language).to_owned(), &all);
    Some(view! { <dl class="money tracked-totals">{rows}{all}</dl> })
}

/// Renders a remedy: with what the customer gets, the verdict and the deadline until the vendor has decided, with amounts while the request
/// is requested or approved and once it is settled, and with its name alone once the request has ended in another way.
#[component]
fn Remedy(
    vendor: &'static Vendor,
    remedy: RemedyAssessment,
    status: Status,
    is_settled: bool,
    /// The remedy that remains after the deadline, in words.
    next: Option<String>,
) -> impl IntoView {
    let name = view! { <p><strong>{vendor.remedy(&remedy.remedy)}</strong></p> };
    // The last day of a request is met once it is filed.
    let is_met = vendor.policy.deadline_basis(&remedy.remedy) == Some(Basis::AsOf);
    let (detail, deadline) = match status {
        Status::Closed if is_settled => (().into_any(), None),
        Status::Declined | Status::Expired | Status::Closed | Status::Cancelled => return name.into_any(),
        Status::Requested => {
            // A filed request cannot get further answers, so none are listed as needed.
            let badge = view! {
                <p class="card-verdict"><VerdictBadge vendor verdict=remedy.verdict needs=Vec::new()/></p>
            };
            let is_open = remedy.verdict == Verdict::Undetermined && remedy.eligible_until.is_none();
            let deadline = (!is_met && !is_open)
                .then(|| view! { <Deadline vendor remedy=remedy.clone() is_filed=true/> });
            (badge.into_any(), deadline)
        }
        Status::Approved => {
            let language = vendor.language;
            let until = remedy.eligible_until.filter(|_| !is_met).map(|day| {
                view! { <p class="hint">{texts::last_day(language)}{colon(language)}{vendor.weekday_date(day)}</p> }
            });
            (until.into_any(), None)
        }
    };
    let summary = vendor.document().remedy(&remedy.remedy).map(|remedy| vendor.text(&remedy.summary));
    view! {
        <div class="card-head">
            <div>
                {name}
                <p class="hint">{summary}</p>
                {detail}
            </div>
            <div class="card-net"><NetAmount vendor remedy=remedy.clone()/></div>
        </div>
        {deadline}
        {next.map(|next| view! { <p class="hint">{next}</p> })}
        <MoneyBreakdown vendor remedy/>
    }
    .into_any()
}
