//! Rate limits against abuse, each counted separately for every client network.

mod bucket;

use std::time::Duration;

use crate::http::extract::ClientAddress;
use crate::http::respond::ApiError;
use bucket::Bucket;

/// The rate limits of the server; without buckets, nothing is limited.
pub(crate) struct Limits(Option<Buckets>);

struct Buckets {
    filings: Bucket,
    body_kib: Bucket,
    lines: Bucket,
    missed_look_ups: Bucket,
    lost_links: Bucket,
}

impl Limits {
    /// Returns the limits that docs/running.md states.
    pub(crate) fn on() -> Self {
        Self(Some(Buckets {
            filings: Bucket::new(Duration::from_mins(1), 10),
            body_kib: Bucket::new(Duration::from_millis(15), 16 << 10),
            lines: Bucket::new(Duration::from_millis(5), 20_000),
            missed_look_ups: Bucket::new(Duration::from_secs(6), 10),
            lost_links: Bucket::new(Duration::from_mins(2), 5),
        }))
    }

    /// Returns limits that allow everything, for load tests.
    pub(crate) fn off() -> Self {
        Self(None)
    }

    /// Counts a filing that is about to be stored.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] if the limit is exceeded.
    pub(crate) fn filing(&self, client: ClientAddress) -> Result<(), ApiError> {
        self.take("filings", client, 1, |buckets| &buckets.filings)
    }

    /// Counts the bytes of a body that is about to be parsed, even if it turns out to be invalid.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] if the limit is exceeded.
    pub(crate) fn body(&self, client: ClientAddress, bytes: usize) -> Result<(), ApiError> {
        self.take("body_kib", client, bytes.div_ceil(1 << 10), |buckets| &buckets.body_kib)
    }

    /// Counts lines that are about to be read and assessed, even if they turn out to be invalid.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] if the limit is exceeded.
    pub(crate) fn lines(&self, client: ClientAddress, lines: usize) -> Result<(), ApiError> {
        self.take("lines", client, lines, |buckets| &buckets.lines)
    }

    /// Counts a token that matched no request.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] if the limit is exceeded.
    pub(crate) fn missed_look_up(&self, client: ClientAddress) -> Result<(), ApiError> {
        self.take("missed_look_ups", client, 1, |buckets| &buckets.missed_look_ups)
    }

    /// Counts a request for a lost link, whether it exists or not.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] if the limit is exceeded.
    pub(crate) fn lost_link(&self, client: ClientAddress) -> Result<(), ApiError> {
        self.take("lost_links", client, 1, |buckets| &buckets.lost_links)
    }

    /// Deletes the states of clients whose buckets are full again.
    pub(crate) fn delete_full(&self) {
        if let Some(Buckets { filings, body_kib, lines, missed_look_ups, lost_links }) = &self.0 {
            [filings, body_kib, lines, missed_look_ups, lost_links].into_iter().for_each(Bucket::delete_full);
        }
    }

    fn take(
        &self,
        name: &'static str,
        client: ClientAddress,
        count: usize,
        bucket: impl FnOnce(&Buckets) -> &Bucket,
    ) -> Result<(), ApiError> {
        let Some(buckets) = &self.0 else { return Ok(()) };
        bucket(buckets).take(client.0, count).map_err(|wait| {
            metrics::counter!("rma_limited_total", "limit" => name).increment(1);
            ApiError::TooMany { seconds: wait.as_secs() + 1 }
        })
    }
}
