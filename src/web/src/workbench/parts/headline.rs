//! The headline: the worth of the list, and its next losses.

use estimate::{Headline, OverTimeFold, Strategy};
use leptos::prelude::*;
use policy::Money;
use words::format::number;
use words::workbench as texts;

use crate::workbench::amounts::heading;
use crate::workbench::filed::FiledLines;
use crate::workbench::names::remedy_name;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The id of the headline.
pub const HEADLINE_ID: &str = "headline";

/// Renders the headline, and announces it when it changes.
#[component]
pub fn HeadlinePart() -> impl IntoView {
    let state = use_workbench();
    follow_plan(state);
    let open = Memo::new(move |_| state.open_questions());
    // Before the first plan, the mark keeps the place, since a heading has to have text.
    let text = move || {
        let headline = state.headline.with(|headline| Some(in_words(state, headline.as_ref()?)));
        let Some(headline) = headline else { return "…".to_owned() };
        if open.get() == 0 || state.is_filed() {
            headline
        } else {
            texts::plan::so_far(state.vendor.language, &headline)
        }
    };
    let not_final =
        move || (open.get() > 0).then(|| texts::page::not_final(state.vendor.language, open.get()));
    let not_counted = move || {
        let (waiting, unpriced) =
            state.headline.with(|headline| headline.as_ref().map(|now| (now.waiting, now.unpriced)))?;
        let language = state.vendor.language;
        (waiting > 0).then(|| match unpriced {
            0 => texts::plan::not_counted(language, waiting),
            unpriced if unpriced == waiting => texts::plan::without_price(language, waiting),
            _ => texts::plan::not_counted_without_price(
                language,
                waiting,
                &number(language, u64::try_from(unpriced).unwrap_or_default()),
            ),
        })
    };
    view! {
        <div role="status">
            <h2 id=HEADLINE_ID class="headline" tabindex="-1">{text}</h2>
            <p class="hint">{not_final}</p>
            <p class="hint">{not_counted}</p>
        </div>
    }
}

/// Computes the headline after each plan, for the lines that are not filed.
fn follow_plan(state: WorkbenchState) {
    let curves = state.fold_planned_lines(move |judged| {
        let lines = state.unfiled(judged, judged.list.all());
        let fold = OverTimeFold::of(&judged.list, &lines, vec![Strategy::BestPerLine]);
        (state.plan.with_untracked(|plan| fold.with_plan(plan.as_ref())), lines)
    });
    Effect::new(move |_| {
        let headline = curves.with(|curves| {
            let curve = curves.as_ref()?.last()?;
            let headline =
                |plan: &_| state.with_judged_untracked(|judged| Headline::of(&judged.list, plan, curve));
            state.with_plan(headline).flatten()
        });
        if headline.is_some() {
            state.headline.set(headline);
        }
    });
}

fn in_words(state: WorkbenchState, headline: &Headline) -> String {
    let vendor = state.vendor;
    let language = vendor.language;
    if headline.lines == 0 {
        return texts::file::all_filed(language).to_owned();
    }
    let lines = if state.filed.with(FiledLines::is_empty) {
        texts::page::lines(language, headline.lines)
    } else {
        texts::plan::unfiled_lines(language, headline.lines)
    };
    if headline.is_nothing_possible {
        return texts::plan::nothing_possible(language, &lines);
    }
    if headline.worth == Money::ZERO {
        if headline.services.is_empty() {
            return texts::plan::worth_nothing(language, &lines);
        }
        let services = headline.services.iter().map(|(remedy, count)| {
            let remedy = remedy_name(vendor, *remedy);
            match headline.lines {
                1 => remedy,
                all if all == *count => texts::plan::for_all(language, &remedy),
                _ => texts::plan::for_lines(language, &remedy, &texts::page::lines(language, *count)),
            }
        });
        let services = services.collect::<Vec<_>>().join(", ");
        let possible = texts::plan::without_amount(language, &lines, &services);
        return possible;
    }
    let worth = texts::plan::worth(language, &lines, &heading(vendor, headline.worth, headline.is_assumed));
    let amount = |cliff: &estimate::Cliff| heading(vendor, cliff.lost, false);
    let Some(next) = &headline.next else { return format!("{worth}.") };
    let next = if headline.is_next_today {
        texts::plan::ends_tonight(language, &amount(next))
    } else {
        texts::plan::ends_on(language, &amount(next), &vendor.date(next.ship_by))
    };
    let later = headline.greatest_later.as_ref();
    let later =
        later.map(|cliff| texts::plan::ends_later(language, &amount(cliff), &vendor.date(cliff.ship_by)));
    let ends: Vec<String> = [next].into_iter().chain(later).collect();
    format!("{worth}; {}.", ends.join(", "))
}
