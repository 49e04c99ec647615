//! Mails, whole.

use policy::Money;
use words::Language;
use words::Language::{English, French, Spanish};
use words::mail::{
    Customer, Deadline, Mail, Number, RequestSummary, approved, declined, filed, item, more_items,
};

#[test]
fn an_approval_reads_as_a_letter_in_each_language() {
    let items = |language| {
        let net = Some(("USD", Money::from_cents(40_000)));
        vec![item(language, 2, Some("KNC-p3"), Some("A1"), "Crédit", net), more_items(language, 1)]
    };
    let number = Number {
        number: "K-1",
        last_ship_day: Some("2026-12-05".parse().unwrap()),
        deadline: Some(Deadline {
            day: "2026-12-01".parse().unwrap(),
            remedy: "Crédit",
            next: Some("Ensuite\u{a0}: Avoir"),
        }),
        ship_to: &[],
        replacement_first: &["Remplacement anticipé"],
    };
    let duties = ["…".to_owned()];
    let contact = ["rma@x.example", "555-0100"];
    let customer = Customer { name: "Ann", link: "https://x/track#t", duties: &duties, contact: &contact };
    let mail = |language| {
        let items = items(language);
        approved(
            language,
            &RequestSummary { vendor: "KT&C", reference: "R-1", items: &items },
            &customer,
            &number,
        )
    };
    assert_eq!(mail(French).subject, "Numéro RMA K-1 pour votre demande R-1");
    assert_eq!(
        mail(French).text,
        "Bonjour Ann,\n\nKT&C a approuvé votre demande R-1. Votre numéro RMA est\n\n    K-1\n\nRemplacement anticipé\u{a0}: KT&C envoie \
         d’abord le produit de remplacement. N’expédiez le colis qu’après son arrivée. Si le produit de remplacement n’est pas arrivé le dernier jour \
         d’expédition, joignez KT&C.\n\nExpédiez au plus tard le mardi 1er \
         décembre 2026\u{a0}: passé ce jour, «\u{a0}Crédit\u{a0}» n’est plus possible. Ensuite\u{a0}: Avoir. (Le numéro lui-même est valide jusqu’au samedi 5 \
         décembre 2026 inclus.)\n\n  - 2 x KNC-p3, nº de série A1\u{a0}: Crédit, \
         400,00\u{a0}$\u{a0}US\n  - et 1 autre produit\n\nLe formulaire à mettre dans le colis et l’étiquette à coller à \
         l’extérieur de la boîte sont ici\u{a0}:\n\nhttps://x/track#t\n\nAvant l’expédition\u{a0}:\n\n  - …\n\nDes questions? Adressez-vous \
         à KT&C\u{a0}: rma@x.example, 555-0100\n"
    );
    assert!(
        mail(English)
            .text
            .contains("Ship by Tuesday, December 1, 2026: after that day “Crédit” is no longer possible. Ensuite\u{a0}: Avoir. (The number itself is valid through Saturday, December 5, 2026.)")
    );
    assert!(mail(Spanish).text.contains("Envíe el paquete a más tardar el martes 1 de diciembre de 2026: después de ese día ya no es posible “Crédit”."));
    assert!(
        mail(Spanish)
            .text
            .contains("  - 2 x KNC-p3, n.º de serie A1: Crédit, US$400.00\n  - y 1 producto más\n")
    );
}

#[test]
fn an_amount_to_pay_reads_as_one() {
    let paid = |language, remedy| {
        item(language, 1, Some("KNC-p3"), None, remedy, Some(("USD", Money::from_cents(-5_000))))
    };
    assert_eq!(paid(English, "Paid repair"), "1 x KNC-p3: Paid repair, $50.00 to pay");
    assert_eq!(paid(French, "Réparation"), "1 x KNC-p3\u{a0}: Réparation, 50,00\u{a0}$\u{a0}US à payer");
    assert_eq!(paid(Spanish, "Reparación"), "1 x KNC-p3: Reparación, US$50.00 a pagar");
}

fn refusal(language: Language, contact: &[&str]) -> Mail {
    let customer = Customer { name: "Ann", link: "https://x/track#t", duties: &[], contact };
    let items = ["1 x KNC-p3".to_owned()];
    let request = RequestSummary { vendor: "KT&C", reference: "R-1", items: &items };
    declined(language, &request, &customer, Some("Used goods stay."), Some("Screws."))
}

#[test]
fn a_refusal_says_which_rights_remain_and_whom_to_ask() {
    for (language, rights, ask) in [
        (English, "; your legal rights remain.\n\nYour request", "Questions? Contact KT&C: rma@x.example\n"),
        (
            French,
            "; vos droits légaux demeurent.\n\nVotre demande",
            "Des questions? Adressez-vous à KT&C\u{a0}: rma@x.example\n",
        ),
        (
            Spanish,
            "; sus derechos legales se mantienen.\n\nSu solicitud",
            "¿Tiene preguntas? Comuníquese con KT&C: rma@x.example\n",
        ),
    ] {
        let mail = refusal(language, &["rma@x.example"]);
        assert!(
            mail.text.contains(rights) && mail.text.ends_with(&format!("/track#t\n\n{ask}")),
            "{}",
            mail.text
        );
    }
}

#[test]
fn where_a_policy_names_no_way_to_ask_a_mail_names_none() {
    assert!(refusal(English, &[]).text.ends_with("is here:\n\nhttps://x/track#t\n"));
}

#[test]
fn a_confirmation_says_whom_to_ask_with_and_without_duties() {
    for (duties, before) in [(vec![], "/track#t\n\n"), (vec!["Pack it.".to_owned()], "  - Pack it.\n\n")] {
        let customer =
            Customer { name: "Ann", link: "https://x/track#t", duties: &duties, contact: &["555-0100"] };
        let request = RequestSummary { vendor: "KT&C", reference: "R-1", items: &[] };
        let text = filed(English, &request, &customer, None).text;
        assert!(text.ends_with(&format!("{before}Questions? Contact KT&C: 555-0100\n")), "{text}");
    }
}
