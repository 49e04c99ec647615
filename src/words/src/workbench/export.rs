//! Texts of the exports: CSV, XLSX, print and the link.

messages! {
    heading() {
        en: "Export the estimate",
        fr: "Exporter l’estimation",
        es: "Exportar la estimación",
    }
    hint() {
        en: "Contains the policy’s version and digest, the date, and the clauses of every line. Exports the selected lines, or all lines if none is selected.",
        fr: "Contient la version et l’empreinte de la politique, la date, et les clauses de chaque ligne. Exporte les lignes sélectionnées, ou toutes si aucune ne l’est.",
        es: "Contiene la versión y la huella digital de la política, la fecha y las cláusulas de cada línea. Exporta las líneas seleccionadas, o todas si no hay ninguna seleccionada.",
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
        en: "The link contains nothing of your list, only the policy’s version, the dates and the strategy. Send it together with the file: a person who opens the link and imports the file sees the same result.",
        fr: "Le lien ne contient rien de votre liste, seulement la version de la politique, les dates et la stratégie. Envoyez-le avec le fichier\u{a0}: une personne qui ouvre le lien et y importe le fichier voit le même résultat.",
        es: "El enlace no contiene nada de su lista, solo la versión de la política, las fechas y la estrategia. Envíelo junto con el archivo: quien abra el enlace e importe el archivo verá el mismo resultado.",
    }
    link_heading(day: &str) {
        en: "You followed a link to an estimate of {day}",
        fr: "Vous avez suivi un lien vers une estimation du {day}",
        es: "Abrió un enlace a una estimación del {day}",
    }
    link_next_step() {
        en: "Import the file that came with it to see the same result. The link itself contains nothing of the list.",
        fr: "Importez le fichier qui l’accompagnait pour voir le même résultat. Le lien lui-même ne contient rien de la liste.",
        es: "Importe el archivo que lo acompañaba para ver el mismo resultado. El enlace en sí no contiene nada de la lista.",
    }
    link_earlier() {
        en: "Everything is shown as of that day. To file, go back to today.",
        fr: "Tout est présenté comme à cette date. Pour soumettre une demande, revenez à aujourd’hui.",
        es: "Todo se muestra tal como estaba ese día. Para presentar una solicitud, vuelva a hoy.",
    }
    link_other_policy(then: &str, now: &str) {
        en: "The policy has changed since then: the estimate used the version of {then}, this page uses the version of {now}. Amounts may differ.",
        fr: "La politique a changé depuis\u{a0}: l’estimation utilisait la version du {then}, cette page utilise celle du {now}. Les montants peuvent différer.",
        es: "La política ha cambiado desde entonces: la estimación usaba la versión del {then} y esta página usa la del {now}. Los montos pueden variar.",
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
        en: "To reproduce this estimate",
        fr: "Pour reproduire cette estimation",
        es: "Para reproducir esta estimación",
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
        en: "Needs answers",
        fr: "À compléter",
        es: "Por completar",
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
    list() {
        en: "List",
        fr: "Liste",
        es: "Lista",
    }
    summary() {
        en: "Summary",
        fr: "Résumé",
        es: "Resumen",
    }
    lines() {
        en: "Lines",
        fr: "Lignes",
        es: "Líneas",
    }
    policy() {
        en: "Policy",
        fr: "Politique",
        es: "Política",
    }
    goods() {
        en: "Goods",
        fr: "Produits",
        es: "Productos",
    }
    left_out() {
        en: "Left out",
        fr: "Laissée de côté",
        es: "Se deja fuera",
    }
    assumed() {
        en: "Assumed, not confirmed",
        fr: "Supposé, non confirmé",
        es: "Supuesto, sin confirmar",
    }
    last_days() {
        en: "Last days",
        fr: "Derniers jours",
        es: "Últimos días",
    }
    currency() {
        en: "Currency",
        fr: "Devise",
        es: "Moneda",
    }
    clause() {
        en: "Clause",
        fr: "Clause",
        es: "Cláusula",
    }
    statement() {
        en: "Text",
        fr: "Texte",
        es: "Texto",
    }
    section() {
        en: "Section",
        fr: "Section",
        es: "Sección",
    }
    vendor() {
        en: "Vendor",
        fr: "Fournisseur",
        es: "Proveedor",
    }
}
