use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// A debounced function, which runs when it has not been scheduled again for a certain time.
#[derive(Clone, Copy)]
pub struct Debounce {
    delay_ms: u32,
    run: Callback<()>,
    pending: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Debounce {
    #[must_use]
    pub fn new(delay_ms: u32, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self { delay_ms, run: Callback::new(move |()| run()), pending: StoredValue::new_local(None) }
    }

    /// Runs the function after the delay, counted from this call.
    pub fn schedule(self) {
        let timeout = Timeout::new(self.delay_ms, move || self.flush());
        // Replacing the pending timeout cancels it.
        self.pending.set_value(Some(timeout));
    }

    /// Runs the function now, if it is scheduled.
    pub fn flush(self) {
        let pending = self.pending.try_update_value(Option::take).flatten();
        if pending.is_some() {
            self.run.run(());
        }
    }
}
