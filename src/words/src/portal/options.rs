//! Texts of "Your options", the part of the request page that lists the remedies.

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
        en: "Choose what you would like. Your options become clearer with every answer.",
        fr: "Choisissez ce que vous souhaitez. Vos options se précisent à chaque réponse.",
        es: "Elija qué desea. Sus opciones se aclararán con cada respuesta.",
    }
    eligible() {
        en: "Possible",
        fr: "Possible",
        es: "Posible",
    }
    ineligible() {
        en: "Not possible",
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
    net_nothing(vendor: &str) {
        en: "No charge by {vendor}",
        fr: "Sans frais chez {vendor}",
        es: "Sin cargo de {vendor}",
    }
    price_missing() {
        en: "once the price is known",
        fr: "une fois le prix connu",
        es: "cuando se conozca el precio",
    }
    only_if() {
        en: "Only in this case",
        fr: "Seulement dans ce cas",
        es: "Solo en este caso",
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
    show_questions() {
        en: "Consider this",
        fr: "Envisager cette option",
        es: "Considerar esta opción",
    }
    questions_added() {
        en: "Adds its questions to the form.",
        fr: "Ajoute ses questions au formulaire.",
        es: "Agrega sus preguntas al formulario.",
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
        en: "{vendor} confirms this period: the policy text does not name it.",
        fr: "{vendor} confirmera cette durée\u{a0}: le texte de la politique ne la précise pas.",
        es: "{vendor} confirmará este plazo: el texto de la política no lo indica.",
    }
    why() {
        en: "Why",
        fr: "Pourquoi",
        es: "Por qué",
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
        en: "In the words of {vendor}",
        fr: "Ce qu’écrit {vendor}",
        es: "En palabras de {vendor}",
    }
    reading() {
        en: "How we read it",
        fr: "Notre interprétation",
        es: "Cómo lo interpretamos",
    }
    duties() {
        en: "What you must do",
        fr: "Ce que vous devez faire",
        es: "Lo que debe hacer",
    }
    notices() {
        en: "Good to know",
        fr: "Bon à savoir",
        es: "Conviene saber",
    }
    closed_heading(count: usize) {
        en: "Not possible ({count})",
        fr: "Pas possible ({count})",
        es: "No es posible ({count})",
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
        en: "You chose {remedy}, but with these answers it is not possible. Choose another option.",
        fr: "Vous aviez choisi «\u{a0}{remedy}\u{a0}», mais ces réponses l’excluent. Faites un autre choix.",
        es: "Había elegido “{remedy}”, pero con estas respuestas no es posible. Elija otra opción.",
    }
    timeline() {
        en: "What is possible, and until when",
        fr: "Ce qui est possible, et jusqu’à quand",
        es: "Qué es posible y hasta cuándo",
    }
    timeline_drawing() {
        en: "Chart of the deadlines. The list below contains the same dates.",
        fr: "Schéma des dates limites. La liste ci-dessous contient les mêmes dates.",
        es: "Gráfico de las fechas límite. La lista de abajo contiene las mismas fechas.",
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
        en: "Ship date",
        fr: "Expédition",
        es: "Envío",
    }
    ship_day_long() {
        en: "Ship date",
        fr: "Date d’expédition",
        es: "Fecha de envío",
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
        en: "Nothing is possible with these answers",
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
