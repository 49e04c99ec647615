//! The drawing of what strategies come to by the day of shipping. Whole units, and no numbers but places.

use crate::ui::dom::{El, svg};
use estimate::{OverTime, Strategy};
use policy::{Date, Money};
use words::workbench as say;

use crate::workbench::bench::Bench;
use crate::workbench::compared::strategy_name;

const WIDTH: i64 = 760;
const LEFT: i64 = 84;
const RIGHT: i64 = 16;
const TOP: i64 = 16;
const BOTTOM: i64 = 228;
const HEIGHT: i64 = 262;
/// Cliffs that are marked, the largest first.
const MOST_MARKED: usize = 8;

/// What the drawing spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// Its first day.
    pub(crate) start: Date,
    /// How many days.
    pub(crate) days: i64,
    least: i64,
    most: i64,
    rise: i64,
}

impl Span {
    /// As long as something changes, and no longer than two years.
    pub(crate) fn of(over_time: &[OverTime], start: Date) -> Self {
        let steps = || over_time.iter().flat_map(|curve| &curve.steps);
        let horizon = steps().map(|step| start.days_until(step.from)).max().unwrap_or(0);
        let amounts = || steps().map(|step| step.sum.net.cents());
        let (least, most) = (amounts().min().unwrap_or(0).min(0), amounts().max().unwrap_or(0).max(100));
        let rise = step_of((most - least) / 4);
        let least = least.div_euclid(rise) * rise;
        let most = -(-most).div_euclid(rise) * rise;
        Self { start, days: (horizon + horizon / 12 + 7).clamp(30, 731), least, most, rise }
    }

    /// The amounts that the scale names.
    fn marks(self) -> impl Iterator<Item = Money> {
        (0..=(self.most - self.least) / self.rise)
            .map(move |mark| Money::from_cents(self.least + mark * self.rise))
    }

    fn x(self, day: Date) -> i64 {
        let days = self.start.days_until(day).clamp(0, self.days);
        LEFT + days * (WIDTH - LEFT - RIGHT) / self.days.max(1)
    }

    fn y(self, net: Money) -> i64 {
        let range = i128::from(self.most - self.least).max(1);
        let above = i128::from(net.cents() - self.least);
        BOTTOM - i64::try_from(above * i128::from(BOTTOM - TOP) / range).unwrap_or(0)
    }
}

/// The curves of strategies with the class that each is drawn with.
pub(crate) fn draw(bench: Bench, curves: &[(usize, &OverTime)], span: Span, day: Date) -> El {
    let language = crate::ui::language();
    let drawing = svg("svg")
        .class("chart")
        .set("viewBox", &format!("0 0 {WIDTH} {HEIGHT}"))
        .set("role", "img")
        .set("aria-label", say::over_time::chart_label(language));
    let mut parts: Vec<El> = Vec::new();
    for net in span.marks() {
        let y = span.y(net);
        parts.push(line("chart-grid", LEFT, y, WIDTH - RIGHT, y));
        parts.push(
            text("chart-label", LEFT - 8, y + 4, &without_cents(&bench.vendor.money(net)))
                .set("text-anchor", "end"),
        );
    }
    for half in 0..=2_i64 {
        let at = span.start.plus_days(u32::try_from(span.days * half / 2).unwrap_or(0));
        let anchor = if half == 2 {
            "end"
        } else if half == 0 {
            "start"
        } else {
            "middle"
        };
        parts.push(line("chart-grid", span.x(at), BOTTOM, span.x(at), BOTTOM + 5));
        parts.push(
            text("chart-label", span.x(at), BOTTOM + 22, &bench.vendor.date(at)).set("text-anchor", anchor),
        );
    }
    for (class, curve) in curves {
        parts.push(path(*class, curve, span));
    }
    let mut cliffs: Vec<(usize, &estimate::Cliff, Money)> = curves
        .iter()
        .flat_map(|(class, curve)| {
            curve.cliffs.iter().map(|cliff| (*class, cliff, curve.on(cliff.ship_by).net))
        })
        .collect();
    cliffs.sort_by_key(|(_, cliff, _)| std::cmp::Reverse(cliff.lost));
    for (class, cliff, net) in cliffs.into_iter().take(MOST_MARKED) {
        let (x, y) = (span.x(cliff.ship_by), span.y(net));
        let mark = svg("circle")
            .class(&format!("cliff curve-{class}"))
            .set("cx", &x.to_string())
            .set("cy", &y.to_string())
            .set("r", "5");
        let words = format!("{}: −{}", bench.vendor.date(cliff.ship_by), bench.vendor.money(cliff.lost));
        parts.push(mark.add(svg("title").text(&words)));
    }
    let x = span.x(day);
    parts.push(line("chart-day", x, TOP - 8, x, BOTTOM));
    drawing.add(parts)
}

/// What tells the curves apart.
pub(crate) fn legend(bench: Bench, curves: &[(usize, Strategy)]) -> Vec<El> {
    let swatch = |class: usize| {
        let stroke = svg("line")
            .class(&format!("curve curve-{class}"))
            .set("x1", "0")
            .set("y1", "6")
            .set("x2", "28")
            .set("y2", "6");
        svg("svg").class("swatch").set("viewBox", "0 0 28 12").set("aria-hidden", "true").add(stroke)
    };
    curves
        .iter()
        .map(|(class, strategy)| {
            crate::ui::dom::el("li").add(swatch(*class)).text(" ").text(&strategy_name(bench, *strategy))
        })
        .collect()
}

fn path(class: usize, curve: &OverTime, span: Span) -> El {
    let steps = curve.steps.iter().enumerate().map(|(index, step)| {
        let (x, y) = (span.x(step.from), span.y(step.sum.net));
        if index == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") }
    });
    let d: String = steps.chain([format!("H{}", WIDTH - RIGHT)]).collect();
    svg("path").class(&format!("curve curve-{class}")).set("d", &d)
}

/// The next of 1, 2, 5, 10, 20, 50 … units of money that is not below an amount of cents.
fn step_of(least: i64) -> i64 {
    let powers = std::iter::successors(Some(100_i64), |power| power.checked_mul(10));
    powers
        .flat_map(|power| [power, power.saturating_mul(2), power.saturating_mul(5)])
        .find(|rise| *rise >= least)
        .unwrap_or(i64::MAX)
}

/// A whole amount as a scale names it.
fn without_cents(amount: &str) -> String {
    match amount.strip_suffix(".00") {
        Some(whole) => whole.to_owned(),
        None => amount.replace(",00\u{a0}", "\u{a0}"),
    }
}

fn line(class: &str, x1: i64, y1: i64, x2: i64, y2: i64) -> El {
    let line = svg("line").class(class).set("x1", &x1.to_string()).set("y1", &y1.to_string());
    line.set("x2", &x2.to_string()).set("y2", &y2.to_string())
}

fn text(class: &str, x: i64, y: i64, words: &str) -> El {
    svg("text").class(class).set("x", &x.to_string()).set("y", &y.to_string()).text(words)
}
