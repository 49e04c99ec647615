//! A distributor's whole list, judged in the browser by the engine that decides: `/{policy}/estimate`.

pub mod filter;
pub mod said;
pub mod source;
pub mod work;

mod app;
mod bench;
mod bring_in;
mod cells;
mod chart;
mod compared;
mod details;
mod facts;
mod file;
mod filer;
mod judged;
mod kept;
mod link;
mod over_time;
mod problem;
mod progress;
mod read;
mod readings;
mod rest;
mod rotation;
mod scroller;
mod slices;
mod table;
mod take_out;
mod workbook;

pub use app::app;
