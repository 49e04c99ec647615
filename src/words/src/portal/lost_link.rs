//! Texts of the form that sends a lost link again.

messages! {
    heading() {
        en: "Find my request",
        fr: "Retrouver ma demande",
        es: "Buscar mi solicitud",
    }
    lead() {
        en: "Enter the reference of your request and the e-mail address that you gave. We send the link to your request to that address.",
        fr: "Indiquez la référence de votre demande et l’adresse courriel que vous avez donnée. Nous y envoyons le lien vers votre demande.",
        es: "Indique la referencia de su solicitud y la dirección de correo que dio. Enviaremos a esa dirección el enlace a su solicitud.",
    }
    reference() {
        en: "Reference",
        fr: "Référence",
        es: "Referencia",
    }
    reference_hint() {
        en: "For example R-7KQ4-MX9T. You saw it when you filed the request.",
        fr: "Par exemple R-7KQ4-MX9T. Elle s’est affichée quand vous avez soumis la demande.",
        es: "Por ejemplo, R-7KQ4-MX9T. Se le mostró al presentar la solicitud.",
    }
    send() {
        en: "Send the link",
        fr: "Envoyer le lien",
        es: "Enviar el enlace",
    }
    sending() {
        en: "Sending…",
        fr: "Envoi…",
        es: "Enviando…",
    }
    sent() {
        en: "If a request with this reference and this address exists, we have sent its link again. It can take a few minutes.",
        fr: "S’il existe une demande avec cette référence et cette adresse, nous avons renvoyé son lien. Cela peut prendre quelques minutes.",
        es: "Si existe una solicitud con esta referencia y esta dirección, hemos vuelto a enviar su enlace. Puede tardar unos minutos.",
    }
    sent_hint() {
        en: "No e-mail? Look in your spam folder, and check the reference and the address. A link is sent at most once an hour.",
        fr: "Pas de courriel? Voyez dans les indésirables et vérifiez la référence et l’adresse. Un lien est envoyé au plus une fois par heure.",
        es: "¿No llegó? Revise la carpeta de correo no deseado, la referencia y la dirección. Un enlace se envía como máximo una vez por hora.",
    }
    too_many() {
        en: "There were too many attempts from your network. Please try again in a few minutes.",
        fr: "Il y a eu trop de tentatives depuis votre réseau. Réessayez dans quelques minutes.",
        es: "Hubo demasiados intentos desde su red. Vuelva a intentarlo en unos minutos.",
    }
    no_mail() {
        en: "Mail is not set up here, so we cannot send the link",
        fr: "Le courriel n’est pas configuré ici\u{a0}: nous ne pouvons pas envoyer le lien",
        es: "Aquí no está configurado el correo, así que no podemos enviar el enlace",
    }
    no_mail_hint() {
        en: "Contact the vendor and give your reference.",
        fr: "Joignez le vendeur et donnez-lui votre référence.",
        es: "Comuníquese con el vendedor e indique su referencia.",
    }
    failed() {
        en: "The link could not be sent. Please try again.",
        fr: "Le lien n’a pas pu être envoyé. Veuillez réessayer.",
        es: "No se pudo enviar el enlace. Inténtelo de nuevo.",
    }
}
