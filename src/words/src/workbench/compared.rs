//! Strategies side by side, and the clauses that cost most.

messages! {
    compared_heading() {
        en: "Strategies compared",
        fr: "Stratégies comparées",
        es: "Estrategias comparadas",
    }
    compared_hint() {
        en: "What the list comes to if every line takes one remedy, or each its best. Amounts are of lines that are open; the best of a line may cost money where nothing else is open.",
        fr: "Ce que donne la liste si chaque ligne prend une même option, ou chacune sa meilleure. Les montants sont ceux des lignes ouvertes; la meilleure option d’une ligne peut coûter de l’argent si rien d’autre n’est ouvert.",
        es: "Lo que da la lista si todas las líneas toman una misma opción, o cada una la mejor. Los montos son de las líneas abiertas; la mejor opción de una línea puede costar dinero si nada más está abierto.",
    }
    of_list() {
        en: "The whole list",
        fr: "La liste entière",
        es: "La lista completa",
    }
    best_per_line() {
        en: "Best per line",
        fr: "La meilleure par ligne",
        es: "La mejor por línea",
    }
    strategy() {
        en: "Strategy",
        fr: "Stratégie",
        es: "Estrategia",
    }
    open_lines() {
        en: "Open",
        fr: "Ouvertes",
        es: "Abiertas",
    }
    waiting_lines() {
        en: "Waiting",
        fr: "En attente",
        es: "En espera",
    }
    closed_lines() {
        en: "Closed",
        fr: "Fermées",
        es: "Cerradas",
    }
    if_all_open() {
        en: "More if those waiting open",
        fr: "De plus si celles en attente s’ouvrent",
        es: "Más si se abren las que esperan",
    }
    costly_clauses() {
        en: "Clauses that cost the most",
        fr: "Les clauses qui coûtent le plus",
        es: "Las cláusulas que más cuestan",
    }
    costly_hint() {
        en: "What the goods of the lines cost that a clause closes, alone or together with others.",
        fr: "Ce qu’ont coûté les produits des lignes qu’une clause ferme, seule ou avec d’autres.",
        es: "Lo que costaron los productos de las líneas que una cláusula cierra, sola o junto con otras.",
    }
    no_clause_closes() {
        en: "No clause closes a line.",
        fr: "Aucune clause ne ferme de ligne.",
        es: "Ninguna cláusula cierra una línea.",
    }
    show_these() {
        en: "Show these lines",
        fr: "Afficher ces lignes",
        es: "Mostrar estas líneas",
    }
    alone(lines: &str, money: &str) {
        en: "Nothing else closes {lines} of them: {money}",
        fr: "Rien d’autre n’en ferme {lines}\u{a0}: {money}",
        es: "Nada más cierra {lines} de ellas: {money}",
    }
}

counted! {
    of_selection(count: usize) {
        en: "The selected line" | "The {count} selected lines",
        fr: "La ligne sélectionnée" | "Les {count} lignes sélectionnées",
        es: "La línea seleccionada" | "Las {count} líneas seleccionadas",
    }
    unpriced(count: usize) {
        en: "{count} line without a price" | "{count} lines without a price",
        fr: "{count} ligne sans prix" | "{count} lignes sans prix",
        es: "{count} línea sin precio" | "{count} líneas sin precio",
    }
}
