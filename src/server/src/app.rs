//! What every handler may use.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use ipnet::IpNet;
use metrics_exporter_prometheus::PrometheusHandle;
use policy::Id;
use tokio::sync::watch;

use crate::catalogue::{Catalogue, Served};
use crate::clock::Clock;
use crate::face::{Face, Origin};
use crate::http::error::ApiError;
use crate::http::limits::Limits;
use crate::policy_archive::PolicyArchive;
use crate::secret::Secret;
use crate::site::Site;
use crate::store::{Recipient, Store, WriteQueue};

/// The server's parts.
pub(crate) struct App {
    /// The time.
    pub(crate) clock: Clock,
    /// The policies; replaced as a whole.
    pub(crate) catalogue: watch::Sender<Arc<Catalogue>>,
    /// The portal; replaced as a whole.
    pub(crate) site: watch::Sender<Arc<Site>>,
    /// The policies that requests were decided with.
    pub(crate) policy_archive: PolicyArchive,
    /// The database.
    pub(crate) store: Store,
    /// What stores requests.
    pub(crate) write_queue: WriteQueue,
    /// What tokens are made with.
    pub(crate) secret: Secret,
    /// Limits on abuse.
    pub(crate) limits: Limits,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub(crate) trusted_proxies: Vec<IpNet>,
    /// Where customers find this server, without a slash at the end.
    pub(crate) public_url: String,
    /// The vendors' mailboxes, by policy.
    pub(crate) mailboxes: BTreeMap<String, String>,
    /// Websites that may show a vendor's form in a frame, beside those that its own file lists: policy and origin.
    pub(crate) embed_origins: Vec<(String, Origin)>,
    /// Idempotency keys whose first request is still running.
    pub(crate) running: Running,
    /// The metrics.
    pub(crate) metrics: PrometheusHandle,
}

impl App {
    /// The document that decides now for this policy.
    ///
    /// # Errors
    /// [`ApiError::NoSuchPolicy`]
    pub(crate) fn policy(&self, id: &str) -> Result<Arc<Served>, ApiError> {
        self.catalogue.borrow().current(id, self.clock.now()).cloned().ok_or(ApiError::NoSuchPolicy)
    }

    /// What this policy's vendor sets about its pages, with the websites that the operator adds.
    pub(crate) fn face(&self, policy: &Id) -> Face {
        let mut face = self.catalogue.borrow().face(policy.as_str()).cloned().unwrap_or_default();
        for (vendor, origin) in &self.embed_origins {
            if vendor == policy.as_str() && !face.origins.contains(origin) {
                face.origins.push(origin.clone());
            }
        }
        face
    }

    /// Who hears of a new request under this policy.
    pub(crate) fn recipients(&self, policy: &Id) -> &'static [Recipient] {
        if self.mailboxes.contains_key(policy.as_str()) {
            &[Recipient::Customer, Recipient::Vendor]
        } else {
            &[Recipient::Customer]
        }
    }
}

/// Keys that are being worked on.
#[derive(Clone, Default)]
pub(crate) struct Running(Arc<Mutex<HashSet<String>>>);

/// Holds a key while its request runs.
pub(crate) struct RunningKey {
    key: String,
    running: Running,
}

impl Running {
    /// Takes a key.
    ///
    /// # Errors
    /// [`ApiError::StillRunning`] where another request holds it.
    pub(crate) fn take(&self, key: &str) -> Result<RunningKey, ApiError> {
        let is_new = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        is_new
            .then(|| RunningKey { key: key.to_owned(), running: self.clone() })
            .ok_or(ApiError::StillRunning)
    }
}

impl Drop for RunningKey {
    fn drop(&mut self) {
        self.running.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}
