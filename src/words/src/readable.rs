//! Words of the readable policy.

use policy::document::{Leg, Payer};

use crate::Language;

messages! {
    title(vendor: &str) {
        en: "Return policy of {vendor}",
        fr: "Politique de retour {vendor}",
        es: "Política de devoluciones de {vendor}",
    }
    description(vendor: &str) {
        en: "Every clause of {vendor}’s return policy, in plain words and in the vendor’s own.",
        fr: "Chaque clause de la politique de retour {vendor}, en mots simples et dans ceux du vendeur.",
        es: "Cada cláusula de la política de devoluciones de {vendor}, en palabras sencillas y en las del vendedor.",
    }
    in_force(date: &str) {
        en: "In force since {date}.",
        fr: "En vigueur depuis le {date}.",
        es: "Vigente desde el {date}.",
    }
    version(version: &str) {
        en: "Version {version}.",
        fr: "Version {version}.",
        es: "Versión {version}.",
    }
    search() {
        en: "Search the policy",
        fr: "Chercher dans la politique",
        es: "Buscar en la política",
    }
    search_button() {
        en: "Search",
        fr: "Chercher",
        es: "Buscar",
    }
    show_all() {
        en: "Show the whole policy",
        fr: "Voir toute la politique",
        es: "Ver toda la política",
    }
    contents() {
        en: "Contents",
        fr: "Sommaire",
        es: "Contenido",
    }
    own_words() {
        en: "The vendor’s own words",
        fr: "Les mots du vendeur",
        es: "Las palabras del vendedor",
    }
    reading() {
        en: "Our reading",
        fr: "Notre lecture",
        es: "Nuestra lectura",
    }
    readings() {
        en: "How we read what the text leaves open",
        fr: "Comment nous lisons ce que le texte laisse ouvert",
        es: "Cómo leemos lo que el texto deja abierto",
    }
    periods() {
        en: "Periods",
        fr: "Durées",
        es: "Plazos",
    }
    applies_to() {
        en: "Applies to",
        fr: "S’applique à",
        es: "Se aplica a",
    }
    period() {
        en: "Period",
        fr: "Durée",
        es: "Plazo",
    }
    clause() {
        en: "Clause",
        fr: "Clause",
        es: "Cláusula",
    }
    to_be_confirmed() {
        en: "to be confirmed by the vendor",
        fr: "à confirmer par le vendeur",
        es: "por confirmar con el vendedor",
    }
    freight() {
        en: "Freight",
        fr: "Transport",
        es: "Flete",
    }
    leg_heading() {
        en: "Leg",
        fr: "Trajet",
        es: "Trayecto",
    }
    payer_heading() {
        en: "Paid by",
        fr: "Payé par",
        es: "Lo paga",
    }
    method() {
        en: "Method",
        fr: "Mode",
        es: "Modo",
    }
    every_remedy() {
        en: "Everything",
        fr: "Tout",
        es: "Todo",
    }
    through(day: u8, month: u8) {
        en: "through {month}/{day}",
        fr: "jusqu’au {day}/{month}",
        es: "hasta el {day}/{month}",
    }
}

counted! {
    found(count: usize) {
        en: "{count} clause found" | "{count} clauses found",
        fr: "{count} clause trouvée" | "{count} clauses trouvées",
        es: "{count} cláusula encontrada" | "{count} cláusulas encontradas",
    }
    days(count: u16) {
        en: "{count} day" | "{count} days",
        fr: "{count} jour" | "{count} jours",
        es: "{count} día" | "{count} días",
    }
    business_days(count: u16) {
        en: "{count} business day" | "{count} business days",
        fr: "{count} jour ouvrable" | "{count} jours ouvrables",
        es: "{count} día hábil" | "{count} días hábiles",
    }
    months(count: u16) {
        en: "{count} month" | "{count} months",
        fr: "{count} mois" | "{count} mois",
        es: "{count} mes" | "{count} meses",
    }
    years(count: u16) {
        en: "{count} year" | "{count} years",
        fr: "{count} an" | "{count} ans",
        es: "{count} año" | "{count} años",
    }
}

/// Returns the name of a leg of the freight.
#[must_use]
pub fn leg(language: Language, leg: Leg) -> &'static str {
    match leg {
        Leg::ToVendor => {
            in_language!(language, en: "To the vendor", fr: "Vers le vendeur", es: "Al vendedor")
        }
        Leg::Back => {
            in_language!(language, en: "Back to the customer", fr: "Retour au client", es: "De vuelta al cliente")
        }
        Leg::Replacement => {
            in_language!(language, en: "The replacement", fr: "Le remplacement", es: "El reemplazo")
        }
    }
}

/// Returns the name of the party that pays.
#[must_use]
pub fn payer(language: Language, payer: Payer) -> &'static str {
    match payer {
        Payer::Customer => in_language!(language, en: "Customer", fr: "Client", es: "Cliente"),
        Payer::Vendor => in_language!(language, en: "Vendor", fr: "Vendeur", es: "Vendedor"),
    }
}
