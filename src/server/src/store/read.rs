//! Reading requests back.

use std::sync::atomic::Ordering;

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::row::{event_of, request_of, status_of};
use super::{Store, StoreError, StoredRequest, Summary};

const BY_TOKEN: &str = "SELECT id, uid, link_generation, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
     last_ship_day, expires_at, ship_to, content_hash FROM requests WHERE token_hash = $1 AND purged_at IS NULL";
const BY_REFERENCE: &str = "SELECT id, uid, link_generation, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
     last_ship_day, expires_at, ship_to, content_hash FROM requests WHERE reference = $1 AND purged_at IS NULL";
const BY_ID: &str = "SELECT id, uid, link_generation, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
     last_ship_day, expires_at, ship_to, content_hash FROM requests WHERE id = $1 AND purged_at IS NULL";

impl Store {
    /// Reads the request that this token opens.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn request_by_token(
        &self,
        token_hash: &str,
    ) -> Result<Option<StoredRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query(BY_TOKEN).bind(token_hash).fetch_optional(&mut *connection).await?;
        self.noting_damage(with_events(&mut connection, row).await)
    }

    /// Reads the request with this reference.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn request_by_reference(
        &self,
        reference: &str,
    ) -> Result<Option<StoredRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query(BY_REFERENCE).bind(reference).fetch_optional(&mut *connection).await?;
        self.noting_damage(with_events(&mut connection, row).await)
    }

    /// Reads the request with this id.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn request_by_id(&self, id: i64) -> Result<Option<StoredRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query(BY_ID).bind(id).fetch_optional(&mut *connection).await?;
        self.noting_damage(with_events(&mut connection, row).await)
    }
}

/// Reads the columns of a request in a list.
pub(super) fn summary_of(row: &AnyRow) -> Result<Summary, StoreError> {
    Ok(Summary {
        reference: row.try_get("reference")?,
        policy: row.try_get("policy")?,
        status: status_of(row)?,
        filed_at: row.try_get("filed_at")?,
        rma_number: row.try_get("rma_number")?,
        last_ship_day: row.try_get("last_ship_day")?,
    })
}

impl Store {
    /// Turns the health of the database red if the result is damage.
    fn noting_damage<T>(&self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if result.as_ref().is_err_and(StoreError::is_damage) {
            self.health.is_damaged.store(true, Ordering::Relaxed);
        }
        result
    }
}

async fn with_events(
    connection: &mut AnyConnection,
    row: Option<AnyRow>,
) -> Result<Option<StoredRequest>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let id: i64 = row.try_get("id")?;
    let statement =
        "SELECT number, at, kind, actor, clause, note FROM events WHERE request_id = $1 ORDER BY number";
    let events = sqlx::query(statement).bind(id).fetch_all(connection).await?;
    let events = events.iter().map(event_of).collect::<Result<_, _>>()?;
    Ok(Some(request_of(&row, events)?))
}
