//! The questions' side of the request page. What the facts ask comes from the policy's document.

use super::{Language, messages};

messages! {
    heading(vendor: &str) { English: "Return or repair a {vendor} product" }
    lead() { English: "Answer what you can. Only questions that still change something are asked, and nothing is sent until you say so." }
    about_you() { English: "First" }
    ship_on() { English: "By when can you hand over the parcel?" }
    ship_on_label() { English: "Parcel handed over on" }
    ship_on_hint(vendor: &str) { English: "{vendor} has to approve a return before anything is sent, so allow a few days. Deadlines count to this day." }
    product(number: usize) { English: "Product {number}" }
    model() { English: "Model" }
    model_hint() { English: "As on the label or the invoice." }
    serial() { English: "Serial number" }
    quantity() { English: "How many?" }
    quantity_label() { English: "Quantity" }
    optional() { English: "optional" }
    wish() { English: "What would you like?" }
    wish_label() { English: "What you would like" }
    wish_first() { English: "Say what you would like, and the questions that matter appear here." }
    nothing_more_to_ask() { English: "No further questions about this product." }
    about_the_request() { English: "About the whole request" }
    yes() { English: "Yes" }
    no() { English: "No" }
    not_sure() { English: "Not sure" }
    choose() { English: "Choose…" }
    add_product() { English: "Add another product" }
    duplicate() { English: "Duplicate" }
    duplicate_product(number: usize) { English: "Duplicate product {number}" }
    remove() { English: "Remove" }
    remove_product(number: usize) { English: "Remove product {number}" }
    removed(product: &str) { English: "{product} was removed." }
    undo() { English: "Undo" }
    draft_restored(date: &str) { English: "We kept your draft from {date}." }
    draft_kept() { English: "Your draft is kept on this device only." }
    start_over() { English: "Start over" }
    really_start_over() { English: "Delete everything I typed" }
    keep_it() { English: "Keep it" }
    vague() { English: "A little more would help" }
    vague_hint() { English: "Say what you see, since when, and what you tried. With an empty or vague description only basic tests are done." }
    continue_to_check() { English: "Check your answers" }
    to_put_right(count: usize) { English: "To put right before you go on ({count})" }
    your_product() { English: "Your product" }
}
