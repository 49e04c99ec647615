//! Words of headings: without case, accents and punctuation, and what those of other languages mean in English.

/// A text in lower case without accents; whatever is neither letter nor digit is one space.
#[must_use]
pub fn normalised(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'œ' => plain.push_str("oe"),
            '#' | '№' => plain.push_str(" number "),
            // As in `n°`, and the accents that some systems write apart.
            '°' | 'º' | '\'' | '’' | '\u{300}'..='\u{36f}' => {}
            c if c.is_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The meaning words of a heading, in English where they are known in French or Spanish.
pub(super) fn meaning(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in normalised(text).split(' ').filter(|word| !word.is_empty() && !EMPTY.contains(word)) {
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

/// Words that only join others.
const EMPTY: [&str; 37] = [
    "a", "an", "and", "been", "by", "d", "de", "del", "des", "du", "el", "en", "et", "for", "has", "in",
    "is", "it", "l", "la", "las", "le", "les", "los", "o", "of", "on", "or", "ou", "par", "por", "the", "un",
    "une", "una", "was", "y",
];

/// The trade's words in English, and what French and Spanish headings (and other English ones) have for them.
const ENGLISH: [(&str, &[&str]); 34] = [
    ("installed", &["installe", "installee", "instalado", "instalada"]),
    ("used", &["utilise", "utilisee", "usado", "usada", "usage"]),
    ("demo", &["demonstration", "demostracion"]),
    ("sample", &["echantillon", "muestra"]),
    ("unsold", &["invendu", "invendus", "invendue"]),
    ("original", &["origine", "dorigine", "originale"]),
    ("condition", &["etat", "condicion", "estado", "conditions"]),
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
