//! Words of the distributor's workbench.

messages! {
    heading() {
        en: "Estimate a whole list",
        fr: "Estimer une liste entière",
        es: "Estimar una lista completa",
    }
    lead(vendor: &str) {
        en: "See what every line of your stock is worth under the policy of {vendor}, today and if you wait.",
        fr: "Voyez ce que vaut chaque ligne de votre stock selon la politique de {vendor}, aujourd’hui et si vous attendez.",
        es: "Vea cuánto vale cada línea de su inventario según la política de {vendor}, hoy y si espera.",
    }
    judged_by(vendor: &str, version: &str, digest: &str, day: &str) {
        en: "Judged by the policy of {vendor} of {version} ({digest}…) on {day}.",
        fr: "Selon la politique de {vendor} du {version} ({digest}…), le {day}.",
        es: "Según la política de {vendor} del {version} ({digest}…), el {day}.",
    }
    one_request() {
        en: "Ask about one product instead",
        fr: "Poser plutôt la question pour un seul produit",
        es: "Preguntar por un solo producto",
    }
    bring_in() {
        en: "Bring in your list",
        fr: "Apportez votre liste",
        es: "Traiga su lista",
    }
    paste() {
        en: "Paste rows from your spreadsheet, or drop a file here",
        fr: "Collez des lignes de votre tableur, ou déposez un fichier ici",
        es: "Pegue filas de su hoja de cálculo o suelte un archivo aquí",
    }
    paste_hint() {
        en: "With the headings, if there are any: model, quantity, price, date of purchase, in any order.",
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
        fr: "Plutôt la saisir",
        es: "Mejor escribirla",
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
    progress_reading() {
        en: "Reading the lines",
        fr: "Lecture des lignes",
        es: "Leyendo las líneas",
    }
    progress_judging() {
        en: "Judging the lines",
        fr: "Examen des lignes",
        es: "Evaluando las líneas",
    }
    progress_adding() {
        en: "Adding up the lines",
        fr: "Calcul des totaux",
        es: "Sumando las líneas",
    }
    progress_begins() {
        en: "The list is being worked out.",
        fr: "La liste est en cours de calcul.",
        es: "Se está calculando la lista.",
    }
    progress_ends() {
        en: "The list is worked out.",
        fr: "La liste est calculée.",
        es: "La lista está calculada.",
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
        en: "There is nothing in it",
        fr: "Il n’y a rien dedans",
        es: "No contiene nada",
    }
    empty_list_hint() {
        en: "Paste at least one row, or choose another file.",
        fr: "Collez au moins une ligne, ou choisissez un autre fichier.",
        es: "Pegue al menos una fila o elija otro archivo.",
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
        en: "Bring in another list",
        fr: "Apporter une autre liste",
        es: "Traer otra lista",
    }
    really_remove() {
        en: "This removes the list and all that you changed in it.",
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
    too_large() {
        en: "This list is too large to be kept",
        fr: "Cette liste est trop grande pour être conservée",
        es: "Esta lista es demasiado grande para conservarla",
    }
    too_large_hint() {
        en: "It works as any other, but your browser will have forgotten it after a reload: bring the file in again then.",
        fr: "Elle fonctionne comme toute autre, mais votre navigateur l’aura oubliée après un rechargement\u{a0}: apportez alors le fichier à nouveau.",
        es: "Funciona como cualquier otra, pero su navegador la habrá olvidado al recargar: vuelva entonces a traer el archivo.",
    }
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
    cells_heading() {
        en: "Your list, as it was read",
        fr: "Votre liste, telle qu’elle a été lue",
        es: "Su lista, tal como se leyó",
    }
    cells_summary() {
        en: "Columns and cells",
        fr: "Colonnes et cellules",
        es: "Columnas y celdas",
    }
    cells_hint() {
        en: "Above each column is what it is taken for. Cells can be corrected in place.",
        fr: "Au-dessus de chaque colonne figure ce qu’elle signifie. Les cellules peuvent être corrigées sur place.",
        es: "Sobre cada columna figura lo que significa. Las celdas se pueden corregir en su lugar.",
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
    left_aside() {
        en: "Left aside",
        fr: "Laissée de côté",
        es: "Sin usar",
    }
    taken_for(column: &str) {
        en: "What {column} is",
        fr: "Ce qu’est {column}",
        es: "Qué es {column}",
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
        en: "Row {row} holds sums and was left aside.",
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
        en: "Finer than a cent",
        fr: "Plus fin qu’un cent",
        es: "Más fino que un centavo",
    }
    faults_hint() {
        en: "These cells count as unknown; all other cells are judged.",
        fr: "Ces cellules comptent comme inconnues; toutes les autres sont prises en compte.",
        es: "Estas celdas cuentan como desconocidas; todas las demás se tienen en cuenta.",
    }
    fault(row: usize, column: &str, text: &str, problem: &str) {
        en: "Row {row}, {column}: “{text}” {problem}",
        fr: "Rangée {row}, {column}\u{a0}: «\u{a0}{text}\u{a0}» {problem}",
        es: "Fila {row}, {column}: “{text}” {problem}",
    }
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
        fr: "est après aujourd’hui, {day}\u{a0}: corrigez la date",
        es: "es posterior a hoy, {day}: corrija la fecha",
    }
    no_amount() {
        en: "is no amount: write it as 250.00",
        fr: "n’est pas un montant\u{a0}: écrivez 250.00",
        es: "no es un monto: escriba 250.00",
    }
    negative() {
        en: "is negative: write what one unit cost, and leave credit notes out",
        fr: "est négatif\u{a0}: écrivez ce qu’a coûté une unité, et laissez de côté les avoirs",
        es: "es negativo: escriba lo que costó una unidad y omita las notas de crédito",
    }
    not_to_the_cent() {
        en: "is no amount to the cent: round it, as in 250.00",
        fr: "n’est pas un montant au cent près\u{a0}: arrondissez-le, comme 250.00",
        es: "no es un monto en centavos: redondéelo, como 250.00",
    }
    currency(found: &str, expected: &str) {
        en: "is in {found}: convert it to {expected}",
        fr: "est en {found}\u{a0}: convertissez-le en {expected}",
        es: "está en {found}: conviértalo a {expected}",
    }
    no_quantity() {
        en: "is no number of units: write a whole number from 1 to 10000",
        fr: "n’est pas un nombre d’unités\u{a0}: écrivez un nombre entier de 1 à 10000",
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
    unknown() {
        en: "Not known",
        fr: "Inconnu",
        es: "No se sabe",
    }
    judged_heading() {
        en: "What each line gives",
        fr: "Ce que donne chaque ligne",
        es: "Lo que da cada línea",
    }
    filters() {
        en: "Which lines are shown",
        fr: "Lignes affichées",
        es: "Líneas que se muestran",
    }
    show() {
        en: "Show",
        fr: "Afficher",
        es: "Mostrar",
    }
    all_lines() {
        en: "All lines",
        fr: "Toutes les lignes",
        es: "Todas las líneas",
    }
    expiring() {
        en: "Expiring this week",
        fr: "Expirent cette semaine",
        es: "Vencen esta semana",
    }
    closed_since() {
        en: "Closed since yesterday",
        fr: "Fermées depuis hier",
        es: "Cerradas desde ayer",
    }
    needs_answer() {
        en: "Needing an answer",
        fr: "En attente d’une réponse",
        es: "Que necesitan una respuesta",
    }
    nothing_open() {
        en: "With nothing open",
        fr: "Sans option ouverte",
        es: "Sin ninguna opción abierta",
    }
    any() {
        en: "Any",
        fr: "Toutes",
        es: "Cualquiera",
    }
    closed_by() {
        en: "Closed by clause",
        fr: "Fermées par la clause",
        es: "Cerradas por la cláusula",
    }
    clause_lines(clause: &str, count: usize) {
        en: "{clause} ({count})",
        fr: "{clause} ({count})",
        es: "{clause} ({count})",
    }
    bulk() {
        en: "Say something of many lines at once",
        fr: "Renseigner plusieurs lignes à la fois",
        es: "Completar varias líneas a la vez",
    }
    select_shown() {
        en: "Select all shown",
        fr: "Sélectionner les lignes affichées",
        es: "Seleccionar las mostradas",
    }
    select_none() {
        en: "Select none",
        fr: "Ne rien sélectionner",
        es: "Quitar la selección",
    }
    fact() {
        en: "For these lines",
        fr: "Pour ces lignes",
        es: "Para estas líneas",
    }
    waited_for(fact: &str, count: usize) {
        en: "{fact} ({count} waiting)",
        fr: "{fact} ({count} en attente)",
        es: "{fact} ({count} en espera)",
    }
    is() {
        en: "is",
        fr: "est",
        es: "es",
    }
    selected() {
        en: "Selected",
        fr: "Sélectionnée",
        es: "Seleccionada",
    }
    select_line(row: usize) {
        en: "Select row {row}",
        fr: "Sélectionner la rangée {row}",
        es: "Seleccionar la fila {row}",
    }
    goods() {
        en: "Product",
        fr: "Produit",
        es: "Producto",
    }
    units() {
        en: "Units",
        fr: "Unités",
        es: "Unidades",
    }
    price() {
        en: "Price",
        fr: "Prix",
        es: "Precio",
    }
    best() {
        en: "Best",
        fr: "Meilleure option",
        es: "Mejor opción",
    }
    why() {
        en: "Why",
        fr: "Pourquoi",
        es: "Por qué",
    }
    net() {
        en: "Net",
        fr: "Montant net",
        es: "Neto",
    }
    gross() {
        en: "Gross",
        fr: "Brut",
        es: "Bruto",
    }
    fees() {
        en: "Fees",
        fr: "Frais",
        es: "Cargos",
    }
    ship_by() {
        en: "Ship by",
        fr: "Expédier avant",
        es: "Enviar antes del",
    }
    missing() {
        en: "Still missing",
        fr: "Il manque",
        es: "Falta",
    }
    all_closed() {
        en: "Nothing is open",
        fr: "Rien n’est ouvert",
        es: "Nada está abierto",
    }
    answers_missing() {
        en: "Needs answers",
        fr: "Réponses requises",
        es: "Faltan respuestas",
    }
    price_unknown() {
        en: "Price not known",
        fr: "Prix inconnu",
        es: "Precio desconocido",
    }
    only_one() {
        en: "the only one open",
        fr: "la seule ouverte",
        es: "la única abierta",
    }
    highest_net(by: &str, next: &str) {
        en: "{by} more than {next}",
        fr: "{by} de plus que {next}",
        es: "{by} más que {next}",
    }
    later_deadline(next: &str) {
        en: "open longer than {next}, for as much",
        fr: "ouverte plus longtemps que {next}, pour autant",
        es: "abierta más tiempo que {next}, por lo mismo",
    }
    policy_order(next: &str) {
        en: "as good as {next}",
        fr: "équivaut à {next}",
        es: "equivale a {next}",
    }
    line(row: usize, goods: &str) {
        en: "Row {row}: {goods}",
        fr: "Rangée {row}\u{a0}: {goods}",
        es: "Fila {row}: {goods}",
    }
    close() {
        en: "Close",
        fr: "Fermer",
        es: "Cerrar",
    }
    compared_heading() {
        en: "Strategies compared",
        fr: "Stratégies comparées",
        es: "Estrategias comparadas",
    }
    compared_hint() {
        en: "What the list comes to if every line takes one remedy, or each its best. Amounts are of lines that are open; the best of a line may cost money where nothing else is open.",
        fr: "Ce que donne la liste si chaque ligne prend une même option, ou chacune sa meilleure. Les montants sont ceux des lignes ouvertes; la meilleure option d’une ligne peut coûter de l’argent si rien d’autre n’est ouvert.",
        es: "Lo que da la lista si todas las líneas toman una misma opción, o cada una la mejor. Los montos son de las líneas abiertas; la mejor opción de una línea puede costar dinero si nada más está abierto.",
    }
    of_list() {
        en: "The whole list",
        fr: "La liste entière",
        es: "La lista completa",
    }
    best_per_line() {
        en: "Best per line",
        fr: "La meilleure par ligne",
        es: "La mejor por línea",
    }
    strategy() {
        en: "Strategy",
        fr: "Stratégie",
        es: "Estrategia",
    }
    open_lines() {
        en: "Open",
        fr: "Ouvertes",
        es: "Abiertas",
    }
    waiting_lines() {
        en: "Waiting",
        fr: "En attente",
        es: "En espera",
    }
    closed_lines() {
        en: "Closed",
        fr: "Fermées",
        es: "Cerradas",
    }
    if_all_open() {
        en: "More if those waiting open",
        fr: "De plus si celles en attente s’ouvrent",
        es: "Más si se abren las que esperan",
    }
    costly_clauses() {
        en: "Clauses that cost the most",
        fr: "Les clauses qui coûtent le plus",
        es: "Las cláusulas que más cuestan",
    }
    costly_hint() {
        en: "What the goods of the lines cost that a clause closes, alone or together with others.",
        fr: "Ce qu’ont coûté les produits des lignes qu’une clause ferme, seule ou avec d’autres.",
        es: "Lo que costaron los productos de las líneas que una cláusula cierra, sola o junto con otras.",
    }
    no_clause_closes() {
        en: "No clause closes a line.",
        fr: "Aucune clause ne ferme de ligne.",
        es: "Ninguna cláusula cierra una línea.",
    }
    show_these() {
        en: "Show these lines",
        fr: "Afficher ces lignes",
        es: "Mostrar estas líneas",
    }
    alone(lines: &str, money: &str) {
        en: "Nothing else closes {lines} of them: {money}",
        fr: "Rien d’autre n’en ferme {lines}\u{a0}: {money}",
        es: "Nada más cierra {lines} de ellas: {money}",
    }
    time_heading() {
        en: "Over time",
        fr: "Au fil du temps",
        es: "Con el tiempo",
    }
    time_hint() {
        en: "What the lines are worth by the day on which the parcel leaves. Dots mark the last day before money is lost.",
        fr: "Ce que valent les lignes selon le jour d’expédition. Les points marquent le dernier jour avant une perte.",
        es: "Lo que valen las líneas según el día de envío. Los puntos marcan el último día antes de perder dinero.",
    }
    chart() {
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
    shipped_then() {
        en: "Shipped then",
        fr: "Expédié ce jour-là",
        es: "Enviado ese día",
    }
    waiting_costs() {
        en: "Waiting costs",
        fr: "L’attente coûte",
        es: "Esperar cuesta",
    }
    cliffs() {
        en: "Days to ship by",
        fr: "Dates limites d’expédition",
        es: "Fechas límite de envío",
    }
    lines_fall() {
        en: "Lines",
        fr: "Lignes",
        es: "Líneas",
    }
    lost() {
        en: "Lost after it",
        fr: "Perdu ensuite",
        es: "Se pierde después",
    }
    qualifying() {
        en: "Qualify",
        fr: "Admissibles",
        es: "Califican",
    }
    not_qualifying() {
        en: "Do not qualify",
        fr: "Non admissibles",
        es: "No califican",
    }
    goods_value() {
        en: "What their goods cost",
        fr: "Ce qu’ont coûté leurs produits",
        es: "Lo que costaron sus productos",
    }
    smallest_order() {
        en: "Smallest order that opens it for all",
        fr: "Plus petite commande qui l’ouvre à toutes",
        es: "Pedido más pequeño que la abre para todas",
    }
    worth_more() {
        en: "Worth more than what they give otherwise",
        fr: "Valeur de plus que ce qu’elles donnent autrement",
        es: "Valor adicional frente a lo que dan de otro modo",
    }
    what_if() {
        en: "What if the order came to",
        fr: "Si la commande s’élevait à",
        es: "Si el pedido sumara",
    }
    opens_all(amount: &str, more: &str) {
        en: "An order of {amount} opens it for all that qualify: {more} more than otherwise.",
        fr: "Une commande de {amount} l’ouvre à toutes les lignes admissibles\u{a0}: {more} de plus qu’autrement.",
        es: "Un pedido de {amount} la abre para todas las que califican: {more} más que de otro modo.",
    }
    opens_some(amount: &str, count: usize, more: &str) {
        en: "An order of {amount} has room for {count} lines, those first that gain most: {more} more than otherwise.",
        fr: "Une commande de {amount} suffit pour {count} lignes, d’abord celles qui gagnent le plus\u{a0}: {more} de plus qu’autrement.",
        es: "Un pedido de {amount} alcanza para {count} líneas, primero las que más ganan: {more} más que de otro modo.",
    }
    select_these() {
        en: "Select these lines",
        fr: "Sélectionner ces lignes",
        es: "Seleccionar estas líneas",
    }
    take_amount() {
        en: "Judge with this order",
        fr: "Évaluer avec cette commande",
        es: "Evaluar con este pedido",
    }
    out_heading() {
        en: "Take the estimate with you",
        fr: "Emportez l’estimation",
        es: "Llévese la estimación",
    }
    out_hint() {
        en: "With the policy’s version and digest, the date, and the clauses of every line. Of the selected lines, or of all where none is selected.",
        fr: "Avec la version et l’empreinte de la politique, la date et les clauses de chaque ligne. Pour les lignes sélectionnées, ou pour toutes s’il n’y en a pas.",
        es: "Con la versión y la huella de la política, la fecha y las cláusulas de cada línea. De las líneas seleccionadas, o de todas si no hay ninguna.",
    }
    download_csv() {
        en: "Download as CSV",
        fr: "Télécharger en CSV",
        es: "Descargar como CSV",
    }
    print() {
        en: "Print",
        fr: "Imprimer",
        es: "Imprimir",
    }
    paper_heading(vendor: &str, strategy: &str) {
        en: "Estimate for {vendor}: {strategy}",
        fr: "Estimation pour {vendor}\u{a0}: {strategy}",
        es: "Estimación para {vendor}: {strategy}",
    }
    file_heading() {
        en: "File it",
        fr: "Déposer la demande",
        es: "Presentar la solicitud",
    }
    file_hint(vendor: &str) {
        en: "{vendor} decides, and answers by e-mail with an RMA number. Do not ship anything before that.",
        fr: "{vendor} décide et répond par courriel avec un numéro RMA. N’expédiez rien avant cela.",
        es: "{vendor} decide y responde por correo electrónico con un número de RMA. No envíe nada antes.",
    }
    each_takes() {
        en: "Each line takes",
        fr: "Chaque ligne prend",
        es: "Cada línea toma",
    }
    file_as() {
        en: "File it as",
        fr: "Déposer en",
        es: "Presentar como",
    }
    as_one() {
        en: "One request",
        fr: "Une seule demande",
        es: "Una sola solicitud",
    }
    by_remedy() {
        en: "A request for each remedy",
        fr: "Une demande par option",
        es: "Una solicitud por opción",
    }
    to_be_filed(taken: usize, all: usize) {
        en: "{taken} of {all} lines will be filed; the others take nothing.",
        fr: "{taken} lignes sur {all} seront déposées; les autres ne prennent rien.",
        es: "Se presentarán {taken} de {all} líneas; las demás no toman nada.",
    }
    required() {
        en: "This is needed.",
        fr: "Ce champ est requis.",
        es: "Este dato es necesario.",
    }
    not_so() {
        en: "This cannot be right; check it.",
        fr: "Cela ne peut pas être juste; vérifiez.",
        es: "Esto no puede ser correcto; revíselo.",
    }
    changed_hint() {
        en: "Nothing more is filed. Load the page again: your list is kept and judged anew.",
        fr: "Rien de plus n’est déposé. Rechargez la page\u{a0}: votre liste est conservée et réévaluée.",
        es: "No se presenta nada más. Vuelva a cargar la página: su lista se conserva y se evalúa de nuevo.",
    }
    load_again() {
        en: "Load the page again",
        fr: "Recharger la page",
        es: "Volver a cargar la página",
    }
    filed() {
        en: "Your list is filed",
        fr: "Votre liste est déposée",
        es: "Su lista está presentada",
    }
    file_another() {
        en: "File something else",
        fr: "Déposer autre chose",
        es: "Presentar otra cosa",
    }
}

counted! {
    lines(count: usize) {
        en: "{count} line" | "{count} lines",
        fr: "{count} ligne" | "{count} lignes",
        es: "{count} línea" | "{count} líneas",
    }
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
    shown(count: usize) {
        en: "{count} line shown" | "{count} lines shown",
        fr: "{count} ligne affichée" | "{count} lignes affichées",
        es: "{count} línea mostrada" | "{count} líneas mostradas",
    }
    selected_count(count: usize) {
        en: "{count} line selected" | "{count} lines selected",
        fr: "{count} ligne sélectionnée" | "{count} lignes sélectionnées",
        es: "{count} línea seleccionada" | "{count} líneas seleccionadas",
    }
    set_for(count: usize) {
        en: "Set for {count} line" | "Set for {count} lines",
        fr: "Appliquer à {count} ligne" | "Appliquer à {count} lignes",
        es: "Aplicar a {count} línea" | "Aplicar a {count} líneas",
    }
    of_selection(count: usize) {
        en: "The selected line" | "The {count} selected lines",
        fr: "La ligne sélectionnée" | "Les {count} lignes sélectionnées",
        es: "La línea seleccionada" | "Las {count} líneas seleccionadas",
    }
    unpriced(count: usize) {
        en: "{count} line without a price" | "{count} lines without a price",
        fr: "{count} ligne sans prix" | "{count} lignes sans prix",
        es: "{count} línea sin precio" | "{count} líneas sin precio",
    }
    file_lines(count: usize) {
        en: "File {count} line" | "File {count} lines",
        fr: "Déposer {count} ligne" | "Déposer {count} lignes",
        es: "Presentar {count} línea" | "Presentar {count} líneas",
    }
    parts_left(count: usize) {
        en: "{count} request to go." | "{count} requests to go.",
        fr: "Encore {count} demande." | "Encore {count} demandes.",
        es: "Falta {count} solicitud." | "Faltan {count} solicitudes.",
    }
}
