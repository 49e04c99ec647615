//! The site that browsers load: `dist/`, which Trunk builds from `index.html`, once for each app.

mod pages;
pub mod precompress;
pub mod style;

use crate::tools::{self, wasm};
use anyhow::{Context, Result};
use std::env;
use xshell::{Shell, cmd};

/// The folder of the built site, in the workspace's root.
pub const DIST: &str = "dist";

/// Builds the site without optimisation: the portal that `trunk serve` shows, and the other apps.
///
/// # Errors
///
/// When a tool cannot be installed, or the site does not build.
pub fn build(sh: &Shell) -> Result<()> {
    build_apps(sh, &[])
}

/// Builds the site that is shipped: optimised for size, and with a compressed `.br` and `.gz` of each file.
///
/// # Errors
///
/// When a tool cannot be installed, or the site does not build.
pub fn build_shipped(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_the_shipped_site(sh)?)?;
    build_apps(sh, &["--release"])?;
    precompress::precompress(sh, DIST)
}

/// Builds the portal alone, with these arguments of `trunk build`.
///
/// # Errors
///
/// When a tool cannot be installed, or the portal does not build.
pub fn build_portal(sh: &Shell, arguments: &[&str]) -> Result<()> {
    with_tools(sh, |sh| Ok(cmd!(sh, "trunk build --locked --offline {arguments...}").run()?))
}

fn build_apps(sh: &Shell, profile: &[&str]) -> Result<()> {
    build_portal(sh, profile)?;
    for app in pages::APPS {
        let (name, template) = (app.name, app.write_template(sh)?);
        let built = format!("target/site/{name}");
        with_tools(sh, |sh| {
            let build = cmd!(
                sh,
                "trunk build {template} --html-output {name}.html --dist {built} --locked --offline"
            );
            Ok(build.args(profile).run()?)
        })?;
        cmd!(sh, "cp -R {built}/. {DIST}").quiet().run()?;
    }
    Ok(())
}

/// Runs a build with the tools and the compiler that it needs.
fn with_tools(sh: &Shell, build: impl FnOnce(&Shell) -> Result<()>) -> Result<()> {
    tools::ensure(sh, &tools::for_the_site(sh)?)?;
    let toolchain = wasm::toolchain(sh)?;
    let _compiler = toolchain.enter(sh)?;
    // Trunk runs offline, so that a missing version of a tool is an error. So Cargo has to fetch all dependencies first.
    let (host, target) = (cmd!(sh, "rustc --print host-tuple").quiet().read()?, wasm::TARGET);
    cmd!(sh, "cargo fetch --quiet --locked --target {host} --target {target}").run()?;
    // Trunk rejects the usual `NO_COLOR=1`.
    let _colour = sh.var_os("NO_COLOR").map(|_| sh.push_env("NO_COLOR", "true"));
    // Trunk's hook bundles the style sheets with this program.
    let _hook = sh.push_env("XTASK", env::current_exe().context("the path of this program")?);
    build(sh)
}
