//! The policy documents by which the server evaluates requests.

mod document_json;
mod load;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use policy::document::ReturnAddress;
use policy::{Date, Document, Id, Policy};

use crate::clock::day_in;
use crate::hash::sha256;
use crate::vendor::branding::Branding;
use document_json::DocumentJson;
pub(crate) use load::{BRANDING_FILE, Source};

/// Every policy with all versions of its document, and the vendors' branding.
pub(crate) struct Catalogue {
    // INVARIANT: no list of versions is empty, and each is sorted by `effective_on`.
    policies: BTreeMap<String, Vec<Arc<ServedPolicy>>>,
    brandings: BTreeMap<String, Branding>,
}

/// One version of a policy, compiled, with the data that is derived from it when it is loaded.
pub(crate) struct ServedPolicy {
    pub(crate) policy: Policy,
    /// The vendor's time zone, whose date is "today".
    pub(crate) zone: Tz,
    pub(crate) json: DocumentJson,
}

impl Catalogue {
    /// Returns the version of a policy that is in force now, on the vendor's own date.
    pub(crate) fn current(&self, policy: &str, now: DateTime<Utc>) -> Option<&Arc<ServedPolicy>> {
        self.policies.get(policy).and_then(|versions| in_force(versions, now))
    }

    /// Returns the version of a policy that decides on a day. A day before the first version is decided by the first one.
    pub(crate) fn on(&self, policy: &str, day: Date) -> Option<&Arc<ServedPolicy>> {
        let versions = self.policies.get(policy)?;
        versions.iter().rev().find(|served| served.effective_on() <= day).or_else(|| versions.first())
    }

    /// Returns the version in force now of every policy, sorted by id.
    pub(crate) fn all_current(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<ServedPolicy>> {
        self.policies.values().filter_map(move |versions| in_force(versions, now))
    }

    pub(crate) fn branding(&self, policy: &str) -> Option<&Branding> {
        self.brandings.get(policy)
    }

    /// Returns a digest of all policy documents and themes.
    pub(crate) fn digest(&self) -> String {
        let documents: Vec<&str> =
            self.every_version().map(|served| served.policy.document().digest.as_str()).collect();
        sha256(format!("{documents:?} {:?}", self.brandings).as_bytes())
    }

    /// Returns the one address to which goods of all these remedies go: the vendor's own setting, otherwise the document's.
    pub(crate) fn ship_to(&self, document: &Document, remedies: &[&Id]) -> Option<Vec<String>> {
        let set = self.branding(document.policy.id.as_str()).map_or(&[][..], |branding| &branding.ship_to);
        let addresses = [set, &document.ship_to];
        addresses
            .into_iter()
            .find_map(|addresses| ReturnAddress::of(addresses, remedies))
            .map(<[String]>::to_vec)
    }

    pub(crate) fn every_version(&self) -> impl Iterator<Item = &Arc<ServedPolicy>> {
        self.policies.values().flatten()
    }
}

impl ServedPolicy {
    /// Derives the data with which the server serves a policy.
    ///
    /// # Errors
    /// If the document names an unknown time zone.
    pub(crate) fn new(policy: Policy) -> Result<Self, chrono_tz::ParseError> {
        let zone = policy.document().policy.time_zone.parse()?;
        let json = DocumentJson::new(policy.document());
        Ok(Self { policy, zone, json })
    }

    pub(crate) fn id(&self) -> &Id {
        &self.policy.document().policy.id
    }

    /// Returns the first day on which this version decides.
    pub(crate) fn effective_on(&self) -> Date {
        self.policy.document().policy.effective_on
    }

    /// Returns the date in the vendor's time zone.
    pub(crate) fn today(&self, now: DateTime<Utc>) -> Date {
        day_in(self.zone, now)
    }
}

fn in_force(versions: &[Arc<ServedPolicy>], now: DateTime<Utc>) -> Option<&Arc<ServedPolicy>> {
    versions.iter().rev().find(|served| served.effective_on() <= served.today(now))
}
