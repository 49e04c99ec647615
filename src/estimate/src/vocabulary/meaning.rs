//! Translates the words of headings to English, without case, accents and punctuation.

use crate::text::normalised;

/// Returns the meaning words of a heading, in English where they are known in French or Spanish.
pub(crate) fn meaning(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in normalised(text).split(' ').filter(|word| !word.is_empty() && !STOP_WORDS.contains(word)) {
        let english =
            ENGLISH.iter().find(|(_, foreign)| foreign.contains(&word)).map_or(word, |(english, _)| english);
        for word in english.split(' ') {
            if !words.iter().any(|other| other == word) {
                words.push(word.to_owned());
            }
        }
    }
    words
}

/// Returns whether a normalised word only joins others.
pub(crate) fn is_joining(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// Words that only join others.
const STOP_WORDS: [&str; 37] = [
    "a", "an", "and", "been", "by", "d", "de", "del", "des", "du", "el", "en", "et", "for", "has", "in",
    "is", "it", "l", "la", "las", "le", "les", "los", "o", "of", "on", "or", "ou", "par", "por", "the", "un",
    "une", "una", "was", "y",
];

/// The trade's words in English, and their synonyms in French, Spanish and English headings.
const ENGLISH: [(&str, &[&str]); 35] = [
    ("installed", &["installe", "installee", "instalado", "instalada"]),
    ("used", &["utilise", "utilisee", "usado", "usada", "usage"]),
    ("demo", &["demonstration", "demostracion"]),
    ("sample", &["echantillon", "muestra"]),
    ("unsold", &["invendu", "invendus", "invendue"]),
    ("original", &["origine", "dorigine", "originale"]),
    (
        "condition",
        &["etat", "condicion", "estado", "conditions", "zustand", "stato", "condizione", "toestand"],
    ),
    ("packaging", &["emballage", "empaque", "embalaje", "package", "packing"]),
    ("fault", &["defaut", "panne", "falla", "defecto", "defect", "fallo"]),
    (
        "fault description",
        &[
            "problem", "probleme", "problema", "issue", "symptom", "symptome", "sintoma", "motif", "motivo",
            "raison", "reason",
        ],
    ),
    ("description", &["descripcion"]),
    (
        "defective",
        &[
            "faulty",
            "defectueux",
            "defectueuse",
            "defectuoso",
            "defectuosa",
            "defekt",
            "difettoso",
            "difettosa",
            "defeituoso",
            "guasto",
            "guasta",
            "kaputt",
            "averiado",
            "averiada",
            "broken",
        ],
    ),
    ("modified", &["modifie", "modifiee", "modificado", "modificada"]),
    ("repaired", &["repare", "reparee", "reparado", "reparada"]),
    ("repair", &["reparation", "reparacion"]),
    ("shipped", &["expedie", "expediee", "enviado", "enviada"]),
    ("sale", &["vente", "venta"]),
    ("type", &["tipo", "kind"]),
    ("serial", &["serie"]),
    ("sticker", &["autocollant", "etiquette", "etiqueta"]),
    ("intact", &["intacte", "intacto", "intacta"]),
    ("damage", &["dommage", "dano", "damaged"]),
    ("power", &["alimentation", "alimentacion"]),
    ("natural", &["naturelle", "nature"]),
    ("disaster", &["catastrophe", "desastre"]),
    ("invoice", &["facture", "factura", "inv", "invoiced"]),
    ("date", &["fecha", "jour", "dia"]),
    ("part", &["partie", "parte", "piece"]),
    ("offset", &["compensatoire", "compensacion", "compensatoria"]),
    ("po", &["commande", "orden", "pedido", "purchaseorder"]),
    ("role", &["rol"]),
    ("rotated", &["rotation", "rotacion"]),
    ("year", &["annee", "ano"]),
    ("category", &["categorie", "categoria"]),
    ("refused", &["refuse", "rechazado"]),
];
