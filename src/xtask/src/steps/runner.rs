//! Runs Cargo's tests and reads their results.

use super::Tally;
use anyhow::Result;
use std::io::{self, BufRead as _, BufReader, IsTerminal as _};
use std::process::Command;
use std::time::Duration;
use xshell::{Cmd, Shell, cmd};

/// Runs `cargo test`, prints its output, and adds up its `test result:` lines.
///
/// # Errors
///
/// When Cargo cannot be started.
pub fn run_tests(sh: &Shell, runner: Cmd<'_>) -> Result<Tally> {
    println!("$ {runner}");
    let colour = if io::stdout().is_terminal() { "always" } else { "auto" };
    // One pipe for both outputs, so that the messages of Cargo and of the tests stay in order.
    let (output, input) = io::pipe()?;
    let mut runner = Command::from(runner.env("CARGO_TERM_COLOR", colour).envs(with_times(sh)?));
    let mut child = runner.stdout(input.try_clone()?).stderr(input).spawn()?;
    // The command owns the writing end of the pipe. The output ends only after it is closed.
    drop(runner);
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally += test_result(&line);
        tally.times.extend(test_time(&line));
    }
    // A runner that did not compile, or crashed, reports no test and must not count as success.
    if !child.wait()?.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// Returns the environment with which native tests report their times, an option that libtest offers only on nightly compilers. The
/// variable that allows it is set for the tests alone: with it, Cargo and the compiler would rebuild everything.
fn with_times(sh: &Shell) -> Result<[(String, &'static str); 1]> {
    let host = cmd!(sh, "rustc --print host-tuple").quiet().read()?.to_uppercase().replace('-', "_");
    Ok([(format!("CARGO_TARGET_{host}_RUNNER"), "env RUSTC_BOOTSTRAP=1 RUST_TEST_TIME_UNIT=60000,60000")])
}

/// Parses the counts of a line such as `test result: ok. 3 passed; 0 failed; …`. Returns zeros for other lines.
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
    Tally { passed: count("passed"), failed: count("failed"), times: Vec::new() }
}

/// Parses time and name of a line such as `test a_test ... ok <0.012s>`.
fn test_time(line: &str) -> Option<(Duration, String)> {
    let (name, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let (_, time) = outcome.split_once('<')?;
    let (seconds, _) = time.split_once("s>")?;
    Some((Duration::try_from_secs_f64(seconds.parse().ok()?).ok()?, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Tally, run_tests, test_result, test_time};
    use std::time::Duration;
    use xshell::{Shell, cmd};

    #[test]
    fn a_result_line_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.01s";
        assert_eq!(test_result(line), Tally { passed: 12, failed: 3, times: Vec::new() });
        assert_eq!(test_result("test passed_tests_are_counted ... ok"), Tally::default());
    }

    #[test]
    fn the_time_of_a_test_is_read() {
        assert_eq!(
            test_time("test steps::a_test ... ok <1.500s>"),
            Some((Duration::from_millis(1500), "steps::a_test".to_owned()))
        );
        assert_eq!(test_time("test steps::a_test ... ok"), None);
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_is_one_failure() {
        let sh = Shell::new().unwrap();
        let failed = Tally { failed: 1, ..Tally::default() };
        assert_eq!(run_tests(&sh, cmd!(sh, "false")).unwrap(), failed);
    }
}
