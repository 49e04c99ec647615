//! Recognises the headings of remarks.

use crate::text::has_one_of;

/// Returns whether a heading is that of remarks or of a state of the goods, rather than of a description of the product.
pub(crate) fn is_for_remarks(heading: &str) -> bool {
    const WORDS: [&str; 30] = [
        "comment",
        "comments",
        "note",
        "notes",
        "remark",
        "remarks",
        "memo",
        "status",
        "state",
        "grade",
        "quality",
        "reason",
        "disposition",
        "commentaire",
        "commentaires",
        "remarque",
        "remarques",
        "statut",
        "etat",
        "observaciones",
        "observacion",
        "notas",
        "comentarios",
        "estado",
        "bemerkung",
        "bemerkungen",
        "opmerking",
        "osservazioni",
        "stato",
        "zustand",
    ];
    has_one_of(heading, &WORDS)
}
