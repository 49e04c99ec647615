//! Who may show a vendor's form in a frame, and how it looks there.

use std::fs;
use std::process::Command;

use crate::support::Server;
use crate::support::samples::{filed, text};
use crate::support::server::Settings;
use crate::support::site::template;

/// A folder of the shipped documents, with a file about KT&C's pages.
pub(crate) fn with_vendor(file: &str) -> Settings {
    let settings = Settings::new();
    let policies = concat!(env!("CARGO_MANIFEST_DIR"), "/../policy/policies");
    let copied = Command::new("cp").args(["-r", policies]).arg(settings.folder()).status().unwrap();
    assert!(copied.success());
    fs::write(settings.folder().join("policies/ktc/vendor.toml"), file).unwrap();
    let folder = settings.folder().join("policies").display().to_string();
    settings.with(&["--policies", &folder])
}

fn frame_ancestors(server: &Server, path: &str) -> String {
    let answer = server.get(path);
    let policy = answer.header("content-security-policy").unwrap();
    let stated: Vec<&str> =
        policy.split("; ").filter_map(|directive| directive.strip_prefix("frame-ancestors ")).collect();
    assert_eq!(stated.len(), 1, "{policy}");
    stated[0].to_owned()
}

#[test]
fn only_the_listed_websites_may_frame_a_form_and_no_other_page_may_be_framed() {
    let file = "origins = [\"https://www.ktc.example\", \"https://ktc.example:8443\"]";
    let server = with_vendor(file).with(&["--embed-origins", "koso=https://koso.example"]).start();
    assert_eq!(frame_ancestors(&server, "/ktc/embed"), "https://www.ktc.example https://ktc.example:8443");
    assert_eq!(
        frame_ancestors(&server, "/ktc/embed?lang=fr"),
        "https://www.ktc.example https://ktc.example:8443"
    );
    assert_eq!(frame_ancestors(&server, "/koso/embed"), "https://koso.example");
    for path in [
        "/",
        "/ktc",
        "/koso",
        "/track",
        "/nope/embed",
        "/embed",
        "/ktc/embed/more",
        "/ktc/theme.css",
        "/embed.js",
        "/api/v1/policies",
        "/api/embed",
        "/demo/ktc.html",
        "/healthz",
    ] {
        assert_eq!(frame_ancestors(&server, path), "'none'", "{path}");
    }
}

#[test]
fn without_a_list_no_page_may_be_framed() {
    let server = Server::start();
    for path in ["/ktc/embed", "/koso/embed"] {
        assert_eq!(frame_ancestors(&server, path), "'none'", "{path}");
    }
}

#[test]
fn only_the_fictitious_shops_may_frame_pages_of_this_site() {
    let server = Server::start();
    let frames =
        |path: &str| server.get(path).header("content-security-policy").unwrap().contains("frame-src 'self'");
    assert!(frames("/demo/ktc.html"));
    assert!(!frames("/ktc") && !frames("/ktc/embed") && !frames("/demos/x"));
}

#[test]
fn a_file_with_mistakes_is_refused_with_all_of_them() {
    let said = with_vendor(
        "origins = [\n  \"https://shop.example/returns\",\n  \"*.example\",\n  \"http://shop.example\",\n  \"https://Shop.example\",\n  \
         \"https://shop.example:443\",\n  \"https://*.example\",\n  \"https://a.example\", \"https://a.example\",\n]\ncolour = 1\n\
         [theme]\naccent = \"red\"\nradius = 99\nfont = \"Comic Sans\"\nscheme = true\nlogo = \"x\"\n",
    )
    .start_failing();
    for problem in [
        "vendor.toml:2:3: `https://shop.example/returns` is not an origin: leave out everything but scheme, host and port",
        "vendor.toml:3:3: `*.example` is not an origin: write scheme and host, as in `https://shop.example.com`",
        "vendor.toml:4:3: `http://shop.example` is not an origin: only `https`",
        "vendor.toml:5:3: `https://Shop.example` is not an origin: write it as `https://shop.example`",
        "vendor.toml:6:3: `https://shop.example:443` is not an origin: write it as `https://shop.example`",
        "vendor.toml:7:3: `https://*.example` is not an origin: list every website by its own name",
        "vendor.toml:8:24: `https://a.example` is listed twice",
        "vendor.toml:10:1: unknown key `colour`: expected one of origins, language, theme, logo, above, below, ship_to, approval_days",
        "vendor.toml:12:10: `red` is not a colour: write it as `#0a5bd3` or `#0a5`",
        "vendor.toml:13:10: `99` is not a radius: write pixels from 0 to 24",
        "vendor.toml:14:8: `Comic Sans` is not a font: expected one of system,",
        "vendor.toml:15:10: write `scheme` as a string",
        "vendor.toml:16:1: unknown key `logo`: expected one of accent, radius, font, scheme",
    ] {
        assert!(said.contains(problem), "{problem}\n{said}");
    }
}

#[test]
fn a_bad_origin_on_the_command_line_is_refused_too() {
    let said = Settings::new().with(&["--embed-origins", "ktc=shop.example"]).start_failing();
    assert!(said.contains("`shop.example` is not an origin: write scheme and host"), "{said}");
}

#[test]
fn a_vendors_branding_is_read_again_and_a_broken_file_changes_nothing() {
    let server = with_vendor("origins = [\"https://a.example\"]").start();
    let file = server.folder().join("policies/ktc/vendor.toml");
    fs::write(&file, "origins = [\"https://b.example\"]").unwrap();
    server.signal("-HUP");
    server.until("the list is read again", || {
        (frame_ancestors(&server, "/ktc/embed") == "https://b.example").then_some(())
    });
    fs::write(&file, "origins = [\"b.example\"]").unwrap();
    server.signal("-HUP");
    server.until("the problem is named", || server.logs().contains("vendor.toml:1:12").then_some(()));
    assert_eq!(frame_ancestors(&server, "/ktc/embed"), "https://b.example");
}

#[test]
fn the_embedded_page_is_the_built_one_with_the_frames_side_of_the_channel() {
    let site = tempfile::TempDir::new().unwrap();
    let page = template("<script type=\"module\">go()</script>");
    fs::write(site.path().join("index.html"), page).unwrap();
    let site = site.path().to_str().unwrap().to_owned();
    let server = with_vendor("origins = [\"https://a.example\"]\n[theme]\naccent = \"#0a0\"")
        .with(&["--site", &site])
        .start();
    let embedded = server.get("/ktc/embed").text();
    for part in [
        "href=\"/frame.css\"",
        "<html lang=\"en\" class=\"embedded\">",
        "<meta name=\"rma-origins\" content=\"https://a.example\">",
        "href=\"/ktc/theme.css\"",
        "<header class=\"shell-header\" aria-label=\"Return or repair a KT&amp;C product · KT&amp;C\">",
    ] {
        assert!(embedded.contains(part), "{part}: {embedded}");
    }
    let place = |script: &str| embedded.find(script).unwrap();
    assert!(
        place("<script src=\"/frame.js\" defer>") < place("go()"),
        "deferred scripts run in their order: {embedded}"
    );
    let policy = |path: &str| {
        server.get(path).header("content-security-policy").unwrap().replace("https://a.example", "'none'")
    };
    assert_eq!(policy("/ktc/embed"), policy("/ktc"), "the scripts' hashes are the same");
    // The vendor's own page wears its theme; another's is as it was built.
    let page = server.get("/ktc").text();
    let (_, link) = page.split_once("<link rel=\"stylesheet\" href=\"/ktc/theme.css?").unwrap();
    let address = format!("/ktc/theme.css?{}", link.split_once('"').unwrap().0);
    assert_eq!(server.get(&address).text(), server.get("/ktc/theme.css").text());
    assert!(!server.get("/koso").text().contains("theme.css"));
    // Both can be installed; a frame cannot.
    assert!(server.get("/koso").text().contains("<link rel=\"manifest\""));
    assert!(!embedded.contains("manifest"), "{embedded}");
    let etag = server.get("/ktc/embed");
    let again = server.get_with("/ktc/embed", &[("if-none-match", etag.header("etag").unwrap())]);
    assert_eq!(again.status, 304);
}

#[test]
fn a_vendors_wording_and_logo_are_around_the_form() {
    let site = tempfile::TempDir::new().unwrap();
    fs::write(site.path().join("index.html"), template("<script>go()</script>")).unwrap();
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let file = "logo = \"logo.svg\"\nlanguage = \"fr\"\n[above]\nen = \"x\"\nfr = \"Appelez **d’abord** <3.\"\nes = \"x\"\n\
                [below]\nen = \"x\"\nfr = \"[Vos données](https://ktc.example/donnees)\"\nes = \"x\"";
    let settings = with_vendor(file);
    fs::write(settings.folder().join("policies/ktc/logo.svg"), logo).unwrap();
    let server = settings.with(&["--site", site.path().to_str().unwrap()]).start();
    let page = server.get("/ktc?lang=fr").text();
    for part in [
        "<p>Appelez <strong>d’abord</strong> &lt;3.</p>",
        "<a href=\"https://ktc.example/donnees\">Vos données</a>",
        "alt=\"KT&amp;C\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!server.get("/koso?lang=fr").text().contains("Appelez"));
    // What the customer has chosen goes before what the vendor prefers, and that before what the browser asks for.
    let speaks = |headers: &[(&str, &str)]| server.get_with("/ktc", headers).text().contains("Appelez");
    assert!(speaks(&[("accept-language", "en")]) && !speaks(&[("cookie", "language=en")]));
    let address = page.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    let image = server.get(address);
    let tracked = server.track(text(&filed(&server, "key-number-000001"), "token")).json();
    assert_eq!(text(&tracked, "logo"), address);
    assert_eq!((image.text().as_str(), image.header("content-type")), (logo, Some("image/svg+xml")));
    let again = server.get_with(address, &[("if-none-match", image.header("etag").unwrap())]);
    assert_eq!(again.status, 304);
}

#[test]
fn the_pages_of_a_policy_are_offered_in_its_own_languages() {
    let site = tempfile::TempDir::new().unwrap();
    fs::write(site.path().join("index.html"), template("<script>go()</script>")).unwrap();
    let settings = with_vendor("").with(&["--site", site.path().to_str().unwrap()]);
    let path = settings.folder().join("policies/koso/2026-11-01.toml");
    let document = fs::read_to_string(&path).unwrap().replace("[\"en\", \"fr\", \"es\"]", "[\"en\", \"es\"]");
    let (before, french) = document.split_once("[vague.fr]").unwrap();
    let document = before.to_owned() + &french[french.find("[vague.es]").unwrap()..];
    let lines: Vec<&str> = document.lines().filter(|line| !line.contains(".fr = ")).collect();
    fs::write(&path, lines.join("\n")).unwrap();
    let server = settings.start();
    let offers = |path: &str, tag: &str| server.get(path).text().contains(&format!("hreflang=\"{tag}\""));
    assert!(offers("/koso", "es-419") && !offers("/koso", "fr-CA"));
    assert!(offers("/ktc", "es-419") && offers("/ktc", "fr-CA"));
    let page = server.get("/koso?lang=fr").text();
    assert!(page.contains("<html lang=\"en\">"), "its texts are not in French: {page}");
}

#[test]
fn the_days_that_an_approval_takes_are_on_every_page_of_the_form() {
    let site = tempfile::TempDir::new().unwrap();
    fs::write(site.path().join("index.html"), template("<script>go()</script>")).unwrap();
    let site = site.path().to_str().unwrap();
    let server = with_vendor("approval_days = 3").with(&["--site", site]).start();
    let stated = "<meta name=\"rma-approval-days\" content=\"3\">";
    for path in ["/ktc", "/ktc/embed"] {
        assert!(server.get(path).text().contains(stated), "{path}");
    }
    assert!(!server.get("/koso").text().contains("rma-approval-days"));
    for days in ["61", "-1", "\"3\"", "1.5"] {
        let refused = with_vendor(&format!("approval_days = {days}")).start_failing();
        let problem = "vendor.toml:1:17: write a whole number of days from 0 to 60";
        assert!(refused.contains(problem), "{days}: {refused}");
    }
}

#[test]
fn invalid_wording_and_missing_languages_are_refused() {
    let said = with_vendor(
        "logo = \"../secret.svg\"\nlanguage = \"de\"\n[above]\nen = \"<script>x</script>\"\nfr = \"# Titre\"\nes = \"[x](javascript:x)\"\n\
         [below]\nen = \"x\"\nfr = 1\nde = \"x\"",
    )
    .start_failing();
    for problem in [
        "vendor.toml:1:8: `../secret.svg` is in another folder: put the logo beside this file",
        "vendor.toml:2:12: expected one of the policy's languages: en, fr, es",
        "vendor.toml:4:6: headings, images, code and HTML are not allowed: write paragraphs",
        "vendor.toml:5:6: headings",
        "vendor.toml:6:6: `javascript:x` is not an allowed link: begin it with `https://`, `mailto:` or `tel:`",
        "vendor.toml:7:1: `below` is missing in `es`, a language of the policy",
        "vendor.toml:9:6: write the wording as a string",
        "vendor.toml:10:1: the policy has no texts in `de`",
    ] {
        assert!(said.contains(problem), "{problem}\n{said}");
    }
    for (name, size, problem) in [
        ("logo.gif", 1, "`logo.gif` cannot be a logo: use an SVG, a PNG or a WebP image"),
        ("logo.png", 40_000, "`logo.png` has 40 KB: each customer downloads it, so at most 32 KB"),
        ("none.png", 0, "`none.png`: No such file"),
    ] {
        let settings = with_vendor(&format!("logo = \"{name}\""));
        if size > 0 {
            fs::write(settings.folder().join("policies/ktc").join(name), vec![0; size]).unwrap();
        }
        let said = settings.start_failing();
        assert!(said.contains(problem), "{problem}\n{said}");
    }
}

#[test]
fn a_theme_ignores_unknown_and_invalid_values() {
    let server = with_vendor("[theme]\nradius = 4\nfont = \"serif\"").start();
    let own = server.get("/ktc/theme.css");
    assert_eq!((own.status, own.header("content-type")), (200, Some("text/css; charset=utf-8")));
    assert!(own.text().contains("--radius:4px") && own.text().contains("--font:Charter"), "{}", own.text());
    let asked = server.get("/ktc/theme.css?radius=8&accent=%231a569b&font=}body{display:none&x=y").text();
    assert!(asked.contains("--radius:8px") && asked.contains("--font:Charter"), "{asked}");
    assert!(asked.contains("--accent:light-dark(#1a569b,") && !asked.contains("display"), "{asked}");
    assert_eq!(server.get("/nope/theme.css").status, 404);
    assert_eq!(server.get("/koso/theme.css").text(), ":root{}\n");
}

#[test]
fn the_element_stays_under_6_kb() {
    let script = include_str!("../../public/embed.js");
    assert!(script.len() < 6_144, "{} bytes", script.len());
}
