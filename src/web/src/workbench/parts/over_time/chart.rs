//! The chart of the strategies' sums by day of shipping. Coordinates are whole units of the drawing, not floats.

use estimate::{Cliff, OverTime, Strategy};
use leptos::prelude::*;
use policy::{Date, Money};
use words::format::colon;
use words::workbench as texts;

use crate::vendor::Vendor;
use crate::workbench::amounts::without_cents;
use crate::workbench::strategy::strategy_name;

const WIDTH: i64 = 760;
/// Wide enough for `10 000 000 $ US`.
const LEFT: i64 = 124;
const RIGHT: i64 = 16;
/// The top of the curves. The labels of the greatest losses are above it, each on its own row.
const TOP: i64 = 16 + MAX_LABELLED * LABEL_ROW;
const BOTTOM: i64 = TOP + 212;
const HEIGHT: i64 = BOTTOM + 34;
/// Cliffs that are marked: the largest losses.
const MAX_MARKED: usize = 8;
/// Losses that are labelled.
const MAX_LABELLED: i64 = 3;
const LABEL_ROW: i64 = 14;

/// The days and amounts that the chart spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: Date,
    pub days: i64,
    least: i64,
    most: i64,
    rise: i64,
}

impl Span {
    /// Spans the days on which something changes: at least 30, at most two years.
    #[must_use]
    pub fn of(over_time: &[OverTime], start: Date) -> Self {
        let steps = || over_time.iter().flat_map(|curve| &curve.steps);
        let horizon = steps().map(|step| start.days_until(step.from)).max().unwrap_or(0);
        let amounts = || steps().map(|step| step.sum.net.cents());
        let (least, most) = (amounts().min().unwrap_or(0).min(0), amounts().max().unwrap_or(0).max(100));
        let rise = step_of((most - least) / 4);
        let least = least.div_euclid(rise) * rise;
        let most = -(-most).div_euclid(rise) * rise;
        Self { start, days: (horizon + horizon / 12 + 7).clamp(30, 731), least, most, rise }
    }

    /// Returns the labelled amounts of the scale.
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

/// A curve with the number of its colour.
pub type ColouredCurve = (usize, OverTime);

/// Draws the curves, the largest cliffs, and a line at the chosen day.
#[component]
pub fn Chart(vendor: &'static Vendor, curves: Vec<ColouredCurve>, span: Span, day: Date) -> impl IntoView {
    let x = span.x(day);
    let amounts = span.marks().map(|net| {
        let y = span.y(net);
        view! {
            {line("chart-grid", LEFT, y, WIDTH - RIGHT, y)}
            {label(LEFT - 8, y + 4, "end", without_cents(&vendor.money(net)))}
        }
    });
    let days = [(0, "start"), (1, "middle"), (2, "end")].map(|(half, anchor)| {
        let at = span.start.plus_days(u32::try_from(span.days * half / 2).unwrap_or(0));
        view! {
            {line("chart-grid", span.x(at), BOTTOM, span.x(at), BOTTOM + 5)}
            {label(span.x(at), BOTTOM + 22, anchor, vendor.date(at))}
        }
    });
    let paths = curves.iter().map(|(colour, curve)| {
        view! { <path class=format!("curve curve-{colour}") d=path(curve, span)/> }
    });
    view! {
        <svg
            class="chart"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="img"
            aria-label=texts::over_time::chart_label(vendor.language)
        >
            <g class="chart-amounts">{amounts.collect_view()}</g>
            {days.into_iter().collect_view()}
            {drops(vendor, &curves, span)}
            {paths.collect_view()}
            {cliffs(vendor, &curves, span)}
            {line("chart-day", x, TOP - 8, x, BOTTOM)}
        </svg>
    }
}

/// Marks the largest cliffs on their curves.
fn cliffs(vendor: &'static Vendor, curves: &[ColouredCurve], span: Span) -> impl IntoView + use<> {
    let of_curve = |(colour, curve): &ColouredCurve| -> Vec<(usize, Cliff, Money)> {
        let cliffs = curve.cliffs.iter();
        cliffs.map(|cliff| (*colour, cliff.clone(), curve.on(cliff.ship_by).net)).collect()
    };
    let mut cliffs: Vec<(usize, Cliff, Money)> = curves.iter().flat_map(of_curve).collect();
    cliffs.sort_by_key(|(_, cliff, _)| std::cmp::Reverse(cliff.lost));
    let mark = |(colour, cliff, net): (usize, Cliff, Money)| {
        let (day, lost) = (vendor.date(cliff.ship_by), vendor.money(cliff.lost));
        let text = format!("{day}{}−{lost}", colon(vendor.language));
        view! {
            <circle
                class=format!("cliff curve-{colour}")
                cx=span.x(cliff.ship_by).to_string()
                cy=span.y(net).to_string()
                r="5"
            >
                <title>{text}</title>
            </circle>
        }
    };
    cliffs.into_iter().take(MAX_MARKED).map(mark).collect_view()
}

/// Labels the greatest losses of the first curve above the curves, in the order of their days, each with a line to its cliff.
fn drops(vendor: &'static Vendor, curves: &[ColouredCurve], span: Span) -> impl IntoView + use<> {
    let mut drops: Vec<(Cliff, Money)> = curves
        .first()
        .map(|(_, curve)| {
            let net = |cliff: &Cliff| curve.on(cliff.ship_by).net;
            curve.cliffs.iter().map(|cliff| (cliff.clone(), net(cliff))).collect()
        })
        .unwrap_or_default();
    drops.sort_by_key(|(cliff, _)| std::cmp::Reverse(cliff.lost));
    drops.truncate(usize::try_from(MAX_LABELLED).unwrap_or(0));
    drops.sort_by_key(|(cliff, _)| cliff.ship_by);
    let language = vendor.language;
    let rows = (1..).map(|row| row * LABEL_ROW);
    let labels = drops.into_iter().zip(rows).map(|((cliff, net), y)| {
        let lines = texts::page::lines(language, cliff.lines.len());
        let lost = without_cents(&vendor.money(cliff.lost));
        let text = texts::over_time::drop(language, &vendor.date(cliff.ship_by), &lost, &lines);
        let x = span.x(cliff.ship_by);
        let (anchor, gap) = if x > WIDTH / 2 { ("end", -6) } else { ("start", 6) };
        view! {
            {line("chart-leader", x, y - 10, x, span.y(net))}
            <text class="chart-drop" x=(x + gap).to_string() y=y.to_string() text-anchor=anchor>{text}</text>
        }
    });
    labels.collect_view()
}

/// Names the curves beside samples of their lines.
#[component]
pub fn Legend(vendor: &'static Vendor, curves: Vec<(usize, Strategy)>) -> impl IntoView {
    let items = curves.into_iter().map(|(colour, strategy)| {
        view! {
            <li>
                <svg class="swatch" viewBox="0 0 28 12" aria-hidden="true">
                    <line class=format!("curve curve-{colour}") x1="0" y1="6" x2="28" y2="6"/>
                </svg>
                " "
                {strategy_name(vendor, strategy)}
            </li>
        }
    });
    view! { <ul class="legend">{items.collect_view()}</ul> }
}

/// Returns the steps of a curve as the data of an SVG path.
fn path(curve: &OverTime, span: Span) -> String {
    let steps = curve.steps.iter().enumerate().map(|(index, step)| {
        let (x, y) = (span.x(step.from), span.y(step.sum.net));
        if index == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") }
    });
    steps.chain([format!("H{}", WIDTH - RIGHT)]).collect()
}

fn line(class: &'static str, x1: i64, y1: i64, x2: i64, y2: i64) -> impl IntoView {
    view! { <line class=class x1=x1.to_string() y1=y1.to_string() x2=x2.to_string() y2=y2.to_string()/> }
}

fn label(x: i64, y: i64, anchor: &'static str, text: String) -> impl IntoView {
    view! { <text class="chart-label" x=x.to_string() y=y.to_string() text-anchor=anchor>{text}</text> }
}

/// Returns the least of 1, 2, 5, 10, 20, 50 … units of money that is not below `least`, in cents.
fn step_of(least: i64) -> i64 {
    let powers = std::iter::successors(Some(100_i64), |power| power.checked_mul(10));
    powers
        .flat_map(|power| [power, power.saturating_mul(2), power.saturating_mul(5)])
        .find(|rise| *rise >= least)
        .unwrap_or(i64::MAX)
}
