//! What the store promises, tried through the running server and the commands.

mod durability;
mod expiry;
mod numbers;
mod serials;
