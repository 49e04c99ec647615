//! Recognises words about the state of goods: that they are not there any more, or that they are not as new.

use crate::text::{normalised, starts_like_one_of};

/// The words for goods that never arrived, have gone back, or are lost, in the languages of the headings.
const WITHDRAWN: [&str; 60] = [
    "cancelled",
    "canceled",
    "void",
    "voided",
    "refunded",
    "returned",
    "credited",
    "credit memo",
    "credit note",
    "scrapped",
    "destroyed",
    "disposed",
    "stolen",
    "lost",
    "written off",
    "backordered",
    "backorder",
    "back order",
    "back ordered",
    "on backorder",
    "on back order",
    "not shipped",
    "not received",
    "unshipped",
    "annule",
    "annulee",
    "annules",
    "annulees",
    "rembourse",
    "remboursee",
    "retourne",
    "retournee",
    "credite",
    "creditee",
    "avoir",
    "non expedie",
    "non expediee",
    "non livre",
    "cancelado",
    "cancelada",
    "anulado",
    "anulada",
    "reembolsado",
    "reembolsada",
    "devuelto",
    "devuelta",
    "nota de credito",
    "devolvido",
    "devolvida",
    "storniert",
    "erstattet",
    "retourniert",
    "zuruckgesandt",
    "zuruckgegeben",
    "gutschrift",
    "annullato",
    "annullata",
    "rimborsato",
    "rimborsata",
    "geannuleerd",
];

/// The words of a status for goods that have left, or whose return is over.
const SETTLED: [&str; 51] = [
    "closed",
    "shipped",
    "dispatched",
    "sent",
    "completed",
    "complete",
    "resolved",
    "processed",
    "done",
    "finished",
    "settled",
    "archived",
    "inactive",
    "consumed",
    "sold",
    "ferme",
    "fermee",
    "clos",
    "close",
    "cloture",
    "cloturee",
    "expedie",
    "expediee",
    "envoye",
    "envoyee",
    "termine",
    "terminee",
    "vendu",
    "vendue",
    "cerrado",
    "cerrada",
    "enviado",
    "enviada",
    "completado",
    "despachado",
    "vendido",
    "abgeschlossen",
    "erledigt",
    "versendet",
    "versandt",
    "verkauft",
    "chiuso",
    "spedito",
    "afgehandeld",
    "geschlossen",
    "gesloten",
    "verzonden",
    "verschickt",
    "venduto",
    "fechado",
    "concluido",
];

/// The words that may stand before one of those.
const BEFORE: [&str; 7] = ["already", "order", "item", "was", "deja", "ya", "gia"];

/// The words for goods that are not new, unopened, unsold and complete.
pub(crate) const AGAINST: [&str; 42] = [
    "opened",
    "open",
    "openbox",
    "used",
    "damaged",
    "damage",
    "broken",
    "scratched",
    "worn",
    "dirty",
    "missing",
    "incomplete",
    "refurbished",
    "refurb",
    "refurbed",
    "tampered",
    "sold",
    "returned",
    "retourne",
    "devuelto",
    "activated",
    "registered",
    "ouvert",
    "ouverte",
    "endommage",
    "endommagee",
    "abime",
    "manquant",
    "reconditionne",
    "abierto",
    "abierta",
    "danado",
    "danada",
    "faltante",
    "reacondicionado",
    "geoffnet",
    "beschadigt",
    "geopend",
    "beschadigd",
    "aperto",
    "danneggiato",
    "aberto",
];

/// More such words, which name no column of yes and no.
const AGAINST_IN_REMARKS: [&str; 50] = [
    "oem",
    "custom",
    "customized",
    "customised",
    "eol",
    "ncnr",
    "showroom",
    "floormodel",
    "personnalise",
    "personalizado",
    "nonreturnable",
    "doa",
    "defective",
    "faulty",
    "defect",
    "demo",
    "installed",
    "unboxed",
    "cracked",
    "dented",
    "discontinued",
    "obsolete",
    "repaired",
    "modified",
    "sample",
    "defectueux",
    "defectueuse",
    "panne",
    "utilise",
    "utilisee",
    "installe",
    "installee",
    "vendu",
    "vendue",
    "demonstration",
    "defectuoso",
    "defectuosa",
    "usado",
    "usada",
    "instalado",
    "instalada",
    "vendido",
    "vendida",
    "defekt",
    "gebraucht",
    "benutzt",
    "verkauft",
    "usato",
    "usata",
    "guasto",
];

/// Several words for such goods.
const AGAINST_IN_PHRASES: [&str; 36] = [
    "customer return",
    "customer returns",
    "customer returned",
    "special order",
    "special orders",
    "non stock",
    "non stocked",
    "made to order",
    "built to order",
    "shelf pull",
    "shelf pulls",
    "end of life",
    "end of sale",
    "phased out",
    "show room",
    "floor model",
    "display unit",
    "display model",
    "ex display",
    "b stock",
    "non returnable",
    "not returnable",
    "no returns",
    "non cancellable",
    "final sale",
    "private label",
    "commande speciale",
    "sur mesure",
    "fin de vie",
    "non retournable",
    "pedido especial",
    "fin de vida",
    "no retornable",
    "sonderbestellung",
    "sonderanfertigung",
    "auslaufmodell",
];

/// What belongs to goods as they were sold: `no box` contradicts that they are complete.
const BELONGINGS: [&str; 19] = [
    "box",
    "boxes",
    "carton",
    "packaging",
    "packing",
    "manual",
    "manuals",
    "accessories",
    "boite",
    "emballage",
    "accessoires",
    "caja",
    "empaque",
    "embalaje",
    "accesorios",
    "verpackung",
    "ovp",
    "karton",
    "zubehor",
];

/// The words that may stand between `no` and such a word.
const OF_BELONGINGS: [&str; 13] = [
    "in",
    "the",
    "original",
    "orig",
    "retail",
    "factory",
    "outer",
    "inner",
    "d",
    "origine",
    "la",
    "su",
    "originale",
];

/// The words that turn the meaning of the next word.
const NOT: [&str; 16] = [
    "not", "no", "never", "non", "pas", "jamais", "sin", "nunca", "nicht", "nie", "kein", "keine", "mai",
    "senza", "without", "sans",
];

/// Returns whether a text begins with words for goods that are not there: `Cancelled by customer`, `Returned already`.
pub(crate) fn is_withdrawn(text: &str) -> bool {
    begins_with(text, &WITHDRAWN)
}

/// Returns whether a status begins with words for goods that have left, or whose return is over: `Closed`, `Shipped back`.
pub(crate) fn is_settled(status: &str) -> bool {
    begins_with(status, &SETTLED)
}

fn begins_with(text: &str, known: &[&str]) -> bool {
    // Nearly every cell is decided by its start.
    let may_be = || starts_like_one_of(text, known.iter().chain(&BEFORE));
    // `credit.note` is the id of a clause.
    let is_id = || text.split('.').skip(1).any(|rest| rest.starts_with(char::is_alphanumeric));
    if text.len() > 80 || !may_be() || is_id() {
        return false;
    }
    let plain = normalised(text);
    let words = BEFORE.iter().find_map(|word| plain.strip_prefix(word)?.strip_prefix(' ')).unwrap_or(&plain);
    known
        .iter()
        .any(|known| words.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Returns whether a remark states that goods are not as new: `open box`, `DOA`; not `never opened`.
pub(crate) fn is_against_new(remark: &str) -> bool {
    let plain = normalised(remark);
    let words: Vec<&str> = plain.split(' ').collect();
    let word = |index: Option<usize>| index.and_then(|index| words.get(index)).copied().unwrap_or_default();
    let is_denied = |index: usize| (1..=2).any(|back| NOT.contains(&word(index.checked_sub(back))));
    words.iter().enumerate().any(|(index, known)| {
        let is_against = match *known {
            // An order may be open, too.
            "open" => matches!(word(index.checked_add(1)), "box" | "carton" | "package"),
            known if WITHDRAWN.contains(&known) => false,
            known => AGAINST.contains(&known) || AGAINST_IN_REMARKS.contains(&known),
        };
        let begins = |phrase: &&str| {
            phrase.split(' ').enumerate().all(|(next, part)| word(index.checked_add(next)) == part)
        };
        (is_against || AGAINST_IN_PHRASES.iter().any(begins)) && !is_denied(index)
    }) || lacks_belongings(&words)
}

/// Returns whether words state that something is missing: `no original box`, `not in box`.
fn lacks_belongings(words: &[&str]) -> bool {
    words.iter().enumerate().filter(|(_, word)| NOT.contains(*word)).any(|(index, _)| {
        let mut rest =
            words.iter().skip(index.saturating_add(1)).skip_while(|word| OF_BELONGINGS.contains(*word));
        rest.next().is_some_and(|word| BELONGINGS.contains(word))
    })
}

/// Returns whether the words behind a code state its condition or that the goods are not there: `KNC-1 (returned)`.
pub(crate) fn has_status_behind(code: &str) -> bool {
    behind_code(code).is_some_and(|words| {
        !words.contains(|c: char| c.is_ascii_digit()) && (is_withdrawn(words) || is_against_new(words))
    })
}

/// Returns the words behind a code, without the marks before them: of `KNC-1 (returned)`, `returned)`.
pub(crate) fn behind_code(text: &str) -> Option<&str> {
    let (_, words) = text.split_once(char::is_whitespace)?;
    Some(words.trim_start_matches(['-', '–', '(', ' ']))
}
