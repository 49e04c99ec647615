//! The pages of the fictitious shops.

use std::fs;
use std::path::Path;

use crate::typography::faults;

/// Returns the texts of a page between its tags.
fn texts(page: &str) -> Vec<String> {
    let between = page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.trim());
    let said = between.filter(|text| !text.is_empty());
    said.map(|text| text.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")).collect()
}

#[test]
fn the_texts_of_the_shops_follow_the_typography_of_their_language() {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/demo");
    for (name, language) in [("ktc.html", "en"), ("koso.html", "fr")] {
        let page = fs::read_to_string(demo.join(name)).unwrap();
        let texts = texts(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\"")) && texts.len() > 10, "{texts:?}");
        for text in texts {
            assert_eq!(faults(language, &text), Vec::<&str>::new(), "{name}: {text}");
        }
    }
}
