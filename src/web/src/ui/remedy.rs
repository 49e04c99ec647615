//! How a remedy is shown: its verdict, its money, its deadline, and the clauses that say so.

pub mod deadline;
pub mod money;
pub mod verdict;

use policy::Id;
use words::format::colon;
use words::portal::options as say;

use crate::ui::dom::{El, el};
use crate::ui::vendor::Vendor;

/// A clause in plain words; the vendor's own and how they are read one click away.
pub fn clause(vendor: &Vendor, id: &Id) -> El {
    let language = vendor.language;
    let Some(clause) = vendor.document().clause(id) else { return el("p").text(id.as_str()) };
    let reading = clause.reading.as_ref().map(|reading| {
        let label = el("b").text(say::reading(language)).text(colon(language));
        el("p").class("reading").add(label).text(vendor.text(reading))
    });
    let quote = el("blockquote").set("lang", vendor.document().policy.source_language()).text(&clause.source);
    let summary = format!("{} ({id})", say::vendors_words(language, vendor.name()));
    let source = [el("summary").text(&summary), quote];
    let source = el("details").class("source").add(source).add(reading);
    el("div").class("clause-words").add([el("p").text(vendor.text(&clause.text)), source])
}
