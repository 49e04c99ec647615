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
        en: "Smallest order that is enough for all",
        fr: "Plus petite commande qui suffit pour toutes",
        es: "Pedido mínimo que alcanza para todas",
    }
    worth_more() {
        en: "Gain over their next-best remedy",
        fr: "Gain par rapport à leur option suivante",
        es: "Ganancia frente a su siguiente opción",
    }
    order_label() {
        en: "Try an order of",
        fr: "Essayer une commande de",
        es: "Probar con un pedido de",
    }
    opens_all(amount: &str, more: &str) {
        en: "An order of {amount} is enough for all lines that qualify: {more} more than without it.",
        fr: "Une commande de {amount} suffit pour toutes les lignes admissibles\u{a0}: {more} de plus que sans elle.",
        es: "Un pedido de {amount} alcanza para todas las que califican: {more} más que sin él.",
    }
    opens_some(amount: &str, lines: &str, more: &str) {
        en: "An order of {amount} is enough for {lines}, those with the highest gain: {more} more than without it.",
        fr: "Une commande de {amount} suffit pour {lines}, celles qui gagnent le plus\u{a0}: {more} de plus que sans elle.",
        es: "Un pedido de {amount} alcanza para {lines}, las que más ganan: {more} más que sin él.",
    }
    select_these() {
        en: "Select these lines",
        fr: "Sélectionner ces lignes",
        es: "Seleccionar estas líneas",
    }
    use_order() {
        en: "Assess with this order",
        fr: "Évaluer avec cette commande",
        es: "Evaluar con este pedido",
    }
}
