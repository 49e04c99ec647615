//! System packages.

use anyhow::{Result, bail};
use std::collections::BTreeSet;
use xshell::{Shell, cmd};

/// Installs packages from apt.
///
/// # Errors
///
/// When there is no apt, and when this program does not run as root: then the error contains the line to type.
pub fn install(sh: &Shell, packages: BTreeSet<&str>) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let packages = Vec::from_iter(packages);
    let names = packages.join(" ");
    if cmd!(sh, "which apt-get").quiet().ignore_stderr().read().is_err() {
        bail!(
            "{names} (the names of Debian's packages) must be installed, and there is no apt to install them"
        );
    }
    if cmd!(sh, "id -u").quiet().read()? != "0" {
        bail!(
            "system packages are missing; install them with this line, then try again:\n\n    \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}\n"
        );
    }
    println!("installing from apt: {names}");
    let _interactive = sh.push_env("DEBIAN_FRONTEND", "noninteractive");
    cmd!(sh, "apt-get update").ignore_stdout().run()?;
    cmd!(sh, "apt-get install -y --no-install-recommends {packages...}").ignore_stdout().run()?;
    Ok(())
}
