//! One style sheet out of several, so that a visit asks for one.

use crate::workspace;
use anyhow::{Context, Result};
use xshell::Shell;

/// Writes `style/APP.css` with its imports put in their place to `target/site/APP.css`, which the app's page links.
///
/// The sheets in `style/` are plain CSS and work as they are; this saves the browser a second round of requests. Understood
/// is `@import "file.css";`, with `layer(name)` behind it if wanted, on a line of its own, in an app's sheet only.
///
/// # Errors
///
/// When a sheet cannot be read.
pub fn bundle(sh: &Shell, app: &str) -> Result<()> {
    let folder = workspace::root().join("style");
    let index = sh.read_file(folder.join(format!("{app}.css")))?;
    let lines = index.lines().map(|line| {
        let Some((file, layer)) = import(line) else {
            return Ok(line.to_owned());
        };
        let sheet = sh.read_file(folder.join(file)).with_context(|| format!("`{line}` in {app}.css"))?;
        Ok(layer.map_or_else(|| sheet.clone(), |layer| format!("@layer {layer} {{\n{sheet}\n}}")))
    });
    let sheets = lines.collect::<Result<Vec<String>>>()?;
    sh.write_file(format!("target/site/{app}.css"), without_comments(&sheets.join("\n")))?;
    Ok(())
}

/// The sheet without its comments and indentation, which are for us. `/*` in a string is not understood.
fn without_comments(sheet: &str) -> String {
    let code = sheet.split("/*").enumerate().map(|(i, part)| match i {
        0 => part,
        _ => part.split_once("*/").map_or("", |(_, code)| code),
    });
    let code: String = code.collect();
    let lines: Vec<&str> = code.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The file and the layer that a line imports, if it imports one.
fn import(line: &str) -> Option<(&str, Option<&str>)> {
    let (file, rest) = line.trim().strip_prefix("@import \"")?.split_once('"')?;
    let layer =
        rest.trim().strip_prefix("layer(").and_then(|rest| rest.split_once(')')).map(|(layer, _)| layer);
    Some((file, layer))
}

#[cfg(test)]
mod tests {
    use super::{import, without_comments};

    #[test]
    fn comments_and_indentation_are_left_out() {
        assert_eq!(
            without_comments("/* one\n two */\na {\n  b: c; /* d */\n}\n\n/**/e {}"),
            "a {\nb: c;\n}\ne {}"
        );
    }

    #[test]
    fn an_import_names_its_file_and_its_layer() {
        assert_eq!(import(r#"@import "base.css";"#), Some(("base.css", None)));
        assert_eq!(import(r#"@import "base.css" layer(base);"#), Some(("base.css", Some("base"))));
        assert_eq!(import("@layer tokens, base;"), None);
    }
}
