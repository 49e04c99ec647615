//! Texts of the exports: CSV, XLSX, print and the link.

messages! {
    heading() {
        en: "Take the estimate with you",
        fr: "Emportez l’estimation",
        es: "Llévese la estimación",
    }
    hint() {
        en: "With the policy’s version and digest, the date, and the clauses of every line. Of the selected lines, or of all where none is selected.",
        fr: "Avec la version et l’empreinte de la politique, la date et les clauses de chaque ligne. Pour les lignes sélectionnées, ou pour toutes s’il n’y en a pas.",
        es: "Con la versión y la huella de la política, la fecha y las cláusulas de cada línea. De las líneas seleccionadas, o de todas si no hay ninguna.",
    }
    download_xlsx() {
        en: "Download as XLSX",
        fr: "Télécharger en XLSX",
        es: "Descargar como XLSX",
    }
    writing_workbook() {
        en: "Writing the workbook…",
        fr: "Écriture du classeur…",
        es: "Escribiendo el libro de cálculo…",
    }
    workbook_not_written() {
        en: "The workbook could not be written",
        fr: "Le classeur n’a pas pu être écrit",
        es: "No se pudo escribir el libro de cálculo",
    }
    workbook_not_written_hint() {
        en: "Check your connection and try again, or download the estimate as CSV.",
        fr: "Vérifiez votre connexion et réessayez, ou téléchargez l’estimation en CSV.",
        es: "Revise su conexión e inténtelo de nuevo, o descargue la estimación como CSV.",
    }
    link_hint() {
        en: "The link holds nothing of your list, only the policy’s version, the days and the strategy. Send it with the file: whoever opens the link and brings in the file sees the same.",
        fr: "Le lien ne contient rien de votre liste, seulement la version de la politique, les dates et la stratégie. Envoyez-le avec le fichier\u{a0}: quiconque ouvre le lien et y importe le fichier voit la même chose.",
        es: "El enlace no contiene nada de su lista, solo la versión de la política, las fechas y la estrategia. Envíelo con el archivo: quien abra el enlace y cargue el archivo verá lo mismo.",
    }
    link_heading(day: &str) {
        en: "You followed a link to an estimate of {day}",
        fr: "Vous avez suivi un lien vers une estimation du {day}",
        es: "Abrió un enlace a una estimación del {day}",
    }
    link_next_step() {
        en: "Bring in the file that came with it, and you see the same. The link itself holds nothing of the list.",
        fr: "Importez le fichier qui l’accompagnait, et vous verrez la même chose. Le lien lui-même ne contient rien de la liste.",
        es: "Cargue el archivo que lo acompañaba y verá lo mismo. El enlace en sí no contiene nada de la lista.",
    }
    link_earlier() {
        en: "Everything is shown as it stood on that day. To file, go back to today.",
        fr: "Tout est présenté comme à cette date. Pour déposer une demande, revenez à aujourd’hui.",
        es: "Todo se muestra tal como estaba ese día. Para presentar una solicitud, vuelva a hoy.",
    }
    link_other_policy(then: &str, now: &str) {
        en: "The policy has changed since: it was that of {then}, and this page judges by that of {now}. Amounts may differ.",
        fr: "La politique a changé depuis\u{a0}: c’était celle du {then}, et cette page applique celle du {now}. Les montants peuvent différer.",
        es: "La política ha cambiado desde entonces: era la del {then} y esta página aplica la del {now}. Los montos pueden variar.",
    }
    see_today() {
        en: "Go back to today",
        fr: "Revenir à aujourd’hui",
        es: "Volver a hoy",
    }
    download_csv() {
        en: "Download as CSV",
        fr: "Télécharger en CSV",
        es: "Descargar como CSV",
    }
    print() {
        en: "Print",
        fr: "Imprimer",
        es: "Imprimir",
    }
    policy_version() {
        en: "Policy version",
        fr: "Version de la politique",
        es: "Versión de la política",
    }
    digest() {
        en: "Digest",
        fr: "Empreinte",
        es: "Huella digital",
    }
    day_of_request() {
        en: "As of",
        fr: "En date du",
        es: "Al",
    }
    reproduce() {
        en: "To see the same again",
        fr: "Pour revoir la même chose",
        es: "Para volver a ver lo mismo",
    }
    remedy() {
        en: "Remedy",
        fr: "Option demandée",
        es: "Opción",
    }
    verdict() {
        en: "Verdict",
        fr: "Décision",
        es: "Decisión",
    }
    undetermined() {
        en: "Waiting",
        fr: "En attente",
        es: "En espera",
    }
    clauses() {
        en: "Clauses",
        fr: "Clauses applicables",
        es: "Cláusulas",
    }
    paper_heading(vendor: &str, strategy: &str) {
        en: "Estimate for {vendor}: {strategy}",
        fr: "Estimation pour {vendor}\u{a0}: {strategy}",
        es: "Estimación para {vendor}: {strategy}",
    }
}
