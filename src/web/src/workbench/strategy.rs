//! Strategies and preferences in words and as the values of controls.

use estimate::{Preference, Strategy};

use crate::components::ControlOption;
use crate::vendor::Vendor;

/// Returns the name of a strategy.
#[must_use]
pub fn strategy_name(vendor: &Vendor, strategy: Strategy) -> String {
    vendor.wording().strategy(strategy)
}

/// Returns a strategy as the value of a control.
#[must_use]
pub fn strategy_value(strategy: Strategy) -> String {
    match strategy {
        Strategy::Remedy(remedy) => remedy.to_string(),
        Strategy::BestPerLine => "best".to_owned(),
    }
}

/// Returns the strategy of a control's value.
#[must_use]
pub fn strategy_of(value: &str) -> Strategy {
    value.parse().map_or(Strategy::BestPerLine, Strategy::Remedy)
}

/// Returns the strategies to choose from, the best per line first.
#[must_use]
pub fn strategy_options(vendor: &Vendor) -> Vec<ControlOption> {
    let remedies = (0..vendor.document().remedies.len()).map(Strategy::Remedy);
    let option = |strategy| ControlOption::new(&strategy_value(strategy), &strategy_name(vendor, strategy));
    [Strategy::BestPerLine].into_iter().chain(remedies).map(option).collect()
}

/// Returns a preference as the value of a control.
#[must_use]
pub const fn preference_value(preference: Preference) -> &'static str {
    match preference {
        Preference::HighestAmount => "amount",
        Preference::Money => "money",
        Preference::Credit => "credit",
        Preference::Goods => "goods",
    }
}

/// Returns the preference of a control's value.
#[must_use]
pub fn preference_of(value: &str) -> Preference {
    Preference::ALL.into_iter().find(|preference| preference_value(*preference) == value).unwrap_or_default()
}
