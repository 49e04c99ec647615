//! The state that all handlers and background tasks share.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64};

use axum::extract::FromRef;
use chrono::TimeDelta;
use metrics_exporter_prometheus::PrometheusHandle;
use policy::filing::LostLink;
use policy::{Date, Id};
use tokio::sync::{mpsc, watch};

use crate::clock::Clock;
use crate::http::byte_budget::ByteBudget;
use crate::http::extract::client_address::TrustedProxies;
use crate::http::extract::idempotency_key::KeysInProgress;
use crate::http::per_network::PerNetwork;
use crate::limits::Limits;
use crate::secret::Secret;
use crate::site::Site;
use crate::store::{Recipient, Store, WriteQueue};
use crate::vendor::branding::{Branding, Origin};
use crate::vendor::catalogue::{Catalogue, ServedPolicy};
use crate::vendor::policy_archive::PolicyArchive;

/// The server's shared state.
pub(crate) struct App {
    pub(crate) clock: Clock,
    /// The policies; a reload replaces them as a whole.
    pub(crate) catalogue: watch::Sender<Arc<Catalogue>>,
    /// Whether another server on the same database uses other policy documents or themes.
    pub(crate) is_catalogue_different: AtomicBool,
    /// The time for which the oldest unsent mail has been waiting.
    pub(crate) oldest_mail_seconds: AtomicI64,
    /// The built web pages; a reload replaces them as a whole.
    pub(crate) site: watch::Sender<Arc<Site>>,
    pub(crate) policy_archive: PolicyArchive,
    pub(crate) store: Store,
    pub(crate) write_queue: WriteQueue,
    pub(crate) secret: Secret,
    pub(crate) limits: Limits,
    /// `None` without limits on abuse.
    pub(crate) requests_in_progress: Option<PerNetwork>,
    pub(crate) byte_budget: ByteBudget,
    pub(crate) trusted_proxies: TrustedProxies,
    /// The URL of this server as customers see it, without a slash at the end.
    pub(crate) public_url: String,
    /// The vendors' e-mail addresses, by policy.
    pub(crate) mailboxes: BTreeMap<String, String>,
    /// Policy and origin of websites that may frame a vendor's form, in addition to those of its `vendor.toml`.
    pub(crate) embed_origins: Vec<(String, Origin)>,
    pub(crate) keys_in_progress: KeysInProgress,
    /// The lost links that are to be sent again; `None` where the operator has not set up mail.
    pub(crate) lost_links: Option<mpsc::Sender<LostLink>>,
    /// How long a customer's link works after the last event of its request.
    pub(crate) link_lifetime: Option<TimeDelta>,
    pub(crate) metrics: PrometheusHandle,
}

impl App {
    /// Returns the document of a policy that is in force now.
    pub(crate) fn policy(&self, id: &str) -> Option<Arc<ServedPolicy>> {
        self.catalogue.borrow().current(id, self.clock.now()).cloned()
    }

    /// Returns the document of a policy that decides on a day.
    pub(crate) fn policy_on(&self, id: &Id, day: Date) -> Option<Arc<ServedPolicy>> {
        self.catalogue.borrow().on(id.as_str(), day).cloned()
    }

    /// Returns a vendor's branding, with the origins that the operator added.
    pub(crate) fn branding(&self, policy: &Id) -> Branding {
        let mut branding = self.catalogue.borrow().branding(policy.as_str()).cloned().unwrap_or_default();
        for (vendor, origin) in &self.embed_origins {
            if vendor == policy.as_str() && !branding.origins.contains(origin) {
                branding.origins.push(origin.clone());
            }
        }
        branding
    }

    /// Returns whether customers reach this server over TLS.
    pub(crate) fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Returns the recipients of the mails about a new request: the vendor only where the operator named its mailbox.
    pub(crate) fn recipients(&self, policy: &Id) -> &'static [Recipient] {
        if self.mailboxes.contains_key(policy.as_str()) {
            &[Recipient::Customer, Recipient::Vendor]
        } else {
            &[Recipient::Customer]
        }
    }
}

impl FromRef<Arc<App>> for TrustedProxies {
    fn from_ref(app: &Arc<App>) -> Self {
        app.trusted_proxies.clone()
    }
}
