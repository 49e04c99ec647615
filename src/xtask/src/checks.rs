//! Checks that need no test runner.

#[cfg(test)]
mod claims;
pub mod lints;
pub mod purity;
