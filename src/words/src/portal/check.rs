//! Texts of the check page, of sending the request, and of the confirmation.

use policy::filing::ChangedField;

use crate::Language;

messages! {
    heading() {
        en: "Check your answers",
        fr: "Vérifiez vos réponses",
        es: "Revise sus respuestas",
    }
    lead(vendor: &str) {
        en: "This is what {vendor} will see. Nothing has been sent yet.",
        fr: "Voici ce que verra {vendor}. Rien n’a encore été envoyé.",
        es: "Esto es lo que verá {vendor}. Todavía no se ha enviado nada.",
    }
    back() {
        en: "Back to the questions",
        fr: "Revenir aux questions",
        es: "Volver a las preguntas",
    }
    change() {
        en: "Change",
        fr: "Modifier",
        es: "Cambiar",
    }
    you_request() {
        en: "You request",
        fr: "Vous demandez",
        es: "Usted solicita",
    }
    contact_heading() {
        en: "How can we reach you?",
        fr: "Comment vous joindre?",
        es: "¿Cómo podemos comunicarnos con usted?",
    }
    contact_hint(vendor: &str) {
        en: "{vendor} sends the decision and the RMA number to your e-mail address.",
        fr: "{vendor} envoie la décision et le numéro RMA à votre adresse courriel.",
        es: "{vendor} envía la decisión y el número de RMA a su correo electrónico.",
    }
    name() {
        en: "Your name",
        fr: "Votre nom",
        es: "Su nombre",
    }
    email() {
        en: "E-mail address",
        fr: "Adresse courriel",
        es: "Correo electrónico",
    }
    company() {
        en: "Company",
        fr: "Entreprise",
        es: "Empresa",
    }
    phone() {
        en: "Telephone",
        fr: "Téléphone",
        es: "Teléfono",
    }
    address_heading() {
        en: "Where should goods be sent back to you?",
        fr: "Où faut-il vous renvoyer la marchandise?",
        es: "¿A dónde debemos devolverle la mercancía?",
    }
    address_hint() {
        en: "In case something is sent back to you.",
        fr: "Au cas où quelque chose vous serait renvoyé.",
        es: "Por si hay que devolverle algo.",
    }
    line1() {
        en: "Street and number",
        fr: "Numéro et rue",
        es: "Calle y número",
    }
    line2() {
        en: "Apartment, suite",
        fr: "Appartement, bureau",
        es: "Apartamento, oficina",
    }
    city() {
        en: "City",
        fr: "Ville",
        es: "Ciudad",
    }
    region() {
        en: "State or province",
        fr: "Province ou État",
        es: "Estado o provincia",
    }
    postal_code() {
        en: "Postal code",
        fr: "Code postal",
        es: "Código postal",
    }
    country() {
        en: "Country",
        fr: "Pays",
        es: "País",
    }
    choose_country() {
        en: "Choose…",
        fr: "Choisir…",
        es: "Elegir…",
    }
    note() {
        en: "Anything else?",
        fr: "Autre chose à ajouter?",
        es: "¿Algo más?",
    }
    note_hint(vendor: &str) {
        en: "For {vendor}'s staff.",
        fr: "Pour l’équipe {vendor}.",
        es: "Para el personal de {vendor}.",
    }
    total() {
        en: "In total",
        fr: "Au total",
        es: "En total",
    }
    submit() {
        en: "Send the request",
        fr: "Envoyer la demande",
        es: "Enviar la solicitud",
    }
    submit_hint(vendor: &str) {
        en: "{vendor} decides and answers by e-mail. Ship nothing before you have an RMA number.",
        fr: "{vendor} décide et vous répond par courriel. N’expédiez rien avant d’avoir un numéro RMA.",
        es: "{vendor} decide y le responde por correo electrónico. No envíe nada antes de tener un número de RMA.",
    }
    sending() {
        en: "Sending your request…",
        fr: "Envoi de votre demande…",
        es: "Enviando su solicitud…",
    }
    sending_hint() {
        en: "Please wait. Your answers are locked until the server has replied.",
        fr: "Un instant, s’il vous plaît. Vos réponses sont verrouillées jusqu’à la réponse du serveur.",
        es: "Espere, por favor. Sus respuestas quedan bloqueadas hasta que responda el servidor.",
    }
    not_reached() {
        en: "We could not reach the server",
        fr: "Impossible de joindre le serveur",
        es: "No pudimos comunicarnos con el servidor",
    }
    not_reached_hint() {
        en: "Your request is stored on this device. We send it again until the server answers; it is filed only once.",
        fr: "Votre demande est conservée sur cet appareil. Nous la renvoyons jusqu’à ce que le serveur réponde; elle n’est soumise qu’une fois.",
        es: "Su solicitud está guardada en este dispositivo. La enviamos hasta que el servidor responda; se presenta una sola vez.",
    }
    waits() {
        en: "Your request will be sent when you are online",
        fr: "Votre demande partira quand vous serez en ligne",
        es: "Su solicitud se enviará cuando tenga conexión",
    }
    waits_hint() {
        en: "It is stored on this device, and is sent once, as soon as you are online or open this page again.",
        fr: "Elle est conservée sur cet appareil et partira une seule fois, dès que vous serez en ligne ou rouvrirez cette page.",
        es: "Está guardada en este dispositivo y se enviará una sola vez, en cuanto tenga conexión o vuelva a abrir esta página.",
    }
    call_off() {
        en: "Do not send it",
        fr: "Ne pas l’envoyer",
        es: "No enviarla",
    }
    too_busy() {
        en: "The server asked us to wait",
        fr: "Le serveur nous demande d’attendre",
        es: "El servidor nos pide esperar",
    }
    refused() {
        en: "The request could not be accepted",
        fr: "La demande n’a pas pu être acceptée",
        es: "No se pudo aceptar la solicitud",
    }
    refused_hint() {
        en: "Nothing has been filed. Please correct this:",
        fr: "Rien n’a été soumis. À corriger\u{a0}:",
        es: "No se presentó nada. Corrija lo siguiente:",
    }
    changed() {
        en: "Something has changed since you saw it",
        fr: "Quelque chose a changé entre-temps",
        es: "Algo ha cambiado desde que lo vio",
    }
    changed_hint() {
        en: "Nothing has been filed. This is what applies now:",
        fr: "Rien n’a été soumis. Voici ce qui vaut maintenant\u{a0}:",
        es: "No se presentó nada. Esto es lo que rige ahora:",
    }
    accept_change() {
        en: "Accept and send",
        fr: "Accepter et envoyer",
        es: "Aceptar y enviar",
    }
    changed_seen() {
        en: "You saw",
        fr: "Vous aviez vu",
        es: "Usted vio",
    }
    changed_now() {
        en: "Now",
        fr: "Maintenant",
        es: "Ahora",
    }
    changed_because() {
        en: "Because",
        fr: "Raison",
        es: "Motivo",
    }
    closed_now() {
        en: "What you chose is not possible any more. Go back and choose another option.",
        fr: "Ce que vous aviez choisi n’est plus possible. Revenez aux questions et faites un autre choix.",
        es: "Lo que había elegido ya no es posible. Vuelva a las preguntas y elija otra opción.",
    }
    none() {
        en: "none",
        fr: "aucun",
        es: "ninguno",
    }
    policy_changed(vendor: &str) {
        en: "{vendor}'s policy",
        fr: "La politique de retour {vendor}",
        es: "La política de {vendor}",
    }
    earlier_version() {
        en: "an earlier version",
        fr: "une version antérieure",
        es: "una versión anterior",
    }
    current_version() {
        en: "the current version",
        fr: "la version actuelle",
        es: "la versión actual",
    }
    filed() {
        en: "Your request is filed",
        fr: "Votre demande est soumise",
        es: "Su solicitud fue presentada",
    }
    reference() {
        en: "Your reference",
        fr: "Votre référence",
        es: "Su referencia",
    }
    filed_lead(vendor: &str, email: &str) {
        en: "{vendor} has received it and will write to {email} with the decision.",
        fr: "{vendor} l’a bien reçue et vous communiquera sa décision à {email}.",
        es: "{vendor} la ha recibido y le comunicará la decisión a {email}.",
    }
    what_next() {
        en: "What happens next",
        fr: "La suite",
        es: "Qué sigue",
    }
    next_decide(vendor: &str) {
        en: "{vendor} reviews your request and approves or declines it.",
        fr: "{vendor} examine votre demande, puis l’approuve ou la refuse.",
        es: "{vendor} revisa su solicitud y la aprueba o la rechaza.",
    }
    next_number() {
        en: "If it is approved, you receive an RMA number by e-mail and on your tracking page, with the form and the label to print.",
        fr: "Si elle est approuvée, vous recevez un numéro RMA par courriel et sur votre page de suivi, avec le formulaire et l’étiquette à imprimer.",
        es: "Si se aprueba, recibirá un número de RMA por correo electrónico y en su página de seguimiento, con el formulario y la etiqueta para imprimir.",
    }
    next_ship() {
        en: "The tracking page then says when to ship the parcel with both.",
        fr: "La page de suivi vous dit alors quand expédier le colis avec les deux.",
        es: "La página de seguimiento le dice entonces cuándo enviar el paquete con ambos.",
    }
    do_not_ship() {
        en: "Do not ship anything yet.",
        fr: "N’expédiez rien pour l’instant.",
        es: "No envíe nada todavía.",
    }
    your_part() {
        en: "What you must do",
        fr: "Ce que vous devez faire",
        es: "Lo que debe hacer",
    }
    track_link() {
        en: "Track your request",
        fr: "Suivre votre demande",
        es: "Seguir su solicitud",
    }
    track_hint() {
        en: "Keep this link. It opens your request without a password, so do not share it.",
        fr: "Conservez ce lien. Il ouvre votre demande sans mot de passe\u{a0}: ne le communiquez à personne.",
        es: "Guarde este enlace. Abre su solicitud sin contraseña, así que no lo comparta.",
    }
    copy_link() {
        en: "Copy the link",
        fr: "Copier le lien",
        es: "Copiar el enlace",
    }
    link_copied() {
        en: "Link copied",
        fr: "Lien copié",
        es: "Enlace copiado",
    }
    link_not_copied() {
        en: "The browser has not copied the link",
        fr: "Le navigateur n’a pas copié le lien",
        es: "El navegador no ha copiado el enlace",
    }
    another_request() {
        en: "Start another request",
        fr: "Commencer une autre demande",
        es: "Comenzar otra solicitud",
    }
}

counted! {
    again_in(seconds: u32) {
        en: "Trying again in {seconds} second." | "Trying again in {seconds} seconds.",
        fr: "Nouvel essai dans {seconds} seconde." | "Nouvel essai dans {seconds} secondes.",
        es: "Nuevo intento en {seconds} segundo." | "Nuevo intento en {seconds} segundos.",
    }
}

/// Returns the name of a field that has changed since the customer saw the assessment.
#[must_use]
pub const fn changed_field(language: Language, field: ChangedField) -> &'static str {
    match field {
        ChangedField::Digest => {
            in_language!(language, en: "The policy", fr: "La politique", es: "La política")
        }
        ChangedField::ShipOn => super::questions::ship_on_label(language),
        ChangedField::Verdict => in_language!(
            language,
            en: "Whether it is possible",
            fr: "Possible ou non",
            es: "Si es posible",
        ),
        ChangedField::Net => in_language!(language, en: "Amount", fr: "Montant", es: "Monto"),
        ChangedField::EligibleUntil => {
            in_language!(language, en: "Last day", fr: "Dernier jour", es: "Último día")
        }
    }
}
