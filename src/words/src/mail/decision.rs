//! Mails to the customer about the filing and the decision.

use super::parts::{contact_line, list, section, vendors_note};
use super::shipping::{replacements, ship_before, ship_by, ship_to};
use super::{Customer, Deadline, Mail, Number, RequestSummary};
use crate::Language;
use crate::portal::frame;

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
    let (duties, contact_line) = (section(heading, duties), contact_line(language, vendor, contact));
    let deadline = deadline.map_or_else(String::new, |deadline| ship_before(language, deadline));
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return request {reference} with {vendor}"),
            text: format!(
                "Hello {name},\n\n{vendor} has received your request {reference}:\n\n{items}\n\nWhat happens next: {vendor} looks at \
                 it and writes to you. Please do not ship anything before you have an RMA number.\n\n{deadline}Follow your request \
                 here. The link is yours alone; anyone who has it can see the request.\n\n{link}\n{duties}{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Votre demande de retour {reference} chez {vendor}"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a bien reçu votre demande {reference}\u{a0}:\n\n{items}\n\nLa suite\u{a0}: \
                 {vendor} l’examine et vous écrit. Veuillez ne rien expédier avant d’avoir un numéro RMA.\n\n{deadline}Suivez votre \
                 demande ici. Ce lien est personnel; quiconque l’a peut voir la demande.\n\n{link}\n{duties}{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Su solicitud de devolución {reference} con {vendor}"),
            text: format!(
                "Hola, {name}:\n\n{vendor} ha recibido su solicitud {reference}:\n\n{items}\n\nQué sigue: {vendor} la revisa y le \
                 escribe. No envíe nada antes de tener un número de RMA.\n\n{deadline}Siga su solicitud aquí. El enlace es solo para \
                 usted; quien lo tenga puede ver la solicitud.\n\n{link}\n{duties}{contact_line}"
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
    let ship_by = replacements(language, vendor, number)
        + &ship_by(language, number)
        + &ship_to(language, number.ship_to);
    let (items, number) = (list(items), number.number);
    let heading = in_language!(language, en: "Before you ship:", fr: "Avant l’expédition\u{a0}:", es: "Antes del envío:");
    let (duties, contact_line) = (section(heading, duties), contact_line(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("RMA number {number} for your request {reference}"),
            text: format!(
                "Hello {name},\n\n{vendor} has approved your request {reference}. Your RMA number is\n\n    {number}\n\n\
                 {ship_by}{items}\n\nThe form to put inside the package and the label for the outside of the box are here:\n\n{link}\n\
                 {duties}{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Numéro RMA {number} pour votre demande {reference}"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a approuvé votre demande {reference}. Votre numéro RMA est\n\n    {number}\n\n\
                 {ship_by}{items}\n\nLe formulaire à mettre dans le colis et l’étiquette à coller à l’extérieur de la boîte \
                 sont ici\u{a0}:\n\n{link}\n{duties}{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Número de RMA {number} para su solicitud {reference}"),
            text: format!(
                "Hola, {name}:\n\n{vendor} aprobó su solicitud {reference}. Su número de RMA es\n\n    {number}\n\n{ship_by}\
                 {items}\n\nEl formulario que va dentro del paquete y la etiqueta que va por fuera de la caja están aquí:\n\n\
                 {link}\n{duties}{contact_line}"
            ),
        },
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
    let contact_line = contact_line(language, vendor, contact);
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
                 Your request, with its history, is here:\n\n{link}\n{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Votre demande de retour {reference} a été refusée"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a refusé votre demande {reference}\u{a0}:\n\n{items}\n\n{clause}{note}{rights}\n\n\
                 Votre demande, avec son historique, est ici\u{a0}:\n\n{link}\n{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Su solicitud de devolución {reference} fue rechazada"),
            text: format!(
                "Hola, {name}:\n\n{vendor} rechazó su solicitud {reference}:\n\n{items}\n\n{clause}{note}{rights}\n\n\
                 Su solicitud, con su historial, está aquí:\n\n{link}\n{contact_line}"
            ),
        },
    )
}
