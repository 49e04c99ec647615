//! Storage on the user's device.

mod database;
mod debounce;
mod item;

pub use database::Database;
pub use debounce::Debounce;
pub use item::StoredItem;
