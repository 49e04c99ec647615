//! The site that browsers load: `dist/`, made by Trunk.

use crate::{fingerprint, precompress, styles, tools, wasm};
use anyhow::Result;
use xshell::{Shell, cmd};

/// Builds the site to try it out: what browsers run is the same but for wasm-opt's last percents.
///
/// # Errors
///
/// When a tool cannot be installed, or the site does not build.
pub fn build(sh: &Shell) -> Result<()> {
    trunk(sh, None)
}

/// Builds the site that is shipped: optimised by wasm-opt, and each file with its `.br` and `.gz` beside it.
///
/// # Errors
///
/// When a tool cannot be installed, or the site does not build.
pub fn build_shipped(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_the_shipped_site())?;
    trunk(sh, Some("--release"))?;
    precompress::precompress(sh, DIST)
}

/// The folder of the built site, in the workspace's root.
pub const DIST: &str = "dist";

/// The apps of the site: each a crate, a style sheet and a page of its own, so that nobody downloads what another page needs.
const APPS: [App; 3] = [
    App { name: "portal", page: "index.html" },
    App { name: "tracking", page: "track.html" },
    App { name: "workbench", page: "estimate.html" },
];

struct App {
    name: &'static str,
    page: &'static str,
}

fn trunk(sh: &Shell, release: Option<&str>) -> Result<()> {
    tools::ensure(sh, &tools::for_the_site(sh)?)?;
    let toolchain = wasm::toolchain(sh)?;
    let _compiler = toolchain.enter(sh)?;
    // Trunk is offline, so that a version that it does not find is an error and not a download of its own choice.
    let (host, target) = (cmd!(sh, "rustc --print host-tuple").quiet().read()?, wasm::TARGET);
    cmd!(sh, "cargo fetch --quiet --target {host} --target {target}").run()?;
    // Trunk takes a `NO_COLOR=1`, as most have it, for an invalid value.
    let _colour = sh.var_os("NO_COLOR").map(|_| sh.push_env("NO_COLOR", "true"));
    sh.remove_path(DIST)?;
    for App { name, page } in APPS {
        styles::bundle(sh, name)?;
        let built = format!("target/site/{name}");
        cmd!(sh, "trunk build {page} --html-output {page} --dist {built} --offline {release...}").run()?;
        fingerprint::rename_by_content(sh, &built, page)?;
        cmd!(sh, "cp -R {built}/. {DIST}").quiet().run()?;
    }
    Ok(())
}
