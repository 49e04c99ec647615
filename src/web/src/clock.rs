//! The vendor's date, from the server: the device's clock may be wrong.

use js_sys::{Array, Function, Intl::DateTimeFormat, Object, Reflect};
use policy::Date;
use wasm_bindgen::JsValue;

use crate::net::Answer;

/// Returns the vendor's date that came with a policy, or the device's for a policy from the service worker.
#[must_use]
pub fn today(answer: &Answer, time_zone: &str) -> Option<Date> {
    let stated = answer.vendor_date.as_deref().and_then(|date| date.parse().ok());
    stated.or_else(|| in_zone(&js_sys::Date::new(&JsValue::from_f64(device_now())), time_zone))
}

/// Returns the time of the device's clock, in milliseconds.
#[expect(
    clippy::disallowed_methods,
    reason = "the only reader of the device's clock: without a network, nothing else states the date"
)]
fn device_now() -> f64 {
    js_sys::Date::now()
}

/// Returns the civil date at a time in a time zone.
fn in_zone(time: &js_sys::Date, zone: &str) -> Option<Date> {
    let options = Object::new();
    for (name, value) in [("timeZone", zone), ("year", "numeric"), ("month", "2-digit"), ("day", "2-digit")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    // The Swedish form of a date is that of ISO 8601.
    let format: Function = DateTimeFormat::new(&Array::of1(&"sv-SE".into()), &options).format();
    format.call1(&JsValue::NULL, time).ok()?.as_string()?.parse().ok()
}
