//! The vendor's date.
//!
//! The device's clock may be wrong, so the time is that of the server's `Date` header.

use js_sys::{Array, Function, Intl::DateTimeFormat, Object, Reflect};
use policy::Date;
use wasm_bindgen::JsValue;

use crate::net::Answer;

/// Returns the date in the vendor's time zone when the server sent `answer`.
#[must_use]
pub fn today(answer: &Answer, time_zone: &str) -> Option<Date> {
    let now = answer.date.as_deref().map_or_else(device_now, js_sys::Date::parse);
    let now = if now.is_nan() { device_now() } else { now };
    in_zone(&js_sys::Date::new(&JsValue::from_f64(now)), time_zone)
}

/// Returns the time of the device's clock, in milliseconds.
#[expect(
    clippy::disallowed_methods,
    reason = "the only reader of the device's clock: the `Date` header is missing"
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
