//! The site that browsers load: `dist/`, whose apps Trunk makes.

use crate::{fingerprint, precompress, shrink, styles, tools, wasm, workspace};
use anyhow::Result;
use std::path::Path;
use words::Language;
use xshell::{Shell, cmd};

/// Builds the site to try it out: the same code, sooner built and larger.
///
/// # Errors
///
/// When a tool cannot be installed, or the site does not build.
pub fn build(sh: &Shell) -> Result<()> {
    build_as(sh, Kind::Quick)
}

/// Builds the site that is shipped: as small as can be, and each file with its `.br` and `.gz` beside it.
///
/// # Errors
///
/// When a tool cannot be installed, or the site does not build.
pub fn build_shipped(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_the_shipped_site())?;
    build_as(sh, Kind::Shipped)?;
    precompress::precompress(sh, DIST)
}

/// The folder of the built site, in the workspace's root.
pub const DIST: &str = "dist";

/// The apps of the site: each a crate and a style sheet of its own, so that nobody downloads what another page needs.
const APPS: [&str; 3] = ["portal", "tracking", "workbench"];

/// The style sheet of pages that need no app.
const HOME: &str = "home";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Quick,
    Shipped,
}

impl Kind {
    /// The profile that an app is built in. The workbench has thousands of lines to judge, and no customer downloads it.
    fn profile(self, app: &str) -> &'static str {
        match (self, app) {
            (Self::Quick, _) => "wasm-quick",
            (Self::Shipped, "workbench") => "wasm-lists",
            (Self::Shipped, _) => "wasm",
        }
    }
}

fn build_as(sh: &Shell, kind: Kind) -> Result<()> {
    tools::ensure(sh, &tools::for_the_site(sh)?)?;
    let toolchain = wasm::toolchain(sh)?;
    let _compiler = toolchain.enter(sh)?;
    // Trunk is offline, so that a version that it does not find is an error and not a download of its own choice.
    let (host, target) = (cmd!(sh, "rustc --print host-tuple").quiet().read()?, wasm::TARGET);
    cmd!(sh, "cargo fetch --quiet --target {host} --target {target}").run()?;
    // Trunk takes a `NO_COLOR=1`, as most have it, for an invalid value.
    let _colour = sh.var_os("NO_COLOR").map(|_| sh.push_env("NO_COLOR", "true"));
    sh.remove_path(DIST)?;
    sh.create_dir(DIST)?;
    build_home(sh)?;
    for app in APPS {
        styles::bundle(sh, app)?;
        for language in Language::ALL {
            build_app(sh, kind, app, language)?;
        }
    }
    build_sheets(sh, kind)?;
    cmd!(sh, "cp -R public/. {DIST}").quiet().run()?;
    if kind == Kind::Shipped {
        shrink::minify(sh, Path::new(&format!("{DIST}/sw.js")))?;
    }
    Ok(())
}

/// Builds the worker of the workbench that reads workbooks, which a browser loads only when it is brought one.
fn build_sheets(sh: &Shell, kind: Kind) -> Result<()> {
    let (profile, target) = (kind.profile("sheets"), wasm::TARGET);
    cmd!(sh, "cargo build --locked --package sheets --profile {profile} --target {target}").run()?;
    let module = workspace::built(sh, &format!("{target}/{profile}"), "sheets.wasm")?;
    cmd!(sh, "wasm-bindgen --target no-modules --no-typescript --out-dir {DIST} --out-name sheets {module}")
        .run()?;
    sh.write_file(
        format!("{DIST}/sheets_loader.js"),
        "importScripts(\"/sheets.js\");\nwasm_bindgen({ module_or_path: \"/sheets_bg.wasm\" });\n",
    )?;
    if kind == Kind::Shipped {
        cmd!(sh, "wasm-opt {DIST}/sheets_bg.wasm -Oz -o {DIST}/sheets_bg.wasm").run()?;
    }
    Ok(())
}

/// Builds an app in one language, which is all that a browser downloads of them.
fn build_app(sh: &Shell, kind: Kind, app: &str, language: Language) -> Result<()> {
    let profile = kind.profile(app);
    let feature = feature(language);
    let page = format!("{app}.{}.html", language.tag());
    let (source, built) = (format!("target/site/{page}"), format!("target/site/{app}-{}", language.tag()));
    let code = format!("<link data-trunk rel=\"rust\" href=\"../../src/{app}/Cargo.toml\">");
    sh.write_file(&source, links(app, &code))?;
    println!("$ trunk build {source}");
    cmd!(
        sh,
        "trunk build {source} --html-output {page} --dist {built} --cargo-profile {profile}
         --no-default-features --features {feature} --no-sri true --offline"
    )
    .quiet()
    .run()?;
    if kind == Kind::Shipped {
        shrink::shrink(sh, &built)?;
    }
    publish(sh, &built, &page)
}

/// Builds what pages without an app link, which is the same in every language.
fn build_home(sh: &Shell) -> Result<()> {
    styles::bundle(sh, HOME)?;
    let page = format!("{HOME}.html");
    let (source, built) = (format!("target/site/{page}"), format!("target/site/{HOME}"));
    sh.write_file(&source, links(HOME, ""))?;
    cmd!(sh, "trunk build {source} --html-output {page} --dist {built} --no-sri true --offline")
        .quiet()
        .run()?;
    publish(sh, &built, &page)
}

/// What Trunk makes the links of a page of: its style sheet, and its code. Everything else of a page the server writes.
fn links(sheet: &str, code: &str) -> String {
    format!("<html><head><link data-trunk rel=\"css\" href=\"{sheet}.css\">{code}</head><body></body></html>")
}

/// Takes what Trunk has built into the site, under names that follow the content.
fn publish(sh: &Shell, built: &str, page: &str) -> Result<()> {
    fingerprint::name_by_content(sh, built, page)?;
    cmd!(sh, "cp -R {built}/. {DIST}").quiet().run()?;
    Ok(())
}

/// The feature of an app that builds it in a language.
const fn feature(language: Language) -> &'static str {
    match language {
        Language::English => "english",
        Language::French => "french",
        Language::Spanish => "spanish",
    }
}
