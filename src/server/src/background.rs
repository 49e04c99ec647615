//! Background tasks, except the one that sends mails, `mail/sender.rs`.

pub(crate) mod checkpoint;
pub(crate) mod heartbeat;
pub(crate) mod integrity;
pub(crate) mod lost_links;
pub(crate) mod maintenance;
pub(crate) mod reload;
