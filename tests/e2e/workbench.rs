//! A distributor's whole list: brought in, judged, compared, taken along and filed.

mod bringing_in;
mod distributor;
mod filing;
mod judging;
mod languages;
mod taking_along;
mod without_a_mouse;
