//! Warnings about settings that are missing or have no effect.

use std::sync::Arc;

use policy::document::Remedy;

use crate::app::App;

/// Logs which vendors have no mailbox or no return address, and which mailboxes and websites belong to no vendor.
pub(super) fn log_missing_settings(app: &App) {
    let catalogue = Arc::clone(&app.catalogue.borrow());
    let policies: Vec<&str> =
        catalogue.every_version().map(|served| served.policy.document().policy.id.as_str()).collect();
    for policy in policies.iter().filter(|policy| !app.mailboxes.contains_key(**policy)) {
        tracing::info!(policy, "no mailbox: this vendor gets no mail; name one with --vendor-mail");
    }
    for served in catalogue.all_current(app.clock.now()) {
        let document = served.policy.document();
        let has_address = |remedy: &Remedy| catalogue.ship_to(document, &[&remedy.id]).is_some();
        if !document.remedies.iter().all(has_address) {
            tracing::warn!(
                policy = document.policy.id.as_str(),
                "no return address for some remedies: `approve` asks for it; set `ship_to` in vendor.toml or in the document"
            );
        }
    }
    for policy in app.mailboxes.keys().filter(|policy| !policies.contains(&policy.as_str())) {
        tracing::warn!(policy, "a mailbox names an unknown policy");
    }
    for (policy, _) in app.embed_origins.iter().filter(|(policy, _)| !policies.contains(&policy.as_str())) {
        tracing::warn!(policy, "a website that may embed a form names an unknown policy");
    }
}
