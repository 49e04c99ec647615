//! The estimate to take along.

messages! {
    out_heading() {
        en: "Take the estimate with you",
        fr: "Emportez l’estimation",
        es: "Llévese la estimación",
    }
    out_hint() {
        en: "With the policy’s version and digest, the date, and the clauses of every line. Of the selected lines, or of all where none is selected.",
        fr: "Avec la version et l’empreinte de la politique, la date et les clauses de chaque ligne. Pour les lignes sélectionnées, ou pour toutes s’il n’y en a pas.",
        es: "Con la versión y la huella de la política, la fecha y las cláusulas de cada línea. De las líneas seleccionadas, o de todas si no hay ninguna.",
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
    paper_heading(vendor: &str, strategy: &str) {
        en: "Estimate for {vendor}: {strategy}",
        fr: "Estimation pour {vendor}\u{a0}: {strategy}",
        es: "Estimación para {vendor}: {strategy}",
    }
}
