use leptos::prelude::*;
use policy::{Date, Verdict};
use words::portal::options as say;

use super::scale::{Bar, Scale, Tick, bars};
use crate::request::state::{ranked, use_form};
use crate::vendor::Vendor;

/// The units of the drawing.
const WIDTH: u32 = 340;
const TOP: u32 = 40;
const ROW: u32 = 38;

#[derive(Clone, Debug, PartialEq)]
struct Times {
    ship_on: Date,
    bars: Vec<Bar>,
}

/// Draws until when each remedy of the active line stays open, and lists the same dates.
#[component]
pub(crate) fn Timeline() -> impl IntoView {
    let form = use_form();
    let (vendor, language) = (form.vendor, form.vendor.language);
    let times = Memo::new(move |_| {
        let line = form.active_index();
        form.judged.with(|judged| Times {
            ship_on: judged.assessment.ship_on,
            bars: bars(&ranked(judged.remedies(line), &[])),
        })
    });
    let is_without_dates = move || times.with(|times| times.bars.iter().all(|bar| bar.until.is_none()));
    view! {
        <section class="timeline" aria-labelledby="timeline-heading" hidden=is_without_dates>
            <h3 id="timeline-heading">{say::timeline(language)}</h3>
            {move || times.with(|times| drawing(vendor, times))}
            <details>
                <summary>{say::timeline_list(language)}</summary>
                {move || times.with(|times| table(vendor, times))}
            </details>
        </section>
    }
}

fn drawing(vendor: &Vendor, times: &Times) -> impl IntoView + use<> {
    let language = vendor.language;
    let scale = Scale::new(vendor.today, times.ship_on, &times.bars, WIDTH);
    let dated: Vec<(&Bar, Date)> = times.bars.iter().filter_map(|bar| Some((bar, bar.until?))).collect();
    let height = TOP + u32::try_from(dated.len()).unwrap_or(0) * ROW + 4;
    let ticks = scale.ticks().into_iter().map(|(tick, x)| {
        view! {
            <line class="tick" x1=x x2=x y1=TOP - 8 y2=height/>
            <text class="tick-label" x=x y=TOP - 14 text-anchor="middle">{tick_label(vendor, tick)}</text>
        }
    });
    let bars = dated.into_iter().zip(0..).map(|((bar, until), row)| {
        let y = TOP + row * ROW;
        let class = match bar.verdict {
            Verdict::Eligible => "bar bar-open",
            Verdict::Undetermined => "bar bar-maybe",
            Verdict::Ineligible => "bar",
        };
        let label = format!("{} · {}", vendor.remedy(&bar.remedy), vendor.date(until));
        view! {
            <text class="bar-label" x="2" y=y + 12>{label}</text>
            <rect class="bar-track" y=y + 18 width=WIDTH height="10" rx="5"/>
            <rect class=class y=y + 18 width=scale.x(until).max(10) height="10" rx="5"/>
        }
    });
    let ship_day = (times.ship_on > vendor.today).then(|| {
        let x = scale.x(times.ship_on);
        view! {
            <line class="ship" x1=x x2=x y1="16" y2=height/>
            <text class="ship-label" x=(x + 4).min(WIDTH - 40) y="12">{say::ship_day(language)}</text>
        }
    });
    view! {
        <svg
            class="timeline-drawing"
            viewBox=format!("-2 0 {} {height}", WIDTH + 4)
            role="img"
            aria-label=format!("{}. {}", say::timeline(language), say::timeline_drawing(language))
        >
            <text class="today-label" x="0" y=TOP - 14>{say::today(language)}</text>
            {ticks.collect_view()}
            {bars.collect_view()}
            {ship_day}
        </svg>
    }
}

fn tick_label(vendor: &Vendor, tick: Tick) -> String {
    match tick {
        Tick::Weeks(count) => say::weeks(vendor.language, count),
        Tick::Months(count) => say::months(vendor.language, count),
        Tick::Years(count) => say::years(vendor.language, count),
    }
}

fn table(vendor: &Vendor, times: &Times) -> impl IntoView + use<> {
    let language = vendor.language;
    let date = |date: Date| view! { <time datetime=date.to_string()>{vendor.date(date)}</time> }.into_any();
    let rows = times.bars.iter().map(|bar| {
        let until = match (bar.until, bar.verdict) {
            (Some(until), _) => date(until),
            (None, Verdict::Eligible) => say::no_limit(language).into_any(),
            (None, Verdict::Undetermined | Verdict::Ineligible) => say::depends(language).into_any(),
        };
        view! {
            <tr data-remedy=bar.remedy.to_string()>
                <th scope="row">{vendor.remedy(&bar.remedy)}</th>
                <td>{until}</td>
            </tr>
        }
    });
    view! {
        <table class="dates">
            <thead>
                <tr>
                    <th scope="col">{say::remedy_column(language)}</th>
                    <th scope="col">{say::date_column(language)}</th>
                </tr>
            </thead>
            <tbody>
                <tr>
                    <th scope="row">{say::today(language)}</th>
                    <td>{date(vendor.today)}</td>
                </tr>
                <tr>
                    <th scope="row">{say::ship_day_long(language)}</th>
                    <td>{date(times.ship_on)}</td>
                </tr>
                {rows.collect_view()}
            </tbody>
        </table>
    }
}
