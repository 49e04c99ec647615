//! Words of what a vendor reads to decide a request, in its mail and on the command line.

messages! {
    open_day(day: i64, limit: u16) {
        en: "day {day} of {limit}",
        fr: "jour {day} de {limit}",
        es: "día {day} de {limit}",
    }
    passes() {
        en: "passes",
        fr: "respectée",
        es: "se cumple",
    }
    fails() {
        en: "fails",
        fr: "non respectée",
        es: "no se cumple",
    }
    undecided() {
        en: "to be decided",
        fr: "à décider",
        es: "por decidir",
    }
    requested() {
        en: "Requested",
        fr: "Demandé",
        es: "Solicitado",
    }
    possible() {
        en: "possible by the policy",
        fr: "possible selon la politique",
        es: "posible según la política",
    }
    needs_a_decision() {
        en: "depends on your decision",
        fr: "dépend de votre décision",
        es: "depende de su decisión",
    }
    not_possible() {
        en: "not possible by the policy",
        fr: "impossible selon la politique",
        es: "no es posible según la política",
    }
    credit() {
        en: "Credit before charges",
        fr: "Crédit avant frais",
        es: "Crédito antes de cargos",
    }
    net() {
        en: "Net",
        fr: "Net",
        es: "Neto",
    }
    not_known() {
        en: "Not known",
        fr: "Non connu",
        es: "No se sabe",
    }
    clauses() {
        en: "Clauses",
        fr: "Clauses",
        es: "Cláusulas",
    }
    total() {
        en: "Total",
        fr: "Total",
        es: "Total",
    }
    ship_date() {
        en: "Ship date",
        fr: "Date d’expédition",
        es: "Fecha de envío",
    }
}
