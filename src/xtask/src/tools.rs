//! The programs that the commands need: checks whether they are installed, and installs them.

mod apt;
pub mod wasm;

use crate::workspace;
use anyhow::{Result, bail};
use xshell::{Shell, cmd};

/// A program or package that a command needs.
pub struct Tool {
    /// The name on the `PATH`, or in the registry.
    name: &'static str,
    /// The required version; `None` if any version will do.
    version: Option<String>,
    source: Source,
}

/// The installer of a tool.
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

    /// Returns whether the tool is installed in the required version.
    fn is_installed(&self, sh: &Shell) -> bool {
        self.installed_version(sh)
            .is_some_and(|text| self.version.as_ref().is_none_or(|version| contains_word(&text, version)))
    }

    /// Returns a text that contains the tool's version, or `None` if the tool is not installed.
    fn installed_version(&self, sh: &Shell) -> Option<String> {
        let name = self.name;
        match self.source {
            Source::Npm => {
                sh.read_file(workspace::tools().join("node_modules").join(name).join("package.json")).ok()
            }
            // Only located, not started: some of these programs have side effects whatever their options.
            Source::Apt(_) => cmd!(sh, "which {name}").quiet().ignore_stderr().read().ok(),
            Source::Cargo(_) | Source::Rustup(_) => {
                cmd!(sh, "{name} --version").quiet().ignore_stderr().read().ok()
            }
        }
    }
}

/// Returns wasm-bindgen's test runner, and Chromium, in which it runs the tests.
pub fn for_wasm_tests(sh: &Shell) -> Result<Vec<Tool>> {
    Ok(vec![
        wasm_bindgen(sh)?,
        Tool::apt("chromium", "chromium"),
        Tool::apt("chromedriver", "chromium-driver"),
    ])
}

/// Returns Trunk, and the wasm-bindgen of `Cargo.lock`, which Trunk runs.
pub fn for_the_site(sh: &Shell) -> Result<Vec<Tool>> {
    // 0.22 needs a newer compiler than `rust-version`.
    let trunk = Tool { name: "trunk", version: Some("0.21.14".to_owned()), source: Source::Cargo("trunk") };
    Ok(vec![trunk, wasm_bindgen(sh)?])
}

/// Returns binaryen from npm in the version that `Trunk.toml` names, since Debian's is too old.
pub fn for_the_shipped_site(sh: &Shell) -> Result<Vec<Tool>> {
    let version = format!("{}.0.0", workspace::wasm_opt_version(sh)?);
    Ok(vec![Tool::apt("node", "nodejs"), Tool::apt("npm", "npm"), Tool::npm("binaryen", &version)])
}

/// Returns the formatter and clippy, which rustup's minimal profile leaves out.
pub fn for_the_lints() -> Vec<Tool> {
    vec![Tool::rustup("rustfmt", "rustfmt"), Tool::rustup("cargo-clippy", "clippy")]
}

/// Returns Chromium and its driver, readers of the codes on printed papers, and axe-core for accessibility.
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

/// Returns PostgreSQL. Debian keeps its programs out of the `PATH`, except those of its wrapper.
pub fn for_the_store() -> Vec<Tool> {
    vec![Tool::apt("pg_ctlcluster", "postgresql")]
}

/// Returns Chromium and Lighthouse.
pub fn for_lighthouse() -> Vec<Tool> {
    vec![
        Tool::apt("chromium", "chromium"),
        Tool::apt("node", "nodejs"),
        Tool::apt("npm", "npm"),
        Tool::npm("lighthouse", "12.8.2"),
    ]
}

/// Returns cargo-deny, which takes minutes to build.
pub fn for_the_audit() -> Vec<Tool> {
    vec![Tool { name: "cargo-deny", version: None, source: Source::Cargo("cargo-deny") }]
}

/// Installs the tools that are missing, and prints their names.
///
/// # Errors
///
/// When an installer fails, and when apt is needed and this program does not run as root: then the error contains the line to type.
pub fn ensure(sh: &Shell, tools: &[Tool]) -> Result<()> {
    let packages = tools.iter().filter_map(|tool| match tool.source {
        Source::Apt(package) if !tool.is_installed(sh) => Some(package),
        Source::Apt(_) | Source::Cargo(_) | Source::Npm | Source::Rustup(_) => None,
    });
    apt::install(sh, packages.collect())?;
    for tool in tools {
        if !tool.is_installed(sh) {
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
            println!("installing {package}: compiling it takes some minutes");
            // If the user has installed another version, that one must stay.
            let root = tool.installed_version(sh).map(|_| ["--root".into(), folder.into_os_string()]);
            let root: &Vec<_> = &root.into_iter().flatten().collect();
            // A mirror of the registry may lack some of the locked versions.
            if cmd!(sh, "cargo install --locked {package} {root...}").run().is_err() {
                println!("installing {package} with other versions of its dependencies");
                cmd!(sh, "cargo install {package} {root...}").run()?;
            }
        }
    }
    Ok(())
}

fn at(package: &str, version: Option<&str>) -> String {
    version.map_or_else(|| package.to_owned(), |version| format!("{package}@{version}"))
}

/// Returns whether `text` contains `version` as a whole word: `0.2.130` is not in `0.2.1300`.
fn contains_word(text: &str, version: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || c == '"').any(|word| word == version)
}
