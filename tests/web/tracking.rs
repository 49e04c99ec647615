//! The paths of the tracking app.

use web::tracking::address::{Page, Paper};

#[test]
fn every_page_has_its_address_and_is_found_by_its_path() {
    let pages = [
        ("/track", Page::Request),
        ("/track/form", Page::Paper(Paper::Form)),
        ("/track/label", Page::Paper(Paper::Label)),
    ];
    for (path, page) in pages {
        assert_eq!(Page::from_path(path), Some(page));
        assert_eq!(page.address("tok-en_1"), format!("{path}#tok-en_1"));
    }
    assert_eq!(Page::from_path("/track/"), Some(Page::Request));
}

#[test]
fn a_path_of_another_app_is_not_found() {
    for path in ["/", "/ktc", "/track/nothing", "/track/form/x", "/trackform"] {
        assert_eq!(Page::from_path(path), None, "{path}");
    }
}
