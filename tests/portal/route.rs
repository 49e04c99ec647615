use portal::route::{Paper, Route, Step};

fn request(policy: &str, step: Step) -> Route {
    Route::Request { policy: policy.into(), step }
}

#[test]
fn every_address_leads_to_its_page_and_back() {
    let token = || "tok-en_1".to_owned();
    let routes = [
        ("/", "", "", Route::Choose),
        ("/ktc", "", "", request("ktc", Step::Ask)),
        ("/ktc", "step=check", "", request("ktc", Step::Check)),
        ("/koso", "step=filed", "", request("koso", Step::Filed)),
        ("/track", "", "tok-en_1", Route::Track { token: token() }),
        ("/track/form", "", "tok-en_1", Route::Paper { paper: Paper::Form, token: token() }),
        ("/track/label", "", "tok-en_1", Route::Paper { paper: Paper::Label, token: token() }),
    ];
    for (path, query, fragment, route) in routes {
        assert_eq!(Route::parse(path, query, fragment), route);
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        assert_eq!(route.address(), format!("{path}{query}{fragment}"));
    }
}

#[test]
fn addresses_are_read_kindly() {
    assert_eq!(Route::parse("/ktc/", "", ""), request("ktc", Step::Ask));
    assert_eq!(Route::parse("/ktc", "lang=en&step=check", ""), request("ktc", Step::Check));
    assert_eq!(Route::parse("/ktc", "step=nonsense", "x"), request("ktc", Step::Ask));
}

#[test]
fn what_is_no_page_is_not_found() {
    for path in ["/desk", "/api", "/embed", "/track/nothing", "/a/b", "/track/form/x"] {
        assert_eq!(Route::parse(path, "", ""), Route::NotFound, "{path}");
    }
}
