//! Checking the answers, filing, and what comes of it.

use policy::filing::ChangedField;

use super::{Language, messages};

messages! {
    heading() { English: "Check your answers" }
    lead(vendor: &str) { English: "This is what {vendor} will see. Nothing has been sent yet." }
    back() { English: "Back to the questions" }
    change() { English: "Change" }
    change_product(number: usize) { English: "Change product {number}" }
    you_request() { English: "You request" }
    your_answers() { English: "Your answers" }
    contact_heading() { English: "How can we reach you?" }
    contact_hint(vendor: &str) { English: "{vendor} sends the decision and the RMA number to your e-mail address." }
    name() { English: "Your name" }
    email() { English: "E-mail address" }
    company() { English: "Company" }
    phone() { English: "Telephone" }
    address_heading() { English: "Where should goods go back to?" }
    address_hint() { English: "If something comes back to you. Leave it empty to tell it later." }
    line1() { English: "Street and number" }
    line2() { English: "Apartment, suite" }
    city() { English: "City" }
    region() { English: "State or province" }
    postal_code() { English: "Postal code" }
    country() { English: "Country" }
    note() { English: "Anything else?" }
    note_hint(vendor: &str) { English: "For {vendor}'s staff." }
    total() { English: "In total" }
    total_credit() { English: "You get" }
    total_payment() { English: "You pay" }
    submit() { English: "Send the request" }
    submit_hint(vendor: &str) { English: "{vendor} decides and answers by e-mail. Ship nothing before you have an RMA number." }
    sending() { English: "Sending your request…" }
    sending_hint() { English: "Please wait; your answers are locked until the server has replied." }
    not_reached() { English: "We could not reach the server" }
    not_reached_hint() { English: "Your request is safe on this device and has not been changed. We send exactly the same again until the server answers, so it can only be filed once." }
    too_busy() { English: "The server asked us to wait" }
    refused() { English: "The request could not be accepted" }
    refused_hint() { English: "Nothing has been filed. Please put this right:" }
    changed() { English: "Something has changed since you saw it" }
    changed_hint() { English: "Nothing has been filed. This is what holds now:" }
    accept_change() { English: "Accept and send" }
    changed_seen() { English: "You saw" }
    changed_now() { English: "Now" }
    changed_because() { English: "Because" }
    closed_now() { English: "What you had chosen is closed now. Go back and choose another way." }
    none() { English: "none" }
    policy_changed(vendor: &str) { English: "{vendor}'s policy" }
    earlier_version() { English: "an earlier version" }
    current_version() { English: "the current version" }
    filed() { English: "Your request is filed" }
    reference() { English: "Your reference" }
    filed_lead(vendor: &str, email: &str) { English: "{vendor} has it now, and writes to {email} once it is decided." }
    what_next() { English: "What happens next" }
    next_decide(vendor: &str) { English: "{vendor} looks at your request and approves or declines it." }
    next_number() { English: "If it is approved, you get an RMA number by e-mail and on your tracking page, with the papers to print." }
    next_ship() { English: "You ship the parcel with these papers, by the day that the tracking page names." }
    do_not_ship() { English: "Do not ship anything yet." }
    your_part() { English: "Your part" }
    track_link() { English: "Track your request" }
    track_hint() { English: "Keep this link. It opens your request without a password, so share it with nobody else." }
    copy_link() { English: "Copy the link" }
    link_copied() { English: "Link copied" }
    another_request() { English: "Start another request" }
}

/// When an unanswered attempt is sent again.
#[must_use]
pub fn again_in(language: Language, seconds: u32) -> String {
    match language {
        Language::English if seconds == 1 => "Trying again in 1 second.".to_owned(),
        Language::English => format!("Trying again in {seconds} seconds."),
    }
}

/// What has changed.
#[must_use]
pub const fn changed_field(language: Language, field: ChangedField) -> &'static str {
    match (language, field) {
        (Language::English, ChangedField::Digest) => "The policy",
        (Language::English, ChangedField::ShipOn) => "Parcel handed over on",
        (Language::English, ChangedField::Verdict) => "Whether it is open",
        (Language::English, ChangedField::Net) => "Amount",
        (Language::English, ChangedField::EligibleUntil) => "Last day",
    }
}
