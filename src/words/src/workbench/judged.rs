//! Texts of the table of assessed lines.

messages! {
    heading() {
        en: "What each line is worth",
        fr: "Ce que vaut chaque ligne",
        es: "Lo que vale cada línea",
    }
    selected() {
        en: "Selected",
        fr: "Sélectionnée",
        es: "Seleccionada",
    }
    select_line(row: usize) {
        en: "Select row {row}",
        fr: "Sélectionner la rangée {row}",
        es: "Seleccionar la fila {row}",
    }
    goods() {
        en: "Product",
        fr: "Produit",
        es: "Producto",
    }
    units() {
        en: "Units",
        fr: "Unités",
        es: "Unidades",
    }
    price() {
        en: "Price",
        fr: "Prix",
        es: "Precio",
    }
    best() {
        en: "Best",
        fr: "Meilleure option",
        es: "Mejor opción",
    }
    why() {
        en: "Why",
        fr: "Pourquoi",
        es: "Por qué",
    }
    net() {
        en: "Net",
        fr: "Montant net",
        es: "Neto",
    }
    gross() {
        en: "Gross",
        fr: "Brut",
        es: "Bruto",
    }
    fees() {
        en: "Fees",
        fr: "Frais",
        es: "Cargos",
    }
    ship_by() {
        en: "Ship by",
        fr: "Expédier au plus tard",
        es: "Enviar a más tardar",
    }
    request_by() {
        en: "Request by",
        fr: "Demander au plus tard",
        es: "Solicitar a más tardar",
    }
    last_day() {
        en: "Last day",
        fr: "Dernier jour",
        es: "Último día",
    }
    missing() {
        en: "Still missing",
        fr: "Il manque",
        es: "Falta",
    }
    assumed_of_line(facts: &str) {
        en: "Assumed until you confirm it: {facts}.",
        fr: "Supposé jusqu’à votre confirmation\u{a0}: {facts}.",
        es: "Supuesto hasta que usted lo confirme: {facts}.",
    }
    prices_of_others() {
        en: "Prices of other lines",
        fr: "Prix d’autres lignes",
        es: "Precios de otras líneas",
    }
    nothing_open() {
        en: "Nothing is possible",
        fr: "Aucune option possible",
        es: "Ninguna opción posible",
    }
    filed_line(filed_as: &str) {
        en: "This line is filed: {filed_as}",
        fr: "Cette ligne est soumise\u{a0}: {filed_as}",
        es: "Esta línea está presentada: {filed_as}",
    }
    filed_line_unknown() {
        en: "This line is filed.",
        fr: "Cette ligne est soumise.",
        es: "Esta línea está presentada.",
    }
    answers_missing() {
        en: "Needs answers",
        fr: "Réponses requises",
        es: "Faltan respuestas",
    }
    price_unknown() {
        en: "Price not known",
        fr: "Prix inconnu",
        es: "Precio desconocido",
    }
    only_at_cost(remedy: &str, cost: &str) {
        en: "{remedy} costs {cost}, and nothing better is possible",
        fr: "«\u{a0}{remedy}\u{a0}» coûte {cost}, et rien de mieux n’est possible",
        es: "“{remedy}” cuesta {cost}, y no es posible nada mejor",
    }
    only_open() {
        en: "the only one possible",
        fr: "la seule possible",
        es: "la única posible",
    }
    highest_net(by: &str, next: &str) {
        en: "{by} more than {next}",
        fr: "{by} de plus que {next}",
        es: "{by} más que {next}",
    }
    closes_sooner(next: &str) {
        en: "the same amount as {next}, which stays possible longer",
        fr: "autant que {next}, qui reste possible plus longtemps",
        es: "lo mismo que {next}, que sigue disponible más tiempo",
    }
    policy_order(next: &str) {
        en: "equal to {next}",
        fr: "équivaut à {next}",
        es: "equivale a {next}",
    }
    line(row: usize, goods: &str) {
        en: "Row {row}: {goods}",
        fr: "Rangée {row}\u{a0}: {goods}",
        es: "Fila {row}: {goods}",
    }
    row(row: usize) {
        en: "Row {row}",
        fr: "Rangée {row}",
        es: "Fila {row}",
    }
    close() {
        en: "Close",
        fr: "Fermer",
        es: "Cerrar",
    }
    or_goods(exchange: &str) {
        en: "or goods of the full price by {exchange}",
        fr: "ou des produits au plein prix, par «\u{a0}{exchange}\u{a0}»",
        es: "o productos por el precio completo, por “{exchange}”",
    }
    preferred(next: &str) {
        en: "preferred to {next}",
        fr: "préférée à «\u{a0}{next}\u{a0}»",
        es: "preferida a “{next}”",
    }
    vendor_decides(vendor: &str) {
        en: "{vendor} decides",
        fr: "{vendor} décide",
        es: "{vendor} decide",
    }
    sort_by(column: &str) {
        en: "Sort by {column}",
        fr: "Trier par «\u{a0}{column}\u{a0}»",
        es: "Ordenar por “{column}”",
    }
}
