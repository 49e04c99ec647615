//! Stores new requests, many in one transaction, each with its idempotency key, its first event and its mails.

use std::collections::{HashMap, HashSet};

use policy::tracking::EventKind;
use policy::{Money, Status};
use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection};

use super::insert::{chunks, insert_into};
use super::integrity::FiledColumns;
use super::outbox::DUE_AT_ONCE;
use super::transaction::Transaction;
use super::{Actor, NewRequest, StoreError};
use crate::hash::sha256;
use crate::request::listing::Listing;
use crate::request::number::random_reference;

/// Stores a batch. Returns the reference of each request, or `None` where its idempotency key is in use.
pub(super) async fn store(
    mut transaction: Transaction,
    batch: &[NewRequest],
) -> Result<Vec<Option<String>>, StoreError> {
    let dialect = transaction.dialect;
    let connection = transaction.connection();
    let ids = dialect.next_ids(connection, batch.len()).await?;
    let numbered: Vec<(i64, &NewRequest)> = ids.into_iter().zip(batch).collect();
    let mut by_key = numbered.clone();
    // Two servers that insert the same keys in different orders would deadlock.
    by_key.sort_unstable_by(|(_, one), (_, other)| one.key_hash.cmp(&other.key_hash));
    let stored = insert_keys(connection, &by_key).await?;
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
    transaction.commit_filing().await?;
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
    connection: &mut AnyConnection,
    batch: &[(i64, &NewRequest)],
) -> Result<HashSet<i64>, StoreError> {
    let expired_until = batch.iter().map(|(_, request)| request.keys_expired_until).min().unwrap_or(0);
    let columns = ["key_hash", "body_hash", "request_id", "answer", "answer_hash", "stored_at"];
    let mut stored = HashSet::new();
    for rows in chunks(batch) {
        let end = format!(
            " ON CONFLICT (key_hash) DO UPDATE SET body_hash = excluded.body_hash, request_id = excluded.request_id, \
             answer = excluded.answer, answer_hash = excluded.answer_hash, stored_at = excluded.stored_at \
             WHERE idempotency_keys.stored_at <= ${} RETURNING request_id",
            rows.len() * columns.len() + 1
        );
        let mut insert = sqlx::query_scalar(insert_into("idempotency_keys", &columns, rows.len(), &end));
        for (id, request) in rows {
            insert = insert.bind(&request.key_hash).bind(&request.body_hash).bind(id);
            insert =
                insert.bind(&request.answer).bind(sha256(request.answer.as_bytes())).bind(request.filed_at);
        }
        stored.extend(
            insert.bind(expired_until).fetch_all(&mut *connection).await?.into_iter().collect::<Vec<i64>>(),
        );
    }
    Ok(stored)
}

async fn insert_requests(connection: &mut AnyConnection, rows: &[Numbered<'_>]) -> Result<(), StoreError> {
    let columns = [
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
    ];
    for rows in chunks(rows) {
        let mut insert = sqlx::query(insert_into("requests", &columns, rows.len(), ""));
        for Numbered { id, reference, uid, content_hash, request } in rows {
            insert = insert.bind(id).bind(uid).bind(reference).bind(&request.token_hash);
            insert =
                insert.bind(request.policy.as_str()).bind(&request.digest).bind(Status::Requested.as_str());
            insert = insert.bind(request.filed_at).bind(&request.filing).bind(&request.assessment);
            insert = insert.bind(content_hash);
            insert = bind_listing(insert, &request.listing);
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Binds the columns of lists: `customer`, `customer_key`, `product`, `product_key`, `lines`, `net` and `deadline`.
pub(super) fn bind_listing<'q>(
    query: Query<'q, Any, AnyArguments>,
    listing: &'q Listing,
) -> Query<'q, Any, AnyArguments> {
    query
        .bind(&listing.customer)
        .bind(&listing.customer_key)
        .bind(&listing.product)
        .bind(&listing.product_key)
        .bind(i64::try_from(listing.lines).unwrap_or(i64::MAX))
        .bind(listing.net.map(Money::cents))
        .bind(listing.deadline.map(|day| day.to_string()))
}

async fn insert_events(connection: &mut AnyConnection, rows: &[Numbered<'_>]) -> Result<(), StoreError> {
    let columns = ["request_id", "number", "at", "kind", "actor"];
    for rows in chunks(rows) {
        let mut insert = sqlx::query(insert_into("events", &columns, rows.len(), ""));
        for Numbered { id, request, .. } in rows {
            insert = insert.bind(id).bind(1_i64).bind(request.filed_at);
            insert = insert.bind(EventKind::Filed.as_str()).bind(Actor::Customer.as_str());
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn insert_mails(connection: &mut AnyConnection, rows: &[Numbered<'_>]) -> Result<(), StoreError> {
    let columns = ["request_id", "event", "recipient", "attempts", "due_at"];
    let mails =
        rows.iter().flat_map(|row| row.request.recipients.iter().map(move |recipient| (row.id, recipient)));
    for mails in chunks(&mails.collect::<Vec<_>>()) {
        let mut insert = sqlx::query(insert_into("outbox", &columns, mails.len(), ""));
        for (id, recipient) in mails {
            insert = insert.bind(id).bind(1_i64).bind(recipient.as_str()).bind(0_i64).bind(DUE_AT_ONCE);
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}
