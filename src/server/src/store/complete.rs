//! Completes the columns of lists in rows that an earlier version stored.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use policy::{Date, Policy};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};

use super::file::bind_listing;
use super::row::{MAX_FILINGS, parse_json};
use super::{Store, StoreError};
use crate::request::listing::Listing;

impl Store {
    /// Completes the columns of every request that lacks them, and returns the number of requests. Servers of the previous version may add such
    /// requests while an upgrade is in progress. A request that cannot be read is left as it is.
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
                .bind(MAX_FILINGS)
                .fetch_all(transaction.connection())
                .await?;
            let Some(newest) = rows.last() else {
                // Another server is completing them.
                transaction.roll_back().await?;
                return Ok(completed);
            };
            last = newest.try_get("id")?;
            for row in &rows {
                let id: i64 = row.try_get("id")?;
                match self.health.noting_damage(self.listing_of(row, &mut policies).await) {
                    Ok(listing) => {
                        store_listing(transaction.connection(), id, listing.as_ref()).await?;
                        completed += 1;
                    }
                    Err(error) if error.is_damage() || error.is_of_newer_version() => {
                        let error = &error as &dyn std::error::Error;
                        tracing::error!(
                            error,
                            id,
                            "an unreadable request is not listed by customer and product"
                        );
                    }
                    Err(error) => return Err(error),
                }
            }
            transaction.commit().await?;
        }
    }

    /// Returns the columns of a stored request; `None` once its personal data is deleted.
    async fn listing_of(
        &self,
        row: &AnyRow,
        policies: &mut HashMap<String, Policy>,
    ) -> Result<Option<Listing>, StoreError> {
        let filing: &str = row.try_get("filing")?;
        if filing.is_empty() {
            return Ok(None);
        }
        let digest: String = row.try_get("digest")?;
        let last_ship_day: Option<&str> = row.try_get("last_ship_day")?;
        let last_ship_day: Option<Date> = last_ship_day.and_then(|day| day.parse().ok());
        let (filing, assessment) =
            (parse_json(filing, "filing")?, parse_json(row.try_get("assessment")?, "assessment")?);
        let policy = match policies.entry(digest) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let policy = self.policy(place.key()).await?;
                place.insert(policy)
            }
        };
        Ok(Some(Listing::new(&filing, &assessment, policy, last_ship_day)))
    }

    /// Reads and compiles the document with this digest.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read.
    pub(crate) async fn policy(&self, digest: &str) -> Result<Policy, StoreError> {
        let document = self.document(digest).await?;
        Policy::new(document).map_err(|_| StoreError::NewerVersion(format!("the policy document {digest}")))
    }
}

async fn store_listing(
    connection: &mut AnyConnection,
    id: i64,
    listing: Option<&Listing>,
) -> Result<(), StoreError> {
    let update = match listing {
        None => sqlx::query("UPDATE requests SET customer_key = '' WHERE id = $1"),
        Some(listing) => bind_listing(
            sqlx::query(
                "UPDATE requests SET customer = $1, customer_key = $2, product = $3, product_key = $4, lines = $5, net = $6, \
                 deadline = $7 WHERE id = $8",
            ),
            listing,
        ),
    };
    update.bind(id).execute(connection).await?;
    Ok(())
}
