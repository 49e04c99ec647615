//! `rma-server requests`

mod options;
mod table;

use std::collections::HashMap;

use anyhow::ensure;
use chrono::SecondsFormat;
use policy::Document;
use serde_json::{Value, json};

use super::database;
use crate::clock::{Clock, time_of_millis};
use crate::store::{Listed, Store};

pub(super) use options::Options;

/// Lists the requests that meet the filters.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    if let Some(policy) = options.policy() {
        let policies = store.policies().await?;
        ensure!(!policies.is_empty(), "there is no policy `{policy}`; the database has none yet");
        ensure!(
            policies.iter().any(|known| known == policy),
            "there is no policy `{policy}`; there are {}",
            policies.join(", ")
        );
    }
    let mut order = options.order();
    // One more than is printed shows whether there are more.
    order.limit = order.limit.map(|limit| limit.saturating_add(1));
    let mut requests = store.list(&options.filter(), &order).await?;
    let documents = documents(&store, &requests).await;
    store.close().await;
    if let Some(limit) = options.limit()
        && requests.len() > limit
    {
        requests.truncate(limit);
        eprintln!(
            "rma-server: there are more than {limit} such requests: filter them, or raise --limit (0 for all)"
        );
    }
    let now = clock.now_millis();
    let rows = requests.iter().map(|request| Row {
        request,
        document: documents.get(&request.digest).and_then(Option::as_ref),
        age: now.saturating_sub(request.summary.filed_at),
    });
    if options.json {
        let list = Value::Array(rows.map(|row| row.as_json()).collect());
        return Ok(format!("{list:#}\n"));
    }
    Ok(table::table(rows))
}

/// A request of the list.
struct Row<'a> {
    request: &'a Listed,
    /// The document that decided it; `None` if it is damaged.
    document: Option<&'a Document>,
    /// The time since the filing, in milliseconds.
    age: i64,
}

const MILLIS_IN_A_DAY: i64 = 86_400_000;

impl Row<'_> {
    fn as_json(&self) -> Value {
        let Listed { summary, customer, product, lines, remedies, net, deadline, .. } = self.request;
        json!({
            "reference": summary.reference,
            "policy": summary.policy,
            "status": summary.status,
            "rma_number": summary.rma_number,
            "last_ship_day": summary.last_ship_day,
            "filed_at": self.filed_at(),
            "customer": customer,
            "product": product,
            "lines": lines,
            "remedies": remedies,
            "money": net,
            "currency": self.currency(),
            "age_days": self.age / MILLIS_IN_A_DAY,
            "deadline": deadline,
        })
    }

    fn currency(&self) -> &str {
        self.document.map_or("", |document| &document.policy.currency)
    }

    fn filed_at(&self) -> String {
        time_of_millis(self.request.summary.filed_at).to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}

/// Reads each document that decided one of the requests. Where one is damaged, the list is printed without its currency and its words.
async fn documents(store: &Store, requests: &[Listed]) -> HashMap<String, Option<Document>> {
    let mut documents = HashMap::new();
    for request in requests {
        if !documents.contains_key(&request.digest) {
            let document = store.document(&request.digest).await;
            let document = document.inspect_err(|error| {
                let reference = &request.summary.reference;
                eprintln!("rma-server: the currency of {reference} and others cannot be read: {error}");
            });
            documents.insert(request.digest.clone(), document.ok());
        }
    }
    documents
}
