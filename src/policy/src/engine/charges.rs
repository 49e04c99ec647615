//! The money of a remedy for one line.

use super::context::EvalContext;
use super::truth::Truth;
use crate::assessment::Verdict;
use crate::compile::program::{CompiledFee, CompiledRemedy};
use crate::document::Rate;
use crate::request::ResolvedLine;
use crate::value::Money;

/// Returns the credit for the line before charges; `None` if the remedy is ineligible or the price is unknown.
pub(crate) fn credit(remedy: &CompiledRemedy, verdict: Verdict, line: &ResolvedLine) -> Option<Money> {
    match (verdict, remedy.credits) {
        (Verdict::Ineligible, _) => None,
        (Verdict::Eligible | Verdict::Undetermined, true) => line.goods,
        (Verdict::Eligible | Verdict::Undetermined, false) => Some(Money::ZERO),
    }
}

/// Returns each charge that falls on the line with its amount. Of several charges with one id (tiers), the first whose condition
/// does not fail applies.
pub(crate) fn due<'f>(
    context: &EvalContext<'_>,
    fees: &'f [CompiledFee],
    line: &ResolvedLine,
) -> impl Iterator<Item = (&'f CompiledFee, Option<Money>)> {
    let applies =
        |fee: &CompiledFee| fee.when.as_ref().map_or(Truth::True, |when| context.evaluate(when).truth);
    fees.iter().filter_map(move |fee| {
        let truth = applies(fee);
        let mut earlier = fee.earlier_tiers.iter().filter_map(|tier| fees.get(*tier));
        if truth == Truth::False || earlier.any(|tier| applies(tier) != Truth::False) {
            return None;
        }
        let amount = if truth == Truth::True { amount(&fee.rate, context, fee, line) } else { None };
        Some((fee, amount))
    })
}

/// Returns the amount of a charge; `None` if it depends on an unknown price.
fn amount(rate: &Rate, context: &EvalContext<'_>, fee: &CompiledFee, line: &ResolvedLine) -> Option<Money> {
    let amounts = |rates: &[Rate]| {
        rates.iter().map(|rate| amount(rate, context, fee, line)).collect::<Option<Vec<Money>>>()
    };
    match rate {
        Rate::Percent(percent) => line.goods.map(|goods| goods.part(*percent)),
        Rate::PerUnit(amount) => Some(amount.times(line.quantity)),
        Rate::PerLine(amount) => Some(*amount),
        Rate::PerRequest(amount) => context.totals.share(fee.shared, context.line, line.goods, *amount),
        Rate::GreatestOf(rates) => amounts(rates)?.into_iter().max(),
        Rate::LeastOf(rates) => amounts(rates)?.into_iter().min(),
    }
}

impl Rate {
    /// Returns whether the charge depends on the price of the goods.
    pub(crate) fn needs_price(&self) -> bool {
        match self {
            // A line's share of the request is its share of the value.
            Self::Percent(_) | Self::PerRequest(_) => true,
            Self::PerUnit(_) | Self::PerLine(_) => false,
            Self::GreatestOf(rates) | Self::LeastOf(rates) => rates.iter().any(Self::needs_price),
        }
    }

    /// Returns whether the charge is shared over the lines of a request.
    pub(crate) fn is_shared(&self) -> bool {
        match self {
            Self::PerRequest(_) => true,
            Self::Percent(_) | Self::PerUnit(_) | Self::PerLine(_) => false,
            Self::GreatestOf(rates) | Self::LeastOf(rates) => rates.iter().any(Self::is_shared),
        }
    }
}
