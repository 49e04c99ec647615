//! Texts of the imported list: columns, cells, questions about their notation, and faults.

messages! {
    quantity() {
        en: "Quantity",
        fr: "Quantité",
        es: "Cantidad",
    }
    wanted() {
        en: "Remedy wanted",
        fr: "Option souhaitée",
        es: "Opción deseada",
    }
    line_total() {
        en: "Line total",
        fr: "Total de la ligne",
        es: "Total de la línea",
    }
    heading() {
        en: "Your list, as it was read",
        fr: "Votre liste, telle qu’elle a été lue",
        es: "Su lista, tal como se leyó",
    }
    summary() {
        en: "Columns and cells",
        fr: "Colonnes et cellules",
        es: "Columnas y celdas",
    }
    hint() {
        en: "Each column shows what we recognized in it; change it where it is wrong. You can correct cells in the table. Press Escape to leave the table.",
        fr: "Chaque colonne indique ce que nous y avons reconnu; changez-le au besoin. Vous pouvez corriger les cellules dans le tableau. Appuyez sur Échap pour en sortir.",
        es: "Cada columna indica lo que reconocimos en ella; cámbielo si hace falta. Puede corregir las celdas en la tabla. Pulse Escape para salir de ella.",
    }
    add_rows() {
        en: "Add ten rows",
        fr: "Ajouter dix lignes",
        es: "Agregar diez filas",
    }
    row() {
        en: "Row",
        fr: "Rangée",
        es: "Fila",
    }
    column(number: usize) {
        en: "Column {number}",
        fr: "Colonne {number}",
        es: "Columna {number}",
    }
    not_used() {
        en: "Not used",
        fr: "Non utilisée",
        es: "Sin usar",
    }
    meaning_of(column: &str) {
        en: "Meaning of {column}",
        fr: "Signification de {column}",
        es: "Significado de {column}",
    }
    cell(column: &str, row: usize) {
        en: "{column}, row {row}",
        fr: "{column}, rangée {row}",
        es: "{column}, fila {row}",
    }
    note_no_headings() {
        en: "No row looks like headings: the columns were recognized by their content.",
        fr: "Aucune rangée ne ressemble à des en-têtes\u{a0}: les colonnes ont été reconnues par leur contenu.",
        es: "Ninguna fila parece de encabezados: las columnas se reconocieron por su contenido.",
    }
    note_overflow(row: usize) {
        en: "Row {row} has more cells than there are headings; the extra cells were left out.",
        fr: "La rangée {row} a plus de cellules qu’il n’y a d’en-têtes; les cellules en trop ont été laissées de côté.",
        es: "La fila {row} tiene más celdas que encabezados; las celdas de más se dejaron de lado.",
    }
    note_each_row() {
        en: "No column has quantities, so each row counts as one unit.",
        fr: "Aucune colonne n’a de quantités; chaque rangée compte donc pour une unité.",
        es: "Ninguna columna tiene cantidades, así que cada fila cuenta como una unidad.",
    }
    note_currency(currency: &str) {
        en: "Prices count as {currency} unless they state another currency.",
        fr: "Les prix comptent en {currency}, sauf s’ils indiquent une autre devise.",
        es: "Los precios cuentan en {currency}, salvo que indiquen otra moneda.",
    }
    question(sample: &str, column: &str) {
        en: "What does “{sample}” under “{column}” mean?",
        fr: "Que signifie «\u{a0}{sample}\u{a0}» sous «\u{a0}{column}\u{a0}»?",
        es: "¿Qué significa “{sample}” en “{column}”?",
    }
    finer_than_a_cent() {
        en: "A fraction of a cent",
        fr: "Une fraction de cent",
        es: "Una fracción de centavo",
    }
    faults_hint() {
        en: "These cells count as unknown; all other cells are used.",
        fr: "Ces cellules comptent comme inconnues; toutes les autres sont prises en compte.",
        es: "Estas celdas cuentan como desconocidas; todas las demás se tienen en cuenta.",
    }
    fault(row: usize, column: &str, problem: &str) {
        en: "Row {row}, {column}: {problem}",
        fr: "Rangée {row}, {column}\u{a0}: {problem}",
        es: "Fila {row}, {column}: {problem}",
    }
}

counted! {
    note_above(count: usize) {
        en: "{count} row above the headings was left out." | "{count} rows above the headings were left out.",
        fr: "{count} rangée au-dessus des en-têtes a été laissée de côté."
            | "{count} rangées au-dessus des en-têtes ont été laissées de côté.",
        es: "Se dejó de lado {count} fila sobre los encabezados."
            | "Se dejaron de lado {count} filas sobre los encabezados.",
    }
    question_hint(count: usize) {
        en: "{count} cell depends on the answer, which applies to the whole column."
            | "{count} cells depend on the answer, which applies to the whole column.",
        fr: "{count} cellule dépend de la réponse, qui vaut pour toute la colonne."
            | "{count} cellules dépendent de la réponse, qui vaut pour toute la colonne.",
        es: "{count} celda depende de la respuesta, que vale para toda la columna."
            | "{count} celdas dependen de la respuesta, que vale para toda la columna.",
    }
    note_sums(count: usize, rows: &str) {
        en: "Row {rows} contains totals and was left out." | "{count} rows contain totals and were left out: {rows}.",
        fr: "La rangée {rows} contient des totaux et a été laissée de côté."
            | "{count} rangées contiennent des totaux et ont été laissées de côté\u{a0}: {rows}.",
        es: "La fila {rows} contiene totales y se dejó de lado."
            | "{count} filas contienen totales y se dejaron de lado: {rows}.",
    }
    headings_again(count: usize, rows: &str) {
        en: "Row {rows} repeats the headings and was left out."
            | "{count} rows repeat the headings and were left out: {rows}.",
        fr: "La rangée {rows} répète les en-têtes et a été laissée de côté."
            | "{count} rangées répètent les en-têtes et ont été laissées de côté\u{a0}: {rows}.",
        es: "La fila {rows} repite los encabezados y se dejó de lado."
            | "{count} filas repiten los encabezados y se dejaron de lado: {rows}.",
    }
    group(count: usize, rows: &str) {
        en: "Row {rows} names the goods below it; its text applies to them."
            | "{count} rows name the goods below them; their texts apply to those: {rows}.",
        fr: "La rangée {rows} nomme les articles qui suivent; son texte vaut pour eux."
            | "{count} rangées nomment les articles qui les suivent; leurs textes valent pour eux\u{a0}: {rows}.",
        es: "La fila {rows} nombra los artículos que siguen; su texto vale para ellos."
            | "{count} filas nombran los artículos que las siguen; sus textos valen para ellos: {rows}.",
    }
    words_only(count: usize, rows: &str) {
        en: "Row {rows} contains only words and was left out."
            | "{count} rows contain only words and were left out: {rows}.",
        fr: "La rangée {rows} ne contient que des mots et a été laissée de côté."
            | "{count} rangées ne contiennent que des mots et ont été laissées de côté\u{a0}: {rows}.",
        es: "La fila {rows} solo contiene palabras y se dejó de lado."
            | "{count} filas solo contienen palabras y se dejaron de lado: {rows}.",
    }
    charge(count: usize, rows: &str) {
        en: "Row {rows} is a charge or a tax and was left out."
            | "{count} rows are charges or taxes and were left out: {rows}.",
        fr: "La rangée {rows} est un frais ou une taxe et a été laissée de côté."
            | "{count} rangées sont des frais ou des taxes et ont été laissées de côté\u{a0}: {rows}.",
        es: "La fila {rows} es un cargo o un impuesto y se dejó de lado."
            | "{count} filas son cargos o impuestos y se dejaron de lado: {rows}.",
    }
    shifted(count: usize, rows: &str) {
        en: "Row {rows} has more fields than there are headings, so its values may be in the wrong columns; it was left out. Write quotes around texts that contain the delimiter."
            | "{count} rows have more fields than there are headings, so their values may be in the wrong columns; they were left out: {rows}. Write quotes around texts that contain the delimiter.",
        fr: "La rangée {rows} a plus de champs qu’il n’y a d’en-têtes; ses valeurs peuvent être dans les mauvaises colonnes, et elle a été laissée de côté. Mettez entre guillemets les textes qui contiennent le séparateur."
            | "{count} rangées ont plus de champs qu’il n’y a d’en-têtes; leurs valeurs peuvent être dans les mauvaises colonnes, et elles ont été laissées de côté\u{a0}: {rows}. Mettez entre guillemets les textes qui contiennent le séparateur.",
        es: "La fila {rows} tiene más campos que encabezados, así que sus valores pueden estar en columnas equivocadas; se dejó de lado. Ponga entre comillas los textos que contienen el separador."
            | "{count} filas tienen más campos que encabezados, así que sus valores pueden estar en columnas equivocadas; se dejaron de lado: {rows}. Ponga entre comillas los textos que contienen el separador.",
    }
    column_fault(count: usize, column: &str, problem: &str) {
        en: "{column}, {count} cell: {problem}" | "{column}, {count} cells: {problem}",
        fr: "{column}, {count} cellule\u{a0}: {problem}" | "{column}, {count} cellules\u{a0}: {problem}",
        es: "{column}, {count} celda: {problem}" | "{column}, {count} celdas: {problem}",
    }
    faults_heading(count: usize) {
        en: "{count} cell to correct" | "{count} cells to correct",
        fr: "{count} cellule à corriger" | "{count} cellules à corriger",
        es: "{count} celda por corregir" | "{count} celdas por corregir",
    }
    more_faults(count: usize) {
        en: "{count} more." | "{count} more.",
        fr: "{count} de plus." | "{count} de plus.",
        es: "{count} más." | "{count} más.",
    }
}
