//! Reading requests back.

use std::sync::Arc;

use policy::RmaNumber;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, Row};

use super::health::Health;
use super::row::{event_of, request_of};
use super::{Store, StoreError, StoredEvent, StoredRequest, Summary};

/// Returns the statement that reads the request of which a column has the value `$1`, unless its personal data was deleted.
macro_rules! select_by {
    ($column:literal) => {
        concat!(
            "SELECT id, uid, link_generation, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
             last_ship_day, expires_at, ship_to, content_hash FROM requests WHERE ",
            $column,
            " = $1 AND purged_at IS NULL"
        )
    };
}
const BY_TOKEN: &str = select_by!("token_hash");
const BY_REFERENCE: &str = select_by!("reference");
const BY_ID: &str = select_by!("id");

type AnyQuery<'q> = Query<'q, Any, AnyArguments>;

/// A request as it was read. Parsing one of 10,000 lines takes tens of milliseconds.
pub(crate) struct UnparsedRequest {
    row: AnyRow,
    events: Vec<StoredEvent>,
    health: Arc<Health>,
}

impl UnparsedRequest {
    /// Parses the request, and compares the hash of what was filed. Damage turns the health of the database red.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::NewerVersion`]
    pub(crate) fn parse(self) -> Result<StoredRequest, StoreError> {
        self.health.noting_damage(request_of(&self.row, self.events))
    }
}

impl Store {
    /// Returns the number of lines of the request that this token opens; 1 for one of an earlier version that is not completed yet.
    ///
    /// # Errors
    /// [`StoreError`] if the database does not answer.
    pub(crate) async fn lines_of_token(&self, token_hash: &str) -> Result<Option<usize>, StoreError> {
        let statement = "SELECT COALESCE(lines, 1) FROM requests WHERE token_hash = $1 AND purged_at IS NULL";
        let lines: Option<i64> =
            sqlx::query_scalar(statement).bind(token_hash).fetch_optional(&self.readers).await?;
        Ok(lines.and_then(|lines| usize::try_from(lines).ok()))
    }

    /// Reads the request that this token opens.
    ///
    /// # Errors
    /// [`StoreError`] if the database does not answer, or is damaged.
    pub(crate) async fn request_by_token(
        &self,
        token_hash: &str,
    ) -> Result<Option<UnparsedRequest>, StoreError> {
        self.request_of(sqlx::query(BY_TOKEN).bind(token_hash)).await
    }

    /// Reads the request with this reference.
    ///
    /// # Errors
    /// As [`Self::request_by_token`].
    pub(crate) async fn request_by_reference(
        &self,
        reference: &str,
    ) -> Result<Option<UnparsedRequest>, StoreError> {
        self.request_of(sqlx::query(BY_REFERENCE).bind(reference)).await
    }

    /// Reads the reference of the request with this RMA number.
    ///
    /// # Errors
    /// [`StoreError`] if the database does not answer.
    pub(crate) async fn reference_of_number(&self, number: RmaNumber) -> Result<Option<String>, StoreError> {
        let statement = "SELECT reference FROM requests WHERE rma_number = $1";
        Ok(sqlx::query_scalar(statement).bind(number.to_string()).fetch_optional(&self.readers).await?)
    }

    /// Reads the request with this id.
    ///
    /// # Errors
    /// As [`Self::request_by_token`].
    pub(crate) async fn request_by_id(&self, id: i64) -> Result<Option<UnparsedRequest>, StoreError> {
        self.request_of(sqlx::query(BY_ID).bind(id)).await
    }

    async fn request_of(&self, query: AnyQuery<'_>) -> Result<Option<UnparsedRequest>, StoreError> {
        self.health.noting_damage(self.row_and_events(query).await)
    }

    async fn row_and_events(&self, query: AnyQuery<'_>) -> Result<Option<UnparsedRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let Some(row) = query.fetch_optional(&mut *connection).await? else { return Ok(None) };
        let id: i64 = row.try_get("id")?;
        let statement =
            "SELECT number, at, kind, actor, clause, note FROM events WHERE request_id = $1 ORDER BY number";
        let events = sqlx::query(statement).bind(id).fetch_all(&mut *connection).await?;
        let events = events.iter().map(event_of).collect::<Result<_, _>>()?;
        Ok(Some(UnparsedRequest { row, events, health: Arc::clone(&self.health) }))
    }
}

/// Reads the columns of a request in a list.
pub(super) fn summary_of(row: &AnyRow) -> Result<Summary, StoreError> {
    Ok(Summary {
        reference: row.try_get("reference")?,
        policy: row.try_get("policy")?,
        status: row.try_get("status")?,
        filed_at: row.try_get("filed_at")?,
        rma_number: row.try_get("rma_number")?,
        last_ship_day: row.try_get("last_ship_day")?,
    })
}
