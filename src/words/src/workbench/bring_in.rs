//! Texts of the section that imports a list.

messages! {
    web_page() {
        en: "This is a web page without a table",
        fr: "C’est une page Web sans tableau",
        es: "Esta es una página web sin tabla",
    }
    web_page_hint() {
        en: "Sign in where the list comes from, and download it again; or copy its rows and paste them above.",
        fr: "Connectez-vous là d’où vient la liste et téléchargez-la de nouveau, ou copiez ses lignes et collez-les ci-dessus.",
        es: "Inicie sesión en el sitio de donde viene la lista y descárguela de nuevo, o copie sus filas y péguelas arriba.",
    }
    pdf() {
        en: "This is a PDF, which holds no cells",
        fr: "C’est un PDF, qui ne contient pas de cellules",
        es: "Este es un PDF, que no contiene celdas",
    }
    picture() {
        en: "This is a picture",
        fr: "C’est une image",
        es: "Esta es una imagen",
    }
    document() {
        en: "This is a text document",
        fr: "C’est un document texte",
        es: "Este es un documento de texto",
    }
    other_file_hint() {
        en: "Export the list as XLSX or CSV from the program that wrote it, or copy its rows and paste them above.",
        fr: "Exportez la liste en XLSX ou en CSV depuis le programme qui l’a créée, ou copiez ses lignes et collez-les ci-dessus.",
        es: "Exporte la lista como XLSX o CSV desde el programa que la creó, o copie sus filas y péguelas arriba.",
    }
    archive() {
        en: "This is an archive",
        fr: "C’est une archive",
        es: "Este es un archivo comprimido",
    }
    archive_hint() {
        en: "Unpack it, and choose the list that is in it.",
        fr: "Décompressez-la et choisissez la liste qu’elle contient.",
        es: "Descomprímalo y elija la lista que contiene.",
    }
    numbers_file() {
        en: "This is a file of Apple Numbers",
        fr: "C’est un fichier d’Apple Numbers",
        es: "Este es un archivo de Apple Numbers",
    }
    numbers_file_hint() {
        en: "Export it in Numbers with File, Export To, Excel or CSV, and choose that file.",
        fr: "Exportez-le dans Numbers par Fichier, Exporter vers, Excel ou CSV, et choisissez ce fichier.",
        es: "Expórtelo en Numbers con Archivo, Exportar a, Excel o CSV, y elija ese archivo.",
    }
    old_spreadsheet() {
        en: "This is a spreadsheet of an old kind",
        fr: "C’est une feuille de calcul d’un ancien type",
        es: "Esta es una hoja de cálculo de un tipo antiguo",
    }
    old_spreadsheet_hint() {
        en: "Open it in your spreadsheet program, save it as XLSX, and choose that file.",
        fr: "Ouvrez-la dans votre tableur, enregistrez-la en XLSX et choisissez ce fichier.",
        es: "Ábrala en su programa de hojas de cálculo, guárdela como XLSX y elija ese archivo.",
    }
    protected() {
        en: "This workbook is protected by a password",
        fr: "Ce classeur est protégé par un mot de passe",
        es: "Este libro está protegido con una contraseña",
    }
    protected_hint() {
        en: "Open it, save it without a password, and choose that file.",
        fr: "Ouvrez-le, enregistrez-le sans mot de passe et choisissez ce fichier.",
        es: "Ábralo, guárdelo sin contraseña y elija ese archivo.",
    }
    damaged() {
        en: "This file is incomplete or damaged",
        fr: "Ce fichier est incomplet ou endommagé",
        es: "Este archivo está incompleto o dañado",
    }
    damaged_hint() {
        en: "Download or save it again, and choose it once more.",
        fr: "Téléchargez-le ou enregistrez-le de nouveau, puis choisissez-le encore.",
        es: "Descárguelo o guárdelo de nuevo y vuelva a elegirlo.",
    }
    sheet_too_large() {
        en: "This sheet is too large for a list",
        fr: "Cette feuille est trop grande pour une liste",
        es: "Esta hoja es demasiado grande para una lista",
    }
    sheet_too_large_hint(cell: &str) {
        en: "There is something in cell {cell}. Delete it, or divide the list into parts of at most 10,000 rows.",
        fr: "La cellule {cell} contient quelque chose. Supprimez-le, ou divisez la liste en parties d’au plus 10\u{a0}000 rangées.",
        es: "Hay algo en la celda {cell}. Bórrelo o divida la lista en partes de 10,000 filas como máximo.",
    }
    file_too_large() {
        en: "This file is too large to be read at once",
        fr: "Ce fichier est trop grand pour être lu d’un coup",
        es: "Este archivo es demasiado grande para leerlo de una vez",
    }
    file_too_large_hint() {
        en: "Divide the list, and leave other sheets out.",
        fr: "Divisez la liste et laissez de côté les autres feuilles.",
        es: "Divida la lista y omita las demás hojas.",
    }
    no_list_in_sheet(sheet: &str) {
        en: "The sheet “{sheet}” is not a list",
        fr: "La feuille «\u{a0}{sheet}\u{a0}» n’est pas une liste",
        es: "La hoja “{sheet}” no es una lista",
    }
    no_list_in_sheet_hint() {
        en: "The page still shows the list that it had.",
        fr: "La page affiche toujours la liste précédente.",
        es: "La página sigue mostrando la lista anterior.",
    }
    sheet() {
        en: "Sheet",
        fr: "Feuille",
        es: "Hoja",
    }
    currency() {
        en: "Currency of amounts without one",
        fr: "Devise des montants sans indication",
        es: "Moneda de los montos que no la indican",
    }
    stated_currency() {
        en: "As the list states",
        fr: "Selon la liste",
        es: "Según la lista",
    }
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
        fr: "La liste reste sur cet appareil jusqu’à ce que vous la soumettiez.",
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
    no_columns() {
        en: "This is a text without columns",
        fr: "C’est un texte sans colonnes",
        es: "Es un texto sin columnas",
    }
    no_columns_hint() {
        en: "Write a row for each product: model, quantity, price and date, with tabs, commas or semicolons between them.",
        fr: "Écrivez une rangée par produit\u{a0}: modèle, quantité, prix et date, séparés par des tabulations, des virgules ou des points-virgules.",
        es: "Escriba una fila por producto: modelo, cantidad, precio y fecha, separados por tabuladores, comas o puntos y comas.",
    }
    pivot() {
        en: "This pivot table counts goods in several rows",
        fr: "Ce tableau croisé compte des articles dans plusieurs rangées",
        es: "Esta tabla dinámica cuenta productos en varias filas",
    }
    pivot_hint() {
        en: "Import the rows that it sums up.",
        fr: "Importez les rangées dont il fait la somme.",
        es: "Cargue las filas que resume.",
    }
    side_by_side() {
        en: "Two tables are side by side",
        fr: "Deux tableaux sont côte à côte",
        es: "Hay dos tablas una al lado de la otra",
    }
    side_by_side_hint() {
        en: "Put the rows of the second one below those of the first, and import the list again.",
        fr: "Placez les rangées du second sous celles du premier, puis importez de nouveau la liste.",
        es: "Ponga las filas de la segunda debajo de las de la primera y cargue la lista de nuevo.",
    }
    sideways() {
        en: "The headings are in one column, not in one row",
        fr: "Les en-têtes sont dans une colonne, et non dans une rangée",
        es: "Los encabezados están en una columna y no en una fila",
    }
    sideways_hint() {
        en: "Give the list with one row for each product. In a spreadsheet, copy the table and paste it transposed.",
        fr: "Donnez la liste avec une ligne par produit. Dans un tableur, copiez le tableau et collez-le en le transposant.",
        es: "Dé la lista con una fila por producto. En una hoja de cálculo, copie la tabla y péguela transpuesta.",
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
