//! The RMA form, for inside the box.

use std::sync::Arc;

use leptos::prelude::*;
use policy::tracking::{Rma, Tracked};
use words::portal::papers as texts;

use super::barcode::{Barcode, QrCode};
use super::parties::{contact_lines, recipient_lines, vendor_lines};
use crate::tracking::after_ship_by::after_ship_by;
use crate::tracking::lookup::FiledRequest;
use crate::tracking::request_page::duties::duties_of;
use crate::vendor::Vendor;

/// Renders the RMA number, the sender and the recipient, the products, and the duties before the parcel is shipped.
#[component]
pub(super) fn RmaForm(request: FiledRequest, rma: Rma) -> impl IntoView {
    let FiledRequest { vendor, tracked } = request;
    let language = vendor.language;
    let facts = [
        (texts::reference(language), Some(tracked.reference.clone())),
        (texts::issued_on(language), Some(vendor.date(rma.issued_on))),
        (texts::ship_by(language), rma.ship_by.map(|day| vendor.weekday_date(day))),
    ];
    let brand = match tracked.logo.clone() {
        Some(logo) => view! { <img src=logo alt=vendor.name()/> }.into_any(),
        None => vendor.name().into_any(),
    };
    let after = rma.ship_by.map(|day| view! { <p>{after_ship_by(vendor, &tracked, &rma, day)}</p> });
    let facts = facts.into_iter().filter_map(|(label, value)| {
        value.map(|value| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
    });
    let from = contact_lines(language, &tracked.contact).into_iter().map(|line| view! { <p>{line}</p> });
    let to = recipient_lines(vendor.name(), &rma.ship_to).into_iter().chain(vendor_lines(vendor));
    let to = to.map(|line| view! { <p>{line}</p> });
    let note = tracked.note.clone().map(|note| {
        view! { <section><h2>{texts::note(language)}</h2><p class="as-typed">{note}</p></section> }
    });
    let duties = duties_of(vendor, &tracked).into_iter().map(|duty| {
        let cited = view! { <a href=vendor.clause_address(duty)>{duty.to_string()}</a> };
        view! { <li><span>{vendor.clause(duty)} " " {cited}</span></li> }
    });
    let duties = duties.collect_view();
    view! {
        <article class="rma-form">
            <header>
                <div>
                    <p class="paper-kind">{texts::form_title(language)}</p>
                    <p class="paper-vendor">{brand}</p>
                    <dl>{facts.collect_view()}</dl>
                    {after}
                </div>
                <QrCode rma=rma.clone() language/>
            </header>
            <section class="paper-number">
                <p class="paper-kind">{texts::rma_number(language)}</p>
                <p class="paper-big">{rma.number.to_string()}</p>
                <Barcode rma=rma.clone() language/>
            </section>
            <div class="paper-parties">
                <section>
                    <h2>{texts::from(language)}</h2>
                    {from.collect_view()}
                </section>
                <section>
                    <h2>{texts::to(language)}</h2>
                    {to.collect_view()}
                </section>
            </div>
            <ProductTable vendor tracked=tracked.clone()/>
            {note}
            <section>
                <h2>{texts::your_part(language)}</h2>
                <ul class="boxes">{duties}</ul>
            </section>
        </article>
    }
}

/// Renders the products, one row each, with a column for the faults if one is described.
#[component]
fn ProductTable(vendor: &'static Vendor, tracked: Arc<Tracked>) -> impl IntoView {
    let language = vendor.language;
    let is_described = tracked.lines.iter().any(|line| line.description(vendor.document()).is_some());
    let rows = tracked.lines.iter().zip(&tracked.assessment.lines).map(|(line, assessed)| {
        let remedies = assessed.remedies.iter().map(|remedy| vendor.remedy(&remedy.remedy));
        let description = line.description(vendor.document()).map(str::to_owned);
        view! {
            <tr>
                <td>{line.model.clone()}</td>
                <td>{line.serial.clone()}</td>
                <td class="amount">{line.quantity}</td>
                <td>{remedies.collect::<Vec<_>>().join(", ")}</td>
                {is_described.then(|| view! { <td class="as-typed">{description}</td> })}
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class=is_described.then_some("with-faults")>
            <thead>
                <tr>
                    <th scope="col">{texts::model(language)}</th>
                    <th scope="col">{texts::serial(language)}</th>
                    <th scope="col" class="amount">{texts::quantity(language)}</th>
                    <th scope="col">{texts::remedy(language)}</th>
                    {is_described.then(|| view! { <th scope="col">{texts::fault(language)}</th> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
