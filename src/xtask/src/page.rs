//! An app's page: what it says before the app is there, in the app's language.

use anyhow::{Context, Result};
use words::Language;
use words::portal::{frame, track};
use words::workbench;
use xshell::Shell;

/// Writes the page of an app in a language to `path`: `page.html` with what it names as `{{title}}` put in its place.
///
/// # Errors
///
/// When the page cannot be read or written, and when it names what there is not.
pub fn write(sh: &Shell, path: &str, app: &str, language: Language) -> Result<()> {
    let html = sh.read_file(TEMPLATE)?;
    let mut parts = html.split("{{");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) =
            part.split_once("}}").with_context(|| format!("`{{{{` is never closed in {TEMPLATE}"))?;
        let named = named(app, name, language)
            .with_context(|| format!("there is no `{name}`, as {TEMPLATE} has it"))?;
        written.push_str(&named);
        written.push_str(rest);
    }
    sh.write_file(path, written)?;
    Ok(())
}

const TEMPLATE: &str = "page.html";

fn named(app: &str, name: &str, language: Language) -> Option<String> {
    let (title, loading, is_found) = match app {
        "tracking" => (track::title(language), track::loading(language), false),
        "workbench" => (workbench::heading(language), frame::loading(language), false),
        _ => (frame::title(language), frame::loading(language), true),
    };
    Some(match name {
        "app" => app.to_owned(),
        "lang" => language.html_lang().to_owned(),
        "title" => title.to_owned(),
        "brand" => frame::title(language).to_owned(),
        // What only few are to open is kept out of search engines; the rest says what it is.
        "about" if is_found => {
            format!("<meta name=\"description\" content=\"{}\">", frame::description(language))
        }
        "about" => "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        "loading" => loading.to_owned(),
        "needs_javascript" => frame::needs_javascript(language).to_owned(),
        _ => return None,
    })
}
