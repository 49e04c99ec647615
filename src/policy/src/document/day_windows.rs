//! Windows in days, for texts such as "day 12 of 30".

use super::Document;
use super::condition::{Limit, Test};
use crate::value::{Date, Id, Period};

impl Document {
    /// Returns the windows in days that are whole gates of the remedy and whose two dates are known: for each the clause, the number of
    /// days from the window's start to the measured day, and the last number that the window allows.
    pub fn day_windows<'d>(
        &'d self,
        remedy: &'d Id,
        day_of: impl Fn(&Id) -> Option<Date> + 'd,
    ) -> impl Iterator<Item = (&'d Id, i64, u16)> {
        let gates = self.gates.iter().filter(|gate| gate.remedies.contains(remedy));
        gates.filter_map(move |gate| match &gate.require.test {
            Test::Within { day, limit: Limit::Period(Period::Days(days)), of } => {
                Some((&gate.clause, day_of(of)?.days_until(day_of(day)?), *days))
            }
            _ => None,
        })
    }
}
