//! The types that the store's methods take and return. Times are milliseconds since 1970 in UTC.

use policy::filing::Filing;
use policy::tracking::EventKind;
use policy::{Assessment, Date, Id, RmaNumber, Status};
use uuid::Uuid;

use crate::request::listing::Listing;

/// A request that is about to be stored.
pub(crate) struct NewRequest {
    /// The id from which the customer's token is derived.
    pub(crate) uid: Uuid,
    pub(crate) token_hash: String,
    pub(crate) policy: Id,
    /// Digest of the document that decided.
    pub(crate) digest: String,
    pub(crate) filed_at: i64,
    /// The filing, as JSON.
    pub(crate) filing: String,
    /// The assessment of the chosen remedies, as JSON.
    pub(crate) assessment: String,
    pub(crate) listing: Listing,
    /// Hash of the idempotency key.
    pub(crate) key_hash: String,
    pub(crate) body_hash: String,
    /// The response, with gaps for reference and token.
    pub(crate) answer: String,
    /// Idempotency keys stored at this time or before may be used again.
    pub(crate) keys_expired_until: i64,
    /// The recipients of a mail about the new request.
    pub(crate) recipients: &'static [Recipient],
}

/// A request with everything stored about it.
#[derive(Debug)]
pub(crate) struct StoredRequest {
    pub(crate) id: i64,
    /// The id from which the customer's token is derived.
    pub(crate) uid: Uuid,
    /// The number of links that were revoked.
    pub(crate) link_generation: i64,
    pub(crate) reference: String,
    pub(crate) policy: Id,
    /// Digest of the document that decided.
    pub(crate) digest: String,
    pub(crate) status: Status,
    pub(crate) filing: Filing,
    /// The assessment of the chosen remedies.
    pub(crate) assessment: Assessment,
    /// The RMA number, once one is issued.
    pub(crate) issued: Option<Issued>,
    /// The events, oldest first.
    pub(crate) events: Vec<StoredEvent>,
}

/// An issued RMA number.
#[derive(Debug)]
pub(crate) struct Issued {
    pub(crate) number: RmaNumber,
    /// The day of issue, in the vendor's time zone.
    pub(crate) on: Date,
    pub(crate) last_ship_day: Option<Date>,
    /// The end of the last ship day.
    pub(crate) expires_at: Option<i64>,
    /// The lines of the address that the goods are sent to; empty for numbers that were issued without one.
    pub(crate) ship_to: Vec<String>,
}

/// An entry in a request's history.
#[derive(Debug)]
pub(crate) struct StoredEvent {
    /// The position among the request's events, from 1.
    pub(crate) number: i64,
    pub(crate) at: i64,
    pub(crate) kind: StoredKind,
    /// `customer`, `vendor` or `time`.
    pub(crate) actor: String,
    /// The clause cited by the decision.
    pub(crate) clause: Option<Id>,
    pub(crate) note: Option<String>,
}

/// The kind of a stored event. During an upgrade, servers of two versions write to one database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StoredKind {
    Known(EventKind),
    /// The name of a kind that a newer version added.
    Newer(String),
}

/// A request in a list.
pub(crate) struct Summary {
    pub(crate) reference: String,
    pub(crate) policy: String,
    /// The name of the status, which a newer version may have added.
    pub(crate) status: String,
    pub(crate) filed_at: i64,
    pub(crate) rma_number: Option<String>,
    pub(crate) last_ship_day: Option<String>,
}

impl StoredKind {
    /// Returns the kind with this name in the database.
    pub(super) fn from_name(name: &str) -> Self {
        EventKind::from_name(name).map_or_else(|| Self::Newer(name.to_owned()), Self::Known)
    }

    /// Returns the kind; `None` if a newer version added it.
    pub(crate) const fn known(&self) -> Option<EventKind> {
        match self {
            Self::Known(kind) => Some(*kind),
            Self::Newer(_) => None,
        }
    }

    /// Returns the name in the database.
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Known(kind) => kind.as_str(),
            Self::Newer(name) => name,
        }
    }
}

/// The cause of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    Customer,
    Vendor,
    /// The server, when a day is over.
    Time,
}

impl Actor {
    const ALL: [Self; 3] = [Self::Customer, Self::Vendor, Self::Time];

    /// Returns the actor with this name in the database.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|actor| actor.as_str() == name)
    }

    /// Returns the name in the database.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Vendor => "vendor",
            Self::Time => "time",
        }
    }
}

/// The recipient of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recipient {
    Customer,
    /// The vendor's mailbox.
    Vendor,
}

/// A mail that is due.
pub(crate) struct DueMail {
    pub(crate) request: i64,
    /// The number of the event that the mail reports.
    pub(crate) event: i64,
    /// The time of that event, in milliseconds since 1970.
    pub(crate) event_at: i64,
    pub(crate) recipient: Recipient,
    /// The number of attempts so far.
    pub(crate) attempts: i64,
}

/// A mail that was tried and is not delivered.
pub(crate) struct UndeliveredMail {
    /// The number of the event that the mail reports.
    pub(crate) event: i64,
    /// The name of the recipient, which a newer version may have added.
    pub(crate) recipient: String,
    /// The number of attempts so far.
    pub(crate) attempts: i64,
    /// The time of the next attempt, in milliseconds since 1970; `None` if the mail was given up.
    pub(crate) due_at: Option<i64>,
}

/// The result of an attempt to send a mail.
pub(crate) enum MailOutcome {
    /// The mail server accepted it.
    Sent { at: i64 },
    /// It failed, and is retried.
    Later { due_at: i64 },
    /// No attempt was made, since the mail cannot be composed yet.
    NotComposed { due_at: i64 },
    /// No attempt was made, since its recipient has had many mails.
    Postponed { due_at: i64 },
    /// It failed for good.
    GivenUp,
}

impl Recipient {
    pub(super) const ALL: [Self; 2] = [Self::Customer, Self::Vendor];

    /// Returns the name in the database.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Vendor => "vendor",
        }
    }
}
