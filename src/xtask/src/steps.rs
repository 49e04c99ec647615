//! A run of steps, each with its heading and its time, and what they came to.

use anyhow::Result;
use std::fmt;
use std::io::{self, BufRead as _, BufReader, IsTerminal as _};
use std::ops::AddAssign;
use std::process::Command;
use std::time::{Duration, Instant};
use xshell::Cmd;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and held.
    pub passed: u64,
    /// Tests that ran and did not, and runs that ended badly without saying which.
    pub failed: u64,
}

/// The steps so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

impl Steps {
    /// Runs a step that either works or fails as a whole, and says whether it worked.
    pub fn check(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> bool {
        self.tests(name, || step().map(|()| Tally::default()))
    }

    /// Runs a step that reports tests, and says whether all of them passed. A step that could not be run is one failure.
    #[expect(
        clippy::disallowed_methods,
        reason = "how long a step takes is for people to read, and decides nothing"
    )]
    pub fn tests(&mut self, name: &'static str, step: impl FnOnce() -> Result<Tally>) -> bool {
        println!("\n=== {name}");
        let start = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            println!("{error:#}");
            Tally { passed: 0, failed: 1 }
        });
        self.done.push(Step { name, tally, took: start.elapsed() });
        tally.failed == 0
    }

    /// What all of them came to.
    pub fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        self.done.iter().for_each(|step| sum += step.tally);
        sum
    }
}

impl fmt::Display for Steps {
    /// A line for each step, and a last line with the sums.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Step { name, tally, took } in &self.done {
            let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
            let tests = if *tally == Tally::default() { String::new() } else { tally.to_string() };
            writeln!(f, "{verdict:<6}  {name:<32} {:>7.1} s  {tests}", took.as_secs_f32())?;
        }
        write!(f, "{}", self.tally())
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a test runner, shows what it prints, and adds up its `test result:` lines.
///
/// # Errors
///
/// When the runner cannot be started.
pub fn run_tests(runner: Cmd<'_>) -> Result<Tally> {
    println!("$ {runner}");
    let colour = if io::stdout().is_terminal() { "always" } else { "auto" };
    // One pipe for both, so that what Cargo says stays beside what the tests say.
    let (output, input) = io::pipe()?;
    let mut runner = Command::from(runner.env("CARGO_TERM_COLOR", colour));
    let mut child = runner.stdout(input.try_clone()?).stderr(input).spawn()?;
    // It holds our end of the pipe, which has to close for the output to end.
    drop(runner);
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally += test_result(&line);
    }
    // A runner that did not compile, or crashed, reports no test: that must not look like success.
    if !child.wait()?.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// What `test result: ok. 3 passed; 0 failed; …` reports; nothing for any other line.
fn test_result(line: &str) -> Tally {
    let Some((_, counts)) = line.split_once("test result: ") else {
        return Tally::default();
    };
    let count = |what: &str| {
        let words: Vec<&str> = counts.split_whitespace().map(|word| word.trim_end_matches(';')).collect();
        let number = words.windows(2).find_map(|pair| match pair {
            [number, word] if *word == what => number.parse().ok(),
            _ => None,
        });
        number.unwrap_or(0)
    };
    Tally { passed: count("passed"), failed: count("failed") }
}

#[cfg(test)]
mod tests {
    use super::{Tally, run_tests, test_result};
    use xshell::{Shell, cmd};

    #[test]
    fn a_result_line_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.01s";
        assert_eq!(test_result(line), Tally { passed: 12, failed: 3 });
        assert_eq!(test_result("test passed_tests_are_counted ... ok"), Tally::default());
    }

    #[test]
    fn a_runner_that_ends_badly_without_a_failed_test_is_one_failure() {
        let sh = Shell::new().unwrap();
        assert_eq!(run_tests(cmd!(sh, "false")).unwrap(), Tally { passed: 0, failed: 1 });
    }
}
