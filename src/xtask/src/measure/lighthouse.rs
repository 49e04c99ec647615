//! Lighthouse's scores of the pages that customers and shops see, on an emulated telephone.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use xshell::{Shell, cmd};

use super::running;
use crate::{site, tools};

/// The form of each vendor, and a website that embeds it.
const PAGES: [&str; 4] = ["/ktc", "/koso", "/demo/ktc.html", "/demo/koso.html"];

/// A category of Lighthouse, with the minimum score out of 100.
type Category = (&'static str, u64);

/// The maximum number of runs for one page, which passes if one of them does: other programs on the machine can lower a score, but not
/// raise it.
const MAX_RUNS: usize = 3;

/// The categories that are checked.
const CATEGORIES: [Category; 4] =
    [("performance", 95), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

/// Runs Lighthouse on every page of a server, and prints the scores.
///
/// # Errors
///
/// When a tool cannot be installed or does not run to its end, and when a score is too low: the error names the failed audits.
pub fn check(sh: &Shell, server: &Path) -> Result<()> {
    tools::ensure(sh, &tools::for_lighthouse())?;
    let running = running::start(server, &["--site", site::DIST])?;
    let mut failures = Vec::new();
    for page in PAGES {
        let mut too_low = Vec::new();
        for _ in 0..MAX_RUNS {
            too_low = check_page(sh, running.base(), page)?;
            if too_low.is_empty() {
                break;
            }
        }
        failures.append(&mut too_low);
    }
    ensure!(failures.is_empty(), "pages have too low scores:\n{}", failures.join("\n"));
    Ok(())
}

/// Prints the scores of a page, and returns a line for each that is too low.
fn check_page(sh: &Shell, base: &str, page: &str) -> Result<Vec<String>> {
    let report = report(sh, &format!("{base}{page}"))?;
    let (mut scores, mut too_low) = (Vec::new(), Vec::new());
    for (category, minimum) in CATEGORIES {
        let score =
            score_of(&report, category).with_context(|| format!("{page} has no score for {category}"))?;
        scores.push(format!("{category} {score}"));
        if score < minimum {
            let audits = failed_audits(&report, category).join(", ");
            too_low.push(format!("{page}: {category} {score}, below {minimum}: {audits}"));
        }
    }
    println!("{page:>16}: {}", scores.join(", "));
    Ok(too_low)
}

fn report(sh: &Shell, address: &str) -> Result<Value> {
    let only = CATEGORIES.iter().map(|(category, _)| *category).collect::<Vec<_>>().join(",");
    let chromium = cmd!(sh, "which chromium").quiet().read()?;
    let _chromium = sh.push_env("CHROME_PATH", chromium);
    // Containers lack the namespaces for Chromium's sandbox, which is not needed here: it loads no other website.
    let flags = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu";
    let json = cmd!(sh, "lighthouse {address} {flags} --only-categories={only} --output=json --quiet")
        .quiet()
        .ignore_stderr()
        .read()
        .with_context(|| format!("lighthouse of {address}"))?;
    Ok(serde_json::from_str(&json)?)
}

fn score_of(report: &Value, category: &str) -> Option<u64> {
    let score = report.pointer(&format!("/categories/{category}/score"))?.as_f64()?;
    // Lighthouse reports a score between 0 and 1.
    format!("{:.0}", score * 100.0).parse().ok()
}

/// Returns the audits of a category that failed.
fn failed_audits(report: &Value, category: &str) -> Vec<String> {
    let audits = report.pointer(&format!("/categories/{category}/auditRefs")).and_then(Value::as_array);
    let ids = audits.into_iter().flatten().filter_map(|audit| audit.get("id").and_then(Value::as_str));
    let has_failed = |id: &&str| {
        let score = report.pointer(&format!("/audits/{id}/score")).and_then(Value::as_f64);
        score.is_some_and(|score| score < 0.9)
    };
    ids.filter(has_failed).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{failed_audits, score_of};
    use serde_json::json;

    #[test]
    fn scores_are_out_of_100_and_failed_audits_are_named() {
        let report = json!({
            "categories": { "seo": { "score": 0.92, "auditRefs": [{ "id": "canonical" }, { "id": "title" }, { "id": "hint" }] } },
            "audits": { "canonical": { "score": 0 }, "title": { "score": 1 }, "hint": { "score": null } },
        });
        assert_eq!(score_of(&report, "seo"), Some(92));
        assert_eq!(score_of(&report, "performance"), None);
        assert_eq!(failed_audits(&report, "seo"), ["canonical"]);
    }
}
