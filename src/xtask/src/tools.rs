//! The programs that the commands need: how to find out whether one is installed, and how to install it.

mod apt;
pub mod wasm;

use crate::workspace;
use anyhow::{Result, bail};
use xshell::{Shell, cmd};

/// A program or package that a command needs.
pub struct Tool {
    /// What it is called on the `PATH`, or in its registry.
    name: &'static str,
    /// The only version that will do; `None` where any will.
    version: Option<String>,
    source: Source,
}

/// Where a tool comes from.
enum Source {
    /// A Debian package.
    Apt(&'static str),
    /// A crate whose program is built here.
    Cargo(&'static str),
    /// An npm package, installed under `target/tools`.
    Npm,
    /// A component of the Rust toolchain.
    Rustup(&'static str),
}

impl Tool {
    fn apt(name: &'static str, package: &'static str) -> Self {
        Self { name, version: None, source: Source::Apt(package) }
    }

    fn npm(name: &'static str, version: &str) -> Self {
        Self { name, version: Some(version.to_owned()), source: Source::Npm }
    }

    fn rustup(name: &'static str, component: &'static str) -> Self {
        Self { name, version: None, source: Source::Rustup(component) }
    }

    /// Whether it is here, in the version that we want.
    fn is_here(&self, sh: &Shell) -> bool {
        self.installed_version(sh)
            .is_some_and(|text| self.version.as_ref().is_none_or(|version| says(&text, version)))
    }

    /// What the tool itself says about its version; `None` if it is not here.
    fn installed_version(&self, sh: &Shell) -> Option<String> {
        let name = self.name;
        match self.source {
            Source::Npm => {
                sh.read_file(workspace::tools().join("node_modules").join(name).join("package.json")).ok()
            }
            // A program of Debian's is not started: some of them have no option that is free of consequences.
            Source::Apt(_) => cmd!(sh, "which {name}").quiet().ignore_stderr().read().ok(),
            Source::Cargo(_) | Source::Rustup(_) => {
                cmd!(sh, "{name} --version").quiet().ignore_stderr().read().ok()
            }
        }
    }
}

/// wasm-bindgen's test runner, and Chromium, which it runs the tests in.
pub fn for_wasm_tests(sh: &Shell) -> Result<Vec<Tool>> {
    Ok(vec![
        wasm_bindgen(sh)?,
        Tool::apt("chromium", "chromium"),
        Tool::apt("chromedriver", "chromium-driver"),
    ])
}

/// Trunk, which makes the site of the wasm crates, and the wasm-bindgen of `Cargo.lock`, which it calls.
pub fn for_the_site(sh: &Shell) -> Result<Vec<Tool>> {
    // 0.22 wants a newer compiler than ours.
    let trunk = Tool { name: "trunk", version: Some("0.21.14".to_owned()), source: Source::Cargo("trunk") };
    Ok(vec![trunk, wasm_bindgen(sh)?])
}

/// binaryen, from npm in the version that `Trunk.toml` names: Debian's is too old.
pub fn for_the_shipped_site(sh: &Shell) -> Result<Vec<Tool>> {
    let version = format!("{}.0.0", workspace::wasm_opt_version(sh)?);
    Ok(vec![Tool::apt("node", "nodejs"), Tool::apt("npm", "npm"), Tool::npm("binaryen", &version)])
}

/// What formats and lints, which rustup's minimal profile leaves out.
pub fn for_the_lints() -> Vec<Tool> {
    vec![Tool::rustup("rustfmt", "rustfmt"), Tool::rustup("cargo-clippy", "clippy")]
}

/// Chromium and its driver, readers for the codes on printed papers, and axe-core for accessibility.
pub fn for_the_browser() -> Vec<Tool> {
    vec![
        Tool::apt("chromium", "chromium"),
        Tool::apt("chromedriver", "chromium-driver"),
        Tool::apt("zbarimg", "zbar-tools"),
        Tool::apt("pdftoppm", "poppler-utils"),
        Tool::apt("node", "nodejs"),
        Tool::apt("npm", "npm"),
        Tool::npm("axe-core", "4.14.1"),
    ]
}

/// Chromium, and what judges pages in it.
pub fn for_lighthouse() -> Vec<Tool> {
    vec![
        Tool::apt("chromium", "chromium"),
        Tool::apt("node", "nodejs"),
        Tool::apt("npm", "npm"),
        Tool::npm("lighthouse", "12.8.2"),
    ]
}

/// cargo-deny, which takes minutes to build.
pub fn for_the_audit() -> Vec<Tool> {
    vec![Tool { name: "cargo-deny", version: None, source: Source::Cargo("cargo-deny") }]
}

/// Installs those of the tools that are not here yet, and says so.
///
/// # Errors
///
/// When an installer fails, or when apt is needed and we are not root: then the error holds the line to type.
pub fn ensure(sh: &Shell, tools: &[Tool]) -> Result<()> {
    let packages = tools.iter().filter_map(|tool| match tool.source {
        Source::Apt(package) if !tool.is_here(sh) => Some(package),
        Source::Apt(_) | Source::Cargo(_) | Source::Npm | Source::Rustup(_) => None,
    });
    apt::install(sh, packages.collect())?;
    for tool in tools {
        if !tool.is_here(sh) {
            install(sh, tool)?;
        }
    }
    Ok(())
}

fn wasm_bindgen(sh: &Shell) -> Result<Tool> {
    let version = workspace::locked_version(sh, "wasm-bindgen")?;
    Ok(Tool { name: "wasm-bindgen", version: Some(version), source: Source::Cargo("wasm-bindgen-cli") })
}

fn install(sh: &Shell, tool: &Tool) -> Result<()> {
    let folder = workspace::tools();
    match (&tool.source, &tool.version) {
        (Source::Apt(package), _) => {
            bail!("apt installed {package}, and `{}` is still not on the PATH", tool.name)
        }
        (Source::Rustup(component), _) => cmd!(sh, "rustup component add {component}").run()?,
        (Source::Npm, version) => {
            let package = at(tool.name, version.as_deref());
            println!("installing {package} from npm under target/tools");
            sh.create_dir(&folder)?;
            cmd!(sh, "npm install --prefix {folder} --no-audit --no-fund --loglevel error {package}")
                .run()?;
        }
        (Source::Cargo(krate), version) => {
            let package = at(krate, version.as_deref());
            println!("installing {package}, which is built here and takes some minutes");
            // Another version of the same program is somebody's own: leave it alone.
            let aside = tool.installed_version(sh).map(|_| ["--root".into(), folder.into_os_string()]);
            let aside: &Vec<_> = &aside.into_iter().flatten().collect();
            // A mirror may not have all that it was released with yet.
            if cmd!(sh, "cargo install --locked {package} {aside...}").run().is_err() {
                println!("installing {package} with whatever fits of its dependencies");
                cmd!(sh, "cargo install {package} {aside...}").run()?;
            }
        }
    }
    Ok(())
}

fn at(package: &str, version: Option<&str>) -> String {
    version.map_or_else(|| package.to_owned(), |version| format!("{package}@{version}"))
}

/// Whether `text` has `version` as a word of its own: `0.2.130` is not in `0.2.1300`.
fn says(text: &str, version: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || c == '"').any(|word| word == version)
}
