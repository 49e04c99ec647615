//! Mails to the vendor.

use super::parts::list;
use super::{Mail, RequestSummary};
use crate::Language;

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
