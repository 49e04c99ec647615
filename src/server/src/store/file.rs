//! Stores new requests, many in one transaction, each with its idempotency key, its first event and its mails.

use std::collections::HashMap;

use policy::Status;
use policy::tracking::EventKind;
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use super::integrity::FiledColumns;
use super::outbox::DUE_AT_ONCE;
use super::transaction::Transaction;
use super::{Actor, NewRequest, StoreError};
use crate::request::number::random_reference;

/// Stores a batch. Returns the reference of each request, or `None` where its idempotency key is in use.
pub(super) async fn store(
    mut transaction: Transaction,
    batch: &[NewRequest],
) -> Result<Vec<Option<String>>, StoreError> {
    let connection = &mut transaction.connection;
    let count = i64::try_from(batch.len()).unwrap_or(i64::MAX);
    let last: i64 =
        sqlx::query_scalar("UPDATE counters SET value = value + $1 WHERE name = 'requests' RETURNING value")
            .bind(count)
            .fetch_one(&mut *connection)
            .await?;
    let numbered: Vec<(i64, &NewRequest)> = (last - count + 1..).zip(batch).collect();
    let stored = insert_keys(connection, &numbered).await?;
    let rows = numbered
        .iter()
        .filter(|(id, _)| stored.contains(id))
        .map(|(id, request)| Numbered::new(*id, request))
        .collect::<Result<Vec<_>, _>>()?;
    if !rows.is_empty() {
        insert_requests(connection, &rows).await?;
        insert_events(connection, &rows).await?;
        insert_mails(connection, &rows).await?;
    }
    transaction.commit().await?;
    let mut references: HashMap<i64, String> = rows.into_iter().map(|row| (row.id, row.reference)).collect();
    Ok(numbered.iter().map(|(id, _)| references.remove(id)).collect())
}

/// A request with what the store adds to it.
struct Numbered<'a> {
    id: i64,
    reference: String,
    uid: String,
    content_hash: String,
    request: &'a NewRequest,
}

impl<'a> Numbered<'a> {
    fn new(id: i64, request: &'a NewRequest) -> Result<Self, StoreError> {
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
        Ok(Self { id, reference, uid, content_hash, request })
    }
}

/// Inserts the idempotency keys. Returns the ids of the requests whose keys were not in use.
async fn insert_keys(
    connection: &mut SqliteConnection,
    batch: &[(i64, &NewRequest)],
) -> Result<Vec<i64>, StoreError> {
    let forgotten = batch.iter().map(|(_, request)| request.keys_forgotten_until).min().unwrap_or(0);
    let mut insert = QueryBuilder::<Sqlite>::new(
        "INSERT INTO idempotency_keys (key_hash, body_hash, request_id, answer, stored_at) ",
    );
    insert.push_values(batch, |mut row, (id, request)| {
        row.push_bind(&request.key_hash).push_bind(&request.body_hash).push_bind(id);
        row.push_bind(&request.answer).push_bind(request.filed_at);
    });
    insert.push(
        " ON CONFLICT (key_hash) DO UPDATE SET body_hash = excluded.body_hash, request_id = excluded.request_id, \
         answer = excluded.answer, stored_at = excluded.stored_at WHERE idempotency_keys.stored_at <= ",
    );
    insert.push_bind(forgotten).push(" RETURNING request_id");
    let rows = insert.build().fetch_all(connection).await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

async fn insert_requests(connection: &mut SqliteConnection, rows: &[Numbered<'_>]) -> Result<(), StoreError> {
    let mut insert = QueryBuilder::<Sqlite>::new(
        "INSERT INTO requests (id, uid, reference, token_hash, policy, digest, status, filed_at, filing, assessment, content_hash) ",
    );
    insert.push_values(rows, |mut row, Numbered { id, reference, uid, content_hash, request }| {
        row.push_bind(id).push_bind(uid).push_bind(reference).push_bind(&request.token_hash);
        row.push_bind(request.policy.as_str())
            .push_bind(&request.digest)
            .push_bind(Status::Requested.as_str());
        row.push_bind(request.filed_at).push_bind(&request.filing).push_bind(&request.assessment);
        row.push_bind(content_hash);
    });
    insert.build().execute(connection).await?;
    Ok(())
}

async fn insert_events(connection: &mut SqliteConnection, rows: &[Numbered<'_>]) -> Result<(), StoreError> {
    let mut insert = QueryBuilder::<Sqlite>::new("INSERT INTO events (request_id, number, at, kind, actor) ");
    insert.push_values(rows, |mut row, Numbered { id, request, .. }| {
        row.push_bind(id).push_bind(1_i64).push_bind(request.filed_at);
        row.push_bind(EventKind::Filed.as_str()).push_bind(Actor::Customer.as_str());
    });
    insert.build().execute(connection).await?;
    Ok(())
}

async fn insert_mails(connection: &mut SqliteConnection, rows: &[Numbered<'_>]) -> Result<(), StoreError> {
    let mut insert =
        QueryBuilder::<Sqlite>::new("INSERT INTO outbox (request_id, event, recipient, attempts, due_at) ");
    let mails =
        rows.iter().flat_map(|row| row.request.recipients.iter().map(move |recipient| (row, recipient)));
    insert.push_values(mails, |mut values, (row, recipient)| {
        values.push_bind(row.id).push_bind(1_i64).push_bind(recipient.as_str());
        values.push_bind(0_i64).push_bind(DUE_AT_ONCE);
    });
    insert.build().execute(connection).await?;
    Ok(())
}
