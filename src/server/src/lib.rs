#![doc = include_str!("../README.md")]

mod app;
mod background;
mod barcode;
mod blocking;
pub mod cli;
mod clock;
mod database;
mod hash;
mod host;
mod http;
mod limits;
mod mail;
mod pages;
mod request;
mod restart;
mod router;
mod routes;
mod secret;
mod site;
mod startup;
mod store;
mod vendor;
