//! The parts of a journey: the real server, a real browser, and methods named after the user's actions.
//!
//! Each journey has a server of its own, which starts within 0.1 s: its database is empty, and its port makes an origin of its own, in which
//! the browser has stored nothing. Browsers, which take a second to start, are shared: see `chromium`.

mod accessibility;
mod browser;
mod chromedriver;
mod chromium;
mod customer;
mod keyboard;
mod papers;
mod place;
pub(crate) mod relay;
mod server;
mod shop;
mod view;
mod wcag;

pub(crate) use browser::Browser;
pub(crate) use customer::{Customer, journey, journey_in};
pub(crate) use place::{Kind, PATIENCE, Place};
pub(crate) use server::{Settings, site};
pub(crate) use shop::Shop;

/// Ten in the morning of 20 November 2026 in Los Angeles, one in the afternoon in Toronto.
pub(crate) const NOW: &str = "2026-11-20T18:00:00Z";
