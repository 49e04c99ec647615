//! Texts of mails. Mails to customers are in the customer's language; clause texts come from the policy's document.

use policy::{Date, Money};

use crate::portal::frame;
use crate::{Language, format};

/// A mail without its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// The request that a mail is about.
#[derive(Clone, Copy, Debug)]
pub struct RequestSummary<'a> {
    /// The vendor's name.
    pub vendor: &'a str,
    /// The reference of the request.
    pub reference: &'a str,
    /// A line for each product.
    pub items: &'a [String],
}

/// The parts of a mail that only customers get.
#[derive(Clone, Copy, Debug)]
pub struct Customer<'a> {
    /// The customer's name.
    pub name: &'a str,
    /// The link to the tracking page.
    pub link: &'a str,
    /// The clauses that the customer must comply with, in plain words.
    pub duties: &'a [String],
    /// The vendor's e-mail address and telephone numbers; empty if the policy has neither.
    pub contact: &'a [&'a str],
}

/// An issued number.
#[derive(Clone, Copy, Debug)]
pub struct Number<'a> {
    /// The number in groups, as it is printed.
    pub number: &'a str,
    /// The last day of shipping under the number; `None` if it does not expire.
    pub last_ship_day: Option<Date>,
    /// The earliest deadline of a remedy, if it is before the last day of shipping.
    pub deadline: Option<Deadline<'a>>,
    /// The lines of the address that the goods are sent to.
    pub ship_to: &'a [String],
}

/// The last day on which goods can be shipped for a remedy.
#[derive(Clone, Copy, Debug)]
pub struct Deadline<'a> {
    pub day: Date,
    /// The name of the remedy.
    pub remedy: &'a str,
}

messages! {
    open_request() {
        en: "Open your request",
        fr: "Ouvrir votre demande",
        es: "Abrir su solicitud",
    }
}

/// Writes one product with its remedy: `2 x KNC-p3BR28V12IR, serial number A1234567: Credit, $400.00`.
#[must_use]
pub fn item(
    language: Language,
    quantity: u32,
    model: Option<&str>,
    serial: Option<&str>,
    remedy: &str,
    net: Option<(&str, Money)>,
) -> String {
    let (quantity, colon) = (format::number(language, quantity), format::colon(language));
    let net = net.map(|(currency, amount)| format!(", {}", format::money(language, currency, amount)));
    let model = model.unwrap_or(in_language!(
        language,
        en: "product without a model",
        fr: "produit sans modèle",
        es: "producto sin modelo",
    ));
    let serial = serial.map(|serial| {
        in_language!(
            language,
            en: format!(", serial number {serial}"),
            fr: format!(", nº de série {serial}"),
            es: format!(", n.º de serie {serial}"),
        )
    });
    let (serial, net) = (serial.unwrap_or_default(), net.unwrap_or_default());
    format!("{quantity} x {model}{serial}{colon}{remedy}{net}")
}

counted! {
    more_items(count: usize) {
        en: "and {count} more product" | "and {count} more products",
        fr: "et {count} autre produit" | "et {count} autres produits",
        es: "y {count} producto más" | "y {count} productos más",
    }
}

/// Writes the mail that confirms a request to the customer.
#[must_use]
pub fn filed(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    deadline: Option<&Deadline<'_>>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, duties, contact }) =
        (request, customer);
    let items = list(items);
    let heading = in_language!(
        language,
        en: "Once it is approved:",
        fr: "Une fois la demande approuvée\u{a0}:",
        es: "Cuando se apruebe:",
    );
    let (duties, reach) = (section(heading, duties), reach(language, vendor, contact));
    let deadline = deadline.map_or_else(String::new, |deadline| ship_before(language, deadline));
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return request {reference} with {vendor}"),
            text: format!(
                "Hello {name},\n\n{vendor} has received your request {reference}:\n\n{items}\n\nWhat happens next: {vendor} looks at \
                 it and writes to you. Please do not ship anything before you have an RMA number.\n\n{deadline}Follow your request \
                 here. The link is yours alone; anyone who has it can see the request.\n\n{link}\n{duties}{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Votre demande de retour {reference} chez {vendor}"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a bien reçu votre demande {reference}\u{a0}:\n\n{items}\n\nLa suite\u{a0}: \
                 {vendor} l’examine et vous écrit. Veuillez ne rien expédier avant d’avoir un numéro RMA.\n\n{deadline}Suivez votre \
                 demande ici. Ce lien est personnel; quiconque l’a peut voir la demande.\n\n{link}\n{duties}{reach}"
            ),
        },
        es: Mail {
            subject: format!("Su solicitud de devolución {reference} con {vendor}"),
            text: format!(
                "Hola, {name}:\n\n{vendor} ha recibido su solicitud {reference}:\n\n{items}\n\nQué sigue: {vendor} la revisa y le \
                 escribe. No envíe nada antes de tener un número de RMA.\n\n{deadline}Siga su solicitud aquí. El enlace es solo para \
                 usted; quien lo tenga puede ver la solicitud.\n\n{link}\n{duties}{reach}"
            ),
        },
    )
}

/// Writes the mail that sends the RMA number to the customer.
#[must_use]
pub fn approved(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    number: &Number<'_>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, duties, contact }) =
        (request, customer);
    let ship_by = ship_by(language, number) + &ship_to(language, number.ship_to);
    let (items, number) = (list(items), number.number);
    let heading = in_language!(language, en: "Before you ship:", fr: "Avant l’expédition\u{a0}:", es: "Antes del envío:");
    let (duties, reach) = (section(heading, duties), reach(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("RMA number {number} for your request {reference}"),
            text: format!(
                "Hello {name},\n\n{vendor} has approved your request {reference}. Your RMA number is\n\n    {number}\n\n\
                 {ship_by}{items}\n\nThe form to put inside the package and the label for the outside of the box are here:\n\n{link}\n\
                 {duties}{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Numéro RMA {number} pour votre demande {reference}"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a approuvé votre demande {reference}. Votre numéro RMA est\n\n    {number}\n\n\
                 {ship_by}{items}\n\nLe formulaire à mettre dans le colis et l’étiquette à coller à l’extérieur de la boîte \
                 sont ici\u{a0}:\n\n{link}\n{duties}{reach}"
            ),
        },
        es: Mail {
            subject: format!("Número de RMA {number} para su solicitud {reference}"),
            text: format!(
                "Hola, {name}:\n\n{vendor} aprobó su solicitud {reference}. Su número de RMA es\n\n    {number}\n\n{ship_by}\
                 {items}\n\nEl formulario que va dentro del paquete y la etiqueta que va por fuera de la caja están aquí:\n\n\
                 {link}\n{duties}{reach}"
            ),
        },
    )
}

/// Writes the paragraph with the address that the goods are sent to.
fn ship_to(language: Language, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let heading = in_language!(language, en: "Ship to:", fr: "Expédiez à\u{a0}:", es: "Envíe a:");
    format!("{heading}\n\n    {}\n\n", lines.join("\n    "))
}

/// Writes the paragraph with the last day of shipping, and what ends after it.
fn ship_by(language: Language, number: &Number<'_>) -> String {
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
fn ship_before(language: Language, deadline: &Deadline<'_>) -> String {
    let day = format::weekday_date(language, deadline.day);
    let remedy = format::quoted(language, deadline.remedy);
    in_language!(
        language,
        en: format!("Ship by {day}: after that day {remedy} is no longer possible.\n\n"),
        fr: format!("Expédiez au plus tard le {day}\u{a0}: passé ce jour, {remedy} n’est plus possible.\n\n"),
        es: format!("Envíe el paquete a más tardar el {day}: después de ese día ya no es posible {remedy}.\n\n"),
    )
}

/// Writes the mail that declines a request, with the clause.
#[must_use]
pub fn declined(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    clause: Option<&str>,
    note: Option<&str>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, rights) = (list(items), frame::legal_rights(language));
    let reach = reach(language, vendor, contact);
    let clause = clause.map_or_else(String::new, |clause| {
        in_language!(
            language,
            en: format!("The policy says: {clause}\n\n"),
            fr: format!("La politique dit\u{a0}: {clause}\n\n"),
            es: format!("La política dice: {clause}\n\n"),
        )
    });
    let note = vendors_note(language, vendor, note);
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return request {reference} was declined"),
            text: format!(
                "Hello {name},\n\n{vendor} has declined your request {reference}:\n\n{items}\n\n{clause}{note}{rights}\n\n\
                 Your request, with its history, is here:\n\n{link}\n{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Votre demande de retour {reference} a été refusée"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a refusé votre demande {reference}\u{a0}:\n\n{items}\n\n{clause}{note}{rights}\n\n\
                 Votre demande, avec son historique, est ici\u{a0}:\n\n{link}\n{reach}"
            ),
        },
        es: Mail {
            subject: format!("Su solicitud de devolución {reference} fue rechazada"),
            text: format!(
                "Hola, {name}:\n\n{vendor} rechazó su solicitud {reference}:\n\n{items}\n\n{clause}{note}{rights}\n\n\
                 Su solicitud, con su historial, está aquí:\n\n{link}\n{reach}"
            ),
        },
    )
}

/// Writes the customer's mail about a return that the vendor has settled.
#[must_use]
pub fn settled(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    note: Option<&str>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, note, reach) =
        (list(items), vendors_note(language, vendor, note), reach(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return {reference} is settled"),
            text: format!(
                "Hello {name},\n\n{vendor} has settled your return {reference}:\n\n{items}\n\n{note}Your request is \
                 here:\n\n{link}\n{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Votre retour {reference} est réglé"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a réglé votre retour {reference}\u{a0}:\n\n{items}\n\n{note}Votre demande est \
                 ici\u{a0}:\n\n{link}\n{reach}"
            ),
        },
        es: Mail {
            subject: format!("Su devolución {reference} está resuelta"),
            text: format!(
                "Hola, {name}:\n\n{vendor} resolvió su devolución {reference}:\n\n{items}\n\n{note}Su solicitud está \
                 aquí:\n\n{link}\n{reach}"
            ),
        },
    )
}

/// Writes the customer's mail about goods that arrived and that the vendor refused.
#[must_use]
pub fn refused(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    note: Option<&str>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, rights) = (list(items), frame::legal_rights(language));
    let (note, reach) = (vendors_note(language, vendor, note), reach(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("The goods of your return {reference} were refused"),
            text: format!(
                "Hello {name},\n\n{vendor} has refused the goods of your return {reference}:\n\n{items}\n\n{note}{rights}\n\n\
                 Your request is here:\n\n{link}\n{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Les produits de votre retour {reference} ont été refusés"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a refusé les produits de votre retour {reference}\u{a0}:\n\n{items}\n\n{note}{rights}\n\n\
                 Votre demande est ici\u{a0}:\n\n{link}\n{reach}"
            ),
        },
        es: Mail {
            subject: format!("Los productos de su devolución {reference} fueron rechazados"),
            text: format!(
                "Hola, {name}:\n\n{vendor} rechazó los productos de su devolución {reference}:\n\n{items}\n\n{note}{rights}\n\n\
                 Su solicitud está aquí:\n\n{link}\n{reach}"
            ),
        },
    )
}

/// Writes the customer's mail about a request that was withdrawn.
#[must_use]
pub fn withdrawn(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    note: Option<&str>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, note, reach) =
        (list(items), vendors_note(language, vendor, note), reach(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return request {reference} is withdrawn"),
            text: format!(
                "Hello {name},\n\nyour request {reference} with {vendor} is withdrawn:\n\n{items}\n\n{note}Please send nothing. \
                 An RMA number that was issued is no longer valid.\n\nYour request is here:\n\n{link}\n{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Votre demande de retour {reference} est retirée"),
            text: format!(
                "Bonjour {name},\n\nvotre demande {reference} chez {vendor} est retirée\u{a0}:\n\n{items}\n\n{note}Veuillez ne \
                 rien envoyer. Un numéro RMA déjà délivré n’est plus valide.\n\nVotre demande est ici\u{a0}:\n\n{link}\n{reach}"
            ),
        },
        es: Mail {
            subject: format!("Su solicitud de devolución {reference} está retirada"),
            text: format!(
                "Hola, {name}:\n\nsu solicitud {reference} con {vendor} está retirada:\n\n{items}\n\n{note}No envíe nada. Un \
                 número de RMA ya emitido deja de ser válido.\n\nSu solicitud está aquí:\n\n{link}\n{reach}"
            ),
        },
    )
}

/// Writes the customer's mail with a new link, after the old one was revoked.
#[must_use]
pub fn link_replaced(language: Language, request: &RequestSummary<'_>, customer: &Customer<'_>) -> Mail {
    let (RequestSummary { vendor, reference, .. }, Customer { name, link, contact, .. }) =
        (request, customer);
    let reach = reach(language, vendor, contact);
    in_language!(
        language,
        en: Mail {
            subject: format!("A new link to your request {reference}"),
            text: format!(
                "Hello {name},\n\n{vendor} has replaced the link to your request {reference}; the old one no longer works. The new \
                 link is yours alone; anyone who has it can see the request.\n\n{link}\n{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Un nouveau lien vers votre demande {reference}"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a remplacé le lien vers votre demande {reference}; l’ancien ne fonctionne plus. Le \
                 nouveau lien est personnel; quiconque l’a peut voir la demande.\n\n{link}\n{reach}"
            ),
        },
        es: Mail {
            subject: format!("Un nuevo enlace a su solicitud {reference}"),
            text: format!(
                "Hola, {name}:\n\n{vendor} reemplazó el enlace a su solicitud {reference}; el anterior ya no funciona. El nuevo \
                 enlace es solo para usted; quien lo tenga puede ver la solicitud.\n\n{link}\n{reach}"
            ),
        },
    )
}

/// Writes the mail that sends the customer the link again.
#[must_use]
pub fn link_sent(language: Language, request: &RequestSummary<'_>, customer: &Customer<'_>) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, reach) = (list(items), reach(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("The link to your request {reference}"),
            text: format!(
                "Hello {name},\n\nsomeone asked for the link to your request {reference} with {vendor}:\n\n{items}\n\nHere it is. \
                 It is yours alone; anyone who has it can see the request.\n\n{link}\n\nIf it was not you, you need not do \
                 anything: the link went to your address only.\n{reach}"
            ),
        },
        fr: Mail {
            subject: format!("Le lien vers votre demande {reference}"),
            text: format!(
                "Bonjour {name},\n\nquelqu’un a demandé le lien vers votre demande {reference} chez {vendor}\u{a0}:\n\n{items}\n\n\
                 Le voici. Il est personnel; quiconque l’a peut voir la demande.\n\n{link}\n\nSi ce n’était pas vous, vous n’avez \
                 rien à faire\u{a0}: le lien n’a été envoyé qu’à votre adresse.\n{reach}"
            ),
        },
        es: Mail {
            subject: format!("El enlace a su solicitud {reference}"),
            text: format!(
                "Hola, {name}:\n\nalguien pidió el enlace a su solicitud {reference} con {vendor}:\n\n{items}\n\nAquí está. Es \
                 solo para usted; quien lo tenga puede ver la solicitud.\n\n{link}\n\nSi no fue usted, no tiene que hacer nada: \
                 el enlace se envió únicamente a su dirección.\n{reach}"
            ),
        },
    )
}

/// Writes the vendor's mail about a request that its customer has withdrawn.
#[must_use]
pub fn withdrawn_by_customer(language: Language, request: &RequestSummary<'_>, contact: &[String]) -> Mail {
    let RequestSummary { reference, items, .. } = request;
    let (items, contact) = (list(items), list(contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("Return request {reference} was withdrawn"),
            text: format!("The customer has withdrawn the request {reference}:\n\n{items}\n\nFrom:\n\n{contact}\n"),
        },
        fr: Mail {
            subject: format!("La demande de retour {reference} a été retirée"),
            text: format!("Le client a retiré la demande {reference}\u{a0}:\n\n{items}\n\nDe la part de\u{a0}:\n\n{contact}\n"),
        },
        es: Mail {
            subject: format!("La solicitud de devolución {reference} fue retirada"),
            text: format!("El cliente retiró la solicitud {reference}:\n\n{items}\n\nDe parte de:\n\n{contact}\n"),
        },
    )
}

/// Writes the vendor's note as a paragraph of its own, or nothing if there is none.
fn vendors_note(language: Language, vendor: &str, note: Option<&str>) -> String {
    let Some(note) = note else { return String::new() };
    in_language!(
        language,
        en: format!("{vendor} writes: {note}\n\n"),
        fr: format!("{vendor} écrit\u{a0}: {note}\n\n"),
        es: format!("{vendor} escribe: {note}\n\n"),
    )
}

/// Writes the vendor's contact details, or nothing if the policy has none.
fn reach(language: Language, vendor: &str, contact: &[&str]) -> String {
    if contact.is_empty() {
        return String::new();
    }
    format!("\n{} {}\n", frame::contact(language, vendor), contact.join(", "))
}

/// Writes the mail that announces a request to the vendor; `details` are the paragraphs with the facts for the decision.
#[must_use]
pub fn new_request(
    language: Language,
    request: &RequestSummary<'_>,
    contact: &[String],
    note: Option<&str>,
    details: &str,
) -> Mail {
    let RequestSummary { reference, items, .. } = request;
    let (items, contact) = (list(items), list(contact));
    let note = note.map_or_else(String::new, |note| {
        in_language!(
            language,
            en: format!("Message from the customer: {note}\n\n"),
            fr: format!("Message du client\u{a0}: {note}\n\n"),
            es: format!("Mensaje del cliente: {note}\n\n"),
        )
    });
    let commands = format!(
        "    rma-server show {reference}\n    rma-server approve {reference}\n    rma-server decline {reference} --clause ID \
         --note TEXT\n"
    );
    in_language!(
        language,
        en: Mail {
            subject: format!("New return request {reference}"),
            text: format!(
                "Request {reference}:\n\n{items}\n\n{details}\n\nFrom:\n\n{contact}\n\n{note}To decide:\n\n{commands}"
            ),
        },
        fr: Mail {
            subject: format!("Nouvelle demande de retour {reference}"),
            text: format!(
                "Demande {reference}\u{a0}:\n\n{items}\n\n{details}\n\nDe la part de\u{a0}:\n\n{contact}\n\n{note}Pour décider\u{a0}:\n\n\
                 {commands}"
            ),
        },
        es: Mail {
            subject: format!("Nueva solicitud de devolución {reference}"),
            text: format!(
                "Solicitud {reference}:\n\n{items}\n\n{details}\n\nDe parte de:\n\n{contact}\n\n{note}Para decidir:\n\n{commands}"
            ),
        },
    )
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("  - {item}")).collect::<Vec<_>>().join("\n")
}

/// Writes a heading with its list, or nothing for an empty list.
fn section(heading: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("\n{heading}\n\n{}\n", list(items)) }
}
