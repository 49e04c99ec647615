//! What the journeys are made of: the real server, a real browser, and words for what people do with it.

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
