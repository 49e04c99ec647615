//! Texts of the progress bar of a long list.

messages! {
    reading() {
        en: "Reading the lines",
        fr: "Lecture des lignes",
        es: "Leyendo las líneas",
    }
    judging() {
        en: "Assessing the lines",
        fr: "Évaluation des lignes",
        es: "Evaluando las líneas",
    }
    adding() {
        en: "Adding up the lines",
        fr: "Calcul des totaux",
        es: "Sumando las líneas",
    }
    started() {
        en: "Calculating the list.",
        fr: "Calcul de la liste en cours.",
        es: "Se está calculando la lista.",
    }
    finished() {
        en: "The calculation is finished.",
        fr: "Le calcul est terminé.",
        es: "El cálculo ha terminado.",
    }
}
