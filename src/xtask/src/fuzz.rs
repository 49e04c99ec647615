//! `cargo xtask fuzz`: the changed lists of the estimate's tests, as many as one likes.

use anyhow::Result;
use xshell::{Shell, cmd};

/// Reads so many lists, in an optimized build with the checks of a debug build.
pub fn fuzz(sh: &Shell, cases: u32) -> Result<()> {
    let cases = cases.to_string();
    cmd!(sh, "cargo test --locked -p estimate --all-features --test mutations")
        .env("PROPTEST_CASES", cases)
        .env("CARGO_PROFILE_TEST_OPT_LEVEL", "2")
        .run()?;
    Ok(())
}
