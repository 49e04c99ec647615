//! The questions' side of the request page. What the facts ask comes from the policy's document.

messages! {
    heading(vendor: &str) {
        en: "Return or repair a {vendor} product",
        fr: "Retourner ou faire réparer un produit {vendor}",
        es: "Devolver o reparar un producto {vendor}",
    }
    lead() {
        en: "Answer what you can. Only questions that still change something are asked, and nothing is sent until you say so.",
        fr: "Répondez à ce que vous pouvez. Nous ne posons que les questions qui changent encore quelque chose, et rien n’est envoyé sans votre accord.",
        es: "Responda lo que pueda. Solo hacemos las preguntas que todavía cambian algo, y no se envía nada hasta que usted lo indique.",
    }
    about_you() {
        en: "First",
        fr: "Pour commencer",
        es: "Para empezar",
    }
    ship_on() {
        en: "By when can you hand the parcel to the carrier?",
        fr: "Quand pourrez-vous remettre le colis au transporteur?",
        es: "¿Para cuándo puede entregar el paquete al transportista?",
    }
    ship_on_label() {
        en: "Parcel handed over on",
        fr: "Date de remise du colis",
        es: "Fecha de entrega al transportista",
    }
    ship_on_hint(vendor: &str) {
        en: "{vendor} has to approve a return before anything is sent, so allow a few days. Deadlines count to this day.",
        fr: "{vendor} doit approuver un retour avant tout envoi\u{a0}: prévoyez quelques jours. Les délais se comptent jusqu’à ce jour.",
        es: "{vendor} debe aprobar la devolución antes de que se envíe nada, así que calcule unos días. Los plazos se cuentan hasta ese día.",
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
        en: "Say what you would like, and the questions that matter appear here.",
        fr: "Dites ce que vous souhaitez, et les questions utiles s’afficheront ici.",
        es: "Diga qué desea, y aquí aparecerán las preguntas que importan.",
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
        en: "A little more would help",
        fr: "Quelques précisions aideraient",
        es: "Ayudarían más detalles",
    }
    vague_hint() {
        en: "Say what you see, since when, and what you tried. With an empty or vague description only basic tests are done.",
        fr: "Dites ce que vous voyez, depuis quand, et ce que vous avez essayé. Si la description est vide ou vague, seuls des tests de base sont faits.",
        es: "Diga qué ve, desde cuándo y qué ha intentado. Con una descripción vacía o vaga solo se hacen pruebas básicas.",
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
