//! A link to an estimate. It carries nothing of the list, only by what it was judged: with the file beside it, whoever opens it
//! sees the same.

pub(crate) mod opened;

use crate::ui::vendor::Vendor;
use estimate::Strategy;
use leptos::prelude::window;
use policy::{Date, Policy};

use crate::workbench::bench::Bench;
use crate::workbench::compared::{strategy_of, strategy_value};

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// The policy.
    pub(crate) policy: String,
    /// Its version, which people can read.
    pub(crate) version: String,
    /// The first symbols of its digest, by which two policies of one version are told apart.
    pub(crate) digest: String,
    /// The day of the request.
    pub(crate) as_of: Date,
    /// The day on which the parcel leaves.
    pub(crate) ship_on: Date,
    /// What every line takes.
    pub(crate) strategy: Strategy,
}

impl Link {
    /// The link to the list as it stands.
    pub(crate) fn to(bench: Bench, strategy: Strategy) -> Self {
        let document = bench.vendor.document();
        let today = bench.vendor.today;
        Self {
            policy: document.policy.id.to_string(),
            version: document.policy.version.clone(),
            digest: short(&document.digest),
            as_of: today,
            ship_on: bench.look_now(|work| work.list.ship_on()).unwrap_or(today),
            strategy,
        }
    }

    /// The link that this page was opened by, which it speaks of for as long as it is open.
    pub(crate) fn of_page(policy: &str) -> Option<&'static Self> {
        let link = Self::read(policy, &window().location().hash().ok()?)?;
        Some(Box::leak(Box::new(link)))
    }

    /// Reads what [`Link::address`] writes after the `#`.
    fn read(policy: &str, fragment: &str) -> Option<Self> {
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

    /// The address, from the root of the site.
    pub(crate) fn address(&self) -> String {
        let Self { policy, version, digest, as_of, ship_on, strategy } = self;
        let strategy = strategy_value(*strategy);
        format!(
            "/{policy}/estimate#version={version}&digest={digest}&as_of={as_of}&ship_on={ship_on}&strategy={strategy}"
        )
    }

    /// The vendor on the link's day, where that has passed.
    pub(crate) fn as_it_stood(&self, vendor: &Vendor) -> Option<&'static Vendor> {
        if self.as_of >= vendor.today {
            return None;
        }
        let policy = Policy::new(vendor.document().clone()).ok()?;
        Some(Box::leak(Box::new(Vendor {
            policy,
            today: self.as_of,
            language: vendor.language,
            is_kept: vendor.is_kept,
        })))
    }

    /// Whether another policy judges now than the one that the link speaks of.
    pub(crate) fn is_of_another_policy(&self, vendor: &Vendor) -> bool {
        self.digest != short(&vendor.document().digest)
    }
}

fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}
