//! Corrections of the form's answers: the problem, and how to correct it.

use policy::{Date, FaultKind, JsonType};

use crate::{Language, format};

messages! {
    summary_heading() {
        en: "Please correct this",
        fr: "À corriger",
        es: "Corrija lo siguiente",
    }
    in_product(product: usize, field: &str) {
        en: "Product {product}, {field}",
        fr: "Produit {product}, {field}",
        es: "Producto {product}, {field}",
    }
    missing() {
        en: "Please fill this in.",
        fr: "Veuillez remplir ce champ.",
        es: "Complete este campo.",
    }
    money(currency: &str) {
        en: "Enter the amount in {currency}, in digits, for example 250.00; at most 999,999,999.99.",
        fr: "Entrez le montant en {currency}, en chiffres, par exemple 250,00; au plus 999\u{a0}999\u{a0}999,99.",
        es: "Escriba el monto en {currency}, con cifras, por ejemplo 250.00; como máximo 999,999,999.99.",
    }
    date() {
        en: "Choose a date that exists.",
        fr: "Choisissez une date qui existe.",
        es: "Elija una fecha que exista.",
    }
    number(least: &str, most: &str) {
        en: "Enter a whole number from {least} to {most}.",
        fr: "Entrez un nombre entier de {least} à {most}.",
        es: "Escriba un número entero de {least} a {most}.",
    }
    after_today(latest: &str) {
        en: "This day has not come yet: where the vendor is, it is still {latest}. Enter {latest} or an earlier day.",
        fr: "Cette date n’est pas encore arrivée\u{a0}: chez le vendeur, on est encore le {latest}. Entrez le {latest} ou une date antérieure.",
        es: "Esta fecha aún no ha llegado: donde está el vendedor todavía es {latest}. Escriba {latest} o una fecha anterior.",
    }
    before_today(earliest: &str) {
        en: "This day has passed: where the vendor is, it is {earliest}. Enter {earliest} or a later day.",
        fr: "Cette date est passée\u{a0}: chez le vendeur, on est le {earliest}. Entrez le {earliest} ou une date ultérieure.",
        es: "Esta fecha ya pasó: donde está el vendedor es {earliest}. Escriba {earliest} o una fecha posterior.",
    }
    too_long(most: &str) {
        en: "Shorten this to {most} characters.",
        fr: "Ramenez ce texte à {most} caractères.",
        es: "Acorte este texto a {most} caracteres.",
    }
    choice() {
        en: "Choose one of the answers.",
        fr: "Choisissez une des réponses.",
        es: "Elija una de las respuestas.",
    }
    control_characters() {
        en: "Keep this on one line.",
        fr: "Écrivez ceci sur une seule ligne.",
        es: "Escríbalo en una sola línea.",
    }
    email() {
        en: "Enter an e-mail address, for example name@example.com.",
        fr: "Entrez une adresse courriel, par exemple nom@example.com.",
        es: "Escriba una dirección de correo, por ejemplo nombre@example.com.",
    }
    no_remedy() {
        en: "Choose what you request: open an option and press its button.",
        fr: "Choisissez ce que vous demandez\u{a0}: ouvrez une option et appuyez sur son bouton.",
        es: "Elija qué solicita: abra una opción y pulse su botón.",
    }
    closed() {
        en: "This option is not possible any more. Choose another.",
        fr: "Cette option n’est plus possible. Choisissez-en une autre.",
        es: "Esta opción ya no es posible. Elija otra.",
    }
    too_many_lines(most: &str) {
        en: "A request holds at most {most} products. Split it.",
        fr: "Une demande contient au plus {most} produits. Divisez-la.",
        es: "Una solicitud admite como máximo {most} productos. Divídala.",
    }
    not_understood() {
        en: "We could not read this. Please type it again.",
        fr: "Nous n’avons pas pu lire cette réponse. Réécrivez-la.",
        es: "No pudimos leerlo. Escríbalo de nuevo.",
    }
}

/// Translates a fault of the request into advice for the person who fills in the form. `currency` is the ISO 4217 code of the policy.
#[must_use]
pub fn fault(language: Language, kind: &FaultKind, currency: &str) -> String {
    let written = |date: &Date| format::date(language, *date);
    let at_most = |most: usize| format::number(language, most);
    match kind {
        FaultKind::Missing | FaultKind::Empty | FaultKind::NoLines => missing(language).to_owned(),
        FaultKind::Money => money(language, currency),
        FaultKind::Date => date(language).to_owned(),
        FaultKind::AfterRequest { latest } => after_today(language, &written(latest)),
        FaultKind::BeforeRequest { earliest } => before_today(language, &written(earliest)),
        FaultKind::Range { least, most } => {
            let whole = |number: u32| format::number(language, number);
            number(language, &whole(*least), &whole(*most))
        }
        FaultKind::TooLong { most } => too_long(language, &at_most(*most)),
        FaultKind::UnknownChoice { .. } => choice(language).to_owned(),
        FaultKind::ControlCharacters => control_characters(language).to_owned(),
        FaultKind::Email => email(language).to_owned(),
        FaultKind::TooManyLines { most } => too_many_lines(language, &at_most(*most)),
        FaultKind::NotChosen { .. } | FaultKind::ChosenTwice { .. } => no_remedy(language).to_owned(),
        FaultKind::Ineligible => closed(language).to_owned(),
        // The form reads quantities itself, so only a number fact can have this fault.
        FaultKind::Type { expected: JsonType::Number } => {
            number(language, "0", &format::number(language, policy::MAX_NUMBER))
        }
        FaultKind::Type { .. }
        | FaultKind::UnknownField { .. }
        | FaultKind::UnknownFact { .. }
        | FaultKind::HiddenCharacters => not_understood(language).to_owned(),
    }
}
