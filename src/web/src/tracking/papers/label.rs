//! The label for the outside of the box.

use leptos::prelude::*;
use policy::document::Step;
use policy::tracking::Rma;
use words::format::colon;
use words::portal::papers as texts;

use super::barcode::{Barcode, QrCode};
use super::parties::{postal_lines, recipient_lines};
use crate::tracking::lookup::FiledRequest;

/// Renders recipient, sender, the RMA number in large type and as codes, and the clause that the number is for one return, if the policy has
/// one.
#[component]
pub(super) fn BoxLabel(request: FiledRequest, rma: Rma) -> impl IntoView {
    let FiledRequest { vendor, tracked } = request;
    let language = vendor.language;
    let labelled = move |label, value| view! { <p><b>{label}{colon(language)}</b>{value}</p> };
    let to = (0..).zip(recipient_lines(vendor.name(), &rma.ship_to)).map(|(index, line)| {
        let class = if index == 0 { "paper-vendor" } else { "paper-address" };
        view! { <p class=class>{line}</p> }
    });
    let from = postal_lines(language, &tracked.contact).into_iter().map(|line| view! { <p>{line}</p> });
    let once =
        vendor.document().process_clauses(Step::UseOnce).map(|id| view! { <p>{vendor.clause(id)}</p> });
    view! {
        <article class="box-label">
            <header>
                <section>
                    <h2>{texts::to(language)}</h2>
                    {to.collect_view()}
                </section>
                <section class="sender">
                    <h2>{texts::from(language)}</h2>
                    {from.collect_view()}
                </section>
            </header>
            <div class="label-number">
                <p class="paper-kind">{texts::rma_number(language)}</p>
                <p class="paper-huge">{rma.number.to_string()}</p>
            </div>
            <Barcode rma=rma.clone() language/>
            <footer>
                <QrCode rma=rma.clone() language/>
                <div>
                    {labelled(texts::reference(language), tracked.reference.clone())}
                    {rma.ship_by.map(|day| labelled(texts::ship_by(language), vendor.weekday_date(day)))}
                    {once.collect_view()}
                </div>
            </footer>
        </article>
    }
}
