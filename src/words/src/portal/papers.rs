//! Texts of the form and the label that travel with the parcel.

messages! {
    form_title() {
        en: "RMA form",
        fr: "Formulaire RMA",
        es: "Formulario de RMA",
    }
    form_hint() {
        en: "Put this inside the box.",
        fr: "À mettre dans la boîte.",
        es: "Póngalo dentro de la caja.",
    }
    label_title() {
        en: "Box label",
        fr: "Étiquette de la boîte",
        es: "Etiqueta de la caja",
    }
    label_hint() {
        en: "Put this on the outside of the box, where it can be seen.",
        fr: "À coller à l’extérieur de la boîte, bien en vue.",
        es: "Péguela por fuera de la caja, donde se vea.",
    }
    size() {
        en: "Paper size",
        fr: "Format du papier",
        es: "Tamaño del papel",
    }
    size_a4() {
        en: "A4",
        fr: "A4",
        es: "A4",
    }
    size_letter() {
        en: "Letter",
        fr: "Lettre",
        es: "Carta",
    }
    size_label() {
        en: "4 × 6 in",
        fr: "4 × 6 po",
        es: "4 × 6 pulg.",
    }
    print() {
        en: "Print",
        fr: "Imprimer",
        es: "Imprimir",
    }
    rma_number() {
        en: "RMA number",
        fr: "Numéro RMA",
        es: "Número de RMA",
    }
    reference() {
        en: "Reference",
        fr: "Référence",
        es: "Referencia",
    }
    issued_on() {
        en: "Issued on",
        fr: "Délivré le",
        es: "Emitido el",
    }
    ship_by() {
        en: "Ship by",
        fr: "Date limite d’expédition",
        es: "Fecha límite de envío",
    }
    to() {
        en: "To",
        fr: "Destinataire",
        es: "Destinatario",
    }
    from() {
        en: "From",
        fr: "Expéditeur",
        es: "Remitente",
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
        en: "Qty",
        fr: "Qté",
        es: "Cant.",
    }
    remedy() {
        en: "Requested",
        fr: "Demandé",
        es: "Solicitado",
    }
    fault() {
        en: "What goes wrong",
        fr: "Ce qui ne va pas",
        es: "Qué falla",
    }
    your_part() {
        en: "Before you ship",
        fr: "Avant l’expédition",
        es: "Antes del envío",
    }
    note() {
        en: "Note",
        fr: "Remarque",
        es: "Nota",
    }
    qr_alt(number: &str) {
        en: "QR code of RMA number {number}",
        fr: "Code QR du numéro RMA {number}",
        es: "Código QR del número de RMA {number}",
    }
    code_alt(number: &str) {
        en: "Barcode of RMA number {number}",
        fr: "Code à barres du numéro RMA {number}",
        es: "Código de barras del número de RMA {number}",
    }
    no_number() {
        en: "There is nothing to print yet",
        fr: "Il n’y a pas encore de document à imprimer",
        es: "Todavía no hay documentos para imprimir",
    }
    no_number_hint() {
        en: "The form and the label need an RMA number, which the vendor issues when it approves the request; the label also needs the address that goods are sent to.",
        fr: "Il faut un numéro RMA, que le vendeur délivre lorsqu’il approuve la demande; l’étiquette demande aussi l’adresse de renvoi.",
        es: "Hace falta un número de RMA, que el vendedor emite cuando aprueba la solicitud; la etiqueta necesita además la dirección de envío.",
    }
    ended() {
        en: "There is nothing to print any more",
        fr: "Il n’y a plus de document à imprimer",
        es: "Ya no hay documentos para imprimir",
    }
    ended_hint() {
        en: "This request has ended. Please do not ship anything for it.",
        fr: "Cette demande a pris fin. Veuillez ne rien expédier à ce titre.",
        es: "Esta solicitud ha terminado. No envíe nada por ella.",
    }
    to_request() {
        en: "Go to your request",
        fr: "Aller à votre demande",
        es: "Ir a su solicitud",
    }
}
