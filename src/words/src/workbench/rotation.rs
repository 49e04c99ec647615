//! Programmes that an order opens.

messages! {
    qualifying() {
        en: "Qualify",
        fr: "Admissibles",
        es: "Califican",
    }
    not_qualifying() {
        en: "Do not qualify",
        fr: "Non admissibles",
        es: "No califican",
    }
    goods_value() {
        en: "What their goods cost",
        fr: "Ce qu’ont coûté leurs produits",
        es: "Lo que costaron sus productos",
    }
    smallest_order() {
        en: "Smallest order that opens it for all",
        fr: "Plus petite commande qui l’ouvre à toutes",
        es: "Pedido más pequeño que la abre para todas",
    }
    worth_more() {
        en: "Worth more than what they give otherwise",
        fr: "Valeur de plus que ce qu’elles donnent autrement",
        es: "Valor adicional frente a lo que dan de otro modo",
    }
    what_if() {
        en: "What if the order came to",
        fr: "Si la commande s’élevait à",
        es: "Si el pedido sumara",
    }
    opens_all(amount: &str, more: &str) {
        en: "An order of {amount} opens it for all that qualify: {more} more than otherwise.",
        fr: "Une commande de {amount} l’ouvre à toutes les lignes admissibles\u{a0}: {more} de plus qu’autrement.",
        es: "Un pedido de {amount} la abre para todas las que califican: {more} más que de otro modo.",
    }
    opens_some(amount: &str, count: usize, more: &str) {
        en: "An order of {amount} has room for {count} lines, those first that gain most: {more} more than otherwise.",
        fr: "Une commande de {amount} suffit pour {count} lignes, d’abord celles qui gagnent le plus\u{a0}: {more} de plus qu’autrement.",
        es: "Un pedido de {amount} alcanza para {count} líneas, primero las que más ganan: {more} más que de otro modo.",
    }
    select_these() {
        en: "Select these lines",
        fr: "Sélectionner ces lignes",
        es: "Seleccionar estas líneas",
    }
    take_amount() {
        en: "Judge with this order",
        fr: "Évaluer avec cette commande",
        es: "Evaluar con este pedido",
    }
}
