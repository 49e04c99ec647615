//! Texts that explain a gate's outcome with the customer's own answers.

use policy::document::condition::Relation;

use crate::Language;

messages! {
    fine() {
        en: "fine",
        fr: "ça va",
        es: "está bien",
    }
    rules_it_out() {
        en: "rules it out",
        fr: "l’exclut",
        es: "lo excluye",
    }
    still_open() {
        en: "still open",
        fr: "à préciser",
        es: "por aclarar",
    }
    answered(label: &str, answer: &str) {
        en: "{label}: {answer}",
        fr: "{label}\u{a0}: {answer}",
        es: "{label}: {answer}",
    }
    not_answered(label: &str) {
        en: "{label}: not answered",
        fr: "{label}\u{a0}: sans réponse",
        es: "{label}: sin respuesta",
    }
    not_sure(label: &str, vendor: &str) {
        en: "{label}: you are not sure, {vendor} will check",
        fr: "{label}\u{a0}: vous n’en êtes pas certain, {vendor} vérifiera",
        es: "{label}: no lo sabe, {vendor} lo verificará",
    }
    described(label: &str) {
        en: "{label}: described",
        fr: "{label}\u{a0}: description donnée",
        es: "{label}: descrito",
    }
    not_described_enough(label: &str) {
        en: "{label}: not described enough",
        fr: "{label}\u{a0}: description insuffisante",
        es: "{label}: descripción insuficiente",
    }
    day_of(day: i64, days: u16, until: &str) {
        en: "Day {day} of {days}: until {until}",
        fr: "Jour {day} sur {days}\u{a0}: jusqu’au {until}",
        es: "Día {day} de {days}: hasta el {until}",
    }
    runs_until(since: &str, until: &str) {
        en: "{since}: until {until}",
        fr: "{since}\u{a0}: jusqu’au {until}",
        es: "{since}: hasta el {until}",
    }
    has_ended(since: &str, ended: &str) {
        en: "{since}: ended {ended}",
        fr: "{since}\u{a0}: terminé le {ended}",
        es: "{since}: terminó el {ended}",
    }
    days_have_ended(since: &str, days: u16, ended: &str) {
        en: "{since}: the {days} days ended {ended}",
        fr: "{since}\u{a0}: les {days} jours ont pris fin le {ended}",
        es: "{since}: los {days} días terminaron el {ended}",
    }
    shipped_after(day: &str, end: &str) {
        en: "Shipped on {day}: after the last day, {end}",
        fr: "Expédition le {day}\u{a0}: après le dernier jour, {end}",
        es: "Envío el {day}: después del último día, {end}",
    }
    not_decided() {
        en: "not decided yet",
        fr: "pas encore déterminé",
        es: "aún sin determinar",
    }
    bought(ago: &str) {
        en: "Bought {ago}",
        fr: "Achat {ago}",
        es: "Comprado {ago}",
    }
    dated(label: &str, ago: &str) {
        en: "{label} {ago}",
        fr: "{label} {ago}",
        es: "{label} {ago}",
    }
}

/// Returns the relation to another amount or number that a rule requires.
#[must_use]
pub fn must_be(language: Language, relation: Relation, other: &str) -> String {
    match relation {
        Relation::Above => {
            in_language!(language, en: format!("must be above {other}"), fr: format!("doit dépasser {other}"), es: format!("debe superar {other}"))
        }
        Relation::AtLeast => {
            in_language!(language, en: format!("must be at least {other}"), fr: format!("au moins {other}"), es: format!("al menos {other}"))
        }
        Relation::Below => {
            in_language!(language, en: format!("must be below {other}"), fr: format!("moins de {other}"), es: format!("menos de {other}"))
        }
        Relation::AtMost => {
            in_language!(language, en: format!("must be at most {other}"), fr: format!("au plus {other}"), es: format!("como máximo {other}"))
        }
    }
}
