#![doc = include_str!("../README.md")]

mod app;
mod background;
mod catalogue;
pub mod cli;
mod clock;
mod database;
mod drawing;
mod face;
mod handlers;
mod http;
mod mail;
mod pages;
mod policy_archive;
mod request;
mod router;
mod secret;
mod serve;
mod site;
mod store;
mod work;
