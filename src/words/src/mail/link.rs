//! Mails to the customer with the link to the tracking page.

use super::parts::{contact_line, list};
use super::{Customer, Mail, RequestSummary};
use crate::Language;

/// Writes the customer's mail with a new link, after the old one was revoked.
#[must_use]
pub fn link_replaced(language: Language, request: &RequestSummary<'_>, customer: &Customer<'_>) -> Mail {
    let (RequestSummary { vendor, reference, .. }, Customer { name, link, contact, .. }) =
        (request, customer);
    let contact_line = contact_line(language, vendor, contact);
    in_language!(
        language,
        en: Mail {
            subject: format!("A new link to your request {reference}"),
            text: format!(
                "Hello {name},\n\n{vendor} has replaced the link to your request {reference}; the old one no longer works. The new \
                 link is yours alone; anyone who has it can see the request.\n\n{link}\n{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Un nouveau lien vers votre demande {reference}"),
            text: format!(
                "Bonjour {name},\n\n{vendor} a remplacé le lien vers votre demande {reference}; l’ancien ne fonctionne plus. Le \
                 nouveau lien est personnel; quiconque l’a peut voir la demande.\n\n{link}\n{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("Un nuevo enlace a su solicitud {reference}"),
            text: format!(
                "Hola, {name}:\n\n{vendor} reemplazó el enlace a su solicitud {reference}; el anterior ya no funciona. El nuevo \
                 enlace es solo para usted; quien lo tenga puede ver la solicitud.\n\n{link}\n{contact_line}"
            ),
        },
    )
}

/// Writes the mail that sends the customer the link again.
#[must_use]
pub fn link_sent(language: Language, request: &RequestSummary<'_>, customer: &Customer<'_>) -> Mail {
    let (RequestSummary { vendor, reference, items }, Customer { name, link, contact, .. }) =
        (request, customer);
    let (items, contact_line) = (list(items), contact_line(language, vendor, contact));
    in_language!(
        language,
        en: Mail {
            subject: format!("The link to your request {reference}"),
            text: format!(
                "Hello {name},\n\nSomeone asked for the link to your request {reference} with {vendor}:\n\n{items}\n\nHere it is. \
                 It is yours alone; anyone who has it can see the request.\n\n{link}\n\nIf it was not you, you need not do \
                 anything: the link went to your address only.\n{contact_line}"
            ),
        },
        fr: Mail {
            subject: format!("Le lien vers votre demande {reference}"),
            text: format!(
                "Bonjour {name},\n\nQuelqu’un a demandé le lien vers votre demande {reference} chez {vendor}\u{a0}:\n\n{items}\n\n\
                 Le voici. Il est personnel; quiconque l’a peut voir la demande.\n\n{link}\n\nSi ce n’était pas vous, vous n’avez \
                 rien à faire\u{a0}: le lien n’a été envoyé qu’à votre adresse.\n{contact_line}"
            ),
        },
        es: Mail {
            subject: format!("El enlace a su solicitud {reference}"),
            text: format!(
                "Hola, {name}:\n\nAlguien pidió el enlace a su solicitud {reference} con {vendor}:\n\n{items}\n\nAquí está. Es \
                 solo para usted; quien lo tenga puede ver la solicitud.\n\n{link}\n\nSi no fue usted, no tiene que hacer nada: \
                 el enlace se envió únicamente a su dirección.\n{contact_line}"
            ),
        },
    )
}
