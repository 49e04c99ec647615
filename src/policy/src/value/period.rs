//! Periods that policies measure from a date.

use serde::{Deserialize, Serialize};

use crate::wire::Decode;

/// A period as policies state it: `{ days = 30 }`, `{ business_days = 10 }`, `{ months = 36 }`, or through the end of a season,
/// `{ season_end = { month = 9, day = 30 } }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Days(u16),
    /// Days from Monday to Friday; holidays count.
    BusinessDays(u16),
    /// Calendar months; a year is twelve.
    Months(u16),
    /// Through the next such day of a year.
    SeasonEnd {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
}
