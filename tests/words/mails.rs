//! Mails, whole.

use policy::Money;
use words::Language::{English, French, Spanish};
use words::mail::{Customer, Number, Subject, approved, item, more_items};

#[test]
fn an_approval_reads_as_a_letter_in_each_language() {
    let items = |language| {
        let net = Some(("USD", Money::from_cents(40_000)));
        vec![item(language, 2, Some("KNC-p3"), "Crédit", net), more_items(language, 1)]
    };
    let number = Number {
        number: "K-1",
        last_ship_day: Some("2026-12-05".parse().unwrap()),
        ship_by: Some("2026-12-01".parse().unwrap()),
    };
    let duties = ["…".to_owned()];
    let customer = Customer { name: "Ann", link: "https://x/track#t", duties: &duties };
    let mail = |language| {
        let items = items(language);
        approved(language, &Subject { vendor: "KT&C", reference: "R-1", items: &items }, &customer, &number)
    };
    assert_eq!(mail(French).subject, "Numéro RMA K-1 pour votre demande R-1");
    assert_eq!(
        mail(French).text,
        "Bonjour Ann,\n\nKT&C a approuvé votre demande R-1. Votre numéro RMA est\n\n    K-1\n\nExpédiez au plus tard le 1er \
         décembre 2026. (Le numéro lui-même est valide jusqu’au 5 décembre 2026 inclus.)\n\n  - 2 x KNC-p3\u{a0}: Crédit, \
         400,00\u{a0}$\u{a0}US\n  - et 1 autre produit\n\nLe formulaire à mettre dans le colis et l’étiquette à coller à \
         l’extérieur de la boîte sont ici\u{a0}:\n\nhttps://x/track#t\n\nAvant l’expédition\u{a0}:\n\n  - …\n"
    );
    assert!(
        mail(English)
            .text
            .contains("Ship by December 1, 2026. (The number itself is good through December 5, 2026.)")
    );
    assert!(mail(Spanish).text.contains("Envíe el paquete a más tardar el 1 de diciembre de 2026."));
    assert!(mail(Spanish).text.contains("  - 2 x KNC-p3: Crédit, US$400.00\n  - y 1 producto más\n"));
}
