//! Paragraphs about shipping: the address, and the last day.

use super::{Deadline, Number};
use crate::portal::track;
use crate::{Language, format};

/// Writes the paragraph with the address that the goods are sent to.
pub(super) fn ship_to(language: Language, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let heading = in_language!(language, en: "Ship to:", fr: "Expédiez à\u{a0}:", es: "Envíe a:");
    format!("{heading}\n\n    {}\n\n", lines.join("\n    "))
}

/// Writes the paragraph with the last day of shipping, and what ends after it.
pub(super) fn ship_by(language: Language, number: &Number<'_>) -> String {
    let last = number.last_ship_day;
    match (&number.deadline, last.map(|last| format::weekday_date(language, last))) {
        (Some(deadline), None) => ship_before(language, deadline),
        (Some(deadline), Some(last)) => {
            let ship_before = ship_before(language, deadline);
            let paragraph = ship_before.trim_end();
            in_language!(
                language,
                en: format!("{paragraph} (The number itself is valid through {last}.)\n\n"),
                fr: format!("{paragraph} (Le numéro lui-même est valide jusqu’au {last} inclus.)\n\n"),
                es: format!("{paragraph} (El número en sí es válido hasta el {last} inclusive.)\n\n"),
            )
        }
        (None, Some(day)) => in_language!(
            language,
            en: format!("Ship by {day}: after that day the number is no longer valid.\n\n"),
            fr: format!("Expédiez au plus tard le {day}\u{a0}: passé ce jour, le numéro n’est plus valide.\n\n"),
            es: format!("Envíe el paquete a más tardar el {day}: después de ese día el número ya no es válido.\n\n"),
        ),
        (None, None) => String::new(),
    }
}

/// Writes the paragraph with the last day of shipping for a remedy.
pub(super) fn ship_before(language: Language, deadline: &Deadline<'_>) -> String {
    let day = format::weekday_date(language, deadline.day);
    let remedy = format::quoted(language, deadline.remedy);
    let next = deadline.next.map(|next| format!(" {next}.")).unwrap_or_default();
    in_language!(
        language,
        en: format!("Ship by {day}: after that day {remedy} is no longer possible.{next}\n\n"),
        fr: format!("Expédiez au plus tard le {day}\u{a0}: passé ce jour, {remedy} n’est plus possible.{next}\n\n"),
        es: format!("Envíe el paquete a más tardar el {day}: después de ese día ya no es posible {remedy}.{next}\n\n"),
    )
}

/// Writes a paragraph for each remedy for which the vendor sends a replacement first.
pub(super) fn replacements(language: Language, vendor: &str, number: &Number<'_>) -> String {
    let has_last_day = number.last_ship_day.is_some() || number.deadline.is_some();
    let late =
        if has_last_day { format!(" {}", track::replacement_late(language, vendor)) } else { String::new() };
    let paragraph =
        |remedy: &&str| format!("{}{late}\n\n", track::replacement_first(language, vendor, remedy));
    number.replacement_first.iter().map(paragraph).collect()
}
