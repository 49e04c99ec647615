//! `cargo xtask fuzz`: the property tests of the estimate on changed lists, with a given number of cases.

use anyhow::Result;
use xshell::{Shell, cmd};

/// Reads `cases` changed lists, in an optimized build with the checks of a debug build.
pub fn fuzz(sh: &Shell, cases: u32) -> Result<()> {
    let cases = cases.to_string();
    cmd!(sh, "cargo test --locked -p estimate --all-features --test mutations")
        .env("PROPTEST_CASES", cases)
        .env("CARGO_PROFILE_TEST_OPT_LEVEL", "2")
        .run()?;
    Ok(())
}
