//! Texts of "Your options", the part of the request page that lists the remedies.

use policy::{Date, Money};

use crate::{Language, format};

messages! {
    heading() {
        en: "Your options",
        fr: "Vos options",
        es: "Sus opciones",
    }
    show() {
        en: "Show your options",
        fr: "Afficher vos options",
        es: "Mostrar sus opciones",
    }
    hide() {
        en: "Hide your options",
        fr: "Masquer vos options",
        es: "Ocultar sus opciones",
    }
    for_product() {
        en: "Show the options for",
        fr: "Afficher les options pour",
        es: "Mostrar las opciones para",
    }
    before_a_wish() {
        en: "Choose what you would like. Your options become clearer with every answer.",
        fr: "Choisissez ce que vous souhaitez. Vos options se précisent à chaque réponse.",
        es: "Elija qué desea. Sus opciones se aclararán con cada respuesta.",
    }
    eligible() {
        en: "Possible",
        fr: "Possible",
        es: "Posible",
    }
    ineligible() {
        en: "Not possible",
        fr: "Pas possible",
        es: "No es posible",
    }
    vendor_checks(vendor: &str) {
        en: "Can be requested; {vendor} checks it",
        fr: "Peut être demandé; {vendor} vérifiera",
        es: "Se puede solicitar; {vendor} lo comprobará",
    }
    vendor_decides(vendor: &str) {
        en: "{vendor} decides",
        fr: "{vendor} décide",
        es: "{vendor} decide",
    }
    credit() {
        en: "Credit for the goods",
        fr: "Crédit pour la marchandise",
        es: "Crédito por la mercancía",
    }
    net_credit() {
        en: "You get",
        fr: "Vous recevez",
        es: "Usted recibe",
    }
    net_payment() {
        en: "You pay",
        fr: "Vous payez",
        es: "Usted paga",
    }
    net_payment_at_least() {
        en: "You pay at least",
        fr: "Vous payez au moins",
        es: "Usted paga al menos",
    }
    up_to(amount: &str) {
        en: "up to {amount}",
        fr: "jusqu’à {amount}",
        es: "hasta {amount}",
    }
    net_unknown() {
        en: "Amount once the price is known",
        fr: "Montant une fois le prix connu",
        es: "Importe cuando se conozca el precio",
    }
    net_nothing(vendor: &str) {
        en: "No charge by {vendor}",
        fr: "Sans frais chez {vendor}",
        es: "Sin cargo de {vendor}",
    }
    net_nothing_but_freight(vendor: &str) {
        en: "No charge by {vendor}; you pay the freight",
        fr: "Sans frais chez {vendor}; le transport est à vos frais",
        es: "Sin cargo de {vendor}; usted paga el flete",
    }
    freight_to_vendor(vendor: &str) {
        en: "Freight to {vendor}",
        fr: "Transport jusque chez {vendor}",
        es: "Flete hasta {vendor}",
    }
    freight_back() {
        en: "Freight back to you",
        fr: "Transport de retour vers vous",
        es: "Flete de regreso a usted",
    }
    freight_of_replacement() {
        en: "Freight of the replacement",
        fr: "Transport du produit de remplacement",
        es: "Flete del reemplazo",
    }
    you_pay_freight() {
        en: "you pay",
        fr: "à vos frais",
        es: "paga usted",
    }
    vendor_pays_freight(vendor: &str) {
        en: "{vendor} pays",
        fr: "{vendor} paie",
        es: "paga {vendor}",
    }
    price_missing() {
        en: "once the price is known",
        fr: "une fois le prix connu",
        es: "cuando se conozca el precio",
    }
    only_if() {
        en: "Only in this case",
        fr: "Seulement dans ce cas",
        es: "Solo en este caso",
    }
    amount_later() {
        en: "to be quoted",
        fr: "à chiffrer",
        es: "por cotizar",
    }
    still_needed() {
        en: "Still needed",
        fr: "Il manque encore",
        es: "Todavía falta",
    }
    show_questions() {
        en: "Consider this",
        fr: "Envisager cette option",
        es: "Considerar esta opción",
    }
    questions_added() {
        en: "Adds its questions to the form.",
        fr: "Ajoute ses questions au formulaire.",
        es: "Agrega sus preguntas al formulario.",
    }
    no_deadline() {
        en: "No time limit",
        fr: "Aucune date limite",
        es: "Sin fecha límite",
    }
    deadline_open() {
        en: "The deadline depends on your answers",
        fr: "La date limite dépend de vos réponses",
        es: "La fecha límite depende de sus respuestas",
    }
    ship_by(date: &str) {
        en: "Ship by {date}",
        fr: "Expédier au plus tard le {date}",
        es: "Enviar a más tardar el {date}",
    }
    request_by(date: &str) {
        en: "Request by {date}",
        fr: "Demander au plus tard le {date}",
        es: "Solicitar a más tardar el {date}",
    }
    on_a_weekend(friday: &str) {
        en: "That is a weekend: carriers usually collect for the last time on {friday}.",
        fr: "C’est une fin de semaine\u{a0}: le dernier ramassage a généralement lieu le {friday}.",
        es: "Es fin de semana: la última recolección suele ser el {friday}.",
    }
    before_approval(vendor: &str, approval: &str) {
        en: "{vendor} must approve before you ship, and usually does so by {approval}.",
        fr: "{vendor} doit approuver avant l’expédition, d’habitude au plus tard le {approval}.",
        es: "{vendor} debe aprobar antes del envío y suele hacerlo a más tardar el {approval}.",
    }
    approval_first(vendor: &str) {
        en: "{vendor} must approve before you ship: send the request soon.",
        fr: "{vendor} doit approuver avant l’expédition\u{a0}: envoyez vite la demande.",
        es: "{vendor} debe aprobar antes del envío: envíe pronto la solicitud.",
    }
    afterwards(remedy: &str, until: &str) {
        en: "After that: {remedy}, until {until}",
        fr: "Ensuite\u{a0}: {remedy}, jusqu’au {until}",
        es: "Después: {remedy}, hasta el {until}",
    }
    afterwards_without_end(remedy: &str) {
        en: "After that: {remedy}",
        fr: "Ensuite\u{a0}: {remedy}",
        es: "Después: {remedy}",
    }
    the_same_amount(amount: &str) {
        en: "the same {amount}",
        fr: "le même montant de {amount}",
        es: "el mismo monto de {amount}",
    }
    to_be_confirmed(vendor: &str) {
        en: "{vendor} must confirm this period: the text of the policy does not state it.",
        fr: "{vendor} confirmera cette durée\u{a0}: le texte de la politique ne la précise pas.",
        es: "{vendor} confirmará este plazo: el texto de la política no lo indica.",
    }
    why() {
        en: "Why",
        fr: "Pourquoi",
        es: "Por qué",
    }
    passes() {
        en: "Met",
        fr: "Respectée",
        es: "Se cumple",
    }
    fails() {
        en: "Not met",
        fr: "Non respectée",
        es: "No se cumple",
    }
    unknown() {
        en: "Not known yet",
        fr: "À déterminer",
        es: "Por determinar",
    }
    applies() {
        en: "Applies",
        fr: "S’applique",
        es: "Se aplica",
    }
    vendors_words(vendor: &str) {
        en: "In the words of {vendor}",
        fr: "Ce qu’écrit {vendor}",
        es: "En palabras de {vendor}",
    }
    reading() {
        en: "How we read it",
        fr: "Notre interprétation",
        es: "Cómo lo interpretamos",
    }
    duties() {
        en: "What you must do",
        fr: "Ce que vous devez faire",
        es: "Lo que debe hacer",
    }
    notices() {
        en: "Good to know",
        fr: "Bon à savoir",
        es: "Conviene saber",
    }
    choose(remedy: &str) {
        en: "Request {remedy}",
        fr: "Demander\u{a0}: {remedy}",
        es: "Solicitar: {remedy}",
    }
    other_options(count: usize) {
        en: "Other options ({count})",
        fr: "Autres options ({count})",
        es: "Otras opciones ({count})",
    }
    see() {
        en: "See your options",
        fr: "Voir vos options",
        es: "Ver sus opciones",
    }
    chosen() {
        en: "You request this",
        fr: "Vous demandez ceci",
        es: "Usted solicita esto",
    }
    nothing_chosen() {
        en: "Nothing chosen yet",
        fr: "Aucun choix pour l’instant",
        es: "Nada elegido todavía",
    }
    no_longer_open(remedy: &str) {
        en: "You chose {remedy}, but with these answers it is not possible. Choose another option.",
        fr: "Vous aviez choisi «\u{a0}{remedy}\u{a0}», mais ces réponses l’excluent. Faites un autre choix.",
        es: "Había elegido “{remedy}”, pero con estas respuestas no es posible. Elija otra opción.",
    }
    today() {
        en: "Today",
        fr: "Aujourd’hui",
        es: "Hoy",
    }
    nothing_open_hint() {
        en: "The reasons are below. You can correct an answer, or ask for something else:",
        fr: "Les raisons figurent ci-dessous. Vous pouvez corriger une réponse ou demander autre chose\u{a0}:",
        es: "Los motivos están abajo. Puede corregir una respuesta o pedir otra cosa:",
    }
    call(phone: &str) {
        en: "Call {phone}",
        fr: "Appeler le {phone}",
        es: "Llamar al {phone}",
    }
    solved_by_call() {
        en: "Good to hear. Nothing has to be sent.",
        fr: "Tant mieux. Il n’y a rien à envoyer.",
        es: "Qué bueno. No hace falta enviar nada.",
    }
    nothing_open() {
        en: "Nothing is possible with these answers",
        fr: "Rien n’est possible avec ces réponses",
        es: "Con estas respuestas no hay nada posible",
    }
    announce_best(remedy: &str, state: &str) {
        en: "Best option: {remedy}, {state}",
        fr: "Meilleure option\u{a0}: {remedy}, {state}",
        es: "Mejor opción: {remedy}, {state}",
    }
}

counted! {
    answers_to_know(count: usize) {
        en: "Answer {count} more question to know" | "Answer {count} more questions to know",
        fr: "Encore {count} réponse pour savoir" | "Encore {count} réponses pour savoir",
        es: "{count} respuesta más para saberlo" | "{count} respuestas más para saberlo",
    }
    needs(count: usize) {
        en: "Needs {count} answer" | "Needs {count} answers",
        fr: "Il manque {count} réponse" | "Il manque {count} réponses",
        es: "Falta {count} respuesta" | "Faltan {count} respuestas",
    }
}

/// A remedy that remains after the deadline of another one.
#[derive(Clone, Copy, Debug)]
pub struct Remaining<'a> {
    /// The name of the remedy.
    pub remedy: &'a str,
    /// Its last day, if it has one.
    pub until: Option<Date>,
    /// What the customer gets by it; `None` while an amount is unknown.
    pub net: Option<Money>,
}

/// Writes the remedy that remains after a deadline: "After that: House credit, until Wednesday, January 27, 2027, the same $200.00".
/// `net` is what the customer gets by the remedy that ends, in `currency`.
#[must_use]
pub fn after_deadline(
    language: Language,
    currency: &str,
    net: Option<Money>,
    remaining: &Remaining<'_>,
) -> String {
    let words = match remaining.until {
        Some(until) => afterwards(language, remaining.remedy, &format::weekday_date(language, until)),
        None => afterwards_without_end(language, remaining.remedy),
    };
    let Some(amount) = remaining.net.filter(|amount| *amount != Money::ZERO) else { return words };
    let written = format::money(language, currency, amount);
    let written = if net == Some(amount) { the_same_amount(language, &written) } else { written };
    format!("{words}, {written}")
}
