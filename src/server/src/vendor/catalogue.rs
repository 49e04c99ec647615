//! The policies that the server judges by.

mod load;
mod published;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use policy::{Date, Policy};

use crate::clock::day_in;
use crate::vendor::branding::Branding;
pub(crate) use load::Source;
pub(crate) use published::{Published, Representation};

/// Every policy, with all the versions of its document.
pub(crate) struct Catalogue {
    // INVARIANT: no version list is empty, and each is in the order of the days from which they decide.
    policies: BTreeMap<String, Vec<Arc<ServedPolicy>>>,
    brandings: BTreeMap<String, Branding>,
}

/// A document that is ready to judge and to be sent.
pub(crate) struct ServedPolicy {
    /// What judges.
    pub(crate) policy: Policy,
    /// The zone whose date is "today".
    pub(crate) zone: Tz,
    /// The document as it is sent.
    pub(crate) published: Published,
}

impl Catalogue {
    /// The document that decides now: of several the latest that is in force on the vendor's own date.
    pub(crate) fn current(&self, policy: &str, now: DateTime<Utc>) -> Option<&Arc<ServedPolicy>> {
        self.policies.get(policy).and_then(|versions| in_force(versions, now))
    }

    /// The documents that decide now, in the order of their ids.
    pub(crate) fn all_current(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<ServedPolicy>> {
        self.policies.values().filter_map(move |versions| in_force(versions, now))
    }

    /// What the vendor of this policy sets about its pages.
    pub(crate) fn branding(&self, policy: &str) -> Option<&Branding> {
        self.brandings.get(policy)
    }

    /// Every version of every document.
    pub(crate) fn every_version(&self) -> impl Iterator<Item = &Arc<ServedPolicy>> {
        self.policies.values().flatten()
    }
}

impl ServedPolicy {
    /// The vendor's own date.
    pub(crate) fn today(&self, now: DateTime<Utc>) -> Date {
        day_in(self.zone, now)
    }
}

fn in_force(versions: &[Arc<ServedPolicy>], now: DateTime<Utc>) -> Option<&Arc<ServedPolicy>> {
    versions.iter().rev().find(|served| served.policy.document().policy.effective_on <= served.today(now))
}
