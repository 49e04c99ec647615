//! Texts of the section that imports a list.

messages! {
    heading() {
        en: "Import your list",
        fr: "Importez votre liste",
        es: "Importe su lista",
    }
    paste() {
        en: "Paste rows from your spreadsheet, or drop a file here",
        fr: "Collez des lignes de votre tableur, ou déposez un fichier ici",
        es: "Pegue filas de su hoja de cálculo o suelte un archivo aquí",
    }
    paste_hint() {
        en: "Include the headings, if there are any: model, quantity, price, purchase date, in any order.",
        fr: "Avec les en-têtes, s’il y en a\u{a0}: modèle, quantité, prix, date d’achat, dans n’importe quel ordre.",
        es: "Con los encabezados, si los hay: modelo, cantidad, precio, fecha de compra, en cualquier orden.",
    }
    read_it() {
        en: "Read the list",
        fr: "Lire la liste",
        es: "Leer la lista",
    }
    type_it() {
        en: "Type it in instead",
        fr: "La saisir à la main",
        es: "Escribirla a mano",
    }
    or_file() {
        en: "Or choose a file (CSV, TSV, XLSX or ODS)",
        fr: "Ou choisissez un fichier (CSV, TSV, XLSX ou ODS)",
        es: "O elija un archivo (CSV, TSV, XLSX u ODS)",
    }
    stays_here() {
        en: "The list stays on this device until you file it.",
        fr: "La liste reste sur cet appareil jusqu’à ce que vous la déposiez.",
        es: "La lista permanece en este dispositivo hasta que usted la presente.",
    }
    reading_list() {
        en: "Reading the list…",
        fr: "Lecture de la liste…",
        es: "Leyendo la lista…",
    }
    workbook() {
        en: "This workbook could not be read",
        fr: "Ce classeur n’a pas pu être lu",
        es: "No se pudo leer este libro de cálculo",
    }
    workbook_hint() {
        en: "Copy its rows and paste them above, or save it as CSV: in Excel with File, Save As, CSV UTF-8; in LibreOffice with File, Save As, Text CSV.",
        fr: "Copiez ses lignes et collez-les ci-dessus, ou enregistrez-le en CSV\u{a0}: dans Excel par Fichier, Enregistrer sous, CSV UTF-8; dans LibreOffice par Fichier, Enregistrer sous, Texte CSV.",
        es: "Copie sus filas y péguelas arriba, o guárdelo como CSV: en Excel con Archivo, Guardar como, CSV UTF-8; en LibreOffice con Archivo, Guardar como, Texto CSV.",
    }
    unreadable() {
        en: "The file could not be read",
        fr: "Le fichier n’a pas pu être lu",
        es: "No se pudo leer el archivo",
    }
    unreadable_hint() {
        en: "Choose it again, or paste its rows above.",
        fr: "Choisissez-le à nouveau, ou collez ses lignes ci-dessus.",
        es: "Elíjalo de nuevo o pegue sus filas arriba.",
    }
    empty_list() {
        en: "The list is empty",
        fr: "La liste est vide",
        es: "La lista está vacía",
    }
    empty_list_hint() {
        en: "Paste at least one row, or choose another file.",
        fr: "Collez au moins une ligne, ou choisissez un autre fichier.",
        es: "Pegue al menos una fila o elija otro archivo.",
    }
    not_a_list() {
        en: "This is not a list",
        fr: "Ce n’est pas une liste",
        es: "Esto no es una lista",
    }
    not_a_list_hint() {
        en: "Choose a CSV, TSV, XLSX or ODS file, or paste its rows above.",
        fr: "Choisissez un fichier CSV, TSV, XLSX ou ODS, ou collez ses lignes ci-dessus.",
        es: "Elija un archivo CSV, TSV, XLSX u ODS, o pegue sus filas arriba.",
    }
    no_rows() {
        en: "There are no rows under the headings",
        fr: "Il n’y a aucune ligne sous les en-têtes",
        es: "No hay filas debajo de los encabezados",
    }
    no_rows_hint() {
        en: "Paste the headings with at least one row under them, or choose another file.",
        fr: "Collez les en-têtes avec au moins une ligne en dessous, ou choisissez un autre fichier.",
        es: "Pegue los encabezados con al menos una fila debajo o elija otro archivo.",
    }
    your_list() {
        en: "Your list",
        fr: "Votre liste",
        es: "Su lista",
    }
    pasted_list() {
        en: "Pasted list",
        fr: "Liste collée",
        es: "Lista pegada",
    }
    typed_list() {
        en: "Typed list",
        fr: "Liste saisie",
        es: "Lista escrita",
    }
    another_list() {
        en: "Import another list",
        fr: "Importer une autre liste",
        es: "Importar otra lista",
    }
    remove_hint() {
        en: "This removes the list and everything that you changed in it.",
        fr: "Cela supprime la liste et tout ce que vous y avez modifié.",
        es: "Esto elimina la lista y todo lo que cambió en ella.",
    }
    remove_list() {
        en: "Remove it",
        fr: "La supprimer",
        es: "Eliminarla",
    }
    keep_list() {
        en: "Keep it",
        fr: "La garder",
        es: "Conservarla",
    }
    replaced() {
        en: "Another tab has opened a different list",
        fr: "Un autre onglet a ouvert une autre liste",
        es: "Otra pestaña abrió una lista diferente",
    }
    replaced_hint() {
        en: "Your browser stores one list, and it is now that one. You can continue here, but a reload would show the other list.",
        fr: "Votre navigateur ne conserve qu’une liste, maintenant celle-là. Vous pouvez continuer ici, mais un rechargement montrerait l’autre liste.",
        es: "Su navegador conserva una sola lista, ahora aquella. Puede seguir aquí, pero al recargar la página se vería la otra lista.",
    }
    keep_this_list() {
        en: "Store this one instead",
        fr: "Conserver plutôt celle-ci",
        es: "Conservar esta en su lugar",
    }
    too_large() {
        en: "This list is too large to be stored",
        fr: "Cette liste est trop grande pour être conservée",
        es: "Esta lista es demasiado grande para conservarla",
    }
    too_large_hint() {
        en: "You can work with it as usual, but your browser cannot store it: after a reload, import the file again.",
        fr: "Vous pouvez l’utiliser comme les autres, mais votre navigateur ne peut pas la conserver\u{a0}: après un rechargement, importez de nouveau le fichier.",
        es: "Puede usarla como las demás, pero su navegador no puede conservarla: si recarga la página, importe de nuevo el archivo.",
    }
}
