//! The drawing of what stays open until when, and the list that says the same.

use crate::ui::dom::{El, el, svg};
use crate::ui::language;
use crate::ui::live::derived;
use crate::ui::vendor::Vendor;
use policy::{Date, Verdict};
use words::portal::options as say;

use crate::request::form::form;
use crate::request::rank;
use crate::request::timeline::{Bar, Scale, Tick, bars};

/// Whole units: the browser draws fractions no better, and the code that writes them out would have to be downloaded.
const WIDTH: u32 = 340;
const TOP: u32 = 40;
const ROW: u32 = 38;

/// What the drawing and the list show.
#[derive(Clone, Debug, PartialEq)]
struct Times {
    ship_on: Date,
    bars: Vec<Bar>,
}

/// The timeline of the product that is shown.
pub(crate) fn timeline() -> El {
    let (form, language) = (form(), language());
    let times = derived(move || {
        let line = form.active_index();
        form.judged.with(|judged| {
            let remedies =
                judged.assessment.lines.get(line).map(|line| line.remedies.as_slice()).unwrap_or_default();
            Times { ship_on: judged.assessment.ship_on, bars: bars(&rank::ranked(remedies, &[])) }
        })
    });
    let is_timeless = move || times.with(|times| times.bars.iter().all(|bar| bar.until.is_none()));
    let list = el("details")
        .add(el("summary").text(say::timeline_list(language)))
        .live(move || times.with(|times| list(form.vendor, times)));
    el("section")
        .class("timeline")
        .set("aria-labelledby", "timeline-heading")
        .hidden_live(is_timeless)
        .add(el("h3").set("id", "timeline-heading").text(say::timeline(language)))
        .live(move || times.with(|times| drawing(form.vendor, times)))
        .add(list)
}

fn drawing(vendor: &Vendor, times: &Times) -> El {
    let language = vendor.language;
    let scale = Scale::new(vendor.today, times.ship_on, &times.bars, WIDTH);
    let dated: Vec<(&Bar, Date)> = times.bars.iter().filter_map(|bar| Some((bar, bar.until?))).collect();
    let height = TOP + u32::try_from(dated.len()).unwrap_or(0) * ROW + 4;
    let mut drawing = svg("svg")
        .class("timeline-drawing")
        .set("viewBox", &format!("-2 0 {} {height}", WIDTH + 4))
        .set("role", "img")
        .set("aria-label", &format!("{}. {}", say::timeline(language), say::timeline_drawing(language)))
        .add(label("today-label", 0, TOP - 14, say::today(language)));
    for (tick, x) in scale.ticks() {
        let words = label("tick-label", x, TOP - 14, &tick_label(vendor, tick)).set("text-anchor", "middle");
        drawing = drawing.add([line("tick", x, TOP - 8, height), words]);
    }
    for ((bar, until), row) in dated.into_iter().zip(0..) {
        let y = TOP + row * ROW;
        let class = match bar.verdict {
            Verdict::Eligible => "bar bar-open",
            Verdict::Undetermined => "bar bar-maybe",
            Verdict::Ineligible => "bar",
        };
        let words = format!("{} · {}", vendor.remedy(&bar.remedy), vendor.date(until));
        let bars = [block("bar-track", y + 18, WIDTH), block(class, y + 18, scale.x(until).max(10))];
        drawing = drawing.add(label("bar-label", 2, y + 12, &words)).add(bars);
    }
    if times.ship_on > vendor.today {
        let x = scale.x(times.ship_on);
        let words = label("ship-label", (x + 4).min(WIDTH - 40), 12, say::ship_day(language));
        drawing = drawing.add([line("ship", x, 16, height), words]);
    }
    drawing
}

fn label(class: &str, x: u32, y: u32, words: &str) -> El {
    svg("text").class(class).set("x", &x.to_string()).set("y", &y.to_string()).text(words)
}

fn line(class: &str, x: u32, from: u32, to: u32) -> El {
    let (x, from, to) = (x.to_string(), from.to_string(), to.to_string());
    svg("line").class(class).set("x1", &x).set("x2", &x).set("y1", &from).set("y2", &to)
}

fn block(class: &str, y: u32, width: u32) -> El {
    svg("rect")
        .class(class)
        .set("y", &y.to_string())
        .set("width", &width.to_string())
        .set("height", "10")
        .set("rx", "5")
}

fn tick_label(vendor: &Vendor, tick: Tick) -> String {
    match tick {
        Tick::Weeks(count) => say::weeks(vendor.language, count),
        Tick::Months(count) => say::months(vendor.language, count),
        Tick::Years(count) => say::years(vendor.language, count),
    }
}

fn list(vendor: &Vendor, times: &Times) -> El {
    let language = vendor.language;
    let day = |name: &str, date: Date| {
        let time = el("time").set("datetime", &date.to_string()).text(&vendor.date(date));
        row(name, el("td").add(time))
    };
    let mut rows =
        vec![day(say::today(language), vendor.today), day(say::ship_day_long(language), times.ship_on)];
    rows.extend(times.bars.iter().map(|bar| {
        let name = vendor.remedy(&bar.remedy);
        let row = match (bar.until, bar.verdict) {
            (Some(until), _) => day(&name, until),
            (None, Verdict::Eligible) => row(&name, el("td").text(say::no_limit(language))),
            (None, Verdict::Undetermined | Verdict::Ineligible) => {
                row(&name, el("td").text(say::depends(language)))
            }
        };
        row.set("data-remedy", bar.remedy.as_str())
    }));
    let heading = |words: &str| el("th").set("scope", "col").text(words);
    let head = el("tr").add([heading(say::remedy_column(language)), heading(say::date_column(language))]);
    el("table").class("dates").add([el("thead").add(head), el("tbody").add(rows)])
}

fn row(name: &str, cell: El) -> El {
    el("tr").add([el("th").set("scope", "row").text(name), cell])
}
