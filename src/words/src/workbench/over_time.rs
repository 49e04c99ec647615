//! Texts of the chart and the table of the list's value over time.

messages! {
    heading() {
        en: "Over time",
        fr: "Au fil du temps",
        es: "Con el tiempo",
    }
    hint() {
        en: "What the lines are worth by the day on which the parcel leaves. Dots mark the last day before money is lost.",
        fr: "Ce que valent les lignes selon le jour d’expédition. Les points marquent le dernier jour avant une perte.",
        es: "Lo que valen las líneas según el día de envío. Los puntos marcan el último día antes de perder dinero.",
    }
    chart_label() {
        en: "Worth by the day of shipping; the tables below say the same",
        fr: "Valeur selon le jour d’expédition; les tableaux ci-dessous disent la même chose",
        es: "Valor según el día de envío; las tablas de abajo dicen lo mismo",
    }
    looking_ahead() {
        en: "Looking ahead…",
        fr: "Calcul des dates à venir…",
        es: "Calculando los días por venir…",
    }
    ship_slider() {
        en: "If the parcel leaves on",
        fr: "Si le colis part le",
        es: "Si el paquete sale el",
    }
    cost_of_waiting(day: &str) {
        en: "What it costs to wait until {day}",
        fr: "Ce que coûte l’attente jusqu’au {day}",
        es: "Lo que cuesta esperar hasta el {day}",
    }
    shipped_today() {
        en: "Shipped today",
        fr: "Expédié aujourd’hui",
        es: "Enviado hoy",
    }
    shipped_on_day() {
        en: "Shipped then",
        fr: "Expédié ce jour-là",
        es: "Enviado ese día",
    }
    waiting_costs() {
        en: "Waiting costs",
        fr: "L’attente coûte",
        es: "Esperar cuesta",
    }
    deadlines() {
        en: "Ship-by dates",
        fr: "Dates limites d’expédition",
        es: "Fechas límite de envío",
    }
    lines() {
        en: "Lines",
        fr: "Lignes",
        es: "Líneas",
    }
    lost_after() {
        en: "Lost after it",
        fr: "Perdu ensuite",
        es: "Se pierde después",
    }
}
