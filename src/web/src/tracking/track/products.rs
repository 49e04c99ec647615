//! The products of a filed request, each with its remedy and its money.

use crate::ui::dom::{El, el};
use crate::ui::remedy::{deadline, money, verdict};
use crate::ui::vendor::Vendor;
use policy::tracking::Tracked;
use policy::{RemedyAssessment, Status};
use words::format::colon;
use words::portal::{questions, track as say, units};

/// Every product with what was requested for it.
pub(crate) fn products(vendor: &Vendor, tracked: &Tracked) -> El {
    let language = vendor.language;
    let lines =
        tracked.lines.iter().zip(&tracked.assessment.lines).enumerate().map(|(index, (line, judged))| {
            let name =
                line.model.clone().unwrap_or_else(|| questions::product(language, index.saturating_add(1)));
            let serial = line.serial.as_ref().map(|serial| format!(" · {}", say::serial(language, serial)));
            let units = units(language, line.quantity);
            let item = el("li").class("tracked-line").set("data-line", &index.to_string()).add([
                el("p").class("product-name").text(&name),
                el("p").class("hint").text(&units).text(serial.as_deref().unwrap_or_default()),
            ]);
            judged.remedies.iter().fold(item, |item, judged| remedy(item, vendor, judged, tracked.status))
        });
    let heading = match tracked.status {
        Status::Approved | Status::Closed => say::products(language),
        Status::Requested | Status::Declined | Status::Expired | Status::Cancelled => say::products_requested(language),
    };
    el("section").class("panel").set("aria-labelledby", "products-heading").add([
        el("h2").set("id", "products-heading").text(heading),
        el("ul").class("tracked-lines").add(lines.collect::<Vec<_>>()),
    ])
}

/// A remedy with its money, while there is any to come; its verdict and its deadline as long as the vendor has not decided.
fn remedy(item: El, vendor: &Vendor, remedy: &RemedyAssessment, status: Status) -> El {
    let name = el("p").add(el("strong").text(&vendor.remedy(&remedy.remedy)));
    let (more, deadline) = match status {
        Status::Declined | Status::Expired | Status::Closed | Status::Cancelled => return item.add(name),
        Status::Requested => (
            Some(el("p").class("card-verdict").add(verdict::badge(vendor, remedy))),
            deadline::deadline(vendor, remedy),
        ),
        Status::Approved => {
            let until = |day| {
                format!("{}{}{}", say::last_day(vendor.language), colon(vendor.language), vendor.date(day))
            };
            (remedy.eligible_until.map(|day| el("p").class("hint").text(&until(day))), Vec::new())
        }
    };
    let net = el("div").class("card-net").add(money::headline(vendor, remedy));
    item.add(el("div").class("card-head").add([el("div").add(name).add(more), net]))
        .add(deadline)
        .add(money::breakdown(vendor, remedy))
}
