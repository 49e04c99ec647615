//! What day it is where the vendor is.
//!
//! The device's clock may be wrong, so the time is the server's, and only how far it has moved on is the device's.

use js_sys::{Array, Function, Intl::DateTimeFormat, Object, Reflect};
use policy::Date;
use wasm_bindgen::JsValue;

use crate::ui::http::Answer;

/// The vendor's date at the moment of an answer from the server.
pub fn today(answer: &Answer, time_zone: &str) -> Option<Date> {
    let now = answer.date.as_deref().map_or_else(device_now, js_sys::Date::parse);
    let now = if now.is_nan() { device_now() } else { now };
    in_zone(&js_sys::Date::new(&JsValue::from_f64(now)), time_zone)
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one module for the vendor's date; the server's clock is missing"
)]
fn device_now() -> f64 {
    js_sys::Date::now()
}

/// The civil date at that time in that zone.
fn in_zone(time: &js_sys::Date, zone: &str) -> Option<Date> {
    let options = Object::new();
    for (name, value) in [("timeZone", zone), ("year", "numeric"), ("month", "2-digit"), ("day", "2-digit")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    // Sweden writes dates as documents and requests do.
    let format: Function = DateTimeFormat::new(&Array::of1(&"sv-SE".into()), &options).format();
    format.call1(&JsValue::NULL, time).ok()?.as_string()?.parse().ok()
}
