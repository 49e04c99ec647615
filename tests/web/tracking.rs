//! The tracking app's plain values.

use web::tracking::address::{Paper, Show};

#[test]
fn every_address_leads_to_what_it_shows_and_back() {
    let shown = [
        ("/track", Show::Request),
        ("/track/form", Show::Paper(Paper::Form)),
        ("/track/label", Show::Paper(Paper::Label)),
    ];
    for (path, show) in shown {
        assert_eq!(Show::from_path(path), Some(show));
        assert_eq!(show.address("tok-en_1"), format!("{path}#tok-en_1"));
    }
    assert_eq!(Show::from_path("/track/"), Some(Show::Request));
}

#[test]
fn what_is_no_page_of_this_app_is_not_found() {
    for path in ["/", "/ktc", "/track/nothing", "/track/form/x", "/trackform"] {
        assert_eq!(Show::from_path(path), None, "{path}");
    }
}
