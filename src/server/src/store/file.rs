//! Stores new requests, many at once, each with its idempotency key, its first event and its mails: in SQLite by a transaction, in PostgreSQL
//! by one statement, so that a filing waits for one round trip.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use policy::tracking::EventKind;
use policy::{Money, Status};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row as _};

use super::dialect::Dialect;
use super::insert::{chunk_length, chunks, insert_into, value_rows};
use super::integrity::FiledColumns;
use super::outbox::DUE_AT_ONCE;
use super::{Actor, NewRequest, Store, StoreError};
use crate::hash::sha256;
use crate::request::listing::Listing;
use crate::request::number::random_reference;

/// Replaces keys that have expired: `$1` is the time of the last one that has.
const ON_USED_KEY: &str = "ON CONFLICT (key_hash) DO UPDATE SET body_hash = excluded.body_hash, \
     request_id = excluded.request_id, answer = excluded.answer, answer_hash = excluded.answer_hash, \
     stored_at = excluded.stored_at WHERE idempotency_keys.stored_at <= $1 RETURNING key_hash, request_id";

impl Store {
    /// Returns how many of the waiting requests are filed at once. PostgreSQL prepares a statement for each number, so there are few.
    pub(super) fn batch_length(&self, waiting: usize) -> usize {
        match self.dialect {
            Dialect::Sqlite => waiting,
            Dialect::Postgres => chunk_length(waiting),
        }
    }

    /// Stores a batch. Returns the reference of each request, or `None` where its idempotency key is in use.
    pub(super) async fn file(&self, batch: &[NewRequest]) -> Result<Vec<Option<String>>, StoreError> {
        let batch = batch.iter().map(Filed::new).collect::<Result<Vec<_>, _>>()?;
        let stored = match self.dialect {
            Dialect::Sqlite => self.file_in_transaction(&batch).await?,
            Dialect::Postgres => self.file_in_statement(&batch).await?,
        };
        let reference =
            |filed: Filed<'_>| stored.contains(&filed.request.key_hash).then_some(filed.reference);
        Ok(batch.into_iter().map(reference).collect())
    }

    /// Stores requests table by table. Returns the hashes of the keys that were not in use.
    async fn file_in_transaction(&self, batch: &[Filed<'_>]) -> Result<HashSet<String>, StoreError> {
        let mut transaction = self.begin().await?;
        let connection = transaction.connection();
        let ids = next_ids(connection, batch.len()).await?;
        let mut batch: Vec<(Id, &Filed<'_>)> = ids.map(Id::Known).zip(batch).collect();
        let mut stored = HashSet::new();
        for rows in chunks(&batch) {
            let insert = insert_into(KEYS.name, KEYS.columns, 2, rows.len(), ON_USED_KEY);
            let insert = sqlx::query(insert).bind(expired_until(rows));
            stored.extend(key_hashes(&KEYS.bind(insert, rows).fetch_all(&mut *connection).await?)?);
        }
        batch.retain(|(_, filed)| stored.contains(&filed.request.key_hash));
        for table in [REQUESTS, EVENTS, OUTBOX] {
            for rows in chunks(&batch) {
                let count = table.count(rows);
                if count > 0 {
                    let insert = sqlx::query(insert_into(table.name, table.columns, 1, count, ""));
                    table.bind(insert, rows).execute(&mut *connection).await?;
                }
            }
        }
        transaction.commit_filing().await?;
        Ok(stored)
    }

    /// Stores requests by one statement, which commits by itself. Returns the hashes of the keys that were not in use. The ids are in the order
    /// of the keys.
    async fn file_in_statement(&self, batch: &[Filed<'_>]) -> Result<HashSet<String>, StoreError> {
        let mut batch: Vec<(Id, &Filed<'_>)> = batch.iter().map(|filed| (Id::OfKey, filed)).collect();
        // Two servers that insert the same keys in different orders would deadlock.
        batch.sort_unstable_by_key(|(_, filed)| &filed.request.key_hash);
        let mut insert = sqlx::query(AssertSqlSafe(statement(&batch))).bind(expired_until(&batch));
        for table in [KEYS, REQUESTS, EVENTS, OUTBOX] {
            insert = table.bind(insert, &batch);
        }
        Ok(key_hashes(&self.commit_filing_statement(insert).await?)?)
    }
}

/// Returns PostgreSQL's statement for a batch: the keys get ids, and the rows of the other tables are inserted for the keys that were not in
/// use. The ids come from a sequence: to increase a counter in a row, each server would wait for the COMMIT of the others.
fn statement(batch: &[(Id, &Filed<'_>)]) -> String {
    let mut first = 2;
    let mut values = |columns: &[&str], rows: usize| {
        let values = value_rows(columns.len(), first, rows);
        first += columns.len() * rows;
        values
    };
    let (_, of_key) = KEYS.columns.split_at(1);
    let mut sql = format!(
        "WITH keys AS (INSERT INTO idempotency_keys ({}, request_id) \
         SELECT new.*, nextval('request_ids') FROM (VALUES {}) AS new {ON_USED_KEY})",
        of_key.join(", "),
        values(of_key, batch.len()),
    );
    for table in [REQUESTS, EVENTS, OUTBOX] {
        let count = table.count(batch);
        if count > 0 {
            let (name, columns) = (table.name, table.columns.join(", "));
            let (_, new) = table.columns.split_at(1);
            let new = new.join(", ");
            let values = values(table.columns, count);
            let _ = write!(
                sql,
                ", new_{name} AS (INSERT INTO {name} ({columns}) SELECT keys.request_id, {new} \
                 FROM (VALUES {values}) AS new (key_hash, {new}) JOIN keys USING (key_hash))"
            );
        }
    }
    sql.push_str(" SELECT key_hash FROM keys");
    sql
}

/// Returns `count` ids for new requests in SQLite.
async fn next_ids(connection: &mut AnyConnection, count: usize) -> Result<RangeInclusive<i64>, sqlx::Error> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let update = "UPDATE counters SET value = value + $1 WHERE name = 'requests' RETURNING value";
    let last: i64 = sqlx::query_scalar(update).bind(count).fetch_one(connection).await?;
    Ok(last - count + 1..=last)
}

fn expired_until(batch: &[(Id, &Filed<'_>)]) -> i64 {
    batch.iter().map(|(_, filed)| filed.request.keys_expired_until).min().unwrap_or(0)
}

fn key_hashes(rows: &[AnyRow]) -> Result<HashSet<String>, sqlx::Error> {
    rows.iter().map(|row| row.try_get("key_hash")).collect()
}

/// A request with what the store adds to it.
struct Filed<'a> {
    reference: String,
    uid: String,
    content_hash: String,
    answer_hash: String,
    request: &'a NewRequest,
}

impl<'a> Filed<'a> {
    fn new(request: &'a NewRequest) -> Result<Self, StoreError> {
        let (reference, uid) = (random_reference()?, request.uid.to_string());
        let columns = FiledColumns {
            uid: &uid,
            reference: &reference,
            policy: request.policy.as_str(),
            digest: &request.digest,
            filing: &request.filing,
            assessment: &request.assessment,
        };
        let content_hash = columns.hash();
        Ok(Self { reference, uid, content_hash, answer_hash: sha256(request.answer.as_bytes()), request })
    }
}

/// The id of a new request.
#[derive(Clone, Copy)]
enum Id {
    Known(i64),
    /// The statement draws it for the idempotency key.
    OfKey,
}

type Insert<'q> = Query<'q, Any, AnyArguments>;

/// A table into which requests are inserted. Its first column is the id of the request.
struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    /// Returns the number of rows of a request.
    rows: fn(&Filed<'_>) -> usize,
    bind_rows: for<'q> fn(Insert<'q>, Id, &'q Filed<'q>) -> Insert<'q>,
}

impl Table {
    fn count(&self, batch: &[(Id, &Filed<'_>)]) -> usize {
        batch.iter().map(|(_, filed)| (self.rows)(filed)).sum()
    }

    fn bind<'q>(&self, insert: Insert<'q>, batch: &[(Id, &'q Filed<'q>)]) -> Insert<'q> {
        batch.iter().fold(insert, |insert, (id, filed)| (self.bind_rows)(insert, *id, filed))
    }
}

const KEYS: Table = Table {
    name: "idempotency_keys",
    columns: &["request_id", "key_hash", "body_hash", "answer", "answer_hash", "stored_at"],
    rows: |_| 1,
    bind_rows: |insert, id, filed| {
        let insert = match id {
            Id::Known(id) => insert.bind(id),
            Id::OfKey => insert,
        };
        let request = filed.request;
        insert
            .bind(&request.key_hash)
            .bind(&request.body_hash)
            .bind(&request.answer)
            .bind(&filed.answer_hash)
            .bind(request.filed_at)
    },
};

const REQUESTS: Table = Table {
    name: "requests",
    columns: &[
        "id",
        "uid",
        "reference",
        "token_hash",
        "policy",
        "digest",
        "status",
        "filed_at",
        "filing",
        "assessment",
        "content_hash",
        "customer",
        "customer_key",
        "product",
        "product_key",
        "lines",
        "net",
        "deadline",
    ],
    rows: |_| 1,
    bind_rows: |insert, id, filed| {
        let request = filed.request;
        let insert =
            bind_id(insert, id, filed).bind(&filed.uid).bind(&filed.reference).bind(&request.token_hash);
        let insert =
            insert.bind(request.policy.as_str()).bind(&request.digest).bind(Status::Requested.as_str());
        let insert = insert.bind(request.filed_at).bind(&request.filing).bind(&request.assessment);
        bind_listing(insert.bind(&filed.content_hash), &request.listing)
    },
};

const EVENTS: Table = Table {
    name: "events",
    columns: &["request_id", "number", "at", "kind", "actor"],
    rows: |_| 1,
    bind_rows: |insert, id, filed| {
        let insert = bind_id(insert, id, filed).bind(1_i64).bind(filed.request.filed_at);
        insert.bind(EventKind::Filed.as_str()).bind(Actor::Customer.as_str())
    },
};

const OUTBOX: Table = Table {
    name: "outbox",
    columns: &["request_id", "event", "recipient", "attempts", "due_at"],
    rows: |filed| filed.request.recipients.len(),
    bind_rows: |mut insert, id, filed| {
        for recipient in filed.request.recipients {
            insert = bind_id(insert, id, filed).bind(1_i64).bind(recipient.as_str());
            insert = insert.bind(0_i64).bind(DUE_AT_ONCE);
        }
        insert
    },
};

/// Binds the id of a request, or the key for which the statement draws it.
fn bind_id<'q>(insert: Insert<'q>, id: Id, filed: &'q Filed<'q>) -> Insert<'q> {
    match id {
        Id::Known(id) => insert.bind(id),
        Id::OfKey => insert.bind(&filed.request.key_hash),
    }
}

/// Binds the columns of lists: `customer`, `customer_key`, `product`, `product_key`, `lines`, `net` and `deadline`.
pub(super) fn bind_listing<'q>(query: Insert<'q>, listing: &'q Listing) -> Insert<'q> {
    query
        .bind(&listing.customer)
        .bind(&listing.customer_key)
        .bind(&listing.product)
        .bind(&listing.product_key)
        .bind(i64::try_from(listing.lines).unwrap_or(i64::MAX))
        .bind(listing.net.map(Money::cents))
        .bind(listing.deadline.map(|day| day.to_string()))
}
