//! How a list was read: its columns, the rows that were left out, and the questions about columns.

messages! {
    quote_over_rows(row: usize, rows: usize) {
        en: "In row {row} a quote opens that encloses {rows} rows; they were read as one. If it is an inch mark, correct the cell.",
        fr: "Dans la rangée {row}, un guillemet s’ouvre et englobe {rows} rangées; elles ont été lues comme une seule. Si c’est une marque de pouces, corrigez la cellule.",
        es: "En la fila {row} se abre una comilla que abarca {rows} filas; se leyeron como una sola. Si es una marca de pulgadas, corrija la celda.",
    }
    unknown_encoding() {
        en: "Some letters look wrong: save the file as UTF-8 and import it again.",
        fr: "Certaines lettres semblent incorrectes\u{a0}: enregistrez le fichier en UTF-8 et importez-le de nouveau.",
        es: "Algunas letras parecen incorrectas: guarde el archivo en UTF-8 y vuelva a cargarlo.",
    }
    by_heading() {
        en: "by its heading",
        fr: "d’après son en-tête",
        es: "por su encabezado",
    }
    taxes_included(reason: &str) {
        en: "{reason}; taxes are included",
        fr: "{reason}; taxes comprises",
        es: "{reason}; con impuestos incluidos",
    }
    prices_from_total(reason: &str) {
        en: "{reason}; the unit price is this amount divided by the quantity",
        fr: "{reason}; le prix unitaire est ce montant divisé par la quantité",
        es: "{reason}; el precio unitario es este monto dividido entre la cantidad",
    }
    by_part_of_heading() {
        en: "by a part of its heading",
        fr: "d’après une partie de son en-tête",
        es: "por una parte de su encabezado",
    }
    by_content() {
        en: "by its content",
        fr: "d’après son contenu",
        es: "por su contenido",
    }
    by_choice() {
        en: "as you chose",
        fr: "selon votre choix",
        es: "según su elección",
    }
    taken_from(column: &str) {
        en: "Not used: {column} was taken instead",
        fr: "Non utilisée\u{a0}: {column} a été prise à sa place",
        es: "Sin usar: en su lugar se tomó {column}",
    }
    in_question() {
        en: "In question",
        fr: "En question",
        es: "En duda",
    }
    unlike_heading() {
        en: "Not used: its cells do not fit its heading",
        fr: "Non utilisée\u{a0}: ses cellules ne correspondent pas à son en-tête",
        es: "Sin usar: sus celdas no corresponden a su encabezado",
    }
    currency() {
        en: "Currency",
        fr: "Devise",
        es: "Moneda",
    }
    unit_of_measure() {
        en: "Unit of measure",
        fr: "Unité de mesure",
        es: "Unidad de medida",
    }
    price_basis() {
        en: "Number of units that the price is for",
        fr: "Nombre d’unités auquel le prix se rapporte",
        es: "Número de unidades al que se refiere el precio",
    }
    discount() {
        en: "Discount on the price",
        fr: "Remise sur le prix",
        es: "Descuento sobre el precio",
    }
    description() {
        en: "Description (not used)",
        fr: "Description (non utilisée)",
        es: "Descripción (no se usa)",
    }
    stored_dates(column: &str) {
        en: "Are the dates in “{column}” right? A spreadsheet of another country may have swapped day and month.",
        fr: "Les dates de «\u{a0}{column}\u{a0}» sont-elles justes? Un tableur d’un autre pays a pu intervertir le jour et le mois.",
        es: "¿Son correctas las fechas de “{column}”? Una hoja de cálculo de otro país pudo intercambiar el día y el mes.",
    }
    which_column(target: &str) {
        en: "Which column is this: {target}?",
        fr: "Quelle colonne est celle-ci\u{a0}: {target}?",
        es: "¿Qué columna es esta: {target}?",
    }
    is_column(column: &str, target: &str, sample: &str) {
        en: "Is “{column}” this: {target}? It holds values such as “{sample}”.",
        fr: "«\u{a0}{column}\u{a0}» est-elle ceci\u{a0}: {target}? Elle contient des valeurs comme «\u{a0}{sample}\u{a0}».",
        es: "¿Es “{column}” esto: {target}? Contiene valores como “{sample}”.",
    }
    none_of_them() {
        en: "None of them",
        fr: "Aucune",
        es: "Ninguna",
    }
    guesses(columns: &str) {
        en: "The headings are in a language that is not known. Is this right? {columns}",
        fr: "Les en-têtes sont dans une langue inconnue. Est-ce exact? {columns}",
        es: "Los encabezados están en un idioma desconocido. ¿Es correcto? {columns}",
    }
    accept_guesses() {
        en: "Yes, that is right",
        fr: "Oui, c’est exact",
        es: "Sí, es correcto",
    }
    which_fact(column: &str, sample: &str) {
        en: "What does “{column}” state? It holds values such as “{sample}”, which may contradict what is assumed about the list.",
        fr: "Qu’indique la colonne «\u{a0}{column}\u{a0}»? Elle contient des valeurs comme «\u{a0}{sample}\u{a0}», qui peuvent contredire ce qui est supposé de la liste.",
        es: "¿Qué indica “{column}”? Contiene valores como “{sample}”, que pueden contradecir lo que se supone de la lista.",
    }
    list_price(column: &str, sample: &str) {
        en: "Is “{column}” what one unit cost you, such as “{sample}”? Its heading is that of a list price, which is often higher.",
        fr: "«\u{a0}{column}\u{a0}» est-il ce qu’une unité vous a coûté, par exemple «\u{a0}{sample}\u{a0}»? Son en-tête est celui d’un prix de catalogue, souvent plus élevé.",
        es: "¿Es “{column}” lo que le costó cada unidad, por ejemplo “{sample}”? Su encabezado es el de un precio de lista, que suele ser más alto.",
    }
    finer_than_cent(column: &str, sample: &str) {
        en: "“{column}” holds prices that are finer than a cent, such as “{sample}”. Do they count, rounded to the cent?",
        fr: "«\u{a0}{column}\u{a0}» contient des prix plus fins que le cent, par exemple «\u{a0}{sample}\u{a0}». Comptent-ils, arrondis au cent?",
        es: "“{column}” contiene precios más finos que el centavo, por ejemplo “{sample}”. ¿Cuentan, redondeados al centavo?",
    }
    several_currencies(column: &str, currency: &str) {
        en: "“{column}” names several currencies. Are all its amounts in {currency}?",
        fr: "«\u{a0}{column}\u{a0}» nomme plusieurs devises. Tous ses montants sont-ils en {currency}?",
        es: "“{column}” nombra varias monedas. ¿Están todos sus montos en {currency}?",
    }
    some_with_taxes(column: &str, sample: &str, amounts: &str) {
        en: "Some amounts in “{amounts}” may include taxes: “{column}” holds values such as “{sample}”. Do they all count without taxes?",
        fr: "Certains montants de «\u{a0}{amounts}\u{a0}» peuvent comprendre les taxes\u{a0}: «\u{a0}{column}\u{a0}» contient des valeurs comme «\u{a0}{sample}\u{a0}». Comptent-ils tous comme hors taxes?",
        es: "Algunos montos de “{amounts}” pueden incluir impuestos: “{column}” contiene valores como “{sample}”. ¿Cuentan todos como sin impuestos?",
    }
    unit_or_line(column: &str) {
        en: "Is “{column}” the price of one unit or of the whole line? For one model it grows with the quantity.",
        fr: "«\u{a0}{column}\u{a0}» est-il le prix d’une unité ou celui de toute la ligne? Pour un même modèle, il augmente avec la quantité.",
        es: "¿Es “{column}” el precio de una unidad o el de toda la línea? Para un mismo modelo aumenta con la cantidad.",
    }
    rows_left_out(reason: &str) {
        en: "{reason}; rows whose goods are not there are left out",
        fr: "{reason}; les rangées dont les articles ne sont plus là sont laissées de côté",
        es: "{reason}; las filas cuyos productos ya no están se dejan de lado",
    }
    leave_out() {
        en: "Leave them out",
        fr: "Les laisser de côté",
        es: "Dejarlas de lado",
    }
    keep_rows() {
        en: "They are part of the list",
        fr: "Elles font partie de la liste",
        es: "Son parte de la lista",
    }
    carry_down(sample: &str, column: &str) {
        en: "Does “{sample}” in “{column}” hold for the empty cells below it?",
        fr: "«\u{a0}{sample}\u{a0}» dans «\u{a0}{column}\u{a0}» vaut-il pour les cellules vides qui suivent?",
        es: "¿Vale “{sample}” en “{column}” para las celdas vacías que siguen?",
    }
    carry_down_yes() {
        en: "Yes, for all of them",
        fr: "Oui, pour toutes",
        es: "Sí, para todas",
    }
    carry_down_no() {
        en: "No, they are unknown",
        fr: "Non, elles sont inconnues",
        es: "No, se desconocen",
    }
}

counted! {
    withdrawn(count: usize, sample: &str, column: &str) {
        en: "“{sample}” in “{column}” may mean that the goods are not there. Leave such rows out ({count} row)?"
            | "“{sample}” in “{column}” may mean that the goods are not there. Leave such rows out ({count} rows)?",
        fr: "«\u{a0}{sample}\u{a0}» dans «\u{a0}{column}\u{a0}» peut signifier que les articles ne sont pas là. Laisser ces rangées de côté ({count} rangée)?"
            | "«\u{a0}{sample}\u{a0}» dans «\u{a0}{column}\u{a0}» peut signifier que les articles ne sont pas là. Laisser ces rangées de côté ({count} rangées)?",
        es: "“{sample}” en “{column}” puede significar que los productos no están. ¿Dejar esas filas de lado ({count} fila)?"
            | "“{sample}” en “{column}” puede significar que los productos no están. ¿Dejar esas filas de lado ({count} filas)?",
    }
    detail(count: usize, rows: &str) {
        en: "Row {rows} details the row above and was left out." | "{count} rows detail the rows above and were left out: {rows}.",
        fr: "La rangée {rows} détaille celle du dessus et a été laissée de côté." | "{count} rangées détaillent celles du dessus et ont été laissées de côté\u{a0}: {rows}.",
        es: "La fila {rows} detalla la de arriba y se dejó de lado." | "{count} filas detallan las de arriba y se dejaron de lado: {rows}.",
    }
    discount_rows(count: usize, rows: &str) {
        en: "Row {rows} is a discount and was left out: the prices are those before it."
            | "{count} rows are discounts and were left out: {rows}. The prices are those before them.",
        fr: "La rangée {rows} est une remise et a été laissée de côté\u{a0}: les prix sont ceux d’avant."
            | "{count} rangées sont des remises et ont été laissées de côté\u{a0}: {rows}. Les prix sont ceux d’avant.",
        es: "La fila {rows} es un descuento y se dejó de lado: los precios son los anteriores a él."
            | "{count} filas son descuentos y se dejaron de lado: {rows}. Los precios son los anteriores a ellos.",
    }
    other_table(count: usize, row: usize) {
        en: "Row {row} begins another table; its {count} row was left out. Import it as a separate list."
            | "Row {row} begins another table; its {count} rows were left out. Import them as a separate list.",
        fr: "La rangée {row} commence un autre tableau; sa {count} rangée a été laissée de côté. Importez-la comme une liste à part."
            | "La rangée {row} commence un autre tableau; ses {count} rangées ont été laissées de côté. Importez-les comme une liste à part.",
        es: "La fila {row} empieza otra tabla; su {count} fila se dejó de lado. Cárguela como una lista aparte."
            | "La fila {row} empieza otra tabla; sus {count} filas se dejaron de lado. Cárguelas como una lista aparte.",
    }
    carried_down(count: usize, column: &str) {
        en: "{column}: {count} empty cell has the value above it." | "{column}: {count} empty cells have the value above them.",
        fr: "{column}\u{a0}: {count} cellule vide reçoit la valeur du dessus." | "{column}\u{a0}: {count} cellules vides reçoivent la valeur du dessus.",
        es: "{column}: {count} celda vacía toma el valor de arriba." | "{column}: {count} celdas vacías toman el valor de arriba.",
    }
    scaled(count: usize, cell: &str) {
        en: "{count} cell, {cell}, shows thousands or millions; the full number was read." | "{count} cells, from {cell} on, show thousands or millions; the full numbers were read.",
        fr: "{count} cellule, {cell}, affiche des milliers ou des millions; le nombre entier a été lu." | "{count} cellules, à partir de {cell}, affichent des milliers ou des millions; les nombres entiers ont été lus.",
        es: "{count} celda, {cell}, muestra miles o millones; se leyó el número completo." | "{count} celdas, desde {cell}, muestran miles o millones; se leyeron los números completos.",
    }
    described(count: usize, column: &str) {
        en: "{column}: {count} cell has a description behind the model, which is not used." | "{column}: {count} cells have a description behind the model, which is not used.",
        fr: "{column}\u{a0}: {count} cellule contient une description après le modèle, qui n’est pas utilisée." | "{column}\u{a0}: {count} cellules contiennent une description après le modèle, qui n’est pas utilisée.",
        es: "{column}: {count} celda tiene una descripción tras el modelo, que no se usa." | "{column}: {count} celdas tienen una descripción tras el modelo, que no se usa.",
    }
    struck(count: usize, rows: &str) {
        en: "Row {rows} is struck through and was left out." | "{count} rows are struck through and were left out: {rows}.",
        fr: "La rangée {rows} est barrée et a été laissée de côté." | "{count} rangées sont barrées et ont été laissées de côté\u{a0}: {rows}.",
        es: "La fila {rows} está tachada y se dejó de lado." | "{count} filas están tachadas y se dejaron de lado: {rows}.",
    }
    ditto(count: usize, column: &str) {
        en: "{column}: {count} ditto mark has the value above it." | "{column}: {count} ditto marks have the value above them.",
        fr: "{column}\u{a0}: {count} signe de répétition reçoit la valeur du dessus." | "{column}\u{a0}: {count} signes de répétition reçoivent la valeur du dessus.",
        es: "{column}: {count} signo de repetición toma el valor de arriba." | "{column}: {count} signos de repetición toman el valor de arriba.",
    }
    merged(count: usize, column: &str) {
        en: "{column}: merged cells give their value to {count} more row." | "{column}: merged cells give their value to {count} more rows.",
        fr: "{column}\u{a0}: des cellules fusionnées donnent leur valeur à {count} rangée de plus." | "{column}\u{a0}: des cellules fusionnées donnent leur valeur à {count} rangées de plus.",
        es: "{column}: las celdas combinadas dan su valor a {count} fila más." | "{column}: las celdas combinadas dan su valor a {count} filas más.",
    }
    hidden_rows(count: usize, first: usize) {
        en: "The file hides {count} row, row {first}; it is part of the list." | "The file hides {count} rows, from row {first} on; they are part of the list.",
        fr: "Le fichier masque {count} rangée, la rangée {first}; elle fait partie de la liste." | "Le fichier masque {count} rangées à partir de la rangée {first}; elles font partie de la liste.",
        es: "El archivo oculta {count} fila, la fila {first}; forma parte de la lista." | "El archivo oculta {count} filas desde la fila {first}; forman parte de la lista.",
    }
}
