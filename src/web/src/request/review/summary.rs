use leptos::prelude::*;
use policy::document::Scope;
use policy::{Answer, Id, Money, RemedyAssessment, Verdict};
use words::format::colon;
use words::portal::{check as texts, options, questions};

use crate::remedy::money::Net;
use crate::remedy::{Deadline, MoneyBreakdown, NetAmount, RemedyBadge, reason};
use crate::request::navigation::StepLink;
use crate::request::questions::go_to_field;
use crate::request::route::Step;
use crate::request::state::{Draft, FieldId, Judged, LineDraft, use_form};
use crate::vendor::Vendor;

/// Renders each line with its answers and the requested remedy.
#[component]
pub(crate) fn Summary() -> impl IntoView {
    let form = use_form();
    // Contact details and the note are not part of the request, so typing them does not redraw the summary.
    let request = Memo::new(move |_| form.judged.with(|judged| judged.request.clone()));
    let content = move || {
        // Only reading a memo computes it: `track` alone would subscribe to nothing.
        request.with(|_| ());
        let vendor = form.vendor;
        form.draft.with_untracked(|draft| {
            form.judged.with_untracked(|judged| {
                let lines = draft.lines.iter().enumerate();
                let lines = lines.map(|(index, line)| product(vendor, draft, judged, index, line));
                let rest = [about_the_request(vendor, draft, judged), total(vendor, draft, judged)];
                lines.chain(rest.into_iter().flatten()).collect::<Vec<AnyView>>()
            })
        })
    };
    view! { <div class="summary">{content}</div> }
}

fn product(
    vendor: &'static Vendor,
    draft: &Draft,
    judged: &Judged,
    index: usize,
    line: &LineDraft,
) -> AnyView {
    let language = vendor.language;
    let number = index.saturating_add(1);
    let heading = if draft.lines.len() > 1 {
        questions::product(language, number)
    } else {
        questions::your_product(language).to_owned()
    };
    let wish = line.wish(vendor.document());
    let key = line.key;
    let wish = wish.map(|wish| vendor.text(&wish.label)).unwrap_or_default();
    let typed = [
        (FieldId::Wish(key), questions::wish_label(language), wish),
        (FieldId::Model(key), questions::model(language), line.model.trim()),
        (FieldId::Serial(key), questions::serial(language), line.serial.trim()),
        (FieldId::Quantity(key), questions::quantity_label(language), line.quantity.trim()),
    ];
    let typed = typed
        .into_iter()
        .filter(|(_, _, typed)| !typed.is_empty())
        .map(|(field, label, typed)| row(field, label.to_owned(), typed.to_owned()));
    let remedy = judged.chosen(index, line);
    let filed = judged.request.lines.get(index);
    let asked = judged.asked_of_lines.get(index).map(Vec::as_slice).unwrap_or_default();
    let field = |fact: &Id| {
        if asked.contains(fact) { FieldId::LineFact(key, fact.clone()) } else { FieldId::Wish(key) }
    };
    let remedies: Vec<_> = remedy.into_iter().collect();
    let answers = answer_rows(vendor, Scope::Line, &remedies, &|fact| filed?.get(fact), &field);
    let heading_id = format!("check-{}", line.key);
    let requested = remedy.map(|remedy| view! { <Requested vendor index remedy=remedy.clone()/> });
    view! {
        <section class="panel" aria-labelledby=heading_id data-line=index.to_string()>
            <h2 id=heading_id.clone()>{heading}</h2>
            {requested}
            <dl class="answers">{typed.chain(answers).collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Renders the requested remedy with its amounts, its deadline and its duties.
#[component]
fn Requested(vendor: &'static Vendor, index: usize, remedy: RemedyAssessment) -> impl IntoView {
    let language = vendor.language;
    let needs = untrack(|| use_form().open_needs_of(index, &remedy));
    let duties = remedy
        .open_duties(vendor.document())
        .into_iter()
        .map(|duty| view! { <li>{vendor.clause(duty)}</li> });
    view! {
        <div
            class="card card-requested"
            data-remedy=remedy.remedy.to_string()
            data-verdict=remedy.verdict.as_str()
        >
            <header class="card-head">
                <div>
                    <p class="hint">{texts::you_request(language)}</p>
                    <h3>{vendor.remedy(&remedy.remedy)}</h3>
                    <p class="card-verdict">
                        <RemedyBadge vendor remedy=remedy.clone() needs/>
                    </p>
                </div>
                <div class="card-net"><NetAmount vendor remedy=remedy.clone()/></div>
            </header>
            <Deadline vendor remedy=remedy.clone()/>
            <MoneyBreakdown vendor remedy=remedy.clone()/>
            <div>
                <p class="needs-label">{options::duties(language)}</p>
                <ul class="closing">{duties.collect_view()}</ul>
            </div>
        </div>
    }
}

fn about_the_request(vendor: &'static Vendor, draft: &Draft, judged: &Judged) -> Option<AnyView> {
    let language = vendor.language;
    let ship_on = use_form().reads_ship_day().get_untracked().then(|| {
        let label = questions::ship_on_label(language).to_owned();
        row(FieldId::ShipOn, label, vendor.weekday_date(judged.assessment.ship_on))
    });
    let lines = draft.lines.iter().enumerate();
    let remedies: Vec<_> = lines.filter_map(|(index, line)| judged.chosen(index, line)).collect();
    let field = |fact: &Id| FieldId::RequestFact(fact.clone());
    let answers = answer_rows(vendor, Scope::Request, &remedies, &|fact| judged.request.get(fact), &field);
    let rows: Vec<AnyView> = ship_on.into_iter().chain(answers).collect();
    (!rows.is_empty()).then(|| {
        let content = view! {
            <section class="panel" aria-labelledby="check-request">
                <h2 id="check-request">{questions::about_the_request(language)}</h2>
                <dl class="answers">{rows}</dl>
            </section>
        };
        content.into_any()
    })
}

/// Renders the most that the customer gets for several products; `None` for a single one, or if an amount is unknown. A charge that falls due
/// only if the vendor confirms the remedy is left out, as in the totals of the tracking page.
fn total(vendor: &'static Vendor, draft: &Draft, judged: &Judged) -> Option<AnyView> {
    let language = vendor.language;
    let lines = draft.lines.iter().enumerate();
    let remedies = lines.map(|(index, line)| judged.chosen(index, line)).collect::<Option<Vec<_>>>()?;
    let (mut most, mut all) = (None, Money::ZERO);
    let mut is_at_most = false;
    for remedy in &remedies {
        let (net, is_open) = (remedy.net?, remedy.verdict == Verdict::Undetermined);
        all = all.plus(net);
        if net >= Money::ZERO || !is_open {
            most = Some(most.unwrap_or(Money::ZERO).plus(net));
        }
        is_at_most |= is_open && net > Money::ZERO || !remedy.quoted_later.is_empty();
    }
    let amount = most.or(Some(all));
    let total = Net { amount, credits: true, is_at_most, customer_pays_freight: false };
    let (label, amount) = total.in_words(vendor);
    let content = view! {
        <p class="panel total">
            <span>{texts::total(language)}{colon(language)}{label}</span>
            {amount.map(|amount| view! { <strong>{amount}</strong> })}
        </p>
    };
    (remedies.len() > 1).then(|| content.into_any())
}

/// Renders a label with its value, and a link that leads back to the field.
fn row(field: FieldId, label: String, value: String) -> AnyView {
    let form = use_form();
    let name = format!("{}{}{label}", texts::change(form.vendor.language), colon(form.vendor.language));
    let go = Callback::new(move |()| go_to_field(form, &field));
    view! {
        <div>
            <dt>{label}</dt>
            <dd>
                <span>{value}</span>
                <StepLink class="button link" step=Step::Questions on_follow=go attr:aria-label=name>
                    {texts::change(form.vendor.language)}
                </StepLink>
            </dd>
        </div>
    }
    .into_any()
}

/// Renders the facts of a scope with the answers that are filed: "not sure" if one of the remedies depends on a fact without an answer.
fn answer_rows(
    vendor: &'static Vendor,
    scope: Scope,
    remedies: &[&RemedyAssessment],
    answer: &dyn Fn(&Id) -> Option<Answer>,
    field: &dyn Fn(&Id) -> FieldId,
) -> Vec<AnyView> {
    let mut rows = Vec::new();
    for fact in vendor.document().facts.iter().filter(|fact| fact.scope == scope) {
        let value = if let Some(answer) = answer(&fact.id) {
            reason::value(vendor, &fact.id, &answer)
        } else if fact.is_asked_of_customer() && remedies.iter().any(|remedy| remedy.needs.contains(&fact.id))
        {
            questions::not_sure(vendor.language).to_owned()
        } else {
            continue;
        };
        rows.push(row(field(&fact.id), vendor.text(&fact.label).to_owned(), value));
    }
    rows
}
