//! Slices of time for long work: between two of them the browser draws, and handles events.

use std::time::Duration;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, Performance};

/// The length of a slice in milliseconds: half a frame.
const SLICE: f64 = 8.0;
/// Rows or lines between two checks of the time.
pub const PORTION: usize = 64;

/// A slice of time.
#[derive(Clone, Copy)]
pub struct Slice(f64);

impl Slice {
    /// Begins a slice now.
    #[must_use]
    pub fn begin() -> Self {
        Self(now())
    }

    /// Returns whether the slice is used up.
    #[must_use]
    pub fn is_over(self) -> bool {
        now() - self.0 >= SLICE
    }
}

/// Returns the milliseconds since the page was opened, from a clock that never goes back.
#[must_use]
pub fn now() -> f64 {
    thread_local! {
        static CLOCK: Option<Performance> = window().performance();
    }
    CLOCK.with(|clock| clock.as_ref().map_or(0.0, Performance::now))
}

/// Yields to the browser's event loop. A message channel is not throttled; browsers delay nested timers by 4 ms each.
pub async fn yield_now() {
    let Ok(channel) = MessageChannel::new() else { return sleep(Duration::ZERO).await };
    let port = channel.port1();
    resolved(&mut |resolve| {
        port.set_onmessage(Some(resolve));
        let _ = channel.port2().post_message(&JsValue::NULL);
    })
    .await;
    port.close();
}

/// Waits until the browser has painted the next frame. Hidden pages are not painted: there it waits 50 ms.
pub async fn next_paint() {
    resolved(&mut |resolve| {
        let _ = window().request_animation_frame(resolve);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(resolve, 50);
    })
    .await;
    // The callback runs before the frame is painted.
    yield_now().await;
}

/// Waits for a time.
pub async fn sleep(time: Duration) {
    TimeoutFuture::new(u32::try_from(time.as_millis()).unwrap_or(u32::MAX)).await;
}

/// Waits until the function that `start` is given is called.
async fn resolved(start: &mut dyn FnMut(&Function)) {
    let _ = JsFuture::from(Promise::new(&mut |resolve, _| start(&resolve))).await;
}
