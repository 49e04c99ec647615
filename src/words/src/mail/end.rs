//! Mails to the customer about the end of a request.

use super::parts::{contact_line, list, vendors_note};
use super::{Customer, Mail, RequestSummary};
use crate::Language;
use crate::portal::{frame, track};

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
    let (items, note, contact_line) =
        (list(items), vendors_note(language, vendor, note), contact_line(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return {reference} is settled"),
            text: format!(
                "Hello {name},\n\n{vendor} has settled your return {reference}:\n\n{items}\n\n{note}Your request is \
                 here:\n\n{link}\n{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Votre retour {reference} est réglé"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a réglé votre retour {reference}\u{a0}:\n\n{items}\n\n{note}Votre demande est \
                 ici\u{a0}:\n\n{link}\n{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Su devolución {reference} está resuelta"),
            text: format!(
                "Hola, {name}:\n\n{vendor} resolvió su devolución {reference}:\n\n{items}\n\n{note}Su solicitud está \
                 aquí:\n\n{link}\n{contact_line}"
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
    let (note, contact_line) =
        (vendors_note(language, vendor, note), contact_line(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("The goods of your return {reference} were refused"),
            text: format!(
                "Hello {name},\n\n{vendor} has refused the goods of your return {reference}:\n\n{items}\n\n{note}{rights}\n\n\
                 Your request is here:\n\n{link}\n{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Les produits de votre retour {reference} ont été refusés"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a refusé les produits de votre retour {reference}\u{a0}:\n\n{items}\n\n{note}{rights}\n\n\
                 Votre demande est ici\u{a0}:\n\n{link}\n{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Los productos de su devolución {reference} fueron rechazados"),
            text: format!(
                "Hola, {name}:\n\n{vendor} rechazó los productos de su devolución {reference}:\n\n{items}\n\n{note}{rights}\n\n\
                 Su solicitud está aquí:\n\n{link}\n{contact_line}"
            ),
        },
    )
}

/// Writes the customer's mail about a request that was withdrawn, after the vendor had issued `number` or before it issued one.
#[must_use]
pub fn withdrawn(
    language: Language,
    request: &RequestSummary<'_>,
    customer: &Customer<'_>,
    number: Option<&str>,
    note: Option<&str>,
) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, note, contact_line) =
        (list(items), vendors_note(language, vendor, note), contact_line(language, vendor, contact));
    let number = number
        .map(|number| format!(" {}", track::number_no_longer_valid(language, number)))
        .unwrap_or_default();
    in_language!(
        language,
        en: Mail {
            subject: format!("Your return request {reference} is withdrawn"),
            text: format!(
                "Hello {name},\n\nYour request {reference} with {vendor} is withdrawn:\n\n{items}\n\n{note}Please send \
                 nothing.{number}\n\nYour request is here:\n\n{link}\n{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Votre demande de retour {reference} est retirée"),
            text: format!(
                "Bonjour {name},\n\nVotre demande {reference} chez {vendor} est retirée\u{a0}:\n\n{items}\n\n{note}Veuillez ne \
                 rien envoyer.{number}\n\nVotre demande est ici\u{a0}:\n\n{link}\n{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Su solicitud de devolución {reference} está retirada"),
            text: format!(
                "Hola, {name}:\n\nSu solicitud {reference} con {vendor} está retirada:\n\n{items}\n\n{note}No envíe \
                 nada.{number}\n\nSu solicitud está aquí:\n\n{link}\n{contact_line}"
            ),
        },
    )
}
