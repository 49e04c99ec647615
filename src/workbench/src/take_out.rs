//! What leaves the page without being filed: the cited estimate as a file, and on paper.

use estimate::{Estimate, Strategy, Value};
use js_sys::Array;
use leptos::prelude::*;
use ui::button::bare_button;
use ui::dom::{El, el};
use ui::icon::Icon;
use ui::live::Live;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use words::workbench as say;

use crate::bench::{Bench, bench};
use crate::compared::{strategy_name, strategy_of, strategy_options};
use crate::facts::chosen;

/// The part of the page with what can be taken along.
pub(crate) fn take_out() -> El {
    let (bench, language) = (bench(), ui::language());
    let strategy = Live::new(Strategy::BestPerLine);
    let printed = Live::new(None::<Estimate>);
    let choose = el("select")
        .set("id", "out-strategy")
        .add(strategy_options(bench))
        .on("change", move |event| strategy.set(strategy_of(&chosen(&event))));
    let csv = bare_button("button primary", move || {
        if let Some(estimate) = estimate(bench, strategy.get_untracked()) {
            download(
                &format!("estimate-{}-{}.csv", bench.vendor.document().policy.id, bench.vendor.today),
                &estimate.to_csv(),
            );
        }
    });
    let print = bare_button("button", move || {
        printed.set(estimate(bench, strategy.get_untracked()));
        // Once it is in the page.
        request_animation_frame(|| {
            request_animation_frame(|| {
                let _ = window().print();
            });
        });
    });
    let sheet = move || {
        printed
            .with(|printed| printed.as_ref().map(|estimate| paper(bench, strategy.get_untracked(), estimate)))
    };
    let label = el("label").set("for", "out-strategy").text(say::strategy(language));
    el("section").class("panel take-out").set("aria-labelledby", "out-heading").add([
        el("h2").set("id", "out-heading").text(say::out_heading(language)),
        el("p").class("hint").text(say::out_hint(language)),
        el("div").class("field field-short").add([label, choose]),
        el("p").class("buttons").add([
            csv.text(say::download_csv(language)),
            print.add(Icon::Print.draw()).text(say::print(language)),
        ]),
        el("div").class("paper-estimate").live(sheet),
    ])
}

fn estimate(bench: Bench, strategy: Strategy) -> Option<Estimate> {
    let scope = untrack(|| bench.scope());
    bench.look_now(|work| work.list.estimate(&work.list.plan(strategy, &scope), &work.reading.rows))
}

/// Hands a text to the browser as a file. With a byte order mark, by which spreadsheets know UTF-8.
fn download(name: &str, text: &str) {
    let parts = Array::of1(&JsValue::from_str(&format!("\u{feff}{text}")));
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link: HtmlAnchorElement = el("a").element().clone().unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        std::time::Duration::from_mins(1),
    );
}

/// The estimate for the printer; the screen does not show it.
fn paper(bench: Bench, strategy: Strategy, estimate: &Estimate) -> El {
    let language = ui::language();
    let vendor = bench.vendor;
    let written = |value: &Value| match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Count(count) => count.to_string(),
        Value::Money(amount) => vendor.money(*amount),
        Value::Date(date) => date.to_string(),
    };
    let header = estimate
        .header
        .iter()
        .map(|(name, value)| el("div").add([el("dt").text(name), el("dd").text(&written(value))]));
    let head = estimate.headings.iter().map(|heading| el("th").set("scope", "col").text(heading));
    let rows = estimate
        .rows
        .iter()
        .map(|row| el("tr").add(row.iter().map(|value| el("td").text(&written(value))).collect::<Vec<_>>()));
    let [gross, fees, net] = estimate.sums.map(|sum| vendor.money(sum));
    let sums = format!(
        "{} {gross} · {} {fees} · {} {net}",
        say::gross(language),
        say::fees(language),
        say::net(language)
    );
    el("div").add([
        el("h2").text(&say::paper_heading(language, vendor.name(), &strategy_name(bench, strategy))),
        el("dl").class("paper-facts").add(header.collect::<Vec<_>>()),
        el("table").add([
            el("thead").add(el("tr").add(head.collect::<Vec<_>>())),
            el("tbody").add(rows.collect::<Vec<_>>()),
        ]),
        el("p").class("paper-sums").text(&sums),
    ])
}
