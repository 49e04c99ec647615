//! Headings in Italian.

/// The targets of columns, each with its usual headings.
pub(super) const HEADINGS: &[(&str, &[&str])] = &[
    (
        "model",
        &[
            "modello",
            "numero modello",
            "articolo",
            "codice articolo",
            "cod articolo",
            "codice prodotto",
            "codice",
            "prodotto",
            "riferimento",
        ],
    ),
    (
        "serial",
        &[
            "numero di serie",
            "numeri di serie",
            "n di serie",
            "nr di serie",
            "numero seriale",
            "seriale",
            "matricola",
        ],
    ),
    ("quantity", &["quantita", "q ta", "qta", "pezzi", "numero pezzi", "giacenza"]),
    (
        "unit_price",
        &[
            "prezzo",
            "prezzo unitario",
            "prezzo unit",
            "prezzo netto",
            "prezzo di acquisto",
            "prezzo acquisto",
            "prezzo cadauno",
        ],
    ),
    (
        "purchased_on",
        &[
            "data",
            "data fattura",
            "data di fattura",
            "data della fattura",
            "data acquisto",
            "data di acquisto",
            "data dacquisto",
            "data ordine",
            "data documento",
            "acquistato il",
        ],
    ),
    ("category", &["famiglia", "gruppo", "tipo di prodotto", "famiglia prodotto"]),
    ("wanted", &["richiesta", "soluzione"]),
    ("description", &["descrizione", "descrizione articolo", "descrizione prodotto"]),
    ("unit_of_measure", &["unita", "unita di misura"]),
    ("discount", &["sconto", "sc"]),
    ("currency", &["valuta"]),
    ("line_total", &["totale", "importo", "importo totale", "prezzo totale", "totale riga", "valore"]),
];
