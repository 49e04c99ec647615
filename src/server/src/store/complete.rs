//! Completes the columns of lists in rows that an earlier version stored.

use std::collections::HashMap;

use policy::{Date, Policy};
use sqlx::{AssertSqlSafe, Row as _};

use super::file::bind_listing;
use super::row::parse_json;
use super::{Store, StoreError};
use crate::request::listing::Listing;

/// The most requests in one transaction, so that other writes wait only a short time.
const MAX_IN_A_TRANSACTION: i64 = 100;

impl Store {
    /// Completes the columns of every request that lacks them, and returns the number of requests. Servers of the version before may add such
    /// requests while an upgrade is in progress.
    ///
    /// # Errors
    /// [`StoreError`]; requests before the failure are complete.
    pub(crate) async fn complete_listings(&self) -> Result<usize, StoreError> {
        let mut policies = HashMap::new();
        let select = format!(
            "SELECT id, digest, filing, assessment, last_ship_day FROM requests WHERE customer_key IS NULL AND id > $1 \
             ORDER BY id LIMIT $2 {}",
            self.dialect.skip_locked()
        );
        let mut last = 0_i64;
        let mut completed = 0;
        loop {
            // A database that is complete takes no lock.
            let is_missing = "SELECT COUNT(*) FROM (SELECT 1 FROM requests WHERE customer_key IS NULL AND id > $1 LIMIT 1) AS missing";
            let missing: i64 = sqlx::query_scalar(is_missing).bind(last).fetch_one(&self.readers).await?;
            if missing == 0 {
                return Ok(completed);
            }
            let mut transaction = self.begin().await?;
            let rows = sqlx::query(AssertSqlSafe(select.clone()))
                .bind(last)
                .bind(MAX_IN_A_TRANSACTION)
                .fetch_all(transaction.connection())
                .await?;
            let Some(newest) = rows.last() else {
                // Another server completes them.
                transaction.roll_back().await?;
                return Ok(completed);
            };
            last = newest.try_get("id")?;
            for row in &rows {
                let id: i64 = row.try_get("id")?;
                let filing: &str = row.try_get("filing")?;
                if filing.is_empty() {
                    let purged = "UPDATE requests SET customer_key = '' WHERE id = $1";
                    sqlx::query(purged).bind(id).execute(transaction.connection()).await?;
                    continue;
                }
                let digest: &str = row.try_get("digest")?;
                if !policies.contains_key(digest) {
                    policies.insert(digest.to_owned(), self.policy(digest).await?);
                }
                let Some(policy) = policies.get(digest) else { continue };
                let last_ship_day: Option<&str> = row.try_get("last_ship_day")?;
                let last_ship_day: Option<Date> = last_ship_day.and_then(|day| day.parse().ok());
                let assessment = parse_json(row.try_get("assessment")?, "assessment")?;
                let listing =
                    Listing::new(&parse_json(filing, "filing")?, &assessment, policy, last_ship_day);
                let update = "UPDATE requests SET customer = $1, customer_key = $2, product = $3, product_key = $4, lines = $5, net = $6, \
                     deadline = $7 WHERE id = $8";
                bind_listing(sqlx::query(update), &listing)
                    .bind(id)
                    .execute(transaction.connection())
                    .await?;
            }
            transaction.commit().await?;
            completed += rows.len();
        }
    }

    /// Reads and compiles the document with this digest.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read.
    pub(crate) async fn policy(&self, digest: &str) -> Result<Policy, StoreError> {
        let document = self.document(digest).await?;
        Policy::new(document).map_err(|_| StoreError::Unreadable("a policy document".to_owned()))
    }
}
