//! Texts of the comparison of strategies, and of the clauses that cost the most.

messages! {
    heading() {
        en: "Strategies compared",
        fr: "Stratégies comparées",
        es: "Estrategias comparadas",
    }
    hint() {
        en: "What the list is worth if every line takes the same remedy, or each line its best one. Amounts include only lines on which the remedy is possible. A line on which every possible remedy costs money has no best remedy.",
        fr: "Ce que vaut la liste si chaque ligne prend une même option, ou chacune sa meilleure. Les montants ne comptent que les lignes où l’option est possible. Une ligne dont toutes les options possibles sont payantes n’a pas de meilleure option.",
        es: "Lo que vale la lista si todas las líneas toman una misma opción, o cada una la mejor. Los montos solo cuentan las líneas en que la opción es posible. Una línea cuyas opciones posibles cuestan todas dinero no tiene mejor opción.",
    }
    whole_list() {
        en: "The whole list",
        fr: "La liste entière",
        es: "La lista completa",
    }
    unfiled_lines() {
        en: "The lines that are not filed yet",
        fr: "Les lignes pas encore soumises",
        es: "Las líneas aún no presentadas",
    }
    strategy() {
        en: "Strategy",
        fr: "Stratégie",
        es: "Estrategia",
    }
    open_lines() {
        en: "Possible",
        fr: "Possibles",
        es: "Posibles",
    }
    undetermined_lines() {
        en: "Needs answers",
        fr: "À compléter",
        es: "Por completar",
    }
    closed_lines() {
        en: "Not possible",
        fr: "Pas possibles",
        es: "No posibles",
    }
    if_all_open() {
        en: "Extra if the missing answers are favorable",
        fr: "En plus, si les réponses manquantes sont favorables",
        es: "Además, si las respuestas que faltan son favorables",
    }
    costly_clauses() {
        en: "Clauses that cost the most",
        fr: "Les clauses qui coûtent le plus",
        es: "Las cláusulas que más cuestan",
    }
    costly_hint() {
        en: "The price of the goods on the lines that each clause excludes, alone or with other clauses.",
        fr: "Le prix des produits des lignes que chaque clause exclut, seule ou avec d’autres.",
        es: "El precio de los productos de las líneas que cada cláusula excluye, sola o con otras.",
    }
    no_clause_closes() {
        en: "No clause excludes a line.",
        fr: "Aucune clause n’exclut de ligne.",
        es: "Ninguna cláusula excluye una línea.",
    }
    show_these() {
        en: "Show these lines",
        fr: "Afficher ces lignes",
        es: "Mostrar estas líneas",
    }
    alone(lines: &str, money: &str) {
        en: "Possible without this clause: {lines}, {money}",
        fr: "Possible sans cette clause\u{a0}: {lines}, {money}",
        es: "Posible sin esta cláusula: {lines}, {money}",
    }
    never_alone() {
        en: "Other clauses exclude each of these lines too.",
        fr: "D’autres clauses excluent aussi chacune de ces lignes.",
        es: "Otras cláusulas también excluyen cada una de estas líneas.",
    }
    within_order() {
        en: "as far as the order has room",
        fr: "dans la limite de la commande",
        es: "hasta donde alcanza el pedido",
    }
    by_strategy() {
        en: "By strategy",
        fr: "Par stratégie",
        es: "Por estrategia",
    }
    only_goods(amount: &str) {
        en: "goods for {amount}",
        fr: "produits pour {amount}",
        es: "productos por {amount}",
    }
    in_goods(amount: &str) {
        en: "and goods for {amount}",
        fr: "et des produits pour {amount}",
        es: "y productos por {amount}",
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
