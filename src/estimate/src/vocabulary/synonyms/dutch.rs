//! Headings in Dutch.

/// The targets of columns, each with its usual headings.
pub(super) const HEADINGS: &[(&str, &[&str])] = &[
    (
        "model",
        &[
            "modelnummer",
            "modelnr",
            "artikel",
            "artikelnummer",
            "artikelnr",
            "artikelcode",
            "productnummer",
            "productcode",
            "onderdeelnummer",
        ],
    ),
    ("serial", &["serienummer", "serienummers", "serienr", "serie nr", "serie nummer"]),
    ("quantity", &["aantal", "stuks", "hoeveelheid", "voorraad"]),
    (
        "unit_price",
        &[
            "prijs",
            "stuksprijs",
            "stukprijs",
            "eenheidsprijs",
            "prijs per stuk",
            "prijs per eenheid",
            "prijs stuk",
            "nettoprijs",
            "inkoopprijs",
        ],
    ),
    (
        "purchased_on",
        &[
            "datum",
            "aankoopdatum",
            "factuurdatum",
            "besteldatum",
            "orderdatum",
            "datum factuur",
            "datum aankoop",
            "gekocht op",
        ],
    ),
    ("category", &["productgroep", "artikelgroep", "productfamilie", "groep"]),
    ("wanted", &["gewenst", "gewenste oplossing"]),
    (
        "description",
        &[
            "omschrijving",
            "beschrijving",
            "artikelomschrijving",
            "productomschrijving",
            "opmerking",
            "opmerkingen",
        ],
    ),
    ("unit_of_measure", &["eenheid"]),
    ("price_basis", &["prijseenheid"]),
    ("discount", &["korting"]),
    ("currency", &["valuta", "munt"]),
    ("line_total", &["totaal", "totaalbedrag", "totaalprijs", "bedrag", "waarde"]),
];
