//! Without a network: visited pages open, the form responds, and a request waits on the device and is filed once.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Customer, Kind, Settings, journey, site};

const NOTICE: &str = "You are offline. Estimated under the policy of November 1, 2026.";
pub(crate) const WAITS: &str = "Your request will be sent when you are online";

/// Opens a page, and waits until it and its files are cached.
#[track_caller]
fn visits(customer: &Customer, path: &str) {
    customer.opens(path);
    let kept = "const [path] = arguments;
        return (async () => {
            await navigator.serviceWorker.ready;
            const cache = await caches.open('rma-1');
            const isKept = () => cache.match(path, { ignoreSearch: !path.includes('?'), ignoreVary: true });
            while (!(await isKept())) await new Promise(requestAnimationFrame);
            return true;
        })()";
    assert_eq!(customer.browser.run(kept, vec![json!(path)]), true);
}

/// Cuts the network, and the browser reports it to the page.
pub(crate) fn goes_offline(customer: &mut Customer) {
    customer.expects_silence();
    customer.server.stop();
    emulates(customer, true);
}

pub(crate) fn comes_back(customer: &mut Customer) {
    customer.server.bring_back();
    emulates(customer, false);
}

pub(crate) fn emulates(customer: &Customer, offline: bool) {
    customer.browser.command("Network.enable", &json!({}));
    let conditions =
        json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    customer.browser.command("Network.emulateNetworkConditions", &conditions);
    assert_eq!(customer.browser.run("return navigator.onLine", vec![]), !offline);
}

/// Loads the page again without a network. In Chromium 148, `navigator.onLine` is true after a reload until the network is emulated again.
fn reloads_offline(customer: &Customer) {
    customer.browser.reload();
    emulates(customer, true);
}

/// Files without a network.
fn files_offline(customer: &mut Customer) {
    visits(customer, "/koso");
    goes_offline(customer);
    customer.refuses_a_back_order();
    customer.page().press("Send the request");
    customer.page().alert(WAITS).text();
}

/// The keys of all caches of the browser.
fn cached_urls(customer: &Customer) -> Vec<String> {
    let kept = "return (async () => {
        const kept = [];
        for (const name of await caches.keys())
            for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
        return kept;
    })()";
    serde_json::from_value(customer.browser.run(kept, vec![])).unwrap()
}

#[test]
fn after_one_visit_the_form_answers_without_a_network_and_says_by_which_policy() {
    journey(Settings::default(), |customer| {
        visits(customer, "/ktc");
        customer.page().does_not_say(&[NOTICE]);
        goes_offline(customer);
        customer.page().alert(NOTICE).text();
        reloads_offline(customer);
        customer.page().alert(NOTICE).says(&["is stored on this device and sent once you are online"]);
        customer
            .answers(&[("What would you like?", "I no longer want it"), ("What did one cost?", "250.00")]);
        customer.option("House credit").says(&["$200.00"]);
        customer.looks_at("ask-offline");
        comes_back(customer);
        customer.page().does_not_say(&[NOTICE]);
        customer.page().part(Kind::Question, "What did one cost?").says(&["250.00"]);
    });
}

#[test]
fn a_server_that_cannot_be_reached_is_asked_until_it_answers_though_the_browser_is_online() {
    journey(Settings::default(), |customer| {
        customer.expects_silence();
        visits(customer, "/ktc");
        customer.server.stop();
        customer.browser.reload();
        customer.page().alert(NOTICE).text();
        customer.server.bring_back();
        customer.page().does_not_say(&[NOTICE]);
    });
}

#[test]
fn what_is_filed_without_a_network_waits_and_is_filed_once() {
    journey(Settings::default(), |customer| {
        files_offline(customer);
        customer.looks_at("check-offline");
        let locked = "return document.querySelector('.lockable').disabled";
        assert_eq!(customer.browser.run(locked, vec![]), true);
        reloads_offline(customer);
        customer.page().alert(WAITS).text();
        assert_eq!(customer.server.requests(), Vec::<Value>::new());
        comes_back(customer);
        let reference = customer.reads_the_reference();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], reference);
        customer.tracks(&reference);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn what_waits_is_sent_when_the_page_is_next_opened() {
    journey(Settings::default(), |customer| {
        files_offline(customer);
        customer.browser.go("about:blank");
        comes_back(customer);
        customer.opens("/koso");
        let reference = customer.reads_the_reference();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], reference);
    });
}

#[test]
fn what_another_tab_has_sent_is_confirmed_in_this_one_too() {
    journey(Settings::default(), |customer| {
        files_offline(customer);
        let first = customer.browser.present_tab();
        // The first tab has not been updated yet.
        customer.server.bring_back();
        customer.browser.opens_a_tab();
        customer.opens("/koso");
        let reference = customer.reads_the_reference();
        customer.browser.turns_to(&first);
        emulates(customer, false);
        assert_eq!(customer.reads_the_reference(), reference);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn what_two_tabs_send_without_a_network_is_filed_for_each_of_them() {
    journey(Settings::default(), |customer| {
        visits(customer, "/koso");
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/koso");
        customer.page().part(Kind::Question, "Model").text();
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        goes_offline(customer);
        customer.refuses_a_back_order();
        customer.page().press("Send the request");
        customer.page().alert(WAITS).text();
        customer.browser.turns_to(&second);
        emulates(customer, true);
        customer.refuses_a_back_order();
        customer.answers(&[("Anything else?", "The other one"), ("E-mail address", "bob@example.com")]);
        customer.page().press("Send the request");
        customer.page().alert(WAITS).text();
        comes_back(customer);
        let of_second = customer.reads_the_reference();
        customer.page().says(&["bob@example.com"]);
        assert_eq!(customer.server.requests().len(), 1);
        customer.browser.turns_to(&first);
        // The request of this tab still waits.
        customer.page().alert(WAITS).text();
        emulates(customer, false);
        let of_first = customer.reads_the_reference();
        customer.page().says(&["ada@example.com"]);
        let mut filed = customer.server.requests();
        filed.sort_by_key(|request| request["reference"] != of_first);
        let references: Vec<&str> =
            filed.iter().map(|request| request["reference"].as_str().unwrap()).collect();
        assert_eq!(references, [of_first, of_second]);
    });
}

#[test]
fn what_another_tab_waits_to_send_leaves_this_tabs_draft_as_it_is() {
    journey(Settings::default(), |customer| {
        visits(customer, "/koso");
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/koso");
        customer.answers(&[("What would you like?", "I refuse a back order"), ("Model", "BB-2")]);
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        goes_offline(customer);
        customer.refuses_a_back_order();
        customer.page().press("Send the request");
        customer.page().alert(WAITS).text();
        customer.browser.turns_to(&second);
        comes_back(customer);
        // This tab finds the request of the other one when it is opened again, and sends it.
        customer.browser.reload();
        let reference = customer.reads_the_reference();
        customer.page().says(&["ada@example.com"]);
        customer.page().follow("Start another request");
        customer.page().part(Kind::Question, "Model").says(&["BB-2"]);
        customer.browser.turns_to(&first);
        emulates(customer, false);
        assert_eq!(customer.reads_the_reference(), reference);
        customer.page().follow("Start another request");
        customer.page().part(Kind::Question, "Model").does_not_say(&["BA035W00"]);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn what_waits_can_be_called_off_and_filed_later() {
    journey(Settings::default(), |customer| {
        files_offline(customer);
        customer.page().press("Do not send it");
        customer.page().does_not_say(&[WAITS]);
        reloads_offline(customer);
        customer.page().part(Kind::Heading, "Check your answers").text();
        comes_back(customer);
        customer.page().does_not_say(&[NOTICE]);
        assert_eq!(customer.server.requests(), Vec::<Value>::new());
        let reference = customer.sends();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], reference);
    });
}

#[test]
fn what_was_sent_and_not_answered_cannot_be_called_off_offline() {
    journey(Settings::default(), |customer| {
        customer.expects_silence();
        visits(customer, "/koso");
        customer.refuses_a_back_order();
        customer.server.stop();
        customer.page().press("Send the request");
        customer.page().alert("We could not reach the server").text();
        emulates(customer, true);
        reloads_offline(customer);
        customer.page().alert(WAITS).does_not_say(&["Do not send it"]);
        comes_back(customer);
        customer.reads_the_reference();
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn the_workbench_opens_without_a_network_and_a_filed_request_says_that_it_needs_one() {
    journey(Settings::default(), |customer| {
        visits(customer, "/koso");
        customer.refuses_a_back_order();
        let reference = customer.sends();
        customer.tracks(&reference);
        visits(customer, "/ktc/estimate");
        goes_offline(customer);
        reloads_offline(customer);
        customer.page().alert(NOTICE).text();
        customer.page().heading("Estimate a whole list").text();
        customer.opens("/koso?step=filed");
        customer.reads_the_reference();
        customer.page().follow("Track your request");
        customer.page().says(&["We could not reach the server", "Check your connection"]);
        let kept = cached_urls(customer);
        assert!(kept.iter().any(|path| path == "/api/v1/policies/koso"), "{kept:?}");
        assert!(!kept.iter().any(|path| path.contains("request")), "{kept:?}");
    });
}

#[test]
fn each_language_is_kept_apart_and_what_was_chosen_without_a_network_stays_chosen() {
    journey(Settings::default(), |customer| {
        visits(customer, "/ktc?lang=fr");
        visits(customer, "/ktc?lang=en");
        let shown =
            |customer: &Customer| customer.browser.run("return document.documentElement.lang", vec![]);
        assert_eq!(shown(customer), "en");
        goes_offline(customer);
        // The Spanish page is not cached: a page in another language is shown.
        customer.page().follow("Español");
        customer.page().says(&["Français"]);
        customer.opens("/ktc?lang=en");
        customer.page().alert(NOTICE).text();
        customer.page().follow("Français");
        customer
            .page()
            .alert("Vous êtes hors ligne. Estimation selon la politique du 1er novembre 2026.")
            .text();
        customer.opens("/ktc");
        customer.page().alert("Vous êtes hors ligne").text();
        comes_back(customer);
        customer.opens("/ktc");
        customer.page().does_not_say(&["Vous êtes hors ligne"]);
        customer.browser.reload();
        assert_eq!(shown(customer), "fr-CA", "the server has been told");
    });
}

#[test]
fn a_language_that_was_chosen_on_the_page_is_the_language_without_a_network() {
    journey(Settings::default(), |customer| {
        visits(customer, "/ktc?lang=en");
        customer.page().follow("Français");
        customer.page().heading("Retourner ou faire réparer un produit KT&C").text();
        visits(customer, "/ktc?lang=fr");
        customer.page().follow("English");
        customer.page().heading("Return or repair a KT&C product").text();
        visits(customer, "/ktc?lang=en");
        customer.page().follow("Français");
        customer.page().heading("Retourner ou faire réparer un produit KT&C").text();
        goes_offline(customer);
        customer.opens("/ktc");
        customer.page().alert("Vous êtes hors ligne").text();
    });
}

#[test]
fn a_new_release_takes_the_place_of_the_kept_one() {
    let folder = tempfile::TempDir::new().unwrap();
    let copied =
        std::process::Command::new("cp").args(["-r", &site()]).arg(folder.path().join("site")).status();
    assert!(copied.unwrap().success());
    let released = folder.path().join("site");
    journey(Settings { site: Some(released.clone()), ..Settings::default() }, |customer| {
        visits(customer, "/ktc");
        let old =
            customer.browser.run("return document.querySelector('link[rel=modulepreload]').href", vec![]);
        let old = old.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        assert!(cached_urls(customer).contains(&format!("/{old}")));
        release(&released, &old);
        customer.server.bring_back();
        customer.opens("/ktc");
        customer.page().says(&["Return or repair a KT&C product"]);
        let renewed = "const [old] = arguments;
            return (async () => {
                const script = () => document.querySelector('link[rel=modulepreload]').href;
                while (script().endsWith(old)) await new Promise(requestAnimationFrame);
                return script();
            })()";
        // The script ends with its page when the page is replaced.
        let renewed = || customer.browser.try_to_run(renewed, vec![json!(old)]);
        renewed().or_else(|_| renewed()).unwrap();
        assert!(!cached_urls(customer).contains(&format!("/{old}")));
        goes_offline(customer);
        reloads_offline(customer);
        customer.page().alert(NOTICE).text();
    });
}

#[test]
fn the_service_worker_answers_for_the_pages_of_the_server_and_nothing_else() {
    let worker = include_str!("../../public/sw.js");
    let rule = worker.lines().find(|line| line.starts_with("const PAGE = ")).unwrap();
    let compare = format!(
        "{rule}
        const isPage = async path => {{
            const response = await fetch(path), text = await response.text();
            return response.ok && text.includes('id=\"content\"') && !text.includes('class=\"embedded\"');
        }};
        return (async () => {{
            const wrong = [];
            for (const path of arguments[0]) if (PAGE.test(path) !== await isPage(path)) wrong.push(path);
            return wrong;
        }})();"
    );
    let paths = [
        "/",
        "/ktc",
        "/koso",
        "/ktc/estimate",
        "/ktc/policy",
        "/track",
        "/track/form",
        "/track/label",
        "/ktc/embed",
        "/ktc/logo",
        "/ktc/theme.css",
        "/ktc/manifest.webmanifest",
        "/demo/ktc.html",
        "/desk",
        "/embed",
        "/api/v1/policies",
        "/embed.js",
        "/sw.js",
        "/icon.svg",
        "/ktc/no/such/page",
    ];
    journey(Settings::default(), |customer| {
        customer.opens("/ktc");
        // The browser reports each failed request.
        customer.expects_in_console("404");
        assert_eq!(customer.browser.run(&compare, vec![json!(paths)]), json!([]));
    });
}

/// Gives the portal's script another name, as a new release does.
fn release(site: &Path, old: &str) {
    let new = "portal-0123456789abcdef.js";
    fs::copy(site.join(old), site.join(new)).unwrap();
    for packed in ["", ".br", ".gz"] {
        let _ = fs::remove_file(site.join(format!("{old}{packed}")));
    }
    let page = site.join("index.html");
    let links = fs::read_to_string(&page).unwrap();
    fs::write(&page, links.replace(old, new)).unwrap();
}
