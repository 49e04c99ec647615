//! Choosing a vendor.

messages! {
    heading() {
        en: "Return a product or have it repaired",
        fr: "Retourner un produit ou le faire réparer",
        es: "Devolver un producto o pedir su reparación",
    }
    lead() {
        en: "Say what you bought and what you want. You see at once what is open to you, what it costs or pays back, and until when, each with the clause that says so.",
        fr: "Dites ce que vous avez acheté et ce que vous souhaitez. Vous voyez aussitôt vos options, ce qu’elles coûtent ou rapportent et jusqu’à quand, chacune avec la clause qui le dit.",
        es: "Diga qué compró y qué desea. Verá al instante qué opciones tiene, cuánto cuestan o cuánto le devuelven y hasta cuándo, cada una con la cláusula que lo dice.",
    }
    which() {
        en: "What brand is it?",
        fr: "Quelle est la marque du produit?",
        es: "¿De qué marca es el producto?",
    }
}
