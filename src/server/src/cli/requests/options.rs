//! The filters and the order of the list.

use chrono_tz::Tz;
use clap::Args;
use policy::{Date, Status};

use crate::cli::args::Database;
use crate::clock::end_of_day;
use crate::store::{ListFilter, ListOrder, SortKey};

#[derive(Args)]
pub(in crate::cli) struct Options {
    #[command(flatten)]
    pub(super) database: Database,
    /// Print a JSON array instead of a table.
    #[arg(long)]
    pub(super) json: bool,
    /// Only requests with this status: requested, approved, declined, expired, closed or cancelled.
    #[arg(long, value_parser = status)]
    status: Option<Status>,
    /// Only requests of this policy.
    #[arg(long, value_name = "ID")]
    policy: Option<String>,
    /// Only requests whose customer's name, company or e-mail address contains this text, in whatever case.
    #[arg(long, value_name = "TEXT")]
    customer: Option<String>,
    /// Only requests with a model that contains this text, in whatever case.
    #[arg(long, value_name = "TEXT")]
    product: Option<String>,
    /// Only approved requests with this serial number, however it is written.
    #[arg(long, value_name = "SERIAL")]
    serial: Option<String>,
    /// Only requests filed on this day or later, in UTC: `2026-11-20`.
    #[arg(long, value_name = "DAY")]
    since: Option<Date>,
    /// Only open requests whose deadline is before this day.
    #[arg(long, value_name = "DAY")]
    due_before: Option<Date>,
    /// The order; requests without a value come last.
    #[arg(long, value_enum, default_value = "age")]
    sort: SortKey,
    /// The opposite order.
    #[arg(long)]
    reverse: bool,
    /// The most requests to list; 0 for all.
    #[arg(long, value_name = "NUMBER", default_value_t = 1_000)]
    limit: u32,
}

impl Options {
    pub(super) fn filter(&self) -> ListFilter {
        ListFilter {
            status: self.status,
            policy: self.policy.clone(),
            customer: self.customer.clone(),
            product: self.product.clone(),
            serial: self.serial.clone(),
            since: self.since.map(|day| end_of_day(Tz::UTC, day.day_before()).timestamp_millis()),
            due_before: self.due_before,
        }
    }

    pub(super) fn order(&self) -> ListOrder {
        ListOrder {
            key: self.sort,
            is_reversed: self.reverse,
            limit: Some(self.limit).filter(|limit| *limit > 0),
        }
    }

    /// Returns the policy whose requests are listed; `None` for all.
    pub(super) fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// Returns the maximum number of requests to print; `None` for all.
    pub(super) fn limit(&self) -> Option<usize> {
        usize::try_from(self.limit).ok().filter(|limit| *limit > 0)
    }
}

fn status(name: &str) -> Result<Status, String> {
    Status::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Status::ALL.into_iter().map(Status::as_str).collect();
        format!("the statuses are {}", names.join(", "))
    })
}
