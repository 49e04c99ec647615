//! The options' side of the request page.

use super::{Language, messages};

messages! {
    heading() { English: "Your options" }
    show() { English: "Show your options" }
    hide() { English: "Hide your options" }
    for_product() { English: "Show the options for" }
    before_a_wish() { English: "Say what you would like, and your options become clearer with every answer." }
    eligible() { English: "Open" }
    ineligible() { English: "Closed" }
    vendor_decides(vendor: &str) { English: "{vendor} decides" }
    credit() { English: "Credit for the goods" }
    net_credit() { English: "You get" }
    net_payment() { English: "You pay" }
    net_nothing() { English: "Costs you nothing now" }
    price_missing() { English: "once the price is known" }
    only_if() { English: "Only if it comes to that" }
    quoted_later(vendor: &str) { English: "Quoted by {vendor} later" }
    amount_later() { English: "to be quoted" }
    still_needed() { English: "Still needed" }
    look_at_this_too() { English: "Look at this too" }
    looks_at_this_too() { English: "Its questions are added to the form." }
    no_deadline() { English: "No time limit" }
    deadline_open() { English: "The deadline depends on your answers" }
    ship_by(date: &str) { English: "Ship by {date}" }
    request_by(date: &str) { English: "Request by {date}" }
    ship_by_short() { English: "ship by" }
    request_by_short() { English: "request by" }
    to_be_confirmed(vendor: &str) { English: "The period is to be confirmed by {vendor}: our copy of the policy leaves it open." }
    why() { English: "Why: every clause that spoke" }
    passes() { English: "Met" }
    fails() { English: "Not met" }
    unknown() { English: "Not known yet" }
    applies() { English: "Applies" }
    vendors_words(vendor: &str) { English: "In {vendor}'s words" }
    reading() { English: "How it is read" }
    duties() { English: "What you do" }
    notices() { English: "Good to know" }
    closed_heading(count: usize) { English: "Closed ({count})" }
    choose() { English: "Request this" }
    chosen() { English: "You request this" }
    no_longer_open(remedy: &str) { English: "You had chosen {remedy}, but with these answers it is closed. Choose another way." }
    timeline() { English: "What stays open until when" }
    timeline_drawing() { English: "Drawing of the deadlines; the list below says the same." }
    timeline_list() { English: "All dates as a list" }
    today() { English: "Today" }
    ship_day() { English: "Parcel" }
    ship_day_long() { English: "Parcel handed over" }
    no_limit() { English: "no time limit" }
    depends() { English: "depends on your answers" }
    remedy_column() { English: "Option" }
    date_column() { English: "Date" }
    nothing_open() { English: "Nothing is open with these answers" }
    announce_best(remedy: &str, verdict: &str, money: &str) { English: "Best option: {remedy}, {verdict}, {money}" }
}

/// How many answers an undetermined remedy still needs.
#[must_use]
pub fn needs(language: Language, count: usize) -> String {
    match language {
        Language::English if count == 1 => "Needs 1 answer".to_owned(),
        Language::English => format!("Needs {count} answers"),
    }
}

/// A mark on the timeline: so many weeks from today.
#[must_use]
pub fn weeks(language: Language, count: u16) -> String {
    match language {
        Language::English if count == 1 => "1 week".to_owned(),
        Language::English => format!("{count} weeks"),
    }
}

/// A mark on the timeline: so many months from today.
#[must_use]
pub fn months(language: Language, count: u16) -> String {
    match language {
        Language::English if count == 1 => "1 month".to_owned(),
        Language::English => format!("{count} months"),
    }
}

/// A mark on the timeline: so many years from today.
#[must_use]
pub fn years(language: Language, count: u16) -> String {
    match language {
        Language::English if count == 1 => "1 year".to_owned(),
        Language::English => format!("{count} years"),
    }
}
