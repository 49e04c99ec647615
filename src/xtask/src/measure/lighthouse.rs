//! What Lighthouse makes of the pages that customers and shops see, as on a telephone.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use xshell::{Shell, cmd};

use super::running;
use crate::{site, tools};

/// The form of each vendor, and a website with it.
const PAGES: [&str; 4] = ["/ktc", "/koso", "/demo/ktc.html", "/demo/koso.html"];

/// What is judged, and the least of a hundred points that will do.
type Category = (&'static str, u64);

/// How often a page may be judged: what else the machine does can only cost points.
const TRIES: usize = 3;

/// The least score of each category.
const CATEGORIES: [Category; 4] =
    [("performance", 95), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

/// Has every page judged on a server, and prints its points.
///
/// # Errors
///
/// When a tool cannot be installed or does not run to its end, and when a page has too few points: the error names what costs them.
pub fn judge(sh: &Shell, server: &Path) -> Result<()> {
    tools::ensure(sh, &tools::for_lighthouse())?;
    let running = running::start(server, &["--site", site::DIST])?;
    let mut wanting = Vec::new();
    for page in PAGES {
        let mut lacks = Vec::new();
        for _ in 0..TRIES {
            lacks = judge_page(sh, running.base(), page)?;
            if lacks.is_empty() {
                break;
            }
        }
        wanting.append(&mut lacks);
    }
    ensure!(wanting.is_empty(), "pages have too few points:\n{}", wanting.join("\n"));
    Ok(())
}

/// Prints the points of a page, and says what it lacks.
fn judge_page(sh: &Shell, base: &str, page: &str) -> Result<Vec<String>> {
    let report = report(sh, &format!("{base}{page}"))?;
    let (mut points, mut lacks) = (Vec::new(), Vec::new());
    for (category, least) in CATEGORIES {
        let has = points_of(&report, category).with_context(|| format!("no {category} of {page}"))?;
        points.push(format!("{category} {has}"));
        if has < least {
            let costly = costly(&report, category).join(", ");
            lacks.push(format!("{page}: {category} {has}, not {least}: {costly}"));
        }
    }
    println!("{page:>16}: {}", points.join(", "));
    Ok(lacks)
}

fn report(sh: &Shell, address: &str) -> Result<Value> {
    let only = CATEGORIES.iter().map(|(category, _)| *category).collect::<Vec<_>>().join(",");
    let chromium = cmd!(sh, "which chromium").quiet().read()?;
    let _chromium = sh.push_env("CHROME_PATH", chromium);
    // In a container there is no namespace to build a sandbox of; the only site visited is ours.
    let flags = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu";
    let json = cmd!(sh, "lighthouse {address} {flags} --only-categories={only} --output=json --quiet")
        .quiet()
        .ignore_stderr()
        .read()
        .with_context(|| format!("lighthouse of {address}"))?;
    Ok(serde_json::from_str(&json)?)
}

fn points_of(report: &Value, category: &str) -> Option<u64> {
    let score = report.pointer(&format!("/categories/{category}/score"))?.as_f64()?;
    // A score is of hundredths.
    format!("{:.0}", score * 100.0).parse().ok()
}

/// The audits of a category that did not come out well.
fn costly(report: &Value, category: &str) -> Vec<String> {
    let audits = report.pointer(&format!("/categories/{category}/auditRefs")).and_then(Value::as_array);
    let ids = audits.into_iter().flatten().filter_map(|audit| audit.get("id").and_then(Value::as_str));
    let is_costly = |id: &&str| {
        let score = report.pointer(&format!("/audits/{id}/score")).and_then(Value::as_f64);
        score.is_some_and(|score| score < 0.9)
    };
    ids.filter(is_costly).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{costly, points_of};
    use serde_json::json;

    #[test]
    fn points_are_hundredths_and_what_costs_them_is_named() {
        let report = json!({
            "categories": { "seo": { "score": 0.92, "auditRefs": [{ "id": "canonical" }, { "id": "title" }, { "id": "hint" }] } },
            "audits": { "canonical": { "score": 0 }, "title": { "score": 1 }, "hint": { "score": null } },
        });
        assert_eq!(points_of(&report, "seo"), Some(92));
        assert_eq!(points_of(&report, "performance"), None);
        assert_eq!(costly(&report, "seo"), ["canonical"]);
    }
}
