//! A running `rma-server` with a folder of its own.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use tempfile::TempDir;

use crate::wait::wait_until;

/// The settings with which a server is started.
#[derive(Clone, Debug)]
pub struct ServerSettings {
    program: PathBuf,
    /// Shared by the servers that are started from it one after the other.
    folder: Arc<TempDir>,
    /// The port to listen on; 0 for a free one.
    port: u16,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    wrapper: Vec<String>,
    /// The URL of a database that is not in the folder, and a folder that changes whenever something is stored in it.
    external_database: Option<(String, PathBuf)>,
}

/// A server that is listening. Dropping it kills the process.
#[derive(Debug)]
pub struct RunningServer {
    base: String,
    process: Child,
    settings: ServerSettings,
}

impl ServerSettings {
    /// Creates settings for a server with an empty folder, without rate limits, that logs everything.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made.
    pub fn new(program: impl Into<PathBuf>) -> io::Result<Self> {
        let settings = Self {
            program: program.into(),
            folder: Arc::new(TempDir::new()?),
            port: 0,
            arguments: Vec::new(),
            environment: Vec::new(),
            wrapper: Vec::new(),
            external_database: None,
        };
        // No shipped document has an address, and no number is issued without one.
        let settings = settings.environment("RMA_SHIP_TO", "Returns; 1 Dock Street; Anytown, CA 90001; USA");
        Ok(settings.environment("RMA_RATE_LIMITS", "off").environment("RUST_LOG", "trace"))
    }

    /// Sets the server's clock to a time such as `2026-11-20T18:00:00Z`.
    #[must_use]
    pub fn at(self, clock: &str) -> Self {
        self.environment("RMA_CLOCK", clock)
    }

    /// Appends arguments of `rma-server serve`.
    #[must_use]
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    /// Sets a variable of the environment.
    #[must_use]
    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.retain(|(known, _)| known != name);
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Uses a database that is not in the folder. `changes` is a folder that changes whenever something is stored.
    #[must_use]
    pub fn on_database(mut self, url: String, changes: PathBuf) -> Self {
        self.external_database = Some((url, changes));
        let secret = self.folder().join("rma.db.secret").display().to_string();
        self.environment("RMA_SECRET", &secret)
    }

    /// Listens on this port instead of a free one.
    #[must_use]
    pub fn on_port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Runs the server through another program, such as `prlimit`.
    #[must_use]
    pub fn through(mut self, wrapper: &[&str]) -> Self {
        self.wrapper = wrapper.iter().map(|part| (*part).to_owned()).collect();
        self
    }

    /// Returns the folder with the database, the log and everything else that the server writes.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the database's URL.
    #[must_use]
    pub fn database(&self) -> String {
        match &self.external_database {
            Some((url, _)) => url.clone(),
            None => format!("sqlite://{}", self.folder().join("rma.db").display()),
        }
    }

    /// Returns the log of the servers that were started from these settings.
    #[must_use]
    pub fn logs(&self) -> String {
        fs::read_to_string(self.folder().join("log")).unwrap_or_default()
    }

    /// Starts the server, and waits until it listens.
    ///
    /// # Errors
    ///
    /// When the server cannot be started, or ends before it listens: the error contains its log.
    pub fn start(self) -> io::Result<RunningServer> {
        let mut process = self.command()?.stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        match line.trim().strip_prefix("listening on ") {
            Some(base) => Ok(RunningServer { base: base.to_owned(), process, settings: self }),
            None => Err(io::Error::other(format!("the server did not start: {}", self.logs()))),
        }
    }

    /// Starts a server that is expected to end by itself with an error, and returns its log.
    ///
    /// # Panics
    ///
    /// When the server succeeds.
    #[must_use]
    pub fn start_failing(&self) -> String {
        let ended = self.command().unwrap().stdout(Stdio::null()).status().unwrap();
        assert!(!ended.success());
        self.logs()
    }

    /// Builds a command of the vendor on the server's database, such as `requests`.
    #[must_use]
    pub fn vendor_command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(words).args(["--database", &self.database()]).envs(self.environment.iter().cloned());
        command.env_remove("RUST_LOG");
        command
    }

    fn command(&self) -> io::Result<Command> {
        let program = self.program.as_os_str();
        let mut words = self.wrapper.iter().map(AsRef::as_ref).chain([program]);
        let mut command = Command::new(words.next().unwrap_or(program));
        let listen = format!("127.0.0.1:{}", self.port);
        command
            .args(words)
            .args(["serve", "--listen", &listen, "--database", &self.database()])
            .args(&self.arguments)
            .envs(self.environment.iter().cloned())
            .stderr(File::options().create(true).append(true).open(self.folder().join("log"))?);
        Ok(command)
    }
}

impl RunningServer {
    /// Returns the server's address, without a path.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Returns the port that the server listens on.
    ///
    /// # Panics
    ///
    /// Never: each address ends with its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.base.rsplit(':').next().unwrap().parse().unwrap()
    }

    /// Returns the process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Returns the settings that the server was started with.
    #[must_use]
    pub fn settings(&self) -> &ServerSettings {
        &self.settings
    }

    /// Kills the server, as a power cut would.
    pub fn kill(&mut self) {
        // An error means that the server has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Waits until the server has ended by itself, and returns whether it succeeded.
    ///
    /// # Panics
    ///
    /// When the server has been killed before.
    pub fn ended(&mut self) -> bool {
        self.process.wait().unwrap().success()
    }

    /// Sends a signal such as `-HUP`.
    ///
    /// # Panics
    ///
    /// When the server has ended.
    pub fn signal(&self, name: &str) {
        assert!(Command::new("kill").args([name, &self.id().to_string()]).status().unwrap().success());
    }

    /// Calls `look` until it returns a value: at once, and after each change in the server's folder: its log, mails, database.
    ///
    /// # Panics
    ///
    /// When nothing changes for half a minute.
    pub fn wait_until<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        let folders = [self.settings.folder().to_owned()];
        let changes = self.settings.external_database.iter().map(|(_, changes)| changes.clone());
        let folders: Vec<PathBuf> = folders.into_iter().chain(changes).collect();
        wait_until(&folders, what, look)
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            eprintln!("the log of the server of this failed test:\n{}", self.settings.logs());
        }
    }
}
