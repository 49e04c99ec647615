//! Periods that policies measure from a date.

use serde::{Deserialize, Serialize};

use crate::wire::{Decode, Json};

/// A length of time as policies state it: `{ days = 30 }`, `{ business_days = 10 }`, `{ months = 36 }`, or through the
/// end of a season, `{ season_end = { month = 9, day = 30 } }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Calendar days.
    Days(u16),
    /// Days from Monday to Friday.
    BusinessDays(u16),
    /// Calendar months; a year is twelve.
    Months(u16),
    /// Through the next such day of a year.
    SeasonEnd {
        /// Month, 1 to 12.
        month: u8,
        /// Day of the month, 1 to 31.
        day: u8,
    },
}

impl Decode for Period {
    fn decode(json: Json<'_>) -> Self {
        let (name, value) = json.only_field();
        match name {
            "days" => Self::Days(u16::decode(value)),
            "business_days" => Self::BusinessDays(u16::decode(value)),
            "months" => Self::Months(u16::decode(value)),
            "season_end" => Self::SeasonEnd { month: value.read("month"), day: value.read("day") },
            _ => {
                json.misfits();
                Self::Days(0)
            }
        }
    }
}
