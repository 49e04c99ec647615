//! `POST /api/v1/policies/{policy}/requests`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use policy::Policy;
use policy::filing::Decision;

use crate::app::App;
use crate::blocking;
use crate::http::extract::idempotency_key::{IdempotencyHashes, IdempotencyKey};
use crate::http::extract::{ClientAddress, CurrentPolicy, JsonBody};
use crate::http::respond::{ApiError, WrittenProblem, json_text};
use crate::request::listing::Listing;
use crate::request::receipt;
use crate::routes::assessments::line_count;
use crate::store::{Inserted, NewRequest};
use crate::vendor::catalogue::ServedPolicy;

/// Files a request: assesses it again, stores it, and responds only after the commit. A repetition with the same key and body gets the
/// same response, even if the request would be refused today.
pub(crate) async fn file_request(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    client: ClientAddress,
    key: IdempotencyKey,
    body: JsonBody,
) -> Result<Response, WrittenProblem> {
    let hashes = IdempotencyHashes::new(&key, &served.policy.document().policy.id, &body.0);
    let _running = app.keys_in_progress.take(&hashes.key)?;
    let refusal = match store_new(&app, &served, client, &hashes, body).await {
        Ok(Some(response)) => return Ok(response),
        Ok(None) => ApiError::StillRunning.into(),
        Err(refusal) => refusal,
    };
    // Keys are looked up only now, since few requests are repetitions.
    stored_response(&app, &hashes).await?.ok_or(refusal)
}

/// Assesses and stores a request. Returns `None` if its idempotency key is in use.
async fn store_new(
    app: &Arc<App>,
    served: &Arc<ServedPolicy>,
    client: ClientAddress,
    hashes: &IdempotencyHashes,
    body: JsonBody,
) -> Result<Option<Response>, WrittenProblem> {
    let decision = decide(Arc::clone(app), Arc::clone(served), client, body).await?;
    app.limits.filing(client)?;
    let request = new_request(app, &served.policy, hashes.clone(), decision)?;
    let (uid, answer) = (request.uid, request.answer.clone());
    match app.write_queue.insert(request).await.map_err(ApiError::from)? {
        Inserted::New(reference) => {
            metrics::counter!("rma_requests_filed_total").increment(1);
            Ok(Some(created(receipt::fill_template(&answer, &reference, &app.secret.token(uid, 0)))))
        }
        Inserted::KeyTaken => Ok(None),
    }
}

/// Returns the response to an earlier request with the same key; `None` if there was none.
async fn stored_response(app: &App, hashes: &IdempotencyHashes) -> Result<Option<Response>, ApiError> {
    let expired_until = IdempotencyKey::expired_until(app.clock.now());
    let Some(stored) = app.store.stored_response(&hashes.key, expired_until).await? else {
        return Ok(None);
    };
    if stored.body_hash != hashes.body {
        return Err(ApiError::KeyReused);
    }
    let token = app.secret.token(stored.uid, stored.link_generation);
    Ok(Some(created(receipt::fill_template(&stored.answer, &stored.reference, &token))))
}

/// Parses and assesses a filing. Checks the client's limits on bytes and lines before it parses and before it assesses.
async fn decide(
    app: Arc<App>,
    served: Arc<ServedPolicy>,
    client: ClientAddress,
    body: JsonBody,
) -> Result<Decision, WrittenProblem> {
    let today = served.today(app.clock.now());
    app.limits.body(client, body.0.len())?;
    blocking::run_if_large(body.0.len(), move || {
        let filing = body.parse()?;
        app.limits.lines(client, filing.get("request").map_or(0, line_count))?;
        let decision = served.policy.decide(&filing, today).map_err(ApiError::Faults)?;
        if decision.changes.is_empty() {
            return Ok(decision);
        }
        let Decision { assessment, changes, .. } = decision;
        Err(ApiError::AssessmentChanged { assessment: Box::new(assessment), changes })
    })
    .await
}

fn new_request(
    app: &App,
    policy: &Policy,
    hashes: IdempotencyHashes,
    decision: Decision,
) -> Result<NewRequest, ApiError> {
    let Decision { filing, assessment, duties, .. } = decision;
    let now = app.clock.now();
    let assessment_text = serde_json::value::to_raw_value(&assessment).map_err(|_| ApiError::Internal)?;
    let uid = receipt::new_uid(now).map_err(|_| ApiError::Internal)?;
    Ok(NewRequest {
        uid,
        token_hash: app.secret.token(uid, 0).hash(),
        recipients: app.recipients(&assessment.policy),
        policy: assessment.policy.clone(),
        digest: assessment.digest.clone(),
        filed_at: now.timestamp_millis(),
        listing: Listing::new(&filing, &assessment, policy, None),
        filing: serde_json::to_string(&filing).map_err(|_| ApiError::Internal)?,
        answer: receipt::template(&assessment_text, &duties).map_err(|_| ApiError::Internal)?,
        assessment: String::from(Box::<str>::from(assessment_text)),
        key_hash: hashes.key,
        body_hash: hashes.body,
        keys_expired_until: IdempotencyKey::expired_until(now),
    })
}

fn created(body: String) -> Response {
    let mut response = json_text(StatusCode::CREATED, body);
    response.headers_mut().insert(header::LOCATION, HeaderValue::from_static("/api/v1/request"));
    response
}
