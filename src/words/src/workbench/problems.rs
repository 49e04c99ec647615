//! Faults of a cell, each with its correction. Every text quotes the cell, because it also appears away from the cell.

messages! {
    not_a_date(text: &str) {
        en: "“{text}” is not a date: write it as 2026-11-20",
        fr: "«\u{a0}{text}\u{a0}» n’est pas une date\u{a0}: écrivez 2026-11-20",
        es: "“{text}” no es una fecha: escriba 2026-11-20",
    }
    not_day_first(text: &str) {
        en: "“{text}” is not a date with the day first, as in the rest of the column: write it as 2026-11-20",
        fr: "«\u{a0}{text}\u{a0}» n’est pas une date qui commence par le jour, comme le reste de la colonne\u{a0}: écrivez 2026-11-20",
        es: "“{text}” no es una fecha que empiece por el día, como el resto de la columna: escriba 2026-11-20",
    }
    not_month_first(text: &str) {
        en: "“{text}” is not a date with the month first, as in the rest of the column: write it as 2026-11-20",
        fr: "«\u{a0}{text}\u{a0}» n’est pas une date qui commence par le mois, comme le reste de la colonne\u{a0}: écrivez 2026-11-20",
        es: "“{text}” no es una fecha que empiece por el mes, como el resto de la columna: escriba 2026-11-20",
    }
    after_request(text: &str, day: &str) {
        en: "“{text}” is after today, {day}: correct the date",
        fr: "«\u{a0}{text}\u{a0}» est après aujourd’hui, le {day}\u{a0}: corrigez la date",
        es: "“{text}” es posterior a hoy, {day}: corrija la fecha",
    }
    not_an_amount(text: &str) {
        en: "“{text}” is not an amount: write it as 250.00",
        fr: "«\u{a0}{text}\u{a0}» n’est pas un montant\u{a0}: écrivez 250,00",
        es: "“{text}” no es un monto: escriba 250.00",
    }
    negative(text: &str) {
        en: "“{text}” is negative: write the amount without a sign, and leave credit notes out",
        fr: "«\u{a0}{text}\u{a0}» est négatif\u{a0}: écrivez le montant sans signe, et laissez de côté les notes de crédit",
        es: "“{text}” es negativo: escriba el monto sin signo y omita las notas de crédito",
    }
    not_to_the_cent(text: &str) {
        en: "“{text}” has more than two decimals: round it, as in 250.00",
        fr: "«\u{a0}{text}\u{a0}» a plus de deux décimales\u{a0}: arrondissez, comme 250,00",
        es: "“{text}” tiene más de dos decimales: redondéelo, como 250.00",
    }
    currency(text: &str, found: &str, expected: &str) {
        en: "“{text}” is in {found}: convert it to {expected}",
        fr: "«\u{a0}{text}\u{a0}» est en {found}\u{a0}: convertissez-le en {expected}",
        es: "“{text}” está en {found}: conviértalo a {expected}",
    }
    not_a_quantity(text: &str) {
        en: "“{text}” is not a number of units: write a whole number from 1 to 10000",
        fr: "«\u{a0}{text}\u{a0}» n’est pas un nombre d’unités\u{a0}: écrivez un nombre entier de 1 à 10\u{a0}000",
        es: "“{text}” no es un número de unidades: escriba un número entero de 1 a 10000",
    }
    quantity_missing() {
        en: "The quantity is missing: enter the number of units; without it the line is not assessed",
        fr: "Il n’y a pas de quantité\u{a0}: écrivez combien d’unités; sans cela, la ligne n’est pas évaluée",
        es: "No hay cantidad: escriba cuántas unidades; sin eso la línea no se evalúa",
    }
    not_a_number(text: &str) {
        en: "“{text}” is not a whole number: write one from 0 to 999999999",
        fr: "«\u{a0}{text}\u{a0}» n’est pas un nombre entier\u{a0}: écrivez-en un de 0 à 999999999",
        es: "“{text}” no es un número entero: escriba uno de 0 a 999999999",
    }
    not_yes_or_no(text: &str) {
        en: "“{text}” is neither yes nor no: write one of them, or leave it empty",
        fr: "«\u{a0}{text}\u{a0}» n’est ni oui ni non\u{a0}: écrivez l’un des deux, ou laissez la cellule vide",
        es: "“{text}” no es sí ni no: escriba uno de los dos o deje la celda vacía",
    }
    not_a_choice(text: &str, choices: &str) {
        en: "“{text}” is not one of these: {choices}",
        fr: "«\u{a0}{text}\u{a0}» n’est aucun de ceux-ci\u{a0}: {choices}",
        es: "“{text}” no es ninguno de estos: {choices}",
    }
    too_long(text: &str) {
        en: "“{text}” is too long: shorten it",
        fr: "«\u{a0}{text}\u{a0}» est trop long\u{a0}: raccourcissez-le",
        es: "“{text}” es demasiado largo: acórtelo",
    }
    differs(text: &str, first: usize) {
        en: "“{text}” differs from row {first}, but the answer applies to the whole request: enter the same in both rows",
        fr: "«\u{a0}{text}\u{a0}» diffère de la rangée {first}, mais la réponse vaut pour toute la demande\u{a0}: écrivez la même dans les deux rangées",
        es: "“{text}” difiere de la fila {first}, pero la respuesta vale para toda la solicitud: escriba la misma en ambas filas",
    }
}
