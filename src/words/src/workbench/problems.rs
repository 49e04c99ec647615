//! What is wrong with a cell, and what to do about it; each goes on after the cell’s text.

messages! {
    no_date() {
        en: "is no date: write it as 2026-11-20",
        fr: "n’est pas une date\u{a0}: écrivez 2026-11-20",
        es: "no es una fecha: escriba 2026-11-20",
    }
    not_day_first() {
        en: "is no date with the day first, as in the rest of the column: write it as 2026-11-20",
        fr: "n’est pas une date qui commence par le jour, comme le reste de la colonne\u{a0}: écrivez 2026-11-20",
        es: "no es una fecha que empiece por el día, como el resto de la columna: escriba 2026-11-20",
    }
    not_month_first() {
        en: "is no date with the month first, as in the rest of the column: write it as 2026-11-20",
        fr: "n’est pas une date qui commence par le mois, comme le reste de la colonne\u{a0}: écrivez 2026-11-20",
        es: "no es una fecha que empiece por el mes, como el resto de la columna: escriba 2026-11-20",
    }
    after_request(day: &str) {
        en: "is after today, {day}: correct the date",
        fr: "est après aujourd’hui, le {day}\u{a0}: corrigez la date",
        es: "es posterior a hoy, {day}: corrija la fecha",
    }
    no_amount() {
        en: "is no amount: write it as 250.00",
        fr: "n’est pas un montant\u{a0}: écrivez 250,00",
        es: "no es un monto: escriba 250.00",
    }
    negative() {
        en: "is negative: write what one unit cost, and leave credit notes out",
        fr: "est négatif\u{a0}: écrivez ce qu’a coûté une unité, et laissez de côté les notes de crédit",
        es: "es negativo: escriba lo que costó una unidad y omita las notas de crédito",
    }
    not_to_the_cent() {
        en: "is no amount to the cent: round it, as in 250.00",
        fr: "n’est pas un montant au cent près\u{a0}: arrondissez-le, comme 250,00",
        es: "no es un monto en centavos: redondéelo, como 250.00",
    }
    currency(found: &str, expected: &str) {
        en: "is in {found}: convert it to {expected}",
        fr: "est en {found}\u{a0}: convertissez-le en {expected}",
        es: "está en {found}: conviértalo a {expected}",
    }
    no_quantity() {
        en: "is no number of units: write a whole number from 1 to 10000",
        fr: "n’est pas un nombre d’unités\u{a0}: écrivez un nombre entier de 1 à 10\u{a0}000",
        es: "no es un número de unidades: escriba un número entero de 1 a 10000",
    }
    quantity_missing() {
        en: "is empty: write how many units; the line is not judged without it",
        fr: "est vide\u{a0}: écrivez combien d’unités; sans cela, la ligne n’est pas évaluée",
        es: "está vacía: escriba cuántas unidades; sin eso la línea no se evalúa",
    }
    no_number() {
        en: "is no whole number",
        fr: "n’est pas un nombre entier",
        es: "no es un número entero",
    }
    no_yes_or_no() {
        en: "is neither yes nor no: write one of them, or leave it empty",
        fr: "n’est ni oui ni non\u{a0}: écrivez l’un des deux, ou laissez la cellule vide",
        es: "no es sí ni no: escriba uno de los dos o deje la celda vacía",
    }
    no_choice(choices: &str) {
        en: "is none of these: {choices}",
        fr: "n’est aucun de ceux-ci\u{a0}: {choices}",
        es: "no es ninguno de estos: {choices}",
    }
    too_long() {
        en: "is too long: shorten it",
        fr: "est trop long\u{a0}: raccourcissez-le",
        es: "es demasiado largo: acórtelo",
    }
    differs(first: usize) {
        en: "differs from row {first}, and holds for the whole request: make them the same",
        fr: "diffère de la rangée {first} et vaut pour toute la demande\u{a0}: mettez la même chose",
        es: "difiere de la fila {first} y vale para toda la solicitud: ponga lo mismo",
    }
}
