#![doc = include_str!("../README.md")]

pub mod request;
pub mod tracking;
pub mod ui;
pub mod workbench;
