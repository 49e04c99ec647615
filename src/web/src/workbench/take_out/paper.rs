//! The estimate for the printer; the screen does not show it.

use crate::ui::dom::{El, el};
use crate::ui::vendor::Vendor;
use estimate::{COLUMNS, Estimate, Strategy, Value};
use policy::{Id, Verdict};
use words::format;
use words::portal::{options, questions};
use words::workbench as say;

use crate::workbench::bench::Bench;
use crate::workbench::compared::strategy_name;
use crate::workbench::link::Link;

/// What is printed: whose policy judged, on which days, every line, and what they come to.
pub(super) fn paper(bench: Bench, strategy: Strategy, estimate: &Estimate) -> El {
    let (vendor, language) = (bench.vendor, crate::ui::language());
    let fact = |name: &str, words: &str| el("div").add([el("dt").text(name), el("dd").text(words)]);
    let about = vendor.document();
    let work = bench.look_now(|work| (work.list.as_of(), work.list.ship_on()));
    let (as_of, ship_on) = work.unwrap_or((vendor.today, vendor.today));
    let facts = [
        fact(say::export::policy_version(language), &format::version(language, &about.policy.version)),
        fact(say::export::digest(language), &about.digest),
        fact(say::export::day_of_request(language), &vendor.date(as_of)),
        fact(questions::ship_on_label(language), &vendor.date(ship_on)),
        fact(say::export::reproduce(language), &Link::to(bench, strategy).address()),
    ];
    // A column that says nothing only takes room.
    let columns: Vec<usize> = (0..COLUMNS.len())
        .filter(|column| estimate.rows.iter().any(|row| row.get(*column) != Some(&Value::Empty)))
        .collect();
    let name = |column: &usize| COLUMNS.get(*column).copied().unwrap_or_default();
    let head = columns.iter().map(|column| {
        let name = name(column);
        el("th").set("scope", "col").class(class(name)).text(&heading(vendor, name))
    });
    let rows = estimate.rows.iter().map(|row| {
        let cells = columns.iter().filter_map(|column| {
            let name = name(column);
            Some(el("td").class(class(name)).text(&written(vendor, name, row.get(*column)?)))
        });
        el("tr").add(cells.collect::<Vec<_>>())
    });
    let [gross, fees, net] = estimate.sums.map(|sum| vendor.money(sum));
    let sums = format!(
        "{} {gross} · {} {fees} · {} {net}",
        say::judged::gross(language),
        say::judged::fees(language),
        say::judged::net(language)
    );
    el("div").add([
        el("h2").text(&say::export::paper_heading(language, vendor.name(), &strategy_name(bench, strategy))),
        el("dl").class("paper-facts").add(facts),
        el("table").add([
            el("thead").add(el("tr").add(head.collect::<Vec<_>>())),
            el("tbody").add(rows.collect::<Vec<_>>()),
        ]),
        el("p").class("paper-sums").text(&sums),
    ])
}

fn class(column: &str) -> &'static str {
    match column {
        "quantity" | "unit_price" | "gross" | "fees" | "net" => "amount",
        "clauses" => "cited",
        _ => "",
    }
}

/// A column's name for people.
fn heading(vendor: &Vendor, column: &str) -> String {
    let language = vendor.language;
    let words = match column {
        "row" => say::cells::row(language),
        "model" => questions::model(language),
        "serial" => questions::serial(language),
        "quantity" => say::judged::units(language),
        "remedy" => say::export::remedy(language),
        "verdict" => say::export::verdict(language),
        "gross" => say::judged::gross(language),
        "fees" => say::judged::fees(language),
        "net" => say::judged::net(language),
        "ship_by" => say::judged::ship_by(language),
        "clauses" => say::export::clauses(language),
        fact => return vendor.fact(&Id::from(fact)),
    };
    words.to_owned()
}

/// A value for people.
fn written(vendor: &Vendor, column: &str, value: &Value) -> String {
    let language = vendor.language;
    match (value, column) {
        (Value::Empty, _) => String::new(),
        (Value::Text(id), "remedy") => vendor.remedy(&Id::from(id.as_str())),
        (Value::Text(id), "category") => category(vendor, id),
        (Value::Text(id), "verdict") => verdict(vendor, id),
        (Value::Text(text), _) => text.clone(),
        (Value::Count(count), _) => words::format::number(language, *count),
        (Value::Money(amount), _) => vendor.money(*amount),
        // In figures: sixty of them stand below each other.
        (Value::Date(date), _) => date.to_string(),
    }
}

fn category(vendor: &Vendor, id: &str) -> String {
    let fact = vendor.document().fact(&Id::from("category"));
    let choice = fact.and_then(|fact| fact.choices.iter().find(|choice| choice.id == id));
    choice.map_or_else(|| id.to_owned(), |choice| vendor.text(&choice.label).to_owned())
}

fn verdict(vendor: &Vendor, id: &str) -> String {
    let language = vendor.language;
    let verdicts = [
        (Verdict::Eligible, options::eligible(language)),
        (Verdict::Ineligible, options::ineligible(language)),
        (Verdict::Undetermined, say::export::undetermined(language)),
    ];
    let named = verdicts.into_iter().find(|(verdict, _)| verdict.as_str() == id);
    named.map_or(id, |(_, words)| words).to_owned()
}
