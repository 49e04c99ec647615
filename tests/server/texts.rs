//! Characters that a terminal or a mail program acts upon are refused.

use serde_json::json;

use crate::support::Server;
use crate::support::samples::{camera, filing, receipt};

/// An escape sequence, a line break, a mark that turns the direction of writing, and a separator.
const ACTING: [&str; 5] =
    ["\u{1b}[2J", "A\n\nYour account is locked", "\u{202e}drawkcab", "\u{2066}", "A\u{2028}B"];

#[test]
fn models_serials_and_countries_are_single_lines_without_control_characters() {
    let server = Server::start();
    for text in ACTING {
        let mut body = filing(&server);
        body["request"]["lines"][0]["model"] = json!(text);
        body["request"]["lines"][0]["serial"] = json!(text);
        body["request"]["requester"]["country"] = json!(text);
        let refused = server.file("ktc", "key-number-000001", &body);
        let expected = ["/request/requester/country", "/request/lines/0/model", "/request/lines/0/serial"]
            .map(str::to_owned);
        assert_eq!((refused.status, refused.pointers()), (422, expected.to_vec()), "{text:?}");
        let mut request = camera();
        request["lines"][0]["model"] = json!(text);
        assert_eq!(server.post("/api/v1/policies/ktc/assess", &request).pointers(), ["/lines/0/model"]);
    }
}

#[test]
fn notes_have_line_breaks_and_no_other_control_characters() {
    let server = Server::start();
    for text in ["\u{1b}[2J", "\u{202e}drawkcab", "A\u{0}", "A\u{2029}B"] {
        let mut body = filing(&server);
        body["note"] = json!(text);
        let refused = server.file("ktc", "key-number-000001", &body);
        assert_eq!((refused.status, refused.pointers()), (422, vec!["/note".to_owned()]), "{text:?}");
    }
    let mut body = filing(&server);
    body["note"] = json!("First line\r\nSecond\tline\n");
    receipt(&server.file("ktc", "key-number-000002", &body));
}
