//! A distributor's list: read, assessed, compared, exported and filed.

mod bringing_in;
mod distributor;
mod filing;
mod judging;
mod languages;
mod taking_along;
mod without_a_mouse;
