//! The products of a filed request, each with its remedy and its money.

use leptos::prelude::*;
use policy::Status;
use policy::tracking::Tracked;
use words::portal::{questions, track as say, units};

use crate::options::{deadline, money, verdict};
use crate::vendor::Vendor;

/// Every product with what was requested for it.
pub(crate) fn products(vendor: &Vendor, tracked: &Tracked) -> AnyView {
    let language = vendor.language;
    let lines = tracked.lines.iter().zip(&tracked.assessment.lines).enumerate().map(|(index, (line, judged))| {
        let name = line.model.clone().unwrap_or_else(|| questions::product(language, index.saturating_add(1)));
        let serial = line.serial.as_ref().map(|serial| format!(" · {}", say::serial(language, serial)));
        let is_undecided = tracked.status == Status::Requested;
        let remedies = judged.remedies.iter().map(|remedy| {
            let verdict = is_undecided.then(|| view! { <p class="card-verdict">{verdict::badge(vendor, remedy)}</p> });
            let until = remedy.eligible_until.filter(|_| !is_undecided);
            let until = until.map(|day| view! { <p class="hint">{say::last_day(language)} ": " {vendor.date(day)}</p> });
            view! {
                <div class="card-head">
                    <div>
                        <p><strong>{vendor.remedy(&remedy.remedy)}</strong></p>
                        {verdict}
                        {until}
                    </div>
                    <div class="card-net">{money::headline(vendor, remedy)}</div>
                </div>
                {is_undecided.then(|| deadline::deadline(vendor, remedy))}
                {money::breakdown(vendor, remedy)}
            }
        });
        view! {
            <li class="tracked-line" data-line=index>
                <p class="product-name">{name}</p>
                <p class="hint">{units(language, line.quantity)} {serial}</p>
                {remedies.collect::<Vec<_>>()}
            </li>
        }
    });
    let heading = match tracked.status {
        Status::Approved => say::products(language),
        Status::Requested | Status::Declined | Status::Expired => say::products_requested(language),
    };
    view! {
        <section class="panel" aria-labelledby="products-heading">
            <h2 id="products-heading">{heading}</h2>
            <ul class="tracked-lines">{lines.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
