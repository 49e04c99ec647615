//! The chart of the strategies' sums by day of filing and shipping. Coordinates are whole units of the drawing, not floats.

use estimate::{Cliff, OverTime, Strategy};
use leptos::prelude::*;
use policy::{Date, Money};
use words::format::colon;
use words::workbench as texts;

use crate::vendor::Vendor;
use crate::workbench::amounts::without_cents;
use crate::workbench::strategy::strategy_name;

/// The page's width that the chart cannot use: the margins and paddings around it.
const AROUND: i64 = 66;
/// The least and the greatest width of the drawing.
const WIDTHS: (i64, i64) = (260, 1_130);
/// The width from which the greatest losses are labelled, and the middle of the axis.
const WIDE: i64 = 560;
const RIGHT: i64 = 16;
/// Cliffs that are marked: the largest losses.
const MAX_MARKED: usize = 8;
/// Losses that are labelled where the drawing is wide; otherwise the greatest one is.
const MAX_LABELLED: i64 = 3;
const LABEL_ROW: i64 = 16;
/// The width of a character of a label, at most.
const CHARACTER: i64 = 8;
/// The distance of a label from what it belongs to.
const GAP: i64 = 6;

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
}

/// The place of the curves in the drawing, whose units are about as large as pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plot {
    span: Span,
    width: i64,
    /// The left end of the curves. The labels of the amounts are left of it.
    left: i64,
    /// The top of the curves. The labels of the greatest losses are above it, each on its own row.
    top: i64,
    bottom: i64,
}

impl Plot {
    /// Plots a span on a page of this width, in pixels.
    #[must_use]
    pub fn new(vendor: &Vendor, span: Span, page: i64) -> Self {
        let width = (page - AROUND).clamp(WIDTHS.0, WIDTHS.1);
        let amounts = span.marks().map(|net| without_cents(&vendor.money(net)).chars().count());
        let longest = i64::try_from(amounts.max().unwrap_or(0)).unwrap_or(0);
        let mut plot = Self { span, width, left: longest * CHARACTER + GAP, top: 0, bottom: 0 };
        plot.top = LABEL_ROW + plot.labels() * LABEL_ROW;
        plot.bottom = plot.top + (width / 4).clamp(160, 240);
        plot
    }

    /// Returns the parts of the width that are left of the curves and right of them, as percentages.
    #[must_use]
    pub fn margins(self) -> (String, String) {
        let share = |part: i64| format!("{}.{}%", part * 100 / self.width, part * 1_000 / self.width % 10);
        (share(self.left), share(RIGHT))
    }

    fn is_wide(self) -> bool {
        self.width >= WIDE
    }

    /// Returns the number of losses that are labelled.
    fn labels(self) -> i64 {
        if self.is_wide() { MAX_LABELLED } else { 1 }
    }

    fn right(self) -> i64 {
        self.width - RIGHT
    }

    fn x(self, day: Date) -> i64 {
        let days = self.span.start.days_until(day).clamp(0, self.span.days);
        self.left + days * (self.right() - self.left) / self.span.days.max(1)
    }

    fn y(self, net: Money) -> i64 {
        let range = i128::from(self.span.most - self.span.least).max(1);
        let above = i128::from(net.cents() - self.span.least);
        self.bottom - i64::try_from(above * i128::from(self.bottom - self.top) / range).unwrap_or(0)
    }

    /// Returns whether a text is at most as long as this part of the width.
    fn fits(width: i64, text: &str) -> bool {
        i64::try_from(text.chars().count()).unwrap_or(i64::MAX).saturating_mul(CHARACTER) <= width
    }

    /// Returns the place and the anchor of a text beside the line at `x`: on its right if there is room, otherwise on its left, otherwise
    /// at the right end of the drawing.
    fn beside(self, x: i64, text: &str) -> (i64, &'static str) {
        let length = GAP + i64::try_from(text.chars().count()).unwrap_or(0) * CHARACTER;
        if x + length <= self.width {
            (x + GAP, "start")
        } else if x >= length {
            (x - GAP, "end")
        } else {
            (self.width, "end")
        }
    }
}

/// A curve with the number of its colour.
pub type ColouredCurve = (usize, OverTime);

/// Draws the curves, the largest cliffs, and a line at the chosen day.
#[component]
pub fn Chart(vendor: &'static Vendor, curves: Vec<ColouredCurve>, plot: Plot, day: Date) -> impl IntoView {
    let (x, span) = (plot.x(day), plot.span);
    let amounts = span.marks().map(|net| {
        let y = plot.y(net);
        view! {
            {line("chart-grid", plot.left, y, plot.right(), y)}
            {label(plot.left - GAP, y + 4, "end", without_cents(&vendor.money(net)))}
        }
    });
    let day_at = |half: i64| span.start.plus_days(u32::try_from(span.days * half / 2).unwrap_or(0));
    // The labels of both ends stand below each other where they are too long to stand side by side.
    let is_stacked =
        !Plot::fits(plot.right() - plot.left, &(vendor.date(day_at(0)) + &vendor.date(day_at(2))));
    let days = [(0, "start"), (1, "middle"), (2, "end")].into_iter();
    let days = days.filter(|(half, _)| *half != 1 || plot.is_wide()).map(|(half, anchor)| {
        let at = day_at(half);
        let row = if is_stacked && half == 2 { LABEL_ROW } else { 0 };
        view! {
            {line("chart-grid", plot.x(at), plot.bottom, plot.x(at), plot.bottom + 5)}
            {label(plot.x(at), plot.bottom + 20 + row, anchor, vendor.date(at))}
        }
    });
    let height = plot.bottom + 26 + if is_stacked { LABEL_ROW } else { 0 };
    let paths = curves.iter().map(|(colour, curve)| {
        view! { <path class=format!("curve curve-{colour}") d=path(curve, plot)/> }
    });
    view! {
        <svg
            class="chart"
            viewBox=format!("0 0 {} {height}", plot.width)
            role="img"
            aria-label=texts::over_time::chart_label(vendor.language)
        >
            {amounts.collect_view()}
            {days.collect_view()}
            {drops(vendor, &curves, plot)}
            {paths.collect_view()}
            {cliffs(vendor, &curves, plot)}
            {line("chart-day", x, plot.top - 8, x, plot.bottom)}
        </svg>
    }
}

/// Marks the largest cliffs on their curves.
fn cliffs(vendor: &'static Vendor, curves: &[ColouredCurve], plot: Plot) -> impl IntoView + use<> {
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
                cx=plot.x(cliff.ship_by).to_string()
                cy=plot.y(net).to_string()
                r="5"
            >
                <title>{text}</title>
            </circle>
        }
    };
    cliffs.into_iter().take(MAX_MARKED).map(mark).collect_view()
}

/// Labels the greatest losses of the first curve above the curves, in the order of their days, each with a line to its cliff.
fn drops(vendor: &'static Vendor, curves: &[ColouredCurve], plot: Plot) -> impl IntoView + use<> {
    let mut drops: Vec<(Cliff, Money)> = curves
        .first()
        .map(|(_, curve)| {
            let net = |cliff: &Cliff| curve.on(cliff.ship_by).net;
            curve.cliffs.iter().map(|cliff| (cliff.clone(), net(cliff))).collect()
        })
        .unwrap_or_default();
    drops.sort_by_key(|(cliff, _)| std::cmp::Reverse(cliff.lost));
    drops.truncate(usize::try_from(plot.labels()).unwrap_or(0));
    drops.sort_by_key(|(cliff, _)| cliff.ship_by);
    let language = vendor.language;
    let rows = (1..).map(|row| row * LABEL_ROW);
    let (leaders, labels): (Vec<_>, Vec<_>) = drops
        .into_iter()
        .zip(rows)
        .map(|((cliff, net), y)| {
            let lines = texts::page::lines(language, cliff.lines.len());
            let lost = without_cents(&vendor.money(cliff.lost));
            let day = vendor.date(cliff.ship_by);
            let long = texts::over_time::drop(language, &day, &lost, &lines);
            // A narrow drawing has room for less.
            let mut texts = [long, format!("{day}{}−{lost}", colon(language))].into_iter();
            let text = texts.find(|text| Plot::fits(plot.width, text)).unwrap_or(format!("−{lost}"));
            let x = plot.x(cliff.ship_by);
            let (at, anchor) = plot.beside(x, &text);
            let label = view! {
                <text class="chart-drop" x=at.to_string() y=y.to_string() text-anchor=anchor>{text}</text>
            };
            (line("chart-leader", x, y - 10, x, plot.y(net)), label)
        })
        .unzip();
    // The labels come last, so that no line is drawn across one.
    view! { {leaders} {labels} }
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
fn path(curve: &OverTime, plot: Plot) -> String {
    let steps = curve.steps.iter().enumerate().map(|(index, step)| {
        let (x, y) = (plot.x(step.from), plot.y(step.sum.net));
        if index == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") }
    });
    steps.chain([format!("H{}", plot.right())]).collect()
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
