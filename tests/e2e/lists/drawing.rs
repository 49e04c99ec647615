//! A chart of the results: a line for each measure over the length of the list, with the aim for 10,000 lines as a ring.

use std::fmt::Write as _;

use super::{LENGTHS, MEASURES, Measured, share};

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 420.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 300.0;
const BOTTOM: f64 = 380.0;
const COLOURS: [&str; 9] =
    ["#1a569b", "#8a4fbe", "#7d8593", "#15683a", "#7a4c00", "#a8520a", "#535a66", "#b3261e", "#00707a"];
/// A logarithmic scale, from a millisecond to ten seconds.
const DECADES: [f64; 5] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];

/// Returns the chart as SVG.
pub(crate) fn draw(measured: &[(usize, Measured)]) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"system-ui\" font-size=\"12\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\
         <text x=\"{LEFT}\" y=\"20\">Milliseconds (megabytes) by lines of the list: p95, and as a ring the aim for 10,000</text>"
    );
    for decade in DECADES {
        let y = y(decade);
        let _ = write!(
            svg,
            "<path d=\"M{LEFT} {y}H{}\" stroke=\"#dfe2e7\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\">{decade}</text>",
            WIDTH - RIGHT,
            LEFT - 8.0,
            y + 4.0
        );
    }
    for (index, lines) in LENGTHS.into_iter().enumerate() {
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{lines}</text>",
            x(index),
            BOTTOM + 20.0
        );
    }
    for (measure, ((name, words, aim), colour)) in MEASURES.into_iter().zip(COLOURS).enumerate() {
        let places = measured
            .iter()
            .enumerate()
            .map(|(index, (_, measured))| format!("{:.1} {:.1}", x(index), y(share(&measured[name], 95))));
        let path = places.collect::<Vec<_>>().join("L");
        let row = 48.0 + 24.0 * f64::from(u32::try_from(measure).unwrap_or(0));
        let _ = write!(
            svg,
            "<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\"/>\
             <circle cx=\"{}\" cy=\"{}\" r=\"5\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\
             <path d=\"M{} {}h20\" stroke=\"{colour}\" stroke-width=\"2.5\"/><text x=\"{}\" y=\"{row}\">{words}</text>",
            x(1),
            y(aim),
            WIDTH - RIGHT + 12.0,
            row - 4.0,
            WIDTH - RIGHT + 38.0
        );
    }
    svg + "</svg>\n"
}

fn x(index: usize) -> f64 {
    LEFT + 20.0 + (WIDTH - LEFT - RIGHT - 40.0) * f64::from(u32::try_from(index).unwrap_or(0)) / 2.0
}

fn y(value: f64) -> f64 {
    BOTTOM - (BOTTOM - 40.0) * value.max(1.0).log10() / 4.0
}
