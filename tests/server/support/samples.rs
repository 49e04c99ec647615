//! Sample requests and filings.

use serde_json::{Value, json};

use super::{Answer, Server};

/// Two unopened cameras, bought three weeks before [`super::server::NOW`].
pub(crate) fn camera() -> Value {
    json!({
        "requester": { "role": "customer", "country": "US" },
        "lines": [{
            "model": "KNC-p3BR28V12IR", "serial": "A1234567", "category": "ip", "quantity": 2,
            "unit_price": "250.00", "purchased_on": "2026-10-30",
            "answers": {
                "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "fault": "none"
            }
        }]
    })
}

pub(crate) fn contact() -> Value {
    json!({ "name": "Ann Example", "email": "ann@example.com" })
}

/// Returns a filing of the first line of `request` for `remedy`, with the assessment that the server returns.
pub(crate) fn filing_of(server: &Server, policy: &str, request: &Value, remedy: &str) -> Value {
    let assessment = server.assess(policy, request);
    let remedies = assessment["lines"][0]["remedies"].as_array().unwrap();
    let shown = remedies.iter().find(|shown| shown["remedy"] == remedy).unwrap();
    json!({
        "digest": assessment["digest"],
        "request": request,
        "chosen": [{
            "line": 0, "remedy": remedy, "verdict": shown["verdict"], "net": shown["net"],
            "eligible_until": shown["eligible_until"]
        }],
        "contact": contact()
    })
}

/// Returns a filing of the cameras for a credit.
pub(crate) fn filing(server: &Server) -> Value {
    filing_of(server, "ktc", &camera(), "credit")
}

/// Returns a filing of two cameras that were dead on arrival.
pub(crate) fn broken_camera(server: &Server, remedy: &str) -> Value {
    let mut request = camera();
    request["lines"][0]["answers"] = json!({
        "fault": "doa", "serial_sticker_intact": true, "modified": false, "power_damage": false, "natural_disaster": false,
        "fault_description": "No picture since the first day."
    });
    with_address(filing_of(server, "ktc", &request, remedy))
}

/// Returns a filing of a warranty claim at Koso.
pub(crate) fn koso_claim(server: &Server) -> Value {
    let request = json!({
        "lines": [{
            "model": "BA035W00", "category": "electronic", "quantity": 1, "purchased_on": "2026-05-20",
            "answers": {
                "fault": "defective", "troubleshot": true, "bought_in_north_america": true, "listed_on_website": true
            }
        }]
    });
    with_address(filing_of(server, "koso", &request, "warranty_claim"))
}

pub(crate) fn with_address(mut filing: Value) -> Value {
    filing["contact"]["address"] =
        json!({ "line1": "1 Main Street", "city": "Anytown", "postal_code": "90001", "country": "US" });
    filing
}

/// Files the cameras, and returns the receipt.
pub(crate) fn filed(server: &Server, key: &str) -> Value {
    receipt(&server.file("ktc", key, &filing(server)))
}

/// Files the cameras with another serial number, and returns the receipt.
pub(crate) fn filed_with_serial(server: &Server, key: &str, serial: &Value) -> Value {
    let mut body = filing(server);
    body["request"]["lines"][0]["serial"] = serial.clone();
    receipt(&server.file("ktc", key, &body))
}

pub(crate) fn receipt(answer: &Answer) -> Value {
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

/// Returns the text of a field.
pub(crate) fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_else(|| panic!("no `{field}` in {value}"))
}
