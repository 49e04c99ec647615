//! The RMA form, for inside the box.

use leptos::prelude::*;
use policy::filing::Address;
use policy::tracking::Rma;
use policy::{Answer, RemedyAssessment};
use words::portal::papers as say;

use crate::papers::drawing::code;
use crate::track::Found;
use crate::vendor::Vendor;

/// Who, what, why, and the number as people and scanners read it.
pub(crate) fn form(found: &Found, rma: &Rma) -> AnyView {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let number = rma.number.to_string();
    let contact = &tracked.contact;
    let lines_of_contact = [Some(&contact.name), contact.company.as_ref(), Some(&contact.email), contact.phone.as_ref()];
    let lines_of_contact: Vec<String> = lines_of_contact.into_iter().flatten().cloned().collect();
    let address = contact.address.as_ref().map(address_lines).unwrap_or_default();
    let text_lines = |lines: Vec<String>| lines.into_iter().map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
    let ship_by = rma.ship_by.map(|day| fact(say::ship_by(language), vendor.date(day)));
    let rows = tracked.lines.iter().zip(&tracked.assessment.lines).map(|(line, judged)| {
        let remedies: Vec<String> = judged.remedies.iter().map(|remedy: &RemedyAssessment| vendor.remedy(&remedy.remedy)).collect();
        let fault = line.answers.iter().find(|(fact, _)| fact.as_str() == "fault_description");
        let fault = fault.and_then(|(_, answer)| match answer {
            Answer::Text(text) => Some(text.clone()),
            Answer::Bool(_) | Answer::Number(_) => None,
        });
        view! {
            <tr>
                <td>{line.model.clone()}</td>
                <td>{line.serial.clone()}</td>
                <td class="amount">{line.quantity}</td>
                <td>{remedies.join(", ")}</td>
                <td class="as-typed">{fault}</td>
            </tr>
        }
    });
    let duties = tracked.duties.iter().map(|duty| view! { <li>{vendor.clause(duty)}</li> });
    let note = tracked.note.clone().map(|note| view! { <section><h2>{say::note(language)}</h2><p class="as-typed">{note}</p></section> });
    view! {
        <article class="rma-form">
            <header>
                <div>
                    <p class="paper-kind">{say::form_title(language)}</p>
                    <p class="paper-vendor">{vendor.name().to_owned()}</p>
                    <dl>
                        {fact(say::reference(language), tracked.reference.clone())}
                        {fact(say::issued_on(language), vendor.date(rma.issued_on))}
                        {ship_by}
                    </dl>
                </div>
                {code("qr", &rma.qr, say::qr_alt(language, &number), false)}
            </header>
            <section class="paper-number">
                <p class="paper-kind">{say::rma_number(language)}</p>
                <p class="paper-big">{number.clone()}</p>
                {code("code128", &rma.code128, say::code_alt(language, &number), true)}
            </section>
            <div class="paper-parties">
                <section><h2>{say::from(language)}</h2>{text_lines(lines_of_contact)}{text_lines(address)}</section>
                <section><h2>{say::to(language)}</h2><p>{say::returns_desk(language, vendor.name())}</p>{text_lines(reach(vendor))}</section>
            </div>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say::model(language)}</th>
                        <th scope="col">{say::serial(language)}</th>
                        <th scope="col" class="amount">{say::quantity(language)}</th>
                        <th scope="col">{say::remedy(language)}</th>
                        <th scope="col">{say::fault(language)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
            {note}
            <section><h2>{say::your_part(language)}</h2><ul class="boxes">{duties.collect::<Vec<_>>()}</ul></section>
        </article>
    }
    .into_any()
}

fn fact(label: &'static str, value: String) -> AnyView {
    view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
}

/// How to reach the vendor.
pub(crate) fn reach(vendor: &Vendor) -> Vec<String> {
    let contact = &vendor.document().policy.contact;
    contact.email.iter().chain(&contact.phones).cloned().collect()
}

/// An address as lines.
pub(crate) fn address_lines(address: &Address) -> Vec<String> {
    let town = [Some(&address.city), address.region.as_ref(), address.postal_code.as_ref()];
    let town = town.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    [Some(address.line1.clone()), address.line2.clone(), Some(town), Some(address.country.clone())].into_iter().flatten().collect()
}
