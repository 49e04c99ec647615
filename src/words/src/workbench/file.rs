//! Texts of filing the list and of its results.

messages! {
    heading() {
        en: "File it",
        fr: "Soumettre la demande",
        es: "Presentar la solicitud",
    }
    hint(vendor: &str) {
        en: "{vendor} decides and answers by e-mail with an RMA number. Do not ship anything before that.",
        fr: "{vendor} décide et répond par courriel avec un numéro RMA. N’expédiez rien avant cela.",
        es: "{vendor} decide y responde por correo electrónico con un número de RMA. No envíe nada antes.",
    }
    remedy_of_each() {
        en: "Remedy for each line",
        fr: "Option demandée pour chaque ligne",
        es: "Opción solicitada para cada línea",
    }
    file_as() {
        en: "File it as",
        fr: "Soumettre sous forme de",
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
    nothing_to_file() {
        en: "There is nothing to file: no remedy is possible for these lines without paying, or answers are missing.",
        fr: "Il n’y a rien à soumettre\u{a0}: aucune option n’est possible pour ces lignes sans payer, ou il manque des réponses.",
        es: "No hay nada que presentar: no hay ninguna opción posible sin pagar para estas líneas o faltan respuestas.",
    }
    rest_left_out() {
        en: "Everything that can be filed is filed. The rest is left out: no remedy is possible without paying, or answers are missing.",
        fr: "Tout ce qui peut être soumis l’est. Le reste est laissé de côté\u{a0}: aucune option n’est possible sans payer, ou il manque des réponses.",
        es: "Todo lo que se puede presentar está presentado. El resto queda fuera: no hay ninguna opción posible sin pagar o faltan respuestas.",
    }
    rest_not_possible() {
        en: "The rest is left out: no remedy is possible without paying, or answers are missing.",
        fr: "Le reste est laissé de côté\u{a0}: aucune option n’est possible sans payer, ou il manque des réponses.",
        es: "El resto queda fuera: no hay ninguna opción posible sin pagar o faltan respuestas.",
    }
    rest_unconfirmed() {
        en: "The rest is left out: it rests on an assumption that you have not confirmed.",
        fr: "Le reste est laissé de côté\u{a0}: il dépend d’une supposition que vous n’avez pas confirmée.",
        es: "El resto queda fuera: depende de una suposición que usted no ha confirmado.",
    }
    rest_unconfirmed_or_not_possible() {
        en: "The rest is left out: it rests on an assumption that you have not confirmed, no remedy is possible without paying, or answers are missing.",
        fr: "Le reste est laissé de côté\u{a0}: il dépend d’une supposition que vous n’avez pas confirmée, aucune option n’est possible sans payer, ou il manque des réponses.",
        es: "El resto queda fuera: depende de una suposición que usted no ha confirmado, no hay ninguna opción posible sin pagar o faltan respuestas.",
    }
    filed() {
        en: "Filed",
        fr: "Soumise",
        es: "Presentada",
    }
    all_filed() {
        en: "All of these lines are filed.",
        fr: "Toutes ces lignes sont soumises.",
        es: "Todas estas líneas están presentadas.",
    }
    changed_hint() {
        en: "This has changed since the page was loaded. Load it again: your list is kept and assessed again, and what is filed stays filed.",
        fr: "Ceci a changé depuis le chargement de la page. Rechargez-la\u{a0}: votre liste est conservée et réévaluée, et ce qui est soumis le reste.",
        es: "Esto cambió desde que se cargó la página. Vuelva a cargarla: su lista se conserva y se evalúa de nuevo, y lo presentado queda presentado.",
    }
    refused_hint() {
        en: "Correct this in your list, then file these lines again. Lines that are already filed are left out.",
        fr: "Corrigez ceci dans votre liste, puis soumettez à nouveau ces lignes. Celles qui sont déjà soumises sont laissées de côté.",
        es: "Corrija esto en su lista y vuelva a presentar estas líneas. Las ya presentadas se dejan fuera.",
    }
    part_not_filed(heading: &str, lines: &str) {
        en: "{heading}, {lines}: not filed",
        fr: "{heading}, {lines}\u{a0}: demande non soumise",
        es: "{heading}, {lines}: solicitud no presentada",
    }
    select_unfiled() {
        en: "Select these lines",
        fr: "Sélectionner ces lignes",
        es: "Seleccionar estas líneas",
    }
    line_of_request(number: usize) {
        en: "Line {number}",
        fr: "Ligne {number}",
        es: "Línea {number}",
    }
    nothing_filed() {
        en: "Nothing is filed yet",
        fr: "Rien n’est encore soumis",
        es: "Todavía no hay nada presentado",
    }
    partly_filed() {
        en: "Part of your list is filed",
        fr: "Une partie de votre liste est soumise",
        es: "Una parte de su lista está presentada",
    }
    earlier_filed() {
        en: "Filed from an earlier list",
        fr: "Soumis à partir d’une liste antérieure",
        es: "Presentado de una lista anterior",
    }
    load_again() {
        en: "Load the page again",
        fr: "Recharger la page",
        es: "Volver a cargar la página",
    }
    list_filed() {
        en: "Your list is filed",
        fr: "Votre liste est soumise",
        es: "Su lista está presentada",
    }
    dismiss() {
        en: "Dismiss",
        fr: "Effacer ces résultats",
        es: "Quitar estos resultados",
    }
    dismiss_hint() {
        en: "This removes the links to these requests from this page.",
        fr: "Cela retire de cette page les liens vers ces demandes.",
        es: "Esto quita de esta página los enlaces a estas solicitudes.",
    }
    dismiss_links() {
        en: "Remove the links",
        fr: "Retirer les liens",
        es: "Quitar los enlaces",
    }
    keep_links() {
        en: "Keep them",
        fr: "Les garder",
        es: "Conservarlos",
    }
    check() {
        en: "Check before filing",
        fr: "Vérifier avant de soumettre",
        es: "Revisar antes de presentar",
    }
    check_heading() {
        en: "Check what is filed",
        fr: "Vérifiez ce qui sera soumis",
        es: "Revise lo que se presenta",
    }
    sender(sender: &str) {
        en: "Sender: {sender}",
        fr: "Expéditeur\u{a0}: {sender}",
        es: "Remitente: {sender}",
    }
    files_nothing() {
        en: "None of these lines will be filed.",
        fr: "Aucune de ces lignes ne sera soumise.",
        es: "No se presentará ninguna de estas líneas.",
    }
    back() {
        en: "Change it",
        fr: "Modifier",
        es: "Modificar",
    }
    left_out() {
        en: "Left out",
        fr: "Laissées de côté",
        es: "Se dejan fuera",
    }
    unconfirmed() {
        en: "Rests on an assumption that you have not confirmed",
        fr: "Dépend d’une supposition que vous n’avez pas confirmée",
        es: "Depende de una suposición que usted no ha confirmado",
    }
    confirm_now() {
        en: "Confirm what is assumed",
        fr: "Confirmer ce qui est supposé",
        es: "Confirmar lo que se supone",
    }
    closed() {
        en: "No remedy is possible",
        fr: "Aucune option n’est possible",
        es: "Ninguna opción es posible",
    }
    answers() {
        en: "Answers are missing",
        fr: "Des réponses manquent",
        es: "Faltan respuestas",
    }
    price() {
        en: "The price is missing",
        fr: "Le prix manque",
        es: "Falta el precio",
    }
    requests() {
        en: "Requests",
        fr: "Demandes",
        es: "Solicitudes",
    }
    undetermined(vendor: &str) {
        en: "{vendor} decides about a part: answers are missing",
        fr: "{vendor} décide d’une partie\u{a0}: des réponses manquent",
        es: "{vendor} decide sobre una parte: faltan respuestas",
    }
}

counted! {
    field_missing(count: usize, vendor: &str, field: &str, rows: &str) {
        en: "“{field}”, which {vendor} requires, is missing in row {rows}"
            | "“{field}”, which {vendor} requires, is missing in {count} rows: {rows}",
        fr: "«\u{a0}{field}\u{a0}», exigé par {vendor}, manque dans la rangée {rows}"
            | "«\u{a0}{field}\u{a0}», exigé par {vendor}, manque dans {count} rangées\u{a0}: {rows}",
        es: "Falta “{field}”, que {vendor} exige, en la fila {rows}"
            | "Falta “{field}”, que {vendor} exige, en {count} filas: {rows}",
    }
    some_to_file(taken: usize, all: &str) {
        en: "{taken} of {all} lines will be filed."
            | "{taken} of {all} lines will be filed.",
        fr: "{taken} ligne sur {all} sera soumise."
            | "{taken} lignes sur {all} seront soumises.",
        es: "Se presentará {taken} de {all} líneas."
            | "Se presentarán {taken} de {all} líneas.",
    }
    all_to_file(count: usize) {
        en: "{count} line will be filed." | "All {count} lines will be filed.",
        fr: "{count} ligne sera soumise." | "Les {count} lignes seront soumises.",
        es: "Se presentará {count} línea." | "Se presentarán las {count} líneas.",
    }
    file_lines(count: usize) {
        en: "File {count} line" | "File {count} lines",
        fr: "Soumettre {count} ligne" | "Soumettre {count} lignes",
        es: "Presentar {count} línea" | "Presentar {count} líneas",
    }
    requests_left(count: usize) {
        en: "{count} request left." | "{count} requests left.",
        fr: "Encore {count} demande." | "Encore {count} demandes.",
        es: "Falta {count} solicitud." | "Faltan {count} solicitudes.",
    }
}
