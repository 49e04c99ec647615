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
    after_request(text: &str, day: &str, vendor: &str) {
        en: "“{text}” has not come yet for {vendor}, where it is still {day}: enter {day} or an earlier day",
        fr: "«\u{a0}{text}\u{a0}» n’est pas encore arrivé pour {vendor}, où l’on est encore le {day}\u{a0}: inscrivez le {day} ou une date antérieure",
        es: "“{text}” todavía no ha llegado para {vendor}, donde aún es {day}: indique {day} o un día anterior",
    }
    too_long_ago(text: &str, years: i32) {
        en: "“{text}” is more than {years} years ago: correct the date, or leave it empty",
        fr: "«\u{a0}{text}\u{a0}» remonte à plus de {years} ans\u{a0}: corrigez la date ou laissez-la vide",
        es: "“{text}” fue hace más de {years} años: corrija la fecha o déjela vacía",
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
    no_units() {
        en: "Zero units: the row is left out. Enter the number of units if it has any",
        fr: "Zéro unité\u{a0}: la rangée est laissée de côté. Écrivez combien d’unités elle a, si elle en a",
        es: "Cero unidades: la fila se deja fuera. Escriba cuántas unidades tiene, si tiene alguna",
    }
    no_price(text: &str) {
        en: "“{text}” is no price: enter what one unit cost, or remove the row if the goods were free",
        fr: "«\u{a0}{text}\u{a0}» n’est pas un prix\u{a0}: écrivez ce qu’une unité a coûté, ou retirez la rangée si les articles étaient gratuits",
        es: "“{text}” no es un precio: escriba lo que costó una unidad, o quite la fila si los artículos eran gratuitos",
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
        fr: "«\u{a0}{text}\u{a0}» ne figure pas parmi ces choix\u{a0}: {choices}",
        es: "“{text}” no está entre estas opciones: {choices}",
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
    not_a_currency(text: &str) {
        en: "“{text}” is not a currency: write its code, such as USD",
        fr: "«\u{a0}{text}\u{a0}» n’est pas une devise\u{a0}: écrivez son code, comme CAD",
        es: "“{text}” no es una moneda: escriba su código, como USD",
    }
    quantity_merged(text: &str) {
        en: "“{text}” is one quantity for several rows: write into each row how many units it has",
        fr: "«\u{a0}{text}\u{a0}» est une seule quantité pour plusieurs rangées\u{a0}: écrivez dans chaque rangée combien d’unités elle compte",
        es: "“{text}” es una sola cantidad para varias filas: escriba en cada fila cuántas unidades tiene",
    }
    error_value(text: &str) {
        en: "“{text}” is an error of the spreadsheet: correct the formula, or write the value",
        fr: "«\u{a0}{text}\u{a0}» est une erreur du tableur\u{a0}: corrigez la formule ou écrivez la valeur",
        es: "“{text}” es un error de la hoja de cálculo: corrija la fórmula o escriba el valor",
    }
    not_calculated() {
        en: "The formulas have not been calculated: open the file in your spreadsheet, save it, and import it again",
        fr: "Les formules n’ont pas été calculées\u{a0}: ouvrez le fichier dans votre tableur, enregistrez-le et importez-le de nouveau",
        es: "Las fórmulas no se han calculado: abra el archivo en su hoja de cálculo, guárdelo y vuelva a cargarlo",
    }
    shortened(text: &str) {
        en: "The spreadsheet has shortened this number to “{text}”, and its digits are lost: write it from the product",
        fr: "Le tableur a abrégé ce numéro en «\u{a0}{text}\u{a0}», et ses chiffres sont perdus\u{a0}: recopiez-le du produit",
        es: "La hoja de cálculo abrevió este número a “{text}” y sus dígitos se perdieron: cópielo del producto",
    }
    digits_lost(text: &str) {
        en: "“{text}” has more digits than a spreadsheet keeps, and the last ones are lost: write it from the product",
        fr: "«\u{a0}{text}\u{a0}» a plus de chiffres qu’un tableur n’en conserve, et les derniers sont perdus\u{a0}: recopiez-le du produit",
        es: "“{text}” tiene más dígitos de los que conserva una hoja de cálculo y los últimos se perdieron: cópielo del producto",
    }
    became_date(text: &str) {
        en: "The spreadsheet has changed this code into the date “{text}”: write it from the product",
        fr: "Le tableur a changé ce code en la date «\u{a0}{text}\u{a0}»\u{a0}: recopiez-le du produit",
        es: "La hoja de cálculo convirtió este código en la fecha “{text}”: cópielo del producto",
    }
    lost_character(text: &str) {
        en: "A character of “{text}” was lost when the file was saved: write it again",
        fr: "Un caractère de «\u{a0}{text}\u{a0}» s’est perdu à l’enregistrement du fichier\u{a0}: écrivez-le de nouveau",
        es: "Un carácter de “{text}” se perdió al guardar el archivo: escríbalo de nuevo",
    }
    not_single_units(text: &str, unit: &str) {
        en: "“{text}” counts units of {unit}: write how many single units",
        fr: "«\u{a0}{text}\u{a0}» compte des unités de {unit}\u{a0}: écrivez le nombre d’unités simples",
        es: "“{text}” cuenta unidades de {unit}: escriba cuántas unidades sueltas son",
    }
    price_of_several(text: &str, units: &str) {
        en: "“{text}” is the price of {units} units: write the price of one",
        fr: "«\u{a0}{text}\u{a0}» est le prix de {units} unités\u{a0}: écrivez le prix d’une seule",
        es: "“{text}” es el precio de {units} unidades: escriba el precio de una",
    }
    scaled(text: &str, scale: &str) {
        en: "“{text}” is in {scale}: write the whole amount, as in 250.00",
        fr: "«\u{a0}{text}\u{a0}» est en {scale}\u{a0}: écrivez le montant entier, comme 250,00",
        es: "“{text}” está en {scale}: escriba el importe completo, como 250.00",
    }
    before_discount(text: &str, discount: &str) {
        en: "“{text}” is the price before a discount of {discount}: write the price that was paid, and remove the discount",
        fr: "«\u{a0}{text}\u{a0}» est le prix avant une remise de {discount}\u{a0}: écrivez le prix payé et retirez la remise",
        es: "“{text}” es el precio antes de un descuento de {discount}: escriba el precio pagado y quite el descuento",
    }
    not_divisible(text: &str, units: i64) {
        en: "“{text}” divided by {units} units is not a price to the cent: add a column with the unit price",
        fr: "«\u{a0}{text}\u{a0}» divisé par {units} unités ne donne pas un prix au cent près\u{a0}: ajoutez une colonne avec le prix unitaire",
        es: "“{text}” dividido entre {units} unidades no da un precio exacto al centavo: agregue una columna con el precio unitario",
    }
    total_beside_discount(text: &str, discount: &str) {
        en: "“{text}” may be before or after the discount of {discount}: add a column with the unit price that was paid",
        fr: "«\u{a0}{text}\u{a0}» peut être avant ou après la remise de {discount}\u{a0}: ajoutez une colonne avec le prix unitaire payé",
        es: "“{text}” puede ser antes o después del descuento de {discount}: agregue una columna con el precio unitario pagado",
    }
    contradicts(text: &str, fact: &str) {
        en: "“{text}” contradicts another column ({fact}): leave one of the two",
        fr: "«\u{a0}{text}\u{a0}» contredit une autre colonne ({fact})\u{a0}: laissez l’une des deux",
        es: "“{text}” contradice otra columna ({fact}): deje una de las dos",
    }
    more_than_model(text: &str) {
        en: "“{text}” holds more than a model: give model, quantity and price a column each",
        fr: "«\u{a0}{text}\u{a0}» contient plus qu’un modèle\u{a0}: donnez une colonne au modèle, à la quantité et au prix",
        es: "“{text}” contiene más que un modelo: dé una columna al modelo, a la cantidad y al precio",
    }
    remark(text: &str) {
        en: "“{text}” may contradict what is assumed about the goods: state their condition in a column of its own, or empty the cell",
        fr: "«\u{a0}{text}\u{a0}» peut contredire ce qui est supposé des articles\u{a0}: indiquez leur état dans une colonne à part, ou videz la cellule",
        es: "“{text}” puede contradecir lo que se supone de los productos: indique su estado en una columna aparte, o vacíe la celda",
    }
    struck(text: &str) {
        en: "“{text}” is struck through: write the value that holds",
        fr: "«\u{a0}{text}\u{a0}» est barré\u{a0}: écrivez la valeur qui compte",
        es: "“{text}” está tachado: escriba el valor que vale",
    }
    total_merged(text: &str) {
        en: "“{text}” is one amount for several rows: add a column with the unit price",
        fr: "«\u{a0}{text}\u{a0}» est un seul montant pour plusieurs rangées\u{a0}: ajoutez une colonne avec le prix unitaire",
        es: "“{text}” es un solo monto para varias filas: agregue una columna con el precio unitario",
    }
    not_the_product(text: &str) {
        en: "“{text}” is not the quantity times the unit price: check the three of them",
        fr: "«\u{a0}{text}\u{a0}» n’est pas la quantité multipliée par le prix unitaire\u{a0}: vérifiez les trois",
        es: "“{text}” no es la cantidad por el precio unitario: compruebe los tres",
    }
    formula(text: &str) {
        en: "“{text}” is a formula: write the value that the spreadsheet shows",
        fr: "«\u{a0}{text}\u{a0}» est une formule\u{a0}: écrivez la valeur que le tableur affiche",
        es: "“{text}” es una fórmula: escriba el valor que muestra la hoja de cálculo",
    }
    serial_twice(text: &str, first: usize) {
        en: "“{text}” is the serial number of row {first} too: correct it, or leave one of the rows out",
        fr: "«\u{a0}{text}\u{a0}» est aussi le numéro de série de la rangée {first}\u{a0}: corrigez-le ou retirez une des rangées",
        es: "“{text}” es también el número de serie de la fila {first}: corríjalo o quite una de las filas",
    }
    serial_count(text: &str, serials: usize, units: usize) {
        en: "“{text}” has {serials} serial numbers for a quantity of {units}: make them the same, give each unit a row, or, if it is one number, write [{text}]",
        fr: "«\u{a0}{text}\u{a0}» contient {serials} numéros de série pour une quantité de {units}\u{a0}: faites-les concorder, donnez une rangée à chaque unité ou, si c’est un seul numéro, écrivez [{text}]",
        es: "“{text}” tiene {serials} números de serie para una cantidad de {units}: haga que coincidan, dé una fila a cada unidad o, si es un solo número, escriba [{text}]",
    }
    unclear_serials(text: &str) {
        en: "“{text}” is not one serial number, nor a list of them: write one for each unit, with commas between, or, if it is one number, [{text}]",
        fr: "«\u{a0}{text}\u{a0}» n’est ni un numéro de série ni une liste de numéros\u{a0}: écrivez-en un par unité, séparés par des virgules, ou, si c’est un seul numéro, [{text}]",
        es: "“{text}” no es un número de serie ni una lista de ellos: escriba uno por unidad, separados por comas, o, si es un solo número, [{text}]",
    }
    column_currency(found: &str, expected: &str) {
        en: "All amounts of this column are in {found}: convert them to {expected}",
        fr: "Tous les montants de cette colonne sont en {found}\u{a0}: convertissez-les en {expected}",
        es: "Todos los montos de esta columna están en {found}: conviértalos a {expected}",
    }
}
