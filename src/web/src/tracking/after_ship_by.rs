use policy::Date;
use policy::tracking::{Rma, Tracked};
use words::format;
use words::portal::track as texts;

use crate::remedy::deadline;
use crate::vendor::Vendor;

/// Returns what ends after the last day of shipping in words: the RMA number or a remedy, and the remedy that remains.
pub(super) fn after_ship_by(vendor: &Vendor, tracked: &Tracked, rma: &Rma, ship_by: Date) -> String {
    let language = vendor.language;
    if rma.last_ship_day == Some(ship_by) {
        return texts::number_ends(language).to_owned();
    }
    let remedies = tracked.assessment.lines.iter().map(|line| line.remedies.first());
    let ending = (0..).zip(remedies).find_map(|(index, remedy)| {
        Some((index, remedy.filter(|remedy| remedy.eligible_until == Some(ship_by))?))
    });
    let Some((index, remedy)) = ending else { return String::new() };
    let name = format::quoted(language, &vendor.remedy(&remedy.remedy));
    let ends = texts::remedy_ends(language, &name);
    match tracked.afterwards.iter().find(|next| next.line == index) {
        Some(next) => {
            let next = deadline::afterwards(vendor, remedy.net, &next.remedy, next.until, next.net);
            format!("{ends} {next}.")
        }
        None => ends,
    }
}
