//! Texts of the comparison of strategies, and of the clauses that cost the most.

messages! {
    heading() {
        en: "Strategies compared",
        fr: "Stratégies comparées",
        es: "Estrategias comparadas",
    }
    hint() {
        en: "What the list comes to if every line takes one remedy, or each its best. Amounts are of lines that are open; the best of a line may cost money where nothing else is open.",
        fr: "Ce que donne la liste si chaque ligne prend une même option, ou chacune sa meilleure. Les montants ne comptent que les lignes où l’option est possible; la meilleure option d’une ligne peut coûter de l’argent si c’est la seule possible.",
        es: "Lo que da la lista si todas las líneas toman una misma opción, o cada una la mejor. Los montos solo cuentan las líneas en que la opción es posible; la mejor opción de una línea puede costar dinero si es la única posible.",
    }
    all_or_none_hint() {
        en: "A remedy with an offset order is counted for all its lines or for none. Where the order has room for some of them, the planner below says for which, and what they are worth.",
        fr: "Une option assortie d’un bon de commande compensatoire compte pour toutes ses lignes ou pour aucune. Si la commande suffit pour une partie d’entre elles, le planificateur ci-dessous dit lesquelles et ce qu’elles valent.",
        es: "Una opción con orden de compra compensatoria cuenta para todas sus líneas o para ninguna. Si la orden alcanza para una parte, el planificador de abajo dice para cuáles y cuánto valen.",
    }
    whole_list() {
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
        fr: "Possibles",
        es: "Posibles",
    }
    undetermined_lines() {
        en: "Waiting",
        fr: "En attente",
        es: "En espera",
    }
    closed_lines() {
        en: "Closed",
        fr: "Exclues",
        es: "Excluidas",
    }
    if_all_open() {
        en: "More if those waiting come out open",
        fr: "En plus, si celles en attente sont admises",
        es: "Además, si se admiten las que esperan",
    }
    costly_clauses() {
        en: "Clauses that cost the most",
        fr: "Les clauses qui coûtent le plus",
        es: "Las cláusulas que más cuestan",
    }
    costly_hint() {
        en: "The price of the goods on the lines that each clause closes, alone or with others.",
        fr: "Le prix des produits des lignes que chaque clause exclut, seule ou avec d’autres.",
        es: "El precio de los productos de las líneas que cada cláusula excluye, sola o con otras.",
    }
    no_clause_closes() {
        en: "No clause closes a line.",
        fr: "Aucune clause n’exclut de ligne.",
        es: "Ninguna cláusula excluye una línea.",
    }
    show_these() {
        en: "Show these lines",
        fr: "Afficher ces lignes",
        es: "Mostrar estas líneas",
    }
    alone(lines: &str, money: &str) {
        en: "By this clause alone: {lines}, {money}",
        fr: "Par cette seule clause\u{a0}: {lines}, {money}",
        es: "Solo por esta cláusula: {lines}, {money}",
    }
    never_alone() {
        en: "Other clauses close each of them too.",
        fr: "D’autres clauses excluent aussi chacune d’elles.",
        es: "Otras cláusulas también excluyen cada una de ellas.",
    }
}

counted! {
    selection(count: usize) {
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
