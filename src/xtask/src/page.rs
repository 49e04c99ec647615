//! An app's page: what it says before the app is there, in the app's language.

use anyhow::{Context, Result};
use words::Language;
use words::portal::{frame, track};
use words::workbench;
use xshell::Shell;

/// Writes the words of a language where the page of an app names them: `{{title}}`.
///
/// # Errors
///
/// When the page cannot be read or written, and when it names words that there are none of.
pub fn write_words(sh: &Shell, path: &str, app: &str, language: Language) -> Result<()> {
    let html = sh.read_file(path)?;
    let mut parts = html.split("{{");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) =
            part.split_once("}}").with_context(|| format!("`{{{{` is never closed in {path}"))?;
        let words =
            word(app, name, language).with_context(|| format!("there are no words `{name}` in {path}"))?;
        written.push_str(words);
        written.push_str(rest);
    }
    sh.write_file(path, written)?;
    Ok(())
}

fn word(app: &str, name: &str, language: Language) -> Option<&'static str> {
    let is_tracking = app == "tracking";
    Some(match name {
        "lang" => language.html_lang(),
        "title" if is_tracking => track::title(language),
        "title" if app == "workbench" => workbench::heading(language),
        "brand" | "title" => frame::title(language),
        "description" => frame::description(language),
        "loading" if is_tracking => track::loading(language),
        "loading" => frame::loading(language),
        "needs_javascript" => frame::needs_javascript(language),
        _ => return None,
    })
}
