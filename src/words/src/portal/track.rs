//! Finding a filed request again.

use policy::Status;
use policy::tracking::EventKind;

use super::{Language, messages};

messages! {
    title() { English: "Your request" }
    heading(reference: &str) { English: "Request {reference}" }
    loading() { English: "Looking up your request…" }
    not_found() { English: "We cannot find this request" }
    not_found_hint() { English: "The link may be incomplete: it has to be opened exactly as it was sent to you. Copy the whole of it from your e-mail, or ask the vendor with your reference." }
    waiting_heading(vendor: &str) { English: "{vendor} is deciding" }
    waiting(vendor: &str, email: &str) { English: "It is {vendor}'s turn. You hear by e-mail at {email}. Ship nothing yet." }
    approved_heading() { English: "Approved: it is your turn" }
    approved(vendor: &str) { English: "Print the papers, pack the goods, and hand the parcel to the carrier. {vendor} takes it from there." }
    declined_heading(vendor: &str) { English: "{vendor} declined the request" }
    declined() { English: "Please do not ship anything. You may start a new request, or write to the vendor if something was left out." }
    expired_heading() { English: "The RMA number has expired" }
    expired() { English: "The parcel had not left in time, so the number can no longer be used. If you still want to send the goods, start a new request. Ship nothing under the old number." }
    expired_on(date: &str) { English: "Its last ship day was {date}." }
    rma_number() { English: "RMA number" }
    ship_by() { English: "Ship by" }
    ship_by_never() { English: "No time limit" }
    number_until(date: &str) { English: "The number is good through {date}." }
    issued_on() { English: "Issued on" }
    print_form() { English: "Print the RMA form" }
    print_form_hint() { English: "Goes inside the box" }
    print_label() { English: "Print the box label" }
    print_label_hint() { English: "Goes on the outside" }
    new_tab() { English: "opens in a new tab" }
    your_part() { English: "Your part" }
    your_part_hint() { English: "Tick off what is done; the ticks are kept on this device." }
    products() { English: "What you send" }
    products_requested() { English: "What you asked for" }
    events() { English: "What has happened" }
    because() { English: "The clause" }
    vendor_wrote(vendor: &str) { English: "{vendor} wrote" }
    new_request() { English: "Start a new request" }
    filed_on(date: &str) { English: "Filed on {date}" }
    last_day() { English: "Open until" }
    your_note() { English: "Your note" }
    serial(serial: &str) { English: "Serial {serial}" }
}

/// A state in a word.
#[must_use]
pub const fn status(language: Language, status: Status) -> &'static str {
    match (language, status) {
        (Language::English, Status::Requested) => "Requested",
        (Language::English, Status::Approved) => "Approved",
        (Language::English, Status::Declined) => "Declined",
        (Language::English, Status::Expired) => "Expired",
    }
}

/// What has happened.
#[must_use]
pub const fn event(language: Language, kind: EventKind) -> &'static str {
    match (language, kind) {
        (Language::English, EventKind::Filed) => "Request filed",
        (Language::English, EventKind::Approved) => "Approved, RMA number issued",
        (Language::English, EventKind::Declined) => "Declined",
        (Language::English, EventKind::Expired) => "RMA number expired",
    }
}
