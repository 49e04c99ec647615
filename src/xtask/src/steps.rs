//! A sequence of steps, each with its heading, its time and its result.

mod runner;

use anyhow::Result;
pub use runner::run_tests;
use std::fmt;
use std::ops::AddAssign;
use std::time::{Duration, Instant};

/// The results of tests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The number of tests that passed.
    pub passed: u64,
    /// The number of tests that failed, and of runs that failed without reporting a test.
    pub failed: u64,
    /// The time and the name of each test whose runner reports times.
    pub times: Vec<(Duration, String)>,
}

/// The steps that have been run.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

/// The number of slow tests that the summary lists.
const SLOWEST: usize = 10;

impl Steps {
    /// Runs a step that succeeds or fails as a whole, and returns whether it succeeded.
    pub fn check(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> bool {
        self.tests(name, || step().map(|()| Tally::default()))
    }

    /// Runs a step that reports tests, and returns whether all of them passed. A step that could not run counts as one failure.
    #[expect(clippy::disallowed_methods, reason = "the time of a step is printed, and decides nothing")]
    pub fn tests(&mut self, name: &'static str, step: impl FnOnce() -> Result<Tally>) -> bool {
        println!("\n=== {name}");
        let start = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            println!("{error:#}");
            Tally { failed: 1, ..Tally::default() }
        });
        let has_passed = tally.failed == 0;
        self.done.push(Step { name, tally, took: start.elapsed() });
        has_passed
    }

    /// Sums the counts of all steps.
    pub fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        self.done.iter().for_each(|step| sum += step.tally.clone());
        sum
    }
}

impl fmt::Display for Steps {
    /// Writes a line for each step, the slowest tests, and the sums as the last line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Step { name, tally, took } in &self.done {
            let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
            let tests = if tally.passed + tally.failed == 0 { String::new() } else { tally.to_string() };
            writeln!(f, "{verdict:<6}  {name:<32} {:>7.1} s  {tests}", took.as_secs_f32())?;
        }
        let mut sum = self.tally();
        sum.times.sort_by(|one, other| other.cmp(one));
        if !sum.times.is_empty() {
            writeln!(f, "\nthe slowest tests")?;
        }
        for (time, test) in sum.times.iter().take(SLOWEST) {
            writeln!(f, "{:>7.1} s  {test}", time.as_secs_f32())?;
        }
        write!(f, "\n{sum}")
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, mut other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.times.append(&mut other.times);
    }
}
