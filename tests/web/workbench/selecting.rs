//! Which lines are selected by their amounts.

use policy::Money;
use web::workbench::selecting::until_sum;

#[test]
fn lines_are_selected_in_order_until_the_sum_is_reached() {
    let amounts = [Some(100), None, Some(-5), Some(40), Some(70)];
    let lines = || amounts.into_iter().map(|cents| cents.map(Money::from_cents)).enumerate();
    let reached = |least: i64| until_sum(lines(), Money::from_cents(least));
    assert_eq!(reached(100), (vec![0], Money::from_cents(100)));
    assert_eq!(reached(101), (vec![0, 3], Money::from_cents(140)));
    assert_eq!(
        reached(9_999),
        (vec![0, 3, 4], Money::from_cents(210)),
        "all of them, where they do not reach it"
    );
}
