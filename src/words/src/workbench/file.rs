//! Filing the list, and what comes of it.

messages! {
    file_heading() {
        en: "File it",
        fr: "Déposer la demande",
        es: "Presentar la solicitud",
    }
    file_hint(vendor: &str) {
        en: "{vendor} decides, and answers by e-mail with an RMA number. Do not ship anything before that.",
        fr: "{vendor} décide et répond par courriel avec un numéro RMA. N’expédiez rien avant cela.",
        es: "{vendor} decide y responde por correo electrónico con un número de RMA. No envíe nada antes.",
    }
    each_takes() {
        en: "Each line takes",
        fr: "Chaque ligne prend",
        es: "Cada línea toma",
    }
    file_as() {
        en: "File it as",
        fr: "Déposer en",
        es: "Presentar como",
    }
    as_one() {
        en: "One request",
        fr: "Une seule demande",
        es: "Una sola solicitud",
    }
    by_remedy() {
        en: "A request for each remedy",
        fr: "Une demande par option",
        es: "Una solicitud por opción",
    }
    to_be_filed(taken: usize, all: usize) {
        en: "{taken} of {all} lines will be filed; the others take nothing.",
        fr: "{taken} lignes sur {all} seront déposées; les autres ne prennent rien.",
        es: "Se presentarán {taken} de {all} líneas; las demás no toman nada.",
    }
    required() {
        en: "This is needed.",
        fr: "Ce champ est requis.",
        es: "Este dato es necesario.",
    }
    not_so() {
        en: "This cannot be right; check it.",
        fr: "Cela ne peut pas être juste; vérifiez.",
        es: "Esto no puede ser correcto; revíselo.",
    }
    changed_hint() {
        en: "Nothing more is filed. Load the page again: your list is kept and judged anew.",
        fr: "Rien de plus n’est déposé. Rechargez la page\u{a0}: votre liste est conservée et réévaluée.",
        es: "No se presenta nada más. Vuelva a cargar la página: su lista se conserva y se evalúa de nuevo.",
    }
    load_again() {
        en: "Load the page again",
        fr: "Recharger la page",
        es: "Volver a cargar la página",
    }
    filed() {
        en: "Your list is filed",
        fr: "Votre liste est déposée",
        es: "Su lista está presentada",
    }
    file_another() {
        en: "File something else",
        fr: "Déposer autre chose",
        es: "Presentar otra cosa",
    }
}

counted! {
    file_lines(count: usize) {
        en: "File {count} line" | "File {count} lines",
        fr: "Déposer {count} ligne" | "Déposer {count} lignes",
        es: "Presentar {count} línea" | "Presentar {count} líneas",
    }
    parts_left(count: usize) {
        en: "{count} request to go." | "{count} requests to go.",
        fr: "Encore {count} demande." | "Encore {count} demandes.",
        es: "Falta {count} solicitud." | "Faltan {count} solicitudes.",
    }
}
