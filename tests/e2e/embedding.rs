//! The form in another website.

use serde_json::{Value, json};

use crate::support::{Browser, Customer, Kind, PATIENCE, Settings, Shop, journey, journey_in};

const FRAME: &str = "return document.querySelector('rma-portal').shadowRoot.querySelector('iframe')";

/// A shop that may frame both vendors' forms, and the settings of the server that allows it.
fn listed_shop() -> (Shop, Settings) {
    let shop = Shop::open();
    let embed_origins = ["ktc", "koso"].map(|policy| format!("{policy}={}", shop.origin())).into();
    (shop, Settings { embed_origins, ..Settings::default() })
}

/// Opens a shop that shows these elements.
fn comes_to_shop(customer: &Customer, shop: &Shop, body: &str) {
    shop.shows(customer.server.address("").trim_end_matches('/'), body);
    customer.browser.go(&shop.origin());
}

/// Waits until an expression in the page is true, and looks in each frame.
#[track_caller]
fn waits_until(customer: &Customer, what: &str) {
    let script = format!(
        "return (async () => {{
            for (const end = performance.now() + {PATIENCE}; performance.now() < end;) {{
                try {{ if ({what}) return true; }} catch {{}}
                await new Promise(requestAnimationFrame);
            }}
            return JSON.stringify(window.events ?? null);
        }})()"
    );
    assert_eq!(customer.browser.run(&script, vec![]), true, "in vain: {what}");
}

#[track_caller]
fn waits_for(customer: &Customer, event: &Value) {
    waits_until(customer, &format!("events.some(event => JSON.stringify(event.slice(0, 2)) === '{event}')"));
}

fn enters(customer: &Customer) {
    customer.browser.enter_frame(FRAME);
}

fn describes_a_back_order(customer: &Customer) {
    customer.answers(&[
        ("What would you like?", "I refuse a back order"),
        ("Model", "BA035W00"),
        ("What did one cost?", "99.99"),
    ]);
}

fn refuses_a_back_order(customer: &Customer) {
    describes_a_back_order(customer);
    customer.requests_and_checks("Back-order refusal");
}

/// The frame is as high as what is in it, give or take a pixel, and nothing in it scrolls.
#[track_caller]
fn the_frame_fits(customer: &Customer) {
    let height = "return document.documentElement.getBoundingClientRect().height";
    enters(customer);
    let content = customer.browser.run(height, vec![]).as_f64().unwrap();
    customer.browser.leave_frames();
    let frame = "document.querySelector('rma-portal').shadowRoot.querySelector('iframe').clientHeight";
    waits_until(customer, &format!("Math.abs({frame} - {content}) <= 1"));
}

#[test]
fn a_request_is_filed_in_a_shop_which_gets_the_events() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        comes_to_shop(customer, &shop, "<rma-portal policy=\"koso\" lang=\"en\"></rma-portal>");
        waits_for(customer, &json!(["ready", {}]));
        waits_for(customer, &json!(["step", { "step": "ask" }]));
        the_frame_fits(customer);
        let before = customer.browser.run("return document.querySelector('rma-portal').offsetHeight", vec![]);
        enters(customer);
        describes_a_back_order(customer);
        customer.browser.leave_frames();
        the_frame_fits(customer);
        let after = customer.browser.run("return document.querySelector('rma-portal').offsetHeight", vec![]);
        assert_ne!(before, after, "the answers make the form another height");
        enters(customer);
        customer.requests_and_checks("Back-order refusal");
        customer.browser.leave_frames();
        waits_for(customer, &json!(["step", { "step": "check" }]));
        // The next step is shown from its top, wherever the page was scrolled to.
        waits_until(customer, "document.querySelector('rma-portal').getBoundingClientRect().top > -1");
        the_frame_fits(customer);
        enters(customer);
        customer.introduces_themselves();
        let reference = customer.sends();
        customer.browser.leave_frames();
        waits_for(customer, &json!(["submitted", { "reference": reference }]));
        the_frame_fits(customer);
        let events = customer.browser.run("return JSON.stringify(events)", vec![]).to_string();
        assert!(!events.contains("Ada") && !events.contains("ada@example.com"), "{events}");
        assert_eq!(events.matches("submitted").count(), 1, "{events}");
        enters(customer);
        customer.page().follow("Track your request");
        customer.browser.turn_to_the_new_tab();
        customer.page().part(Kind::Heading, &format!("Request {reference}")).text();
        let address = customer.browser.address();
        assert!(address.starts_with(&customer.server.address("/track?lang=en#")), "{address}");
    });
}

#[test]
fn the_first_option_stays_in_sight_in_a_shop_until_the_options_are() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        comes_to_shop(customer, &shop, "<rma-portal policy=\"koso\" lang=\"en\"></rma-portal>");
        waits_for(customer, &json!(["ready", {}]));
        let bar = "document.querySelector('rma-portal').shadowRoot.querySelector('button')";
        waits_until(customer, &format!("{bar}.offsetHeight === 0"));
        enters(customer);
        describes_a_back_order(customer);
        customer.browser.leave_frames();
        customer.browser.run("scrollTo(0, 0)", vec![]);
        waits_until(customer, &format!("/Back-order refusal · .*74\\.99/.test({bar}.textContent)"));
        let bottom = format!("{bar}.getBoundingClientRect().bottom");
        waits_until(customer, &format!("Math.abs({bottom} - innerHeight) <= 1"));
        customer.browser.run(&format!("{bar}.click()"), vec![]);
        waits_until(customer, &format!("{bar}.offsetHeight === 0"));
        enters(customer);
        let options = "return document.getElementById('options-list').getBoundingClientRect().top";
        let options = customer.browser.run(options, vec![]);
        customer.browser.leave_frames();
        let top = format!("document.querySelector('rma-portal').getBoundingClientRect().top + {options}");
        waits_until(customer, &format!("{top} >= 0 && {top} < innerHeight"));
    });
}

#[test]
fn errors_are_scrolled_to() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        comes_to_shop(customer, &shop, "<rma-portal policy=\"koso\"></rma-portal>");
        waits_for(customer, &json!(["ready", {}]));
        enters(customer);
        customer.answers(&[("What would you like?", "I refuse a back order")]);
        customer.requests("Back-order refusal");
        let top = "return document.getElementById('faults').getBoundingClientRect().top";
        customer.page().part(Kind::Selector, "#faults").text();
        let top = customer.browser.run(top, vec![]);
        customer.browser.leave_frames();
        let frame = "document.querySelector('rma-portal').getBoundingClientRect().top";
        waits_until(customer, &format!("{frame} + {top} >= 0 && {frame} + {top} < innerHeight - 40"));
    });
}

#[test]
fn the_shops_look_is_worn_and_stays_readable() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        let element = "<rma-portal policy=\"ktc\" accent=\"#ffee00\" radius=\"20\" font=\"serif\" scheme=\"light\"></rma-portal>";
        comes_to_shop(customer, &shop, element);
        waits_for(customer, &json!(["ready", {}]));
        let wears = |customer: &Customer| {
            enters(customer);
            customer.answers(&[("What would you like?", "I no longer want it")]);
            customer.page().part(Kind::Selector, ".choose .button").text();
            let look = "const of = getComputedStyle(document.querySelector('.button.primary'));
                const panel = getComputedStyle(document.querySelector('.panel'));
                return [of.backgroundColor, of.color, panel.borderRadius, of.fontFamily.split(',')[0]]";
            let look = customer.browser.run(look, vec![]);
            customer.browser.leave_frames();
            look
        };
        let light = wears(customer);
        assert_eq!(
            (&light[1], &light[2], &light[3]),
            (&json!("rgb(255, 255, 255)"), &json!("20px"), &json!("Charter"))
        );
        assert_ne!(light[0], json!("rgb(255, 238, 0)"), "white on this yellow is not readable");
        // Changed without reloading the frame: in the dark scheme this yellow is readable unchanged.
        customer.browser.run("document.querySelector('rma-portal').setAttribute('scheme', 'dark')", vec![]);
        enters(customer);
        waits_until(
            customer,
            "getComputedStyle(document.querySelector('.button.primary')).backgroundColor === 'rgb(255, 238, 0)'",
        );
        customer.proves_accessible("embedded, dark and yellow");
        customer.browser.leave_frames();
    });
}

#[test]
fn what_the_shop_knows_is_shown_and_may_be_changed() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        let element = "<rma-portal policy=\"koso\" data-model=\"RX4\" data-wish=\"back_order\" data-email=\"ada@example.com\"></rma-portal>";
        comes_to_shop(customer, &shop, element);
        waits_for(customer, &json!(["ready", {}]));
        customer
            .browser
            .run("document.querySelector('rma-portal').prefill = { serial: 'S-1', quantity: 2 }", vec![]);
        enters(customer);
        for (id, value) in [("line-0-model", "RX4"), ("line-0-serial", "S-1"), ("line-0-quantity", "2")] {
            waits_until(customer, &format!("document.getElementById('{id}').value === '{value}'"));
        }
        customer.page().answer("Model", "RX5");
        customer.browser.leave_frames();
        // A later value does not replace the customer's.
        customer.browser.run("document.querySelector('rma-portal').prefill = { model: 'RX4' }", vec![]);
        enters(customer);
        waits_until(customer, "document.getElementById('line-0-model').value === 'RX5'");
        refuses_a_back_order(customer);
        customer.page().says(&["S-1"]);
        waits_until(customer, "document.getElementById('contact-email').value === 'ada@example.com'");
        customer.browser.leave_frames();
    });
}

#[test]
fn two_forms_on_one_page_do_not_mix() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        let elements = "<rma-portal id=\"one\" policy=\"ktc\" height=\"600\" data-model=\"K1\"></rma-portal>\
            <rma-portal id=\"other\" policy=\"koso\" height=\"600\" accent=\"#aa0000\"></rma-portal>";
        comes_to_shop(customer, &shop, elements);
        waits_until(customer, "document.getElementById('other').scrollIntoView() ?? true");
        for id in ["one", "other"] {
            waits_until(
                customer,
                &format!("events.some(([name,, id]) => name === 'ready' && id === '{id}')"),
            );
        }
        let other = "return document.getElementById('other').shadowRoot.querySelector('iframe')";
        customer.browser.enter_frame(other);
        customer.page().heading("Return or repair a Koso North America product").text();
        assert_eq!(customer.browser.run("return document.getElementById('line-0-model').value", vec![]), "");
        customer.browser.leave_frames();
        enters(customer);
        customer.page().heading("Return or repair a KT&C product").text();
        waits_until(customer, "document.getElementById('line-0-model').value === 'K1'");
        customer.browser.leave_frames();
    });
}

#[test]
fn two_forms_of_one_vendor_keep_two_drafts_and_their_language_when_one_is_loaded_again() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        let elements = "<rma-portal id=\"one\" policy=\"koso\" lang=\"fr\"></rma-portal>\
            <rma-portal id=\"other\" policy=\"koso\" lang=\"fr\"></rma-portal>";
        comes_to_shop(customer, &shop, elements);
        waits_until(customer, "document.getElementById('other').scrollIntoView() ?? true");
        for (id, serial) in [("one", "S-1"), ("other", "S-2")] {
            waits_until(
                customer,
                &format!("events.some(([name,, id]) => name === 'ready' && id === '{id}')"),
            );
            let frame = format!("return document.getElementById('{id}').shadowRoot.querySelector('iframe')");
            customer.browser.enter_frame(&frame);
            customer.answers(&[("Que souhaitez-vous?", "Je refuse une commande en souffrance")]);
            customer.answers(&[("Modèle", "BA035W00"), ("Numéro de série", serial)]);
            customer.answers(&[("Combien coûtait une unité?", "99,99")]);
            customer.page().region("Vos options").press("Demander");
            customer.page().says(&[serial]);
            customer.browser.leave_frames();
        }
        for (id, serial) in [("one", "S-1"), ("other", "S-2")] {
            let frame = format!("return document.getElementById('{id}').shadowRoot.querySelector('iframe')");
            customer.browser.enter_frame(&frame);
            customer.browser.run("location.reload()", vec![]);
            customer.browser.leave_frames();
            let is_ready_again =
                format!("events.filter(([name,, id]) => name === 'ready' && id === '{id}').length === 2");
            waits_until(customer, &is_ready_again);
            customer.browser.enter_frame(&frame);
            customer.page().says(&[serial]);
            assert_eq!(customer.browser.run("return document.documentElement.lang", vec![]), "fr-CA");
            // The form's own links change its language without loading it again, and keep what was typed.
            customer.page().follow("English");
            customer.page().heading("Check your answers").text();
            customer.page().says(&[serial]);
            customer.browser.leave_frames();
        }
        waits_until(customer, "events.filter(([name]) => name === 'ready').length === 4");
    });
}

#[test]
fn a_form_without_a_policy_to_show_says_so_to_the_shop() {
    let shop = Shop::open();
    // On another port only, so that one process of the browser renders both, and one command cuts their network.
    let origin = shop.origin().replace("localhost", "127.0.0.1");
    let settings = Settings { embed_origins: vec![format!("koso={origin}")], ..Settings::default() };
    journey(settings, |customer| {
        customer.expects_silence();
        customer.browser.command("Network.enable", &json!({}));
        customer.browser.command("Network.setBlockedURLs", &json!({ "urls": ["*/api/*"] }));
        let element = "<rma-portal policy=\"koso\"></rma-portal>";
        shop.shows(customer.server.address("").trim_end_matches('/'), element);
        customer.browser.go(&origin);
        waits_for(customer, &json!(["error", { "reason": "unavailable" }]));
        customer.browser.command("Network.setBlockedURLs", &json!({ "urls": [] }));
        enters(customer);
        customer.page().press("Try again");
        customer.browser.leave_frames();
        waits_for(customer, &json!(["ready", {}]));
    });
}

#[test]
fn a_shop_that_is_not_listed_shows_the_link_and_gets_the_reason() {
    let shop = Shop::open();
    let settings =
        Settings { embed_origins: vec!["ktc=http://localhost:1".to_owned()], ..Settings::default() };
    journey(settings, |customer| {
        customer.expects_in_console("frame-ancestors");
        customer.expects_in_console("Failed to execute 'postMessage'");
        comes_to_shop(
            customer,
            &shop,
            &format!(
                "<rma-portal policy=\"ktc\"><a href=\"{}\">Start a return</a></rma-portal>",
                customer.server.address("/ktc")
            ),
        );
        waits_for(customer, &json!(["error", { "reason": "refused" }]));
        customer.page().follow("Start a return");
        customer.page().heading("Return or repair a KT&C product").text();
    });
}

/// Files a request while the server is stopped at first, so that the browser has to store it.
fn files_through_a_power_cut(customer: &mut Customer) {
    customer.expects_silence();
    refuses_a_back_order(customer);
    customer.introduces_themselves();
    customer.server.stop();
    customer.page().press("Send the request");
    customer.page().alert("We could not reach the server").text();
    customer.page().part(Kind::Button, "Try again").text();
    customer.server.bring_back();
    customer.tries_again();
    let reference = customer.reads_the_reference();
    assert_eq!(customer.server.requests()[0]["reference"], reference);
    customer.browser.leave_frames();
    waits_for(customer, &json!(["submitted", { "reference": reference }]));
}

#[test]
fn with_third_party_cookies_blocked_the_form_works() {
    let (shop, settings) = listed_shop();
    journey_in(Browser::without_third_party_cookies(), settings, |customer| {
        comes_to_shop(customer, &shop, "<rma-portal policy=\"koso\"></rma-portal>");
        waits_for(customer, &json!(["ready", {}]));
        enters(customer);
        let cookies = "document.cookie = 'a=b'; return document.cookie";
        assert_eq!(customer.browser.run(cookies, vec![]), "", "they are blocked");
        files_through_a_power_cut(customer);
    });
}

#[test]
fn where_a_browser_keeps_nothing_the_form_works_as_long_as_the_page_is_open() {
    let (shop, settings) = listed_shop();
    journey_in(Browser::without_storage(), settings, |customer| {
        comes_to_shop(customer, &shop, "<rma-portal policy=\"koso\"></rma-portal>");
        waits_for(customer, &json!(["ready", {}]));
        enters(customer);
        let stands_in = "return 'value' in Object.getOwnPropertyDescriptor(window, 'localStorage')";
        assert_eq!(customer.browser.run(stands_in, vec![]), true, "the browser keeps nothing itself");
        files_through_a_power_cut(customer);
    });
}

#[test]
fn without_scripts_there_is_a_link() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        let link = format!("<a href=\"{}\">Start a return</a>", customer.server.address("/ktc"));
        customer.browser.command("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
        comes_to_shop(customer, &shop, &format!("<rma-portal policy=\"ktc\">{link}</rma-portal>"));
        customer.browser.click("rma-portal a");
        customer.browser.command("Emulation.setScriptExecutionDisabled", &json!({ "value": false }));
        assert_eq!(customer.browser.address(), customer.server.address("/ktc"));
    });
}

#[test]
fn a_plain_frame_works_too() {
    let (shop, settings) = listed_shop();
    journey(settings, |customer| {
        let address = customer.server.address("/koso/embed?lang=en&accent=%23aa0000");
        comes_to_shop(
            customer,
            &shop,
            &format!("<iframe title=\"Returns\" src=\"{address}\" width=\"320\" height=\"600\"></iframe>"),
        );
        customer.browser.enter_frame("return document.querySelector('iframe')");
        customer.page().heading("Return or repair a Koso North America product").text();
        assert_eq!(
            customer.browser.run("return document.documentElement.scrollWidth <= innerWidth", vec![]),
            true
        );
        let accent = "getComputedStyle(document.querySelector('.button.primary')).backgroundColor";
        waits_until(customer, &format!("{accent} === 'rgb(170, 0, 0)'"));
        // No website scrolls for this frame: it scrolls itself.
        customer.answers(&[("What would you like?", "I refuse a back order")]);
        customer.requests("Back-order refusal");
        let faults = "document.getElementById('faults').getBoundingClientRect()";
        waits_until(customer, &format!("{faults}.top >= 0 && {faults}.top < innerHeight - 40"));
        customer.browser.leave_frames();
    });
}

#[test]
fn the_made_up_shops_are_accessible_with_the_forms_in_them() {
    journey(Settings::default(), |customer| {
        customer.server.embed_itself();
        for vendor in ["ktc", "koso"] {
            customer.opens(&format!("/demo/{vendor}.html"));
            waits_until(
                customer,
                "document.querySelector('rma-portal').shadowRoot.querySelector('iframe').clientHeight !== 1180",
            );
            enters(customer);
            // One is in English, the other in French.
            customer.page().part(Kind::Selector, ".go-on").text();
            customer.proves_accessible(&format!("{vendor} in a frame"));
            customer.browser.leave_frames();
            customer.looks_at(&format!("demo-{vendor}"));
        }
    });
}
