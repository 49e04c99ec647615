//! A PostgreSQL server with a folder of its own.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A PostgreSQL server on loopback; stopped when dropped, its folder deleted.
#[derive(Debug)]
pub struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    port: u16,
    settings: Vec<String>,
}

/// The variable with the URL of a server for tests.
pub const SHARED_POSTGRES: &str = "RMA_TEST_POSTGRES";
/// The variable with its folder that changes whenever something is stored.
pub const SHARED_POSTGRES_CHANGES: &str = "RMA_TEST_POSTGRES_CHANGES";

/// The folders in which Debian installs PostgreSQL, one for each version.
const DEBIAN: &str = "/usr/lib/postgresql";

impl Postgres {
    /// Creates a cluster with these settings, such as `fsync=off`, and starts it.
    ///
    /// # Errors
    ///
    /// When PostgreSQL is not installed, or does not start: the error contains its log.
    pub fn start(settings: &[&str]) -> io::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let settings = settings.iter().map(|setting| (*setting).to_owned()).collect();
        let postgres = Self { programs: programs()?, folder: TempDir::new()?, port, settings };
        if is_root() {
            let folder = [postgres.folder.path().as_os_str()];
            run(Command::new("chown").arg("postgres:").args(folder))?;
        }
        run(postgres
            .command("initdb")
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
            .args(["--data-checksums", "--pgdata"])
            .arg(postgres.data()))?;
        postgres.start_again()?;
        Ok(postgres)
    }

    /// Starts the server after it was stopped, on the same port.
    ///
    /// # Errors
    ///
    /// When it does not start: the error contains its log.
    pub fn start_again(&self) -> io::Result<()> {
        let mut options = format!("-p {} -h 127.0.0.1 -k '' -c max_connections=300", self.port);
        for setting in &self.settings {
            options.push_str(" -c ");
            options.push_str(setting);
        }
        let log = self.folder.path().join("log");
        let started = run(self.control("start").arg("--options").arg(options).arg("--log").arg(&log));
        started.map_err(|error| {
            io::Error::other(format!("{error}: {}", fs::read_to_string(log).unwrap_or_default()))
        })
    }

    /// Stops the server without letting it finish anything, as a power failure would.
    ///
    /// # Errors
    ///
    /// When it is not running.
    pub fn stop_immediately(&self) -> io::Result<()> {
        run(self.control("stop").args(["--mode", "immediate"]))
    }

    /// Returns the URL of a database without the database's name.
    #[must_use]
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/", self.port)
    }

    /// Returns the folder that changes whenever something is stored.
    #[must_use]
    pub fn log_folder(&self) -> PathBuf {
        self.data().join("pg_wal")
    }

    /// Returns the variables by which tests in another process find this server.
    #[must_use]
    pub fn environment(&self) -> [(&'static str, String); 2] {
        let changes = self.log_folder().display().to_string();
        [(SHARED_POSTGRES, self.url()), (SHARED_POSTGRES_CHANGES, changes)]
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn control(&self, action: &str) -> Command {
        let mut command = self.command("pg_ctl");
        command.args([action, "--wait", "--silent", "--pgdata"]).arg(self.data());
        command
    }

    /// Returns a command that runs one of PostgreSQL's programs, as the user `postgres` instead of root, whom PostgreSQL refuses.
    fn command(&self, program: &str) -> Command {
        let path = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        // Ctrl-C in a terminal is not meant for the server: it is stopped when the value is dropped.
        command.current_dir(self.folder.path()).process_group(0);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // An error means that the server has been stopped already.
        let _ = self.stop_immediately();
    }
}

/// Returns the folder of PostgreSQL's programs: that of the newest version.
fn programs() -> io::Result<PathBuf> {
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    let has_server = |folder: &PathBuf| folder.join("initdb").exists() && folder.join("pg_ctl").exists();
    let version = |folder: &PathBuf| -> u32 {
        let name = folder.parent().and_then(Path::file_name).and_then(OsStr::to_str);
        name.and_then(|name| name.parse().ok()).unwrap_or_default()
    };
    let found = versions.chain(std::env::split_paths(&on_path)).filter(has_server).max_by_key(version);
    found
        .ok_or_else(|| io::Error::other("PostgreSQL is not installed: install Debian's package `postgresql`"))
}

/// Returns whether this process runs as root.
fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Runs a command; its output is the error if it fails. The output goes to a file, since the server that a command starts keeps it open.
fn run(command: &mut Command) -> io::Result<()> {
    let output = tempfile::NamedTempFile::new()?;
    let written: File = output.reopen()?;
    command.stdin(Stdio::null()).stdout(written.try_clone()?).stderr(written);
    if command.status()?.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("{command:?} failed: {}", fs::read_to_string(output.path())?)))
}
