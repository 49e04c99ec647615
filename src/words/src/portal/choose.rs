//! Texts of the home page, where the customer chooses a vendor.

messages! {
    heading() {
        en: "Return a product or have it repaired",
        fr: "Retourner un produit ou le faire réparer",
        es: "Devolver un producto o pedir su reparación",
    }
    lead() {
        en: "Tell us what you bought and what you want. You see at once which options you have, what each costs or pays, and until when, with the clause of the policy behind it.",
        fr: "Dites ce que vous avez acheté et ce que vous souhaitez. Vous voyez aussitôt vos options, ce que chacune coûte ou rapporte et jusqu’à quand, avec la clause correspondante de la politique.",
        es: "Diga qué compró y qué desea. Verá al instante qué opciones tiene, cuánto cuesta o devuelve cada una y hasta cuándo, con la cláusula correspondiente de la política.",
    }
    which() {
        en: "What brand is it?",
        fr: "Quelle est la marque du produit?",
        es: "¿De qué marca es el producto?",
    }
    filed() {
        en: "Have you filed a request?",
        fr: "Avez-vous soumis une demande?",
        es: "¿Ya presentó una solicitud?",
    }
    draft() {
        en: "Your draft on this device",
        fr: "Votre brouillon sur cet appareil",
        es: "Su borrador en este dispositivo",
    }
    unnamed() {
        en: "product without a model",
        fr: "produit sans modèle",
        es: "producto sin modelo",
    }
    saved_on() {
        en: "Saved on",
        fr: "Enregistré le",
        es: "Guardado el",
    }
    continue_draft() {
        en: "Continue",
        fr: "Continuer",
        es: "Continuar",
    }
    discard_draft() {
        en: "Discard",
        fr: "Supprimer",
        es: "Descartar",
    }
}
