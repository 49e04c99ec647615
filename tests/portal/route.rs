use portal::route::{Route, Step};

fn request(policy: &str, step: Step) -> Route {
    Route::Request { policy: policy.into(), step }
}

#[test]
fn every_address_leads_to_its_page_and_back() {
    let routes = [
        ("/", "", Route::Choose),
        ("/ktc", "", request("ktc", Step::Ask)),
        ("/ktc", "step=check", request("ktc", Step::Check)),
        ("/koso", "step=filed", request("koso", Step::Filed)),
    ];
    for (path, query, route) in routes {
        assert_eq!(Route::parse(path, query), route);
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        assert_eq!(route.address(), format!("{path}{query}"));
    }
}

#[test]
fn addresses_are_read_kindly() {
    assert_eq!(Route::parse("/ktc/", ""), request("ktc", Step::Ask));
    assert_eq!(Route::parse("/ktc", "lang=en&step=check"), request("ktc", Step::Check));
    assert_eq!(Route::parse("/ktc", "step=nonsense"), request("ktc", Step::Ask));
    assert_eq!(Route::parse("/ktc/embed", "step=check"), request("ktc", Step::Check));
}

#[test]
fn what_is_no_page_of_this_app_is_not_found() {
    for path in [
        "/desk",
        "/api",
        "/embed",
        "/track",
        "/track/nothing",
        "/a/b",
        "/api/embed",
        "/ktc/embed/x",
        "/track/form/x",
    ] {
        assert_eq!(Route::parse(path, ""), Route::NotFound, "{path}");
    }
}
