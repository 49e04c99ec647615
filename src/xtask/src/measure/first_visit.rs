//! What a customer's first visit transfers, measured by making one.

use super::running;
use crate::site;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fmt;
use std::io::Read as _;
use std::path::Path;
use words::Language;

/// Visits each vendor's page on a running server as a browser would, and prints what came over the line.
///
/// # Errors
///
/// When the server answers otherwise than expected, and when a visit is heavier than its budget.
pub fn weigh(base: &str) -> Result<()> {
    let list: Value = serde_json::from_slice(&get(base, "/api/v1/policies", "identity")?)?;
    let policies =
        list.get("policies").and_then(Value::as_array).context("/api/v1/policies lists no policies")?;
    let mut largest = 0;
    for policy in policies {
        let policy = policy.get("id").and_then(Value::as_str).context("a policy without an id")?;
        for language in Language::ALL {
            let visit = Visit::make(base, policy, language)?;
            println!("first visit to /{policy} in {}, in bytes\n{visit}\n", language.own_name());
            largest = largest.max(visit.total().brotli);
        }
    }
    println!("budget {BUDGET}, aim {AIM}, largest first visit {largest}");
    ensure!(largest <= BUDGET, "a first visit exceeds its budget by {} bytes", largest - BUDGET);
    Ok(())
}

/// Measures the site in `dist/` on a server that was built for testing: the bytes are those of the shipped one.
///
/// # Errors
///
/// When the server does not start, and when a first visit exceeds its budget.
pub fn weigh_site(server: &Path) -> Result<()> {
    weigh(running::start(server, &["--site", site::DIST])?.base())
}

/// The most bytes that a first visit may transfer, with brotli.
const BUDGET: usize = 250_000;
const AIM: usize = 200_000;

/// The files of one visit.
struct Visit(Vec<(String, Weight)>);

/// What a file weighs in each encoding, as it came.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Visit {
    fn make(base: &str, policy: &str, language: Language) -> Result<Self> {
        let page = format!("/{policy}?lang={}", language.tag());
        let html = String::from_utf8(get(base, &page, "identity")?)?;
        let mut paths = vec![page];
        paths.extend(linked(&html));
        // The app asks for it once it runs.
        paths.push(format!("/api/v1/policies/{policy}?lang={}", language.tag()));
        let weighed = paths.into_iter().map(|path| {
            let weight = |encoding| get(base, &path, encoding).map(|body| body.len());
            let weight = Weight { raw: weight("identity")?, gzip: weight("gzip")?, brotli: weight("br")? };
            Ok((path, weight))
        });
        weighed.collect::<Result<_>>().map(Self)
    }

    fn total(&self) -> Weight {
        self.0.iter().fold(Weight::default(), |sum, (_, weight)| Weight {
            raw: sum.raw + weight.raw,
            gzip: sum.gzip + weight.gzip,
            brotli: sum.brotli + weight.brotli,
        })
    }
}

impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>9} {:>9} {:>9}", "raw", "gzip", "brotli")?;
        for (path, Weight { raw, gzip, brotli }) in &self.0 {
            writeln!(f, "{raw:>9} {gzip:>9} {brotli:>9}  {path}")?;
        }
        let Weight { raw, gzip, brotli } = self.total();
        write!(f, "{raw:>9} {gzip:>9} {brotli:>9}  total")
    }
}

/// What a page links for the browser to load at once: styles, scripts, wasm, icons.
fn linked(html: &str) -> Vec<String> {
    let mut paths: Vec<String> = ["href", "src"]
        .into_iter()
        .flat_map(|attribute| html.split(attribute).skip(1))
        .filter_map(|rest| rest.strip_prefix('='))
        .map(|value| match value.strip_prefix(['"', '\'']) {
            Some(quoted) => quoted.split(['"', '\'']).next().unwrap_or_default(),
            // Minified: without quotation marks.
            None => value.split([' ', '>']).next().unwrap_or_default(),
        })
        .filter(|path| {
            let file = path.split('?').next().unwrap_or(path);
            LOADED.iter().any(|extension| file.ends_with(extension))
        })
        .map(str::to_owned)
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

const LOADED: &[&str] = &[".css", ".js", ".wasm", ".svg", ".png", ".ico", ".woff2", ".webmanifest"];

/// The body as it came over the line, still encoded.
fn get(base: &str, path: &str, encoding: &str) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    let answer = ureq::get(format!("{base}{path}")).header("Accept-Encoding", encoding).call();
    answer.with_context(|| format!("asking for {path}"))?.into_body().into_reader().read_to_end(&mut body)?;
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn a_page_loads_what_it_links_and_not_where_it_leads() {
        let html = r#"<link rel="stylesheet" href="/style-1.css" integrity="x"><link rel=modulepreload href=/portal-1.js>
            <link rel="manifest" href="/ktc/manifest.webmanifest?lang=fr"><a href="/ktc">KT&amp;C</a><link rel="preload" href="/portal-1_bg.wasm"><script src='/embed.js'></script>"#;
        assert_eq!(
            linked(html),
            [
                "/embed.js",
                "/ktc/manifest.webmanifest?lang=fr",
                "/portal-1.js",
                "/portal-1_bg.wasm",
                "/style-1.css"
            ]
        );
    }
}
