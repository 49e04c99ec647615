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
        en: "Line total (not used)",
        fr: "Total de la ligne (non utilisé)",
        es: "Total de la línea (no se usa)",
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
        en: "Each column says what it was taken for; change that where it is wrong. Cells can be corrected in place, and Escape leaves the table.",
        fr: "Chaque colonne indique ce qu’on y a reconnu; changez-le au besoin. Les cellules se corrigent sur place, et Échap quitte le tableau.",
        es: "Cada columna indica lo que se reconoció en ella; cámbielo si hace falta. Las celdas se corrigen en su lugar, y Escape sale de la tabla.",
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
        en: "What {column} is",
        fr: "Signification de {column}",
        es: "Significado de {column}",
    }
    cell(column: &str, row: usize) {
        en: "{column}, row {row}",
        fr: "{column}, rangée {row}",
        es: "{column}, fila {row}",
    }
    note_no_headings() {
        en: "No row looks like headings: the columns were told by what is in them.",
        fr: "Aucune rangée ne ressemble à des en-têtes\u{a0}: les colonnes ont été reconnues par leur contenu.",
        es: "Ninguna fila parece de encabezados: las columnas se reconocieron por su contenido.",
    }
    note_sums(row: usize) {
        en: "Row {row} holds sums and was left out.",
        fr: "La rangée {row} contient des totaux et a été laissée de côté.",
        es: "La fila {row} contiene totales y se dejó de lado.",
    }
    note_overflow(row: usize) {
        en: "Row {row} has more cells than there are headings; the rest was left aside.",
        fr: "La rangée {row} a plus de cellules qu’il n’y a d’en-têtes; le reste a été laissé de côté.",
        es: "La fila {row} tiene más celdas que encabezados; el resto se dejó de lado.",
    }
    note_each_row() {
        en: "No column has quantities, so each row counts as one unit.",
        fr: "Aucune colonne n’a de quantités; chaque rangée compte donc pour une unité.",
        es: "Ninguna columna tiene cantidades, así que cada fila cuenta como una unidad.",
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
        en: "These cells count as unknown; all other cells are judged.",
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
        en: "{count} row above the headings was left aside." | "{count} rows above the headings were left aside.",
        fr: "{count} rangée au-dessus des en-têtes a été laissée de côté." | "{count} rangées au-dessus des en-têtes ont été laissées de côté.",
        es: "Se dejó de lado {count} fila sobre los encabezados." | "Se dejaron de lado {count} filas sobre los encabezados.",
    }
    question_hint(count: usize) {
        en: "{count} cell waits for the answer, which holds for the whole column." | "{count} cells wait for the answer, which holds for the whole column.",
        fr: "{count} cellule attend la réponse, qui vaut pour toute la colonne." | "{count} cellules attendent la réponse, qui vaut pour toute la colonne.",
        es: "{count} celda espera la respuesta, que vale para toda la columna." | "{count} celdas esperan la respuesta, que vale para toda la columna.",
    }
    faults_heading(count: usize) {
        en: "{count} cell to put right" | "{count} cells to put right",
        fr: "{count} cellule à corriger" | "{count} cellules à corriger",
        es: "{count} celda por corregir" | "{count} celdas por corregir",
    }
    more_faults(count: usize) {
        en: "{count} more." | "{count} more.",
        fr: "{count} de plus." | "{count} de plus.",
        es: "{count} más." | "{count} más.",
    }
}
