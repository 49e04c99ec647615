//! Texts of the chart and the table of the list's value over time.

messages! {
    heading() {
        en: "Over time",
        fr: "Au fil du temps",
        es: "Con el tiempo",
    }
    hint() {
        en: "The value of the lines by the day on which they are filed and shipped. Dots mark the last days before the greatest losses.",
        fr: "La valeur des lignes selon le jour où elles sont soumises et expédiées. Les points marquent les derniers jours avant les plus grandes pertes.",
        es: "El valor de las líneas según el día en que se presentan y se envían. Los puntos marcan los últimos días antes de las mayores pérdidas.",
    }
    chart_label() {
        en: "Value by date; the tables below contain the same figures",
        fr: "Valeur selon la date; les tableaux ci-dessous contiennent les mêmes chiffres",
        es: "Valor según la fecha; las tablas de abajo contienen las mismas cifras",
    }
    looking_ahead() {
        en: "Calculating future dates…",
        fr: "Calcul des dates à venir…",
        es: "Calculando los días por venir…",
    }
    ship_slider() {
        en: "If you file and ship on",
        fr: "Si vous soumettez et expédiez le",
        es: "Si presenta y envía el",
    }
    cost_of_waiting(day: &str) {
        en: "Cost of waiting until {day}",
        fr: "Ce que coûte l’attente jusqu’au {day}",
        es: "Lo que cuesta esperar hasta el {day}",
    }
    today() {
        en: "Today",
        fr: "Aujourd’hui",
        es: "Hoy",
    }
    that_day() {
        en: "That day",
        fr: "Ce jour-là",
        es: "Ese día",
    }
    waiting_costs() {
        en: "Waiting costs",
        fr: "L’attente coûte",
        es: "Esperar cuesta",
    }
    deadlines() {
        en: "Last days",
        fr: "Derniers jours",
        es: "Últimos días",
    }
    lines() {
        en: "Lines",
        fr: "Lignes",
        es: "Líneas",
    }
    lost_after() {
        en: "Lost after that day",
        fr: "Perdu ensuite",
        es: "Se pierde después",
    }
    by_date() {
        en: "By date",
        fr: "Par date",
        es: "Por fecha",
    }
    no_amounts() {
        en: "No amounts yet.",
        fr: "Pas encore de montants.",
        es: "Todavía sin montos.",
    }
    without_amount() {
        en: "The possible remedies have no amount.",
        fr: "Les options possibles n’ont pas de montant.",
        es: "Las opciones posibles no tienen monto.",
    }
    nothing_possible() {
        en: "None of these lines is worth anything: no remedy is possible without paying.",
        fr: "Aucune de ces lignes n’a de valeur\u{a0}: aucune option n’est possible sans payer.",
        es: "Ninguna de estas líneas tiene valor: ninguna opción es posible sin pagar.",
    }
    drop(day: &str, amount: &str, lines: &str) {
        en: "{day}: −{amount}, {lines}",
        fr: "{day}\u{a0}: −{amount}, {lines}",
        es: "{day}: −{amount}, {lines}",
    }
}

counted! {
    by_date_of(count: usize) {
        en: "By date: {count} selected line" | "By date: {count} selected lines",
        fr: "Par date\u{a0}: {count} ligne sélectionnée"
            | "Par date\u{a0}: {count} lignes sélectionnées",
        es: "Por fecha: {count} línea seleccionada" | "Por fecha: {count} líneas seleccionadas",
    }
    more_days(count: usize) {
        en: "{count} more date" | "{count} more dates",
        fr: "{count} autre date" | "{count} autres dates",
        es: "{count} fecha más" | "{count} fechas más",
    }
}
