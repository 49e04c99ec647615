//! Texts of what is assumed of a list, and of the kinds of product.

pub use crate::portal::options::up_to;

messages! {
    heading() {
        en: "What we assume",
        fr: "Ce que nous supposons",
        es: "Lo que suponemos",
    }
    we_assume(goods: &str) {
        en: "We assume: {goods}.",
        fr: "Nous supposons\u{a0}: {goods}.",
        es: "Suponemos: {goods}.",
    }
    or_more(amount: &str) {
        en: "{amount} or more",
        fr: "{amount} ou plus",
        es: "{amount} o más",
    }
    we_count(goods: &str) {
        en: "Counted as confirmed: {goods}.",
        fr: "Compté comme confirmé\u{a0}: {goods}.",
        es: "Contado como confirmado: {goods}.",
    }
    assumes_nothing() {
        en: "Nothing is assumed, and every remedy counts.",
        fr: "Rien n’est supposé, et toutes les options comptent.",
        es: "No se supone nada y todas las opciones cuentan.",
    }
    up_to_hint() {
        en: "Amounts that rest on this are marked “up to”. It is filed as your answer only after you confirm it.",
        fr: "Les montants qui en dépendent sont marqués «\u{a0}jusqu’à\u{a0}». Cela n’est soumis comme votre réponse qu’après votre confirmation.",
        es: "Los montos que dependen de esto llevan la marca “hasta”. Se presenta como respuesta suya solo después de que usted lo confirme.",
    }
    up_to_kinds() {
        en: "Amounts marked “up to” still depend on the kind of product.",
        fr: "Les montants marqués «\u{a0}jusqu’à\u{a0}» dépendent encore du type de produit.",
        es: "Los montos con la marca “hasta” dependen aún del tipo de producto.",
    }
    confirm_all() {
        en: "Yes, for all lines",
        fr: "Oui, pour toutes les lignes",
        es: "Sí, para todas las líneas",
    }
    list_is() {
        en: "The goods are",
        fr: "Les produits sont",
        es: "Los productos son",
    }
    nothing() {
        en: "Something else: assume nothing",
        fr: "Autre chose\u{a0}: ne rien supposer",
        es: "Otra cosa: no suponer nada",
    }
    by_facts() {
        en: "What the facts of each line suggest",
        fr: "Ce qu’indiquent les données de chaque ligne",
        es: "Lo que indican los datos de cada línea",
    }
    several() {
        en: "Not the same for all lines",
        fr: "Pas la même chose pour toutes les lignes",
        es: "No es lo mismo para todas las líneas",
    }
    all_remedies() {
        en: "Count every remedy, also those that such goods are not returned for",
        fr: "Compter toutes les options, même celles qui ne concernent pas ces produits",
        es: "Contar todas las opciones, también las que no son para estos productos",
    }
    kinds_heading() {
        en: "What kind of product is each model?",
        fr: "De quel type de produit est chaque modèle?",
        es: "¿Qué tipo de producto es cada modelo?",
    }
    kinds_hint(kind: &str) {
        en: "Until you answer, a model counts as “{kind}”.",
        fr: "D’ici votre réponse, un modèle compte comme «\u{a0}{kind}\u{a0}».",
        es: "Hasta que responda, un modelo cuenta como “{kind}”.",
    }
    no_model() {
        en: "Without a model",
        fr: "Sans modèle",
        es: "Sin modelo",
    }
    more_models(count: usize) {
        en: "{count} more models: set their kind in the table of lines.",
        fr: "{count} autres modèles\u{a0}: indiquez leur type dans le tableau des lignes.",
        es: "{count} modelos más: indique su tipo en la tabla de líneas.",
    }
}

counted! {
    of_selected(count: usize) {
        en: "For the selected line" | "For the {count} selected lines",
        fr: "Pour la ligne sélectionnée" | "Pour les {count} lignes sélectionnées",
        es: "Para la línea seleccionada" | "Para las {count} líneas seleccionadas",
    }
    selected_are(count: usize) {
        en: "The goods of the selected line are" | "The goods of the {count} selected lines are",
        fr: "Les produits de la ligne sélectionnée sont" | "Les produits des {count} lignes sélectionnées sont",
        es: "Los productos de la línea seleccionada son" | "Los productos de las {count} líneas seleccionadas son",
    }
    confirm_selected(count: usize) {
        en: "Yes, for the selected line" | "Yes, for the {count} selected lines",
        fr: "Oui, pour la ligne sélectionnée" | "Oui, pour les {count} lignes sélectionnées",
        es: "Sí, para la línea seleccionada" | "Sí, para las {count} líneas seleccionadas",
    }
    kinds_missing(count: usize) {
        en: "Kind of product: {count} model to answer" | "Kind of product: {count} models to answer",
        fr: "Type de produit\u{a0}: {count} modèle à préciser" | "Type de produit\u{a0}: {count} modèles à préciser",
        es: "Tipo de producto: falta {count} modelo" | "Tipo de producto: faltan {count} modelos",
    }
}
