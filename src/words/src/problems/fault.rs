//! Faults of a request body, in each language.

use policy::{FaultKind, JsonType};

use crate::Language;

/// Translates a fault at one pointer of a request body. The English text is `FaultKind`'s `Display`.
#[must_use]
pub fn fault(language: Language, kind: &FaultKind) -> String {
    macro_rules! wording {
        (en: kind, fr: $french:literal, es: $spanish:literal $(,)?) => {
            in_language!(language, en: kind.to_string(), fr: format!($french), es: format!($spanish))
        };
    }
    match kind {
        FaultKind::Type { expected } => {
            let expected = json_type(language, *expected);
            wording!(en: kind, fr: "doit être {expected}", es: "debe ser {expected}")
        }
        FaultKind::Missing => wording!(en: kind, fr: "obligatoire", es: "obligatorio"),
        FaultKind::UnknownField { name } => wording!(
            en: kind,
            fr: "champ inconnu `{name}`\u{a0}: retirez-le ou corrigez son nom",
            es: "campo desconocido `{name}`: quítelo o corrija su nombre",
        ),
        FaultKind::UnknownFact { name } => wording!(
            en: kind,
            fr: "cette politique n’a pas de donnée `{name}` à cet endroit",
            es: "esta política no tiene el dato `{name}` en este lugar",
        ),
        FaultKind::UnknownChoice { value, choices } => wording!(
            en: kind,
            fr: "`{value}` ne figure pas parmi ces choix\u{a0}: {choices}",
            es: "`{value}` no está entre estas opciones: {choices}",
        ),
        FaultKind::Money => wording!(
            en: kind,
            fr: "écrivez un montant d’au plus `999999999.99` en chiffres, avec un point et au plus deux décimales, par exemple `250.00`",
            es: "escriba un monto de hasta `999999999.99` en cifras, con punto y dos decimales como máximo, por ejemplo `250.00`",
        ),
        FaultKind::Date => wording!(
            en: kind,
            fr: "écrivez une date qui existe, année-mois-jour, par exemple `2026-11-20`, de 1900 à 2200",
            es: "escriba una fecha que exista, año-mes-día, por ejemplo `2026-11-20`, de 1900 a 2200",
        ),
        FaultKind::AfterRequest { latest } => wording!(
            en: kind,
            fr: "ne doit pas être postérieur au jour de la demande, le {latest}",
            es: "no debe ser posterior al día de la solicitud, {latest}",
        ),
        FaultKind::BeforeRequest { earliest } => wording!(
            en: kind,
            fr: "ne doit pas être antérieur au jour de la demande, le {earliest}",
            es: "no debe ser anterior al día de la solicitud, {earliest}",
        ),
        FaultKind::Range { least, most } => wording!(
            en: kind,
            fr: "doit être un nombre entier de {least} à {most}",
            es: "debe ser un número entero de {least} a {most}",
        ),
        FaultKind::TooLong { most } => wording!(
            en: kind,
            fr: "doit avoir au plus {most} caractères",
            es: "debe tener {most} caracteres como máximo",
        ),
        FaultKind::Empty => wording!(en: kind, fr: "ne doit pas être vide", es: "no debe estar vacío"),
        FaultKind::ControlCharacters => wording!(
            en: kind,
            fr: "doit tenir sur une seule ligne, sans caractères de contrôle",
            es: "debe ocupar una sola línea, sin caracteres de control",
        ),
        FaultKind::HiddenCharacters => wording!(
            en: kind,
            fr: "ne doit contenir ni caractères de contrôle ni caractères qui changent le sens du texte",
            es: "no debe contener caracteres de control ni caracteres que cambien la dirección del texto",
        ),
        FaultKind::Email => wording!(
            en: kind,
            fr: "écrivez une adresse courriel, par exemple `nom@example.com`",
            es: "escriba una dirección de correo, por ejemplo `nombre@example.com`",
        ),
        FaultKind::NoLines => {
            wording!(en: kind, fr: "doit avoir au moins une ligne", es: "debe tener al menos una línea")
        }
        FaultKind::TooManyLines { most } => wording!(
            en: kind,
            fr: "doit avoir au plus {most} lignes; divisez la demande",
            es: "debe tener {most} líneas como máximo; divida la solicitud",
        ),
        FaultKind::NotChosen { line } => wording!(
            en: kind,
            fr: "la ligne {line} n’a pas d’option\u{a0}: choisissez-en une pour chaque ligne",
            es: "la línea {line} no tiene opción: elija una para cada línea",
        ),
        FaultKind::ChosenTwice { line } => wording!(
            en: kind,
            fr: "la ligne {line} a déjà une option\u{a0}: choisissez-en une pour chaque ligne",
            es: "la línea {line} ya tiene una opción: elija una para cada línea",
        ),
        FaultKind::Ineligible => wording!(
            en: kind,
            fr: "une option qui n’est pas possible ne peut pas être demandée\u{a0}: choisissez-en une autre",
            es: "no se puede solicitar una opción que no es posible: elija otra",
        ),
    }
}

fn json_type(language: Language, expected: JsonType) -> &'static str {
    match expected {
        JsonType::Object => in_language!(language, en: "an object", fr: "un objet", es: "un objeto"),
        JsonType::Array => in_language!(language, en: "an array", fr: "un tableau", es: "un arreglo"),
        JsonType::String => in_language!(language, en: "a string", fr: "un texte", es: "un texto"),
        JsonType::Bool => {
            in_language!(language, en: "true or false", fr: "true ou false", es: "true o false")
        }
        JsonType::Number => in_language!(language, en: "a number", fr: "un nombre", es: "un número"),
    }
}
