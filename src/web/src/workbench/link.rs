//! Links to an estimate. A link holds the policy, the days and the strategy, and nothing of the list: with the same file, its reader
//! sees the same estimate.

pub mod opened;

use estimate::Strategy;
use leptos::prelude::window;
use policy::{Date, Policy};

use crate::vendor::Vendor;
use crate::workbench::state::WorkbenchState;
use crate::workbench::strategy::{strategy_of, strategy_value};

/// The content of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub policy: String,
    /// The version of the policy, for people.
    pub version: String,
    /// The first 12 digits of the policy's digest.
    pub digest: String,
    pub as_of: Date,
    pub ship_on: Date,
    pub strategy: Strategy,
}

impl Link {
    /// Makes a link to the present estimate.
    pub fn to(state: WorkbenchState, strategy: Strategy) -> Self {
        let document = state.vendor.document();
        let today = state.vendor.today;
        Self {
            policy: document.policy.id.to_string(),
            version: document.policy.version.clone(),
            digest: short(&document.digest),
            as_of: today,
            ship_on: state.with_judged_untracked(|judged| judged.list.ship_on()).unwrap_or(today),
            strategy,
        }
    }

    /// Reads the link from the address of the page. It is leaked, because it lives as long as the page.
    pub fn of_page(policy: &str) -> Option<&'static Self> {
        let link = Self::read(policy, &window().location().hash().ok()?)?;
        Some(Box::leak(Box::new(link)))
    }

    /// Reads a fragment that [`Link::address`] has written.
    #[must_use]
    pub fn read(policy: &str, fragment: &str) -> Option<Self> {
        let fields = fragment.trim_start_matches('#').split('&').filter_map(|field| field.split_once('='));
        let fields: Vec<(&str, &str)> = fields.collect();
        let field = |name: &str| fields.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
        Some(Self {
            policy: policy.to_owned(),
            version: field("version")?.to_owned(),
            digest: field("digest")?.to_owned(),
            as_of: field("as_of")?.parse().ok()?,
            ship_on: field("ship_on")?.parse().ok()?,
            strategy: strategy_of(field("strategy")?),
        })
    }

    /// Returns the address, from the root of the site.
    pub fn address(&self) -> String {
        let Self { policy, version, digest, as_of, ship_on, strategy } = self;
        let strategy = strategy_value(*strategy);
        format!(
            "/{policy}/estimate#version={version}&digest={digest}&as_of={as_of}&ship_on={ship_on}&strategy={strategy}"
        )
    }

    /// Returns the vendor as of the link's day; `None` if that day has not passed.
    pub fn as_it_stood(&self, vendor: &Vendor) -> Option<&'static Vendor> {
        if self.as_of >= vendor.today {
            return None;
        }
        let policy = Policy::new(vendor.document().clone()).ok()?;
        Some(Box::leak(Box::new(Vendor {
            policy,
            today: self.as_of,
            language: vendor.language,
            is_stored_copy: vendor.is_stored_copy,
            approval_days: vendor.approval_days,
        })))
    }

    /// Returns whether the policy in force is not the link's.
    pub fn is_of_another_policy(&self, vendor: &Vendor) -> bool {
        self.digest != short(&vendor.document().digest)
    }
}

fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}
