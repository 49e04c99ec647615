//! Texts of the filters, and of setting a fact of many lines at once.

messages! {
    heading() {
        en: "Which lines are shown",
        fr: "Lignes affichées",
        es: "Líneas que se muestran",
    }
    show() {
        en: "Show",
        fr: "Afficher",
        es: "Mostrar",
    }
    all_lines() {
        en: "All lines",
        fr: "Toutes les lignes",
        es: "Todas las líneas",
    }
    expiring() {
        en: "Expiring this week",
        fr: "Expirent cette semaine",
        es: "Vencen esta semana",
    }
    closed_since() {
        en: "Not possible since yesterday",
        fr: "Option expirée depuis hier",
        es: "Opción vencida desde ayer",
    }
    needs_answer() {
        en: "Needs an answer",
        fr: "En attente d’une réponse",
        es: "Necesita una respuesta",
    }
    nothing_open() {
        en: "Nothing possible",
        fr: "Sans option possible",
        es: "Sin ninguna opción posible",
    }
    any() {
        en: "Any",
        fr: "Tous",
        es: "Cualquiera",
    }
    any_clause() {
        en: "Any",
        fr: "Toutes",
        es: "Cualquiera",
    }
    closed_by() {
        en: "Excluded by clause",
        fr: "Exclues par la clause",
        es: "Excluidas por la cláusula",
    }
    clause_lines(clause: &str, count: usize) {
        en: "{clause} ({count})",
        fr: "{clause} ({count})",
        es: "{clause} ({count})",
    }
    bulk_heading() {
        en: "Answer for many lines at once",
        fr: "Répondre pour plusieurs lignes à la fois",
        es: "Responder por varias líneas a la vez",
    }
    select_shown() {
        en: "Select all shown",
        fr: "Sélectionner les lignes affichées",
        es: "Seleccionar las mostradas",
    }
    select_none() {
        en: "Select none",
        fr: "Ne rien sélectionner",
        es: "Quitar la selección",
    }
    fact_label() {
        en: "For these lines",
        fr: "Pour ces lignes",
        es: "Para estas líneas",
    }
    needed_fact(fact: &str, count: usize) {
        en: "{fact} (missing on {count})",
        fr: "{fact} (manque à {count})",
        es: "{fact} (falta en {count})",
    }
    choose() {
        en: "Choose…",
        fr: "Choisir…",
        es: "Elegir…",
    }
    was_set(fact: &str, value: &str, lines: &str) {
        en: "“{fact}” is set to “{value}” for {lines}.",
        fr: "«\u{a0}{fact}\u{a0}»\u{a0}: «\u{a0}{value}\u{a0}» pour {lines}.",
        es: "“{fact}”: “{value}” para {lines}.",
    }
    undo() {
        en: "Undo",
        fr: "Annuler",
        es: "Deshacer",
    }
    was_undone() {
        en: "The last answer for many lines is taken back.",
        fr: "La dernière réponse pour plusieurs lignes est retirée.",
        es: "Se retiró la última respuesta para varias líneas.",
    }
    value_label() {
        en: "is",
        fr: "est",
        es: "es",
    }
    unknown() {
        en: "Not known",
        fr: "Inconnu",
        es: "No se sabe",
    }
    search() {
        en: "Search",
        fr: "Rechercher",
        es: "Buscar",
    }
    model() {
        en: "Model",
        fr: "Modèle",
        es: "Modelo",
    }
    until_sum() {
        en: "Select until the sum is",
        fr: "Sélectionner jusqu’à la somme de",
        es: "Seleccionar hasta sumar",
    }
    select_until() {
        en: "Select",
        fr: "Sélectionner",
        es: "Seleccionar",
    }
    reached(lines: &str, amount: &str) {
        en: "{lines} selected, together {amount}.",
        fr: "Sélection\u{a0}: {lines}, en tout {amount}.",
        es: "Selección: {lines}, en total {amount}.",
    }
}

counted! {
    shown_count(count: usize) {
        en: "{count} line shown" | "{count} lines shown",
        fr: "{count} ligne affichée" | "{count} lignes affichées",
        es: "{count} línea mostrada" | "{count} líneas mostradas",
    }
    selected_count(count: usize) {
        en: "{count} line selected" | "{count} lines selected",
        fr: "{count} ligne sélectionnée" | "{count} lignes sélectionnées",
        es: "{count} línea seleccionada" | "{count} líneas seleccionadas",
    }
    set_for(count: usize) {
        en: "Set for {count} line" | "Set for {count} lines",
        fr: "Appliquer à {count} ligne" | "Appliquer à {count} lignes",
        es: "Aplicar a {count} línea" | "Aplicar a {count} líneas",
    }
}
