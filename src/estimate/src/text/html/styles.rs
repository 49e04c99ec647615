//! Finds the parts of a page that its styles strike through or hide.

use std::collections::BTreeSet;

/// The classes that a page's style sheets strike through or hide.
#[derive(Default)]
pub(super) struct Styles<'t> {
    struck: BTreeSet<&'t str>,
    hidden: BTreeSet<&'t str>,
}

impl<'t> Styles<'t> {
    /// Reads the style sheets within a page.
    pub(super) fn of(page: &'t str) -> Self {
        let mut styles = Self::default();
        let mut rest = page;
        while let Some((_, sheet)) = rest.split_once("<style").or_else(|| rest.split_once("<STYLE")) {
            let (sheet, after) = sheet.split_once("</").unwrap_or((sheet, ""));
            let mut rules = sheet;
            while let Some((selectors, rule)) = rules.split_once('{') {
                let (declarations, after) = rule.split_once('}').unwrap_or((rule, ""));
                let names = || classes(selectors);
                if strikes(declarations) {
                    styles.struck.extend(names());
                }
                if hides(declarations) {
                    styles.hidden.extend(names());
                }
                rules = after;
            }
            rest = after;
        }
        styles
    }

    /// Returns whether the attributes of a tag strike its text through.
    pub(super) fn strike(&self, attributes: &str) -> bool {
        strikes(attributes) || has_class(attributes, &self.struck)
    }

    /// Returns whether the attributes of a tag hide it.
    pub(super) fn hide(&self, attributes: &str) -> bool {
        hides(attributes) || has_class(attributes, &self.hidden)
    }
}

fn strikes(declarations: &str) -> bool {
    declarations.contains("line-through")
}

fn hides(declarations: &str) -> bool {
    let mut parts = declarations.split([';', '"', '\'']);
    parts.any(|part| {
        let mut words = part.split(':').map(str::trim);
        words.next().is_some_and(|name| name.eq_ignore_ascii_case("display")) && words.next() == Some("none")
    })
}

/// Returns the names of the classes in a selector: of `td.xl65`, `xl65`.
fn classes(selectors: &str) -> impl Iterator<Item = &str> {
    let is_end = |c: char| !c.is_alphanumeric() && c != '-' && c != '_';
    selectors.split('.').skip(1).filter_map(move |part| part.split(is_end).next())
}

fn has_class(attributes: &str, classes: &BTreeSet<&str>) -> bool {
    let value = || {
        let (_, value) = attributes.split_once("class").or_else(|| attributes.split_once("CLASS"))?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        match value.strip_prefix(['"', '\'']) {
            Some(quoted) => quoted.split(['"', '\'']).next(),
            None => value.split_whitespace().next(),
        }
    };
    !classes.is_empty()
        && value().is_some_and(|value| value.split_whitespace().any(|class| classes.contains(class)))
}
