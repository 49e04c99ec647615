//! Headings in French.

/// The targets of columns, each with its usual headings.
pub(super) const HEADINGS: &[(&str, &[&str])] = &[
    (
        "model",
        &[
            "modele",
            "numero de modele",
            "no de modele",
            "reference",
            "reference produit",
            "ref",
            "produit",
            "code produit",
            "code article",
            "numero de piece",
        ],
    ),
    ("serial", &["numero de serie", "no de serie", "n de serie", "no serie"]),
    ("quantity", &["quantite", "qte", "nombre", "unites", "nb"]),
    (
        "unit_price",
        &[
            "prix unitaire",
            "prix",
            "pu",
            "p u",
            "prix unit",
            "cout unitaire",
            "cout",
            "prix d achat",
            "prix dachat",
            "prix achat",
        ],
    ),
    (
        "purchased_on",
        &[
            "date dachat",
            "date d achat",
            "date achat",
            "achete le",
            "date de facture",
            "date facture",
            "date de la facture",
            "date de commande",
        ],
    ),
    ("category", &["categorie", "famille", "type de produit", "famille de produits"]),
    ("wanted", &["demande", "solution", "souhait", "traitement"]),
    ("description", &["designation", "libelle", "intitule", "description du produit", "description article"]),
    ("unit_of_measure", &["unite", "unite de mesure"]),
    ("discount", &["remise", "remises", "rabais", "ristourne", "taux de remise"]),
    ("currency", &["devise", "monnaie"]),
    ("line_total", &["montant", "total ligne", "montant total", "prix total"]),
];
