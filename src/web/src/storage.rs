//! What the browser stores on the user's device.

mod database;
mod item;

pub use database::Database;
pub use item::StoredItem;
