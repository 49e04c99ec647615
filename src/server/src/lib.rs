#![doc = include_str!("../README.md")]

mod app;
mod catalogue;
pub mod cli;
mod clock;
mod drawing;
mod face;
mod handlers;
mod http;
mod mail;
mod pages;
mod past_policies;
mod receipt;
mod reference;
mod router;
mod secret;
mod serve;
mod site;
mod store;
mod tracked;
mod work;
