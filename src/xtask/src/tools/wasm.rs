//! The compiler for wasm32: rustup's, or Debian's if rustup has none.

use super::apt;
use crate::workspace;
use anyhow::{Result, bail};
use std::env;
use std::path::Path;
use xshell::{PushEnv, Shell, cmd};

/// The source of the compiler for wasm32.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The compiler that Cargo uses for native code too; its wasm32 target is installed.
    Rustup,
    /// The compiler with which Debian builds web browsers, and a standard library built from Debian's sources.
    Debian,
}

/// Finds a compiler for wasm32, installing what is missing.
///
/// # Errors
///
/// When neither rustup nor apt can install one.
pub fn toolchain(sh: &Shell) -> Result<Toolchain> {
    match env::var("XTASK_WASM_TOOLCHAIN").as_deref() {
        Ok("debian") => return debian(sh),
        Ok("rustup") | Err(_) => {}
        Ok(other) => bail!("XTASK_WASM_TOOLCHAIN is `{other}`; it can be `rustup` or `debian`"),
    }
    let library = cmd!(sh, "rustc --print target-libdir --target {TARGET}").quiet().read()?;
    let library = Path::new(&library);
    if library.is_dir() {
        return Ok(Toolchain::Rustup);
    }
    println!("installing the {TARGET} target");
    let failure = cmd!(sh, "rustup target add {TARGET}").run().err();
    if library.is_dir() {
        return Ok(Toolchain::Rustup);
    }
    let why = failure.map(|error| format!(" ({error})")).unwrap_or_default();
    println!("rustup could not install it{why}");
    debian(sh)
}

impl Toolchain {
    /// Makes every Cargo that `sh` starts use this compiler, until the returned values are dropped.
    ///
    /// # Errors
    ///
    /// When the folder with the link to Debian's Cargo cannot be written.
    #[must_use = "the environment is restored when this is dropped"]
    pub fn enter(self, sh: &Shell) -> Result<Vec<PushEnv<'_>>> {
        match self {
            Self::Rustup => Ok(Vec::new()),
            Self::Debian => enter_debian(sh),
        }
    }
}

/// The compilation target of the apps and of the tests in Chromium.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Installs Debian's compiler. The package names contain no version of Rust, because Debian updates them together with Firefox
/// and Chromium.
fn debian(sh: &Shell) -> Result<Toolchain> {
    let here = ["/usr/bin/rustc", "/usr/bin/cargo", LINKER].iter().all(|path| sh.path_exists(path));
    if !(here && sh.path_exists(SOURCES)) {
        apt::install(sh, ["rustc-web", "cargo-web", "rust-web-src", "lld-22"].into())?;
    }
    println!("Debian's compiler builds the wasm, and the standard library before it");
    Ok(Toolchain::Debian)
}

fn enter_debian(sh: &Shell) -> Result<Vec<PushEnv<'_>>> {
    // Trunk runs the first `cargo` on the PATH.
    let first = workspace::tools().join("debian");
    sh.create_dir(&first)?;
    cmd!(sh, "ln -sf /usr/bin/cargo {first}/cargo").quiet().run()?;
    let path =
        env::join_paths([first].into_iter().chain(env::split_paths(&sh.var_os("PATH").unwrap_or_default())))?;
    Ok(vec![
        sh.push_env("PATH", path),
        sh.push_env("CARGO", "/usr/bin/cargo"),
        sh.push_env("RUSTC", "/usr/bin/rustc"),
        sh.push_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER),
        // Allows the unstable option that builds the standard library.
        sh.push_env("RUSTC_BOOTSTRAP", "1"),
        sh.push_env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ])
}

const LINKER: &str = "/usr/bin/wasm-ld-22";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library";
