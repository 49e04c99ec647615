//! The drawing of what stays open until when, and the list that says the same.

use leptos::prelude::*;
use policy::{Date, Verdict};
use words::portal::options as say;

use crate::form::form;
use crate::language;
use crate::rank;
use crate::timeline::{Bar, Scale, Tick, bars};
use crate::vendor::Vendor;

const WIDTH: f64 = 340.0;
const TOP: f64 = 40.0;
const ROW: f64 = 38.0;

/// What the drawing and the list show.
#[derive(Clone, Debug, PartialEq)]
struct Times {
    ship_on: Date,
    bars: Vec<Bar>,
}

/// The timeline of the product that is shown.
#[component]
pub(crate) fn Timeline() -> impl IntoView {
    let (form, language) = (form(), language());
    let times = Memo::new(move |_| {
        let line = form.active_index();
        form.judged.with(|judged| {
            let remedies = judged.assessment.lines.get(line).map(|line| line.remedies.as_slice()).unwrap_or_default();
            Times { ship_on: judged.assessment.ship_on, bars: bars(&rank::ranked(remedies, &[])) }
        })
    });
    let has_dates = Memo::new(move |_| times.with(|times| times.bars.iter().any(|bar| bar.until.is_some())));
    let content = move || {
        has_dates.get().then(|| {
            view! {
                <section class="timeline" aria-labelledby="timeline-heading">
                    <h3 id="timeline-heading">{say::timeline(language)}</h3>
                    {move || times.with(|times| drawing(&form.vendor(), times))}
                    <details>
                        <summary>{say::timeline_list(language)}</summary>
                        {move || times.with(|times| list(&form.vendor(), times))}
                    </details>
                </section>
            }
        })
    };
    content.into_any()
}

fn drawing(vendor: &Vendor, times: &Times) -> AnyView {
    let language = vendor.language;
    let dated: Vec<&Bar> = times.bars.iter().filter(|bar| bar.until.is_some()).collect();
    let scale = Scale::new(vendor.today, times.ship_on, &times.bars, WIDTH);
    let rows = f64::from(u32::try_from(dated.len()).unwrap_or(0));
    let height = TOP + rows * ROW + 4.0;
    let ticks = scale.ticks().into_iter().map(|(tick, x)| {
        view! {
            <line class="tick" x1=x x2=x y1=TOP - 8.0 y2=height />
            <text class="tick-label" x=x y=TOP - 14.0 text-anchor="middle">{tick_label(vendor, tick)}</text>
        }
    });
    let ship_x = scale.x(times.ship_on);
    let ship = (times.ship_on > vendor.today).then(|| {
        view! {
            <line class="ship" x1=ship_x x2=ship_x y1=16.0 y2=height />
            <text class="ship-label" x=(ship_x + 4.0).min(WIDTH - 40.0) y=12.0>{say::ship_day(language)}</text>
        }
    });
    let bars = dated.into_iter().zip(0_u32..).map(|(bar, row)| {
        let y = TOP + f64::from(row) * ROW;
        let end = bar.until.map_or(WIDTH, |until| scale.x(until));
        let class = match bar.verdict {
            Verdict::Eligible => "bar bar-open",
            Verdict::Undetermined => "bar bar-maybe",
            Verdict::Ineligible => "bar",
        };
        let words = format!("{} · {}", vendor.remedy(&bar.remedy), bar.until.map(|until| vendor.date(until)).unwrap_or_default());
        view! {
            <text class="bar-label" x=2.0 y=y + 12.0>{words}</text>
            <rect class="bar-track" x=0.0 y=y + 18.0 width=WIDTH height=10.0 rx=5.0 />
            <rect class=class x=0.0 y=y + 18.0 width=end.max(10.0) height=10.0 rx=5.0 />
        }
    });
    let label = format!("{}. {}", say::timeline(language), say::timeline_drawing(language));
    view! {
        <svg class="timeline-drawing" viewBox=format!("-2 0 {} {height}", WIDTH + 4.0) role="img" aria-label=label>
            <text class="today-label" x=0.0 y=TOP - 14.0>{say::today(language)}</text>
            {ticks.collect::<Vec<_>>()}
            {bars.collect::<Vec<_>>()}
            {ship}
        </svg>
    }
    .into_any()
}

fn tick_label(vendor: &Vendor, tick: Tick) -> String {
    match tick {
        Tick::Weeks(count) => say::weeks(vendor.language, count),
        Tick::Months(count) => say::months(vendor.language, count),
        Tick::Years(count) => say::years(vendor.language, count),
    }
}

fn list(vendor: &Vendor, times: &Times) -> AnyView {
    let language = vendor.language;
    let day = |name: String, date: Date, remedy: Option<String>| {
        view! { <tr data-remedy=remedy><th scope="row">{name}</th><td><time datetime=date.to_string()>{vendor.date(date)}</time></td></tr> }
            .into_any()
    };
    let bars = times.bars.iter().map(|bar| match (bar.until, bar.verdict) {
        (Some(until), _) => day(vendor.remedy(&bar.remedy), until, Some(bar.remedy.to_string())),
        (None, verdict) => {
            let words = if verdict == Verdict::Eligible { say::no_limit(language) } else { say::depends(language) };
            view! { <tr data-remedy=bar.remedy.to_string()><th scope="row">{vendor.remedy(&bar.remedy)}</th><td>{words}</td></tr> }.into_any()
        }
    });
    view! {
        <table class="dates">
            <thead><tr><th scope="col">{say::remedy_column(language)}</th><th scope="col">{say::date_column(language)}</th></tr></thead>
            <tbody>
                {day(say::today(language).to_owned(), vendor.today, None)}
                {day(say::ship_day_long(language).to_owned(), times.ship_on, None)}
                {bars.collect::<Vec<_>>()}
            </tbody>
        </table>
    }
    .into_any()
}
