//! Texts of the request form. The questions themselves come from the policy document.

messages! {
    heading(vendor: &str) {
        en: "Return or repair a {vendor} product",
        fr: "Retourner ou faire réparer un produit {vendor}",
        es: "Devolver o reparar un producto {vendor}",
    }
    lead() {
        en: "We ask only what can still change the result. Nothing is sent until you send the request.",
        fr: "Nous ne demandons que ce qui peut encore changer le résultat. Rien n’est envoyé tant que vous n’envoyez pas la demande.",
        es: "Solo preguntamos lo que aún puede cambiar el resultado. Nada se envía hasta que usted envíe la solicitud.",
    }
    ship_on() {
        en: "When can you ship the parcel?",
        fr: "Quand pourrez-vous expédier le colis?",
        es: "¿Cuándo puede enviar el paquete?",
    }
    ship_on_label() {
        en: "Ship date",
        fr: "Date d’expédition",
        es: "Fecha de envío",
    }
    ship_on_hint(vendor: &str) {
        en: "{vendor} must approve a return before you ship it, so allow a few days. Deadlines are checked against this date.",
        fr: "{vendor} doit approuver un retour avant l’expédition\u{a0}: prévoyez quelques jours. Les délais sont vérifiés à cette date.",
        es: "{vendor} debe aprobar la devolución antes del envío, así que calcule unos días. Los plazos se comprueban con esta fecha.",
    }
    ship_on_usual(vendor: &str, approval: &str) {
        en: "{vendor} must approve a return before you ship it, and usually does so by {approval}. Deadlines are checked against this date.",
        fr: "{vendor} doit approuver un retour avant l’expédition, d’habitude au plus tard le {approval}. Les délais sont vérifiés à cette date.",
        es: "{vendor} debe aprobar la devolución antes del envío y suele hacerlo a más tardar el {approval}. Los plazos se comprueban con esta fecha.",
    }
    product(number: usize) {
        en: "Product {number}",
        fr: "Produit {number}",
        es: "Producto {number}",
    }
    model() {
        en: "Model",
        fr: "Modèle",
        es: "Modelo",
    }
    serial() {
        en: "Serial number",
        fr: "Numéro de série",
        es: "Número de serie",
    }
    quantity() {
        en: "How many?",
        fr: "Combien?",
        es: "¿Cuántos?",
    }
    quantity_label() {
        en: "Quantity",
        fr: "Quantité",
        es: "Cantidad",
    }
    optional() {
        en: "optional",
        fr: "facultatif",
        es: "opcional",
    }
    wish() {
        en: "What would you like?",
        fr: "Que souhaitez-vous?",
        es: "¿Qué desea?",
    }
    wish_label() {
        en: "What you would like",
        fr: "Ce que vous souhaitez",
        es: "Lo que desea",
    }
    wish_first() {
        en: "Choose what you would like. The questions that matter then appear here.",
        fr: "Choisissez ce que vous souhaitez. Les questions utiles s’afficheront ensuite ici.",
        es: "Elija qué desea. Después aparecerán aquí las preguntas que importan.",
    }
    nothing_more_to_ask() {
        en: "No further questions about this product.",
        fr: "Plus aucune question sur ce produit.",
        es: "No hay más preguntas sobre este producto.",
    }
    about_the_request() {
        en: "About the whole request",
        fr: "Sur l’ensemble de la demande",
        es: "Sobre toda la solicitud",
    }
    yes() {
        en: "Yes",
        fr: "Oui",
        es: "Sí",
    }
    no() {
        en: "No",
        fr: "Non",
        es: "No",
    }
    not_sure() {
        en: "Not sure",
        fr: "Je ne sais pas",
        es: "No lo sé",
    }
    choose() {
        en: "Choose…",
        fr: "Choisir…",
        es: "Elegir…",
    }
    add_product() {
        en: "Add another product",
        fr: "Ajouter un autre produit",
        es: "Agregar otro producto",
    }
    duplicate() {
        en: "Duplicate",
        fr: "Dupliquer",
        es: "Duplicar",
    }
    duplicate_product(number: usize) {
        en: "Duplicate product {number}",
        fr: "Dupliquer le produit {number}",
        es: "Duplicar el producto {number}",
    }
    remove() {
        en: "Remove",
        fr: "Retirer",
        es: "Quitar",
    }
    remove_product(number: usize) {
        en: "Remove product {number}",
        fr: "Retirer le produit {number}",
        es: "Quitar el producto {number}",
    }
    removed(product: &str) {
        en: "{product} was removed.",
        fr: "{product} a été retiré.",
        es: "Se quitó {product}.",
    }
    undo() {
        en: "Undo",
        fr: "Annuler",
        es: "Deshacer",
    }
    draft_restored(date: &str) {
        en: "We kept your draft from {date}.",
        fr: "Nous avons conservé votre brouillon du {date}.",
        es: "Conservamos su borrador del {date}.",
    }
    other_draft() {
        en: "Another tab has a different draft.",
        fr: "Un autre onglet contient un brouillon différent.",
        es: "Otra pestaña tiene un borrador distinto.",
    }
    take_other_draft() {
        en: "Use the other tab’s draft",
        fr: "Utiliser le brouillon de l’autre onglet",
        es: "Usar el borrador de la otra pestaña",
    }
    keep_this_draft() {
        en: "Keep this one",
        fr: "Garder celui-ci",
        es: "Conservar este",
    }
    draft_kept() {
        en: "Your draft is kept on this device only.",
        fr: "Votre brouillon n’est conservé que sur cet appareil.",
        es: "Su borrador se conserva solo en este dispositivo.",
    }
    start_over() {
        en: "Start over",
        fr: "Recommencer",
        es: "Empezar de nuevo",
    }
    really_start_over() {
        en: "Delete everything I typed",
        fr: "Supprimer tout ce que j’ai écrit",
        es: "Borrar todo lo que escribí",
    }
    keep_it() {
        en: "Keep it",
        fr: "Le conserver",
        es: "Conservarlo",
    }
    vague() {
        en: "More detail would help",
        fr: "Plus de détails aideraient",
        es: "Ayudarían más detalles",
    }
    vague_hint() {
        en: "Describe what you see, since when, and what you have tried.",
        fr: "Décrivez ce que vous voyez, depuis quand, et ce que vous avez essayé.",
        es: "Describa qué ve, desde cuándo y qué ha intentado.",
    }
    continue_to_check() {
        en: "Check your answers",
        fr: "Vérifier vos réponses",
        es: "Revisar sus respuestas",
    }
    your_product() {
        en: "Your product",
        fr: "Votre produit",
        es: "Su producto",
    }
}
