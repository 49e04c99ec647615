//! The drawing of what strategies come to by the day of shipping. Whole units, and no numbers but places.

use estimate::{OverTime, Strategy};
use policy::{Date, Money};
use ui::dom::{El, svg};
use words::workbench as say;

use crate::bench::Bench;
use crate::compared::strategy_name;

const WIDTH: i64 = 760;
const LEFT: i64 = 92;
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
}

impl Span {
    /// As long as something changes, and no longer than two years.
    pub(crate) fn of(over_time: &[OverTime], start: Date) -> Self {
        let steps = || over_time.iter().flat_map(|curve| &curve.steps);
        let last = steps().map(|step| start.days_until(step.from)).max().unwrap_or(0);
        let nets = || steps().map(|step| step.sum.net.cents());
        let most = nets().max().unwrap_or(0).max(100);
        Self {
            start,
            days: (last + last / 12 + 7).clamp(30, 731),
            least: nets().min().unwrap_or(0).min(0),
            most,
        }
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
    let language = ui::language();
    let drawing = svg("svg")
        .class("chart")
        .set("viewBox", &format!("0 0 {WIDTH} {HEIGHT}"))
        .set("role", "img")
        .set("aria-label", say::chart(language));
    let mut parts: Vec<El> = Vec::new();
    for quarter in 0..=4 {
        let net = Money::from_cents(span.least + (span.most - span.least) / 4 * quarter);
        let y = span.y(net);
        parts.push(line("chart-grid", LEFT, y, WIDTH - RIGHT, y));
        parts.push(
            text("chart-label", LEFT - 8, y + 4, &bench.vendor.money(rounded(net))).set("text-anchor", "end"),
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
            ui::dom::el("li").add(swatch(*class)).text(" ").text(&strategy_name(bench, *strategy))
        })
        .collect()
}

fn path(class: usize, curve: &OverTime, span: Span) -> El {
    let mut d = String::new();
    for step in &curve.steps {
        let (x, y) = (span.x(step.from), span.y(step.sum.net));
        d += &if d.is_empty() { format!("M{x} {y}") } else { format!("H{x}V{y}") };
    }
    d += &format!("H{}", WIDTH - RIGHT);
    svg("path").class(&format!("curve curve-{class}")).set("d", &d)
}

/// Whole units of money: nobody reads cents off a scale.
fn rounded(money: Money) -> Money {
    Money::from_cents(money.cents() / 100 * 100)
}

fn line(class: &str, x1: i64, y1: i64, x2: i64, y2: i64) -> El {
    let line = svg("line").class(class).set("x1", &x1.to_string()).set("y1", &y1.to_string());
    line.set("x2", &x2.to_string()).set("y2", &y2.to_string())
}

fn text(class: &str, x: i64, y: i64, words: &str) -> El {
    svg("text").class(class).set("x", &x.to_string()).set("y", &y.to_string()).text(words)
}
