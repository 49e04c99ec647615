//! Texts of the headline and of the best plan.

messages! {
    worth(lines: &str, amount: &str) {
        en: "{lines}, worth {amount} today",
        fr: "{lines}, {amount} aujourd’hui",
        es: "{lines}, {amount} hoy",
    }
    so_far(headline: &str) {
        en: "So far, {headline}",
        fr: "Pour l’instant, {headline}",
        es: "Por ahora, {headline}",
    }
    worth_nothing(lines: &str) {
        en: "{lines}: no amounts yet",
        fr: "{lines}\u{a0}: pas encore de montants",
        es: "{lines}: todavía sin montos",
    }
    for_lines(remedy: &str, lines: &str) {
        en: "{remedy} for {lines}",
        fr: "«\u{a0}{remedy}\u{a0}» pour {lines}",
        es: "“{remedy}” para {lines}",
    }
    for_all(remedy: &str) {
        en: "{remedy} for all of them",
        fr: "«\u{a0}{remedy}\u{a0}» pour toutes",
        es: "“{remedy}” para todas",
    }
    without_amount(lines: &str, remedies: &str) {
        en: "{lines}: {remedies}, without an amount",
        fr: "{lines}\u{a0}: {remedies}, sans montant",
        es: "{lines}: {remedies}, sin monto",
    }
    nothing_possible(lines: &str) {
        en: "{lines}, worth nothing: no remedy is possible without paying",
        fr: "{lines}, sans valeur\u{a0}: aucune option n’est possible sans payer",
        es: "{lines}, sin valor: ninguna opción es posible sin pagar",
    }
    ends_tonight(amount: &str) {
        en: "{amount} of it ends tonight",
        fr: "dont {amount} jusqu’à ce soir seulement",
        es: "de ellos, {amount} solo hasta esta noche",
    }
    ends_on(amount: &str, day: &str) {
        en: "{amount} of it ends on {day}",
        fr: "dont {amount} jusqu’au {day}",
        es: "de ellos, {amount} hasta el {day}",
    }
    ends_later(amount: &str, day: &str) {
        en: "{amount} on {day}",
        fr: "et {amount} jusqu’au {day}",
        es: "y {amount} hasta el {day}",
    }
    heading() {
        en: "The best plan",
        fr: "Le meilleur plan",
        es: "El mejor plan",
    }
    total() {
        en: "Total",
        fr: "Total",
        es: "Total",
    }
    without_filed() {
        en: "Without the lines that are filed.",
        fr: "Sans les lignes déjà soumises.",
        es: "Sin las líneas ya presentadas.",
    }
    money() {
        en: "Money",
        fr: "Argent",
        es: "Dinero",
    }
    credit() {
        en: "Credit for later orders",
        fr: "Crédit pour de prochaines commandes",
        es: "Crédito para pedidos futuros",
    }
    goods() {
        en: "Goods, at their price",
        fr: "Produits, à leur prix",
        es: "Productos, a su precio",
    }
    order(fact: &str) {
        en: "{fact}, to try",
        fr: "{fact}, à essayer",
        es: "{fact}, para probar",
    }
    order_hint(remedy: &str, most: &str) {
        en: "{remedy} takes the lines that gain most by it. An order of {most} has room for every line that gains.",
        fr: "L’option «\u{a0}{remedy}\u{a0}» prend les lignes qui y gagnent le plus. Une commande de {most} suffit pour toutes celles qui y gagnent.",
        es: "“{remedy}” toma las líneas que más ganan. Un pedido de {most} alcanza para todas las que ganan.",
    }
    without_order() {
        en: "No order",
        fr: "Sans commande",
        es: "Sin pedido",
    }
    gap(amount: &str) {
        en: "No other choice of lines is worth more than {amount} beyond this.",
        fr: "Aucun autre choix de lignes ne vaut plus de {amount} de plus.",
        es: "Ninguna otra elección de líneas vale más de {amount} por encima de esto.",
    }
    prefer() {
        en: "I prefer",
        fr: "Je préfère",
        es: "Prefiero",
    }
    prefer_amount() {
        en: "The highest amount",
        fr: "Le montant le plus élevé",
        es: "El monto más alto",
    }
    prefer_money() {
        en: "Money",
        fr: "De l’argent",
        es: "Dinero",
    }
    prefer_credit() {
        en: "Credit for later orders",
        fr: "Un crédit pour de prochaines commandes",
        es: "Crédito para pedidos futuros",
    }
    prefer_goods() {
        en: "Other goods",
        fr: "D’autres produits",
        es: "Otros productos",
    }
    nothing_taken() {
        en: "Nothing is possible",
        fr: "Aucune option possible",
        es: "Ninguna opción posible",
    }
    file_plan() {
        en: "File the plan",
        fr: "Soumettre le plan",
        es: "Presentar el plan",
    }
}

counted! {
    not_counted(count: usize) {
        en: "{count} line is not counted yet." | "{count} lines are not counted yet.",
        fr: "{count} ligne n’est pas encore comptée." | "{count} lignes ne sont pas encore comptées.",
        es: "{count} línea no se cuenta todavía." | "{count} líneas no se cuentan todavía.",
    }
    without_price(count: usize) {
        en: "{count} line is not counted: its price is not known."
            | "{count} lines are not counted: their prices are not known.",
        fr: "{count} ligne n’est pas comptée\u{a0}: son prix est inconnu."
            | "{count} lignes ne sont pas comptées\u{a0}: leurs prix sont inconnus.",
        es: "{count} línea no se cuenta: no se conoce su precio."
            | "{count} líneas no se cuentan: no se conocen sus precios.",
    }
    not_counted_without_price(count: usize, unpriced: &str) {
        en: "{count} line is not counted yet, {unpriced} without a known price."
            | "{count} lines are not counted yet, {unpriced} of them without a known price.",
        fr: "{count} ligne n’est pas encore comptée, dont {unpriced} sans prix connu."
            | "{count} lignes ne sont pas encore comptées, dont {unpriced} sans prix connu.",
        es: "{count} línea no se cuenta todavía, {unpriced} sin precio conocido."
            | "{count} líneas no se cuentan todavía, {unpriced} de ellas sin precio conocido.",
    }
    unfiled_lines(count: usize) {
        en: "{count} line not filed yet" | "{count} lines not filed yet",
        fr: "{count} ligne pas encore soumise" | "{count} lignes pas encore soumises",
        es: "{count} línea aún no presentada" | "{count} líneas aún no presentadas",
    }
}
