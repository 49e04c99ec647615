//! Values that change, and values that follow them.
//!
//! Leptos' signals and memos are compiled anew for each type that they hold, some two kilobytes each, and every customer
//! downloads that. So there is one signal and one memo here, of whatever a page holds, and these handles know its type.

use std::any::Any;
use std::marker::PhantomData;

use leptos::prelude::*;

/// A value that may be changed.
pub struct Live<T> {
    signal: RwSignal<Held>,
    holds: PhantomData<fn() -> T>,
}

/// A value that follows others.
pub struct Derived<T> {
    memo: Memo<Held>,
    holds: PhantomData<fn() -> T>,
}

/// A value of any type, and how two of that type are told apart.
struct Held {
    value: Box<dyn Any + Send + Sync>,
    differs: fn(&dyn Any, &dyn Any) -> bool,
}

impl Held {
    // INVARIANT: a handle's value has the type that the handle was made with, for the handle alone puts values there.
    #[expect(clippy::expect_used, reason = "see the invariant")]
    fn get<T: 'static>(&self) -> &T {
        self.value.downcast_ref().expect("a handle knows the type of its value")
    }

    #[expect(clippy::expect_used, reason = "see the invariant")]
    fn get_mut<T: 'static>(&mut self) -> &mut T {
        self.value.downcast_mut().expect("a handle knows the type of its value")
    }
}

fn differs<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() != other.downcast_ref::<T>()
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: Send + Sync + 'static> Live<T> {
    /// A value to begin with.
    #[must_use]
    pub fn new(value: T) -> Self {
        let held = Held { value: Box::new(value), differs: |_, _| true };
        Self { signal: RwSignal::new(held), holds: PhantomData }
    }

    /// Looks at the value, and at every later one.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(read(self.signal).get())
    }

    /// Looks at the value of this moment.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(self.signal.read_untracked().get())
    }

    /// Changes the value in its place.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(mut held) = self.signal.try_write() {
            change(held.get_mut());
        }
    }

    /// Changes the value in its place without telling anybody: for what is kept beside it and says nothing new.
    pub fn update_quietly(self, change: impl FnOnce(&mut T)) {
        if let Some(mut held) = self.signal.try_write_untracked() {
            change(held.get_mut());
        }
    }

    /// Puts another value there; nothing happens where nobody is left to see it.
    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }

    /// Whether nobody is left to see it.
    #[must_use]
    pub fn is_disposed(self) -> bool {
        self.signal.is_disposed()
    }
}

impl<T: Clone + Send + Sync + 'static> Live<T> {
    /// The value, and every later one.
    #[must_use]
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value of this moment.
    #[must_use]
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: Send + Sync + 'static> Derived<T> {
    /// Looks at the value, and at every later one.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(read_memo(self.memo).get())
    }

    /// Looks at the value of this moment.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(self.memo.read_untracked().get())
    }
}

impl<T: Clone + Send + Sync + 'static> Derived<T> {
    /// The value, and every later one.
    #[must_use]
    pub fn get(self) -> T {
        self.with(T::clone)
    }
}

/// What follows from other values; whoever looks at it is told only of another result.
pub fn derived<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Derived<T> {
    let value = move || Held { value: Box::new(value()), differs: differs::<T> };
    Derived { memo: memo(Box::new(value)), holds: PhantomData }
}

/// What follows from other values and is another whenever they are, so that comparing would be in vain.
pub fn always_derived<T: Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    let value = move || Held { value: Box::new(value()), differs: |_, _| true };
    Derived { memo: memo(Box::new(value)), holds: PhantomData }
}

fn memo(value: Box<dyn Fn() -> Held + Send + Sync>) -> Memo<Held> {
    let is_another = |before: Option<&Held>, now: Option<&Held>| match (before, now) {
        (Some(before), Some(now)) => (now.differs)(&*before.value, &*now.value),
        _ => true,
    };
    Memo::new_with_compare(move |_| value(), is_another)
}

// What does not depend on the type is compiled once.

#[inline(never)]
fn read(signal: RwSignal<Held>) -> impl std::ops::Deref<Target = Held> {
    signal.read()
}

#[inline(never)]
fn read_memo(memo: Memo<Held>) -> impl std::ops::Deref<Target = Held> {
    memo.read()
}

/// Runs something now, and again whenever a value that it looked at has changed, as long as the present owner lives.
pub fn effect(run: impl FnMut() + 'static) {
    keep_running(Box::new(run));
}

fn keep_running(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}
