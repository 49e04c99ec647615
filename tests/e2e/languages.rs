//! The whole way in French and in Spanish.

use words::Language;
use words::portal::{check, options, questions, track};

use crate::support::{Kind, Settings, journey};

/// The texts of the Koso document in a language.
struct Said {
    language: Language,
    refuse: &'static str,
    remedy: &'static str,
    price: &'static str,
    net: &'static str,
}

const FRENCH: Said = Said {
    language: Language::French,
    refuse: "Je refuse une commande en souffrance",
    remedy: "Refus d’une commande en souffrance",
    price: "Combien coûtait une unité?",
    net: "75,00 $",
};

const SPANISH: Said = Said {
    language: Language::Spanish,
    refuse: "Rechazo un pedido pendiente",
    remedy: "Rechazo de un pedido pendiente",
    price: "¿Cuánto costó cada unidad?",
    net: "CA$75.00",
};

#[test]
fn a_request_is_filed_and_tracked_in_french() {
    files_and_tracks(&FRENCH);
}

#[test]
fn a_request_is_filed_and_tracked_in_spanish() {
    files_and_tracks(&SPANISH);
}

/// Checks the accessibility of every page on the way.
fn files_and_tracks(said: &Said) {
    let (language, tag) = (said.language, said.language.tag());
    journey(Settings::default(), |customer| {
        customer.opens(&format!("/?lang={tag}"));
        customer.page().says(&["Koso North America"]);
        customer.looks_at(&format!("choose-{tag}"));
        customer.page().follow("Koso North America");
        customer.page().heading(&questions::heading(language, "Koso North America")).text();
        assert_eq!(
            customer.browser.run("return document.documentElement.lang", vec![]),
            language.html_lang()
        );
        customer.answers(&[
            (questions::wish(language), said.refuse),
            (questions::model(language), "BA035W00"),
            (said.price, "100.00"),
        ]);
        let remedy = customer.page().region(options::heading(language)).region(said.remedy);
        remedy.says(&[said.net]);
        customer.looks_at(&format!("ask-{tag}"));
        remedy.press(&options::choose(language, said.remedy));

        customer.page().part(Kind::Heading, check::heading(language)).text();
        customer
            .answers(&[(check::name(language), "Ada Byron"), (check::email(language), "ada@example.com")]);
        customer.looks_at(&format!("check-{tag}"));
        customer.page().press(check::submit(language));
        customer.page().part(Kind::Heading, check::filed(language)).text();
        let reference = customer.page().part(Kind::Selector, "[data-reference]").text();
        customer.looks_at(&format!("filed-{tag}"));

        customer.page().follow(check::track_link(language));
        customer.page().heading(&track::heading(language, &reference)).text();
        customer.page().says(&[said.remedy, said.net]);
        customer.looks_at(&format!("track-{tag}"));
    });
}

#[test]
fn a_draft_outlives_a_change_of_language_which_is_kept() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[("Model", "KNC-p3BR28V12IR"), ("What did one cost?", "250.00")]);
        customer.page().follow("Français");
        customer.page().part(Kind::Question, "Combien coûtait une unité?").says(&["250.00"]);
        customer.page().part(Kind::Question, "Modèle").says(&["KNC-p3BR28V12IR"]);
        customer.is_at("English");
        customer.opens("/koso");
        customer.page().heading("Retourner ou faire réparer un produit Koso North America").text();
        customer.page().follow("English");
        customer.page().heading("Return or repair a Koso North America product").text();
        customer.opens("/ktc");
        customer.page().part(Kind::Question, "What did one cost?").says(&["250.00"]);
    });
}
