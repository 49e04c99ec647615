//! Strategies in words and as the values of controls.

use estimate::Strategy;

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
