//! What stands around every page, and pages that say that there is nothing.

use super::{Language, messages};

messages! {
    title() { English: "Returns and repairs" }
    title_of(page: &str, vendor: &str) { English: "{page} · {vendor}" }
    home() { English: "All vendors" }
    skip_to_content() { English: "Skip to the content" }
    loading() { English: "Loading the policy…" }
    unreachable() { English: "We could not reach the server" }
    unreachable_hint() { English: "Check your connection, then try again. What you typed is kept on this device." }
    try_again() { English: "Try again" }
    not_found() { English: "There is no such page" }
    not_found_hint() { English: "The address may be mistyped, or the link incomplete." }
    no_such_vendor() { English: "There is no such vendor here" }
    choose_a_vendor() { English: "Choose a vendor" }
    legal_rights() { English: "This concerns the vendor's return policy; your legal rights remain." }
    contact(vendor: &str) { English: "Questions? Ask {vendor}:" }
    policy_version(version: &str) { English: "Policy of {version}" }
}
