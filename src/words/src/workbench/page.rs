//! Texts of the page as a whole.

messages! {
    heading() {
        en: "Estimate a whole list",
        fr: "Estimer une liste entière",
        es: "Estimar una lista completa",
    }
    lead(vendor: &str) {
        en: "See what every line of your stock is worth under the policy of {vendor}, today and if you wait.",
        fr: "Voyez ce que vaut chaque ligne de votre stock selon la politique de retour {vendor}, aujourd’hui et si vous attendez.",
        es: "Vea cuánto vale cada línea de su inventario según la política de {vendor}, hoy y si espera.",
    }
    judged_by(vendor: &str, version: &str, digest: &str, day: &str) {
        en: "Assessed on {day} under the policy of {vendor} of {version} ({digest}…).",
        fr: "Évalué le {day} selon la politique de retour {vendor}, version du {version} ({digest}…).",
        es: "Evaluado el {day} según la política de {vendor} del {version} ({digest}…).",
    }
    sections() {
        en: "Parts of this page",
        fr: "Parties de cette page",
        es: "Partes de esta página",
    }
    one_request() {
        en: "Ask about one product instead",
        fr: "Traiter plutôt un seul produit",
        es: "Consultar un solo producto",
    }
}

counted! {
    not_final(count: usize) {
        en: "The amounts below are not final: {count} question about the list is open. What waits for the answer counts as unknown."
            | "The amounts below are not final: {count} questions about the list are open. What waits for the answers counts as unknown.",
        fr: "Les montants ci-dessous ne sont pas définitifs\u{a0}: {count} question sur la liste est ouverte. Ce qui attend la réponse compte comme inconnu."
            | "Les montants ci-dessous ne sont pas définitifs\u{a0}: {count} questions sur la liste sont ouvertes. Ce qui attend les réponses compte comme inconnu.",
        es: "Los montos de abajo no son definitivos: {count} pregunta sobre la lista está abierta. Lo que espera la respuesta cuenta como desconocido."
            | "Los montos de abajo no son definitivos: {count} preguntas sobre la lista están abiertas. Lo que espera las respuestas cuenta como desconocido.",
    }
    lines(count: usize) {
        en: "{count} line" | "{count} lines",
        fr: "{count} ligne" | "{count} lignes",
        es: "{count} línea" | "{count} líneas",
    }
}
