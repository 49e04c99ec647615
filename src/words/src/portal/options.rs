//! The options' side of the request page.

messages! {
    heading() {
        en: "Your options",
        fr: "Vos options",
        es: "Sus opciones",
    }
    show() {
        en: "Show your options",
        fr: "Afficher vos options",
        es: "Mostrar sus opciones",
    }
    hide() {
        en: "Hide your options",
        fr: "Masquer vos options",
        es: "Ocultar sus opciones",
    }
    for_product() {
        en: "Show the options for",
        fr: "Afficher les options pour",
        es: "Mostrar las opciones para",
    }
    before_a_wish() {
        en: "Say what you would like, and your options become clearer with every answer.",
        fr: "Dites ce que vous souhaitez\u{a0}: vos options se précisent à chaque réponse.",
        es: "Diga qué desea, y sus opciones se aclararán con cada respuesta.",
    }
    eligible() {
        en: "Open",
        fr: "Possible",
        es: "Posible",
    }
    ineligible() {
        en: "Closed",
        fr: "Pas possible",
        es: "No es posible",
    }
    vendor_decides(vendor: &str) {
        en: "{vendor} decides",
        fr: "{vendor} décide",
        es: "{vendor} decide",
    }
    credit() {
        en: "Credit for the goods",
        fr: "Crédit pour la marchandise",
        es: "Crédito por la mercancía",
    }
    net_credit() {
        en: "You get",
        fr: "Vous recevez",
        es: "Usted recibe",
    }
    net_payment() {
        en: "You pay",
        fr: "Vous payez",
        es: "Usted paga",
    }
    net_nothing() {
        en: "Costs you nothing now",
        fr: "Ne vous coûte rien pour l’instant",
        es: "No le cuesta nada por ahora",
    }
    price_missing() {
        en: "once the price is known",
        fr: "une fois le prix connu",
        es: "cuando se conozca el precio",
    }
    only_if() {
        en: "Only if it comes to that",
        fr: "Seulement si le cas se présente",
        es: "Solo si llega el caso",
    }
    amount_later() {
        en: "to be quoted",
        fr: "à chiffrer",
        es: "por cotizar",
    }
    still_needed() {
        en: "Still needed",
        fr: "Il manque encore",
        es: "Todavía falta",
    }
    look_at_this_too() {
        en: "Look at this too",
        fr: "Voir aussi cette option",
        es: "Ver también esta opción",
    }
    looks_at_this_too() {
        en: "Its questions are added to the form.",
        fr: "Ses questions s’ajoutent au formulaire.",
        es: "Sus preguntas se agregan al formulario.",
    }
    no_deadline() {
        en: "No time limit",
        fr: "Aucune date limite",
        es: "Sin fecha límite",
    }
    deadline_open() {
        en: "The deadline depends on your answers",
        fr: "La date limite dépend de vos réponses",
        es: "La fecha límite depende de sus respuestas",
    }
    ship_by(date: &str) {
        en: "Ship by {date}",
        fr: "Expédier au plus tard le {date}",
        es: "Enviar a más tardar el {date}",
    }
    request_by(date: &str) {
        en: "Request by {date}",
        fr: "Demander au plus tard le {date}",
        es: "Solicitar a más tardar el {date}",
    }
    to_be_confirmed(vendor: &str) {
        en: "The period is to be confirmed by {vendor}: our copy of the policy leaves it open.",
        fr: "{vendor} doit encore confirmer cette durée\u{a0}: notre copie de la politique ne la précise pas.",
        es: "{vendor} todavía debe confirmar este plazo: nuestra copia de la política no lo precisa.",
    }
    why() {
        en: "Why: every clause that counted",
        fr: "Pourquoi\u{a0}: toutes les clauses qui ont compté",
        es: "Por qué: todas las cláusulas que contaron",
    }
    passes() {
        en: "Met",
        fr: "Respectée",
        es: "Se cumple",
    }
    fails() {
        en: "Not met",
        fr: "Non respectée",
        es: "No se cumple",
    }
    unknown() {
        en: "Not known yet",
        fr: "À déterminer",
        es: "Por determinar",
    }
    applies() {
        en: "Applies",
        fr: "S’applique",
        es: "Se aplica",
    }
    vendors_words(vendor: &str) {
        en: "In {vendor}'s words",
        fr: "Ce qu’écrit {vendor}",
        es: "En palabras de {vendor}",
    }
    reading() {
        en: "How it is read",
        fr: "Interprétation",
        es: "Interpretación",
    }
    duties() {
        en: "What you do",
        fr: "Ce que vous avez à faire",
        es: "Lo que debe hacer",
    }
    notices() {
        en: "Good to know",
        fr: "Bon à savoir",
        es: "Conviene saber",
    }
    closed_heading(count: usize) {
        en: "Closed ({count})",
        fr: "Ce qui n’est pas possible ({count})",
        es: "Lo que no es posible ({count})",
    }
    choose() {
        en: "Request this",
        fr: "Demander ceci",
        es: "Solicitar esto",
    }
    chosen() {
        en: "You request this",
        fr: "Vous demandez ceci",
        es: "Usted solicita esto",
    }
    no_longer_open(remedy: &str) {
        en: "You had chosen {remedy}, but with these answers it is closed. Choose another option.",
        fr: "Vous aviez choisi «\u{a0}{remedy}\u{a0}», mais ces réponses l’excluent. Faites un autre choix.",
        es: "Había elegido “{remedy}”, pero con estas respuestas no es posible. Elija otra opción.",
    }
    timeline() {
        en: "What stays open, and until when",
        fr: "Ce qui reste possible, et jusqu’à quand",
        es: "Qué sigue siendo posible y hasta cuándo",
    }
    timeline_drawing() {
        en: "Chart of the deadlines; the list below says the same.",
        fr: "Schéma des dates limites; la liste ci-dessous dit la même chose.",
        es: "Gráfico de las fechas límite; la lista de abajo dice lo mismo.",
    }
    timeline_list() {
        en: "All dates as a list",
        fr: "Toutes les dates en liste",
        es: "Todas las fechas en una lista",
    }
    today() {
        en: "Today",
        fr: "Aujourd’hui",
        es: "Hoy",
    }
    ship_day() {
        en: "Parcel",
        fr: "Colis",
        es: "Paquete",
    }
    ship_day_long() {
        en: "Parcel handed over",
        fr: "Remise du colis",
        es: "Entrega al transportista",
    }
    no_limit() {
        en: "no time limit",
        fr: "aucune date limite",
        es: "sin fecha límite",
    }
    depends() {
        en: "depends on your answers",
        fr: "selon vos réponses",
        es: "según sus respuestas",
    }
    remedy_column() {
        en: "Option",
        fr: "Option",
        es: "Opción",
    }
    date_column() {
        en: "Date",
        fr: "Date",
        es: "Fecha",
    }
    nothing_open() {
        en: "Nothing is open with these answers",
        fr: "Rien n’est possible avec ces réponses",
        es: "Con estas respuestas no hay nada posible",
    }
    announce_best(remedy: &str, verdict: &str, money: &str) {
        en: "Best option: {remedy}, {verdict}, {money}",
        fr: "Meilleure option\u{a0}: {remedy}, {verdict}, {money}",
        es: "Mejor opción: {remedy}, {verdict}, {money}",
    }
}

counted! {
    needs(count: usize) {
        en: "Needs {count} answer" | "Needs {count} answers",
        fr: "Il manque {count} réponse" | "Il manque {count} réponses",
        es: "Falta {count} respuesta" | "Faltan {count} respuestas",
    }
    weeks(count: u16) {
        en: "{count} week" | "{count} weeks",
        fr: "{count} semaine" | "{count} semaines",
        es: "{count} semana" | "{count} semanas",
    }
    months(count: u16) {
        en: "{count} month" | "{count} months",
        fr: "{count} mois" | "{count} mois",
        es: "{count} mes" | "{count} meses",
    }
    years(count: u16) {
        en: "{count} year" | "{count} years",
        fr: "{count} an" | "{count} ans",
        es: "{count} año" | "{count} años",
    }
}
