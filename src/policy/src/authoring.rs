//! Tools for people who write policy documents: load TOML, report every problem with line and column, run worked cases.

mod cases;
mod conditions;
mod digest;
mod figures;
mod load;
mod number_words;
mod numbers;
mod placeholders;
mod reach;
mod review;

use std::fmt;

pub use cases::Case;
pub use digest::{digest, digest_of_json};
pub use load::{load, parse_cases};

use crate::Policy;

/// A loaded document: the compiled policy and the worked cases.
#[derive(Debug)]
pub struct Authored {
    /// The policy; its document carries its digest.
    pub policy: Policy,
    /// The worked cases, which have not been run yet.
    pub cases: Vec<Case>,
}

/// A problem of a document, with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The problem and its correction.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

/// Returns the file name and the source of each document that is compiled into this crate.
#[must_use]
pub fn shipped() -> [(&'static str, &'static str); 2] {
    [
        ("ktc/2026-11-01.toml", include_str!("../policies/ktc/2026-11-01.toml")),
        ("koso/2026-11-01.toml", include_str!("../policies/koso/2026-11-01.toml")),
    ]
}

/// Loads a document, reviews it, and runs its worked cases.
///
/// # Errors
/// Every [`Diagnostic`], in the order of the file.
pub fn check(source: &str) -> Result<Authored, Vec<Diagnostic>> {
    let authored = load(source)?;
    let mut diagnostics = Vec::new();
    for case in &authored.cases {
        diagnostics.extend(case.run(&authored.policy).into_iter().map(|mismatch| case.diagnostic(&mismatch)));
    }
    if diagnostics.is_empty() { Ok(authored) } else { Err(diagnostics) }
}
