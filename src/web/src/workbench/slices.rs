//! Work that takes longer than a frame, in slices: between two of them the browser draws, and takes what the user does.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// How many milliseconds a slice lasts: half a frame.
const SLICE: f64 = 8.0;

/// A slice of time that has begun.
#[derive(Clone, Copy)]
pub(crate) struct Slice(f64);

impl Slice {
    /// One that begins now.
    pub(crate) fn begin() -> Self {
        Self(now())
    }

    /// Whether something else has its turn.
    pub(crate) fn is_over(self) -> bool {
        now() - self.0 >= SLICE
    }
}

/// Milliseconds on a clock that never goes back.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Lets the browser do what else waits. A timer would do too, but browsers hold back the fifth in a row.
pub(crate) async fn breathe() {
    let Ok(channel) = MessageChannel::new() else { return pause(Duration::ZERO).await };
    let port = channel.port1();
    until(&mut |go_on| {
        port.set_onmessage(Some(go_on));
        let _ = channel.port2().post_message(&JsValue::NULL);
    })
    .await;
    port.close();
}

/// Waits until what has changed is drawn; a page that nobody sees draws nothing, and waits no longer than this.
pub(crate) async fn drawn() {
    until(&mut |go_on| {
        let _ = window().request_animation_frame(go_on);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(go_on, 50);
    })
    .await;
    // What is drawn comes after what runs before it is.
    breathe().await;
}

/// Waits for so long.
pub(crate) async fn pause(time: Duration) {
    let time = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    until(&mut |go_on| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(go_on, time);
    })
    .await;
}

/// Waits until somebody calls what `start` is given.
async fn until(start: &mut dyn FnMut(&Function)) {
    let _ = JsFuture::from(Promise::new(&mut |go_on, _| start(&go_on))).await;
}
