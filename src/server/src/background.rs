//! Tasks that run beside the requests for as long as the server does.

pub(crate) mod reload;
pub(crate) mod upkeep;
