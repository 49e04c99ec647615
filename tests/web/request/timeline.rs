use policy::{Id, Verdict};
use web::request::options::scale::{Bar, Scale, bars};
use web::request::state::{Judged, ranked};

use super::support::{date, draft, unopened, vendor};

fn bar(until: Option<&str>) -> Bar {
    Bar { remedy: Id::from("x"), verdict: Verdict::Eligible, until: until.map(date) }
}

#[test]
fn today_is_at_the_left_and_the_last_end_at_the_right() {
    let bars = [bar(Some("2026-12-20")), bar(Some("2029-11-20")), bar(None)];
    let scale = Scale::new(date("2026-11-20"), date("2026-11-24"), &bars, 300);
    assert_eq!(scale.x(date("2026-11-20")), 0);
    assert_eq!(scale.x(date("2029-11-20")), 300);
}

#[test]
fn later_days_are_further_right_and_near_days_can_be_told_apart() {
    let bars = [bar(Some("2029-11-20"))];
    let scale = Scale::new(date("2026-11-20"), date("2026-11-20"), &bars, 300);
    let days = ["2026-11-20", "2026-11-21", "2026-12-20", "2027-02-17", "2028-01-01", "2029-11-20"];
    let places: Vec<u32> = days.iter().map(|day| scale.x(date(day))).collect();
    assert!(places.is_sorted_by(|near, far| near < far));
    assert!(places[2] > 40, "a month is seen beside three years");
}

#[test]
fn days_outside_the_chart_are_drawn_at_its_edge() {
    let scale = Scale::new(date("2026-11-20"), date("2026-11-20"), &[], 300);
    assert_eq!(scale.x(date("2020-01-01")), 0);
    assert_eq!(scale.x(date("2040-01-01")), 300);
}

#[test]
fn marks_do_not_overlap() {
    for until in ["2026-11-22", "2026-12-20", "2027-02-17", "2028-11-20", "2029-11-20", "2200-01-01"] {
        let scale = Scale::new(date("2026-11-20"), date("2026-11-20"), &[bar(Some(until))], 340);
        let places: Vec<u32> = scale.ticks().into_iter().map(|(_, x)| x).collect();
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 56), "{until}");
        assert!(places.iter().all(|x| (56..=324).contains(x)), "{until}");
    }
}

#[test]
fn there_is_one_bar_for_every_remedy_that_is_not_closed_with_its_own_end() {
    let vendor = vendor("ktc");
    let judged = Judged::of(&vendor, &draft(vec![unopened("2026-11-01")]));
    let remedies = &judged.assessment.lines[0].remedies;
    let bars = bars(&ranked(remedies, &[]));
    let open: Vec<_> = remedies.iter().filter(|remedy| remedy.verdict != Verdict::Ineligible).collect();
    assert_eq!(bars.len(), open.len());
    for remedy in open {
        let bar = bars.iter().find(|bar| bar.remedy == remedy.remedy).unwrap();
        assert_eq!(bar.until, remedy.eligible_until);
    }
}
