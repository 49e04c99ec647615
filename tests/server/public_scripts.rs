//! What the scripts in `public/` repeat from the server.

use std::fs;

use tempfile::TempDir;

use crate::support::server::Settings;

const EMBED: &str = include_str!("../../public/embed.js");
const FRAME: &str = include_str!("../../public/frame.js");
const WORKER: &str = include_str!("../../public/sw.js");
const DOCUMENT: &str = include_str!("../../src/policy/policies/ktc/2026-11-01.toml");

/// A server with one file of the vendor's, which the server refuses.
fn refused_with(name: &str, content: &str) -> String {
    let folder = TempDir::new().unwrap();
    let vendor = folder.path().join("ktc");
    fs::create_dir(&vendor).unwrap();
    fs::write(vendor.join("2026-11-01.toml"), DOCUMENT).unwrap();
    fs::write(vendor.join(name), content).unwrap();
    Settings::new().with(&["--policies", folder.path().to_str().unwrap()]).start_failing()
}

/// The text between the first `start` and the next `end`.
fn between<'s>(script: &'s str, start: &str, end: &str) -> &'s str {
    script.split_once(start).and_then(|(_, rest)| rest.split_once(end)).unwrap().0
}

#[test]
fn both_scripts_of_a_frame_accept_the_names_of_the_theme() {
    let refused = refused_with("vendor.toml", "[theme]\nlogo = \"x\"\n");
    for names in [between(EMBED, "#looks = [", "]"), between(FRAME, "const LOOKS = [", "]")] {
        let names = names.replace('"', "");
        assert!(
            refused.contains(&format!("unknown key `logo`: expected one of {names}\n")),
            "{names}: {refused}"
        );
    }
}

#[test]
fn no_vendor_may_have_the_name_of_a_path_that_the_service_worker_ignores() {
    for name in between(WORKER, "(?!(", ")").split('|') {
        let document = DOCUMENT.replacen("id = \"ktc\"", &format!("id = \"{name}\""), 1);
        let refused = refused_with("2026-11-01.toml", &document);
        assert!(refused.contains(&format!("`{name}` is a page of the portal")), "{name}: {refused}");
    }
}
