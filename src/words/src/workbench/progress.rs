//! Texts of the progress bar of a long list.

messages! {
    reading() {
        en: "Reading the lines",
        fr: "Lecture des lignes",
        es: "Leyendo las líneas",
    }
    judging() {
        en: "Judging the lines",
        fr: "Examen des lignes",
        es: "Evaluando las líneas",
    }
    adding() {
        en: "Adding up the lines",
        fr: "Calcul des totaux",
        es: "Sumando las líneas",
    }
    started() {
        en: "The list is being worked out.",
        fr: "La liste est en cours de calcul.",
        es: "Se está calculando la lista.",
    }
    finished() {
        en: "The list is worked out.",
        fr: "La liste est calculée.",
        es: "La lista está calculada.",
    }
}
