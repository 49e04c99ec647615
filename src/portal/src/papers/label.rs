//! The label for the outer box.

use leptos::prelude::*;
use policy::tracking::Rma;
use words::portal::papers as say;

use crate::papers::drawing::code;
use crate::papers::form::{address_lines, reach};
use crate::track::Found;

/// The number, huge, and as scanners read it; whose it is and where it goes.
pub(crate) fn label(found: &Found, rma: &Rma) -> AnyView {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let number = rma.number.to_string();
    let sender = [Some(tracked.contact.name.clone()), tracked.contact.company.clone()].into_iter().flatten();
    let sender = sender.chain(tracked.contact.address.as_ref().map(address_lines).unwrap_or_default());
    let sender = sender.map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
    let reach = reach(vendor).into_iter().map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
    let ship_by = rma.ship_by.map(|day| view! { <p><b>{say::ship_by(language)}": "</b>{vendor.date(day)}</p> });
    view! {
        <article class="box-label">
            <header>
                <section><h2>{say::to(language)}</h2><p class="paper-vendor">{say::returns_desk(language, vendor.name())}</p>{reach}</section>
                <section class="sender"><h2>{say::from(language)}</h2>{sender}</section>
            </header>
            <div class="label-number">
                <p class="paper-kind">{say::rma_number(language)}</p>
                <p class="paper-huge">{number.clone()}</p>
            </div>
            {code("code128", &rma.code128, say::code_alt(language, &number), true)}
            <footer>
                {code("qr", &rma.qr, say::qr_alt(language, &number), false)}
                <div>
                    <p><b>{say::reference(language)}": "</b>{tracked.reference.clone()}</p>
                    {ship_by}
                    <p>{say::one_return(language)}</p>
                </div>
            </footer>
        </article>
    }
    .into_any()
}
