use policy::RemedyAssessment;
use web::request::options::axis::Axis;

use super::rank::remedy;
use super::support::date;

fn until(days: &[Option<&str>]) -> Vec<RemedyAssessment> {
    days.iter().map(|until| remedy("x", policy::Verdict::Eligible, None, *until)).collect()
}

#[test]
fn the_axis_is_linear_from_today_to_the_last_deadline() {
    let remedies = until(&[Some("2026-11-30"), Some("2026-12-10"), None]);
    let axis = Axis::new(date("2026-11-20"), date("2026-11-24"), &remedies).unwrap();
    let positions =
        ["2026-11-20", "2026-11-25", "2026-11-30", "2026-12-10"].map(|day| axis.position(date(day)));
    assert_eq!(positions, [0, 250, 500, 1_000]);
}

#[test]
fn days_outside_stay_on_the_axis() {
    let axis = Axis::new(date("2026-11-20"), date("2026-11-24"), &until(&[Some("2026-11-30")])).unwrap();
    assert_eq!(axis.position(date("2020-01-01")), 0);
    assert_eq!(axis.position(date("2040-01-01")), 1_000);
}

#[test]
fn a_deadline_of_today_still_has_an_axis() {
    let axis = Axis::new(date("2026-11-20"), date("2026-11-20"), &until(&[Some("2026-11-20")])).unwrap();
    assert_eq!(axis.position(date("2026-11-20")), 0);
    assert_eq!(axis.last, date("2026-11-21"));
}

#[test]
fn without_a_deadline_there_is_no_axis() {
    assert_eq!(Axis::new(date("2026-11-20"), date("2026-11-24"), &until(&[None])), None);
}
