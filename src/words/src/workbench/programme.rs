//! Texts of programmes that depend on an offset order, for example a stock rotation.

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
        en: "Price of their goods",
        fr: "Prix de leurs produits",
        es: "Precio de sus productos",
    }
    smallest_order() {
        en: "Smallest order that opens it for all",
        fr: "Plus petite commande qui suffit pour toutes",
        es: "Pedido mínimo que alcanza para todas",
    }
    worth_more() {
        en: "Gain over what they give otherwise",
        fr: "Gain par rapport à ce qu’elles donnent autrement",
        es: "Ganancia frente a lo que dan de otro modo",
    }
    order_label() {
        en: "What if the order came to",
        fr: "Si la commande s’élevait à",
        es: "Si el pedido sumara",
    }
    opens_all(amount: &str, more: &str) {
        en: "An order of {amount} opens it for all that qualify: {more} more than otherwise.",
        fr: "Une commande de {amount} suffit pour toutes les lignes admissibles\u{a0}: {more} de plus qu’autrement.",
        es: "Un pedido de {amount} alcanza para todas las que califican: {more} más que de otro modo.",
    }
    opens_some(amount: &str, lines: &str, more: &str) {
        en: "An order of {amount} has room for {lines}, those first that gain most: {more} more than otherwise.",
        fr: "Une commande de {amount} suffit pour {lines}, d’abord celles qui gagnent le plus\u{a0}: {more} de plus qu’autrement.",
        es: "Un pedido de {amount} alcanza para {lines}, primero las que más ganan: {more} más que de otro modo.",
    }
    select_these() {
        en: "Select these lines",
        fr: "Sélectionner ces lignes",
        es: "Seleccionar estas líneas",
    }
    use_order() {
        en: "Judge with this order",
        fr: "Évaluer avec cette commande",
        es: "Evaluar con este pedido",
    }
}
