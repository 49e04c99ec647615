//! Texts of the customer's pages and of the printed papers, one module per section.

pub mod check;
pub mod choose;
pub mod faults;
pub mod frame;
pub mod lost_link;
pub mod options;
pub mod papers;
pub mod questions;
pub mod reasons;
pub mod track;

counted! {
    units(count: u32) {
        en: "{count} unit" | "{count} units",
        fr: "{count} unité" | "{count} unités",
        es: "{count} unidad" | "{count} unidades",
    }
}
