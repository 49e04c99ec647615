//! What a filing contains before it is filed.

use std::sync::Arc;

use estimate::{LeftOut, List, ListBuilder, Purpose, Split, Strategy};
use policy::{Line, Money, Request, Requester};
use testkit::date;
use web::workbench::checked::{Checked, LeftOutLines, Total};

use crate::request::support::vendor;

/// Unsold stock without a kind, about which only the purpose is known: one line for credit, one for house credit, one too old.
fn stock(kind: Option<&str>) -> List {
    let policy = Arc::new(policy::Policy::new(vendor("ktc").document().clone()).unwrap());
    let purpose = Purpose::find(policy.document(), "stock").unwrap();
    let requester = Requester { role: Some("distributor".into()), country: None };
    let mut head = Request { requester: Some(requester), ..Request::default() };
    let of_request = purpose.assume_of_request(&mut head);
    let line = |(price, day): (&str, &str)| Line {
        quantity: 1,
        unit_price: Some(price.to_owned()),
        purchased_on: Some(day.to_owned()),
        model: Some("KT-1".to_owned()),
        category: kind.map(Into::into),
        ..Line::default()
    };
    let lines = [("200.00", "2026-11-10"), ("50.00", "2026-09-21"), ("30.00", "2026-01-05")].map(line);
    let mut builder = ListBuilder::new(Arc::clone(&policy), head, lines.to_vec(), date("2026-11-20"));
    let assume = |_, line: &mut Line| purpose.assume_of_line(line, |_, _| true);
    assert_eq!(builder.resolve_next(builder.unresolved(), assume), []);
    let mut list = builder.finish();
    list.set_assumed_of_request(&of_request);
    list
}

pub(super) fn confirmed(kind: Option<&str>) -> List {
    let mut list = stock(kind);
    list.confirm(&list.all());
    list.set_assumed_of_request(&[]);
    list
}

pub(super) fn check(list: &List, split: Split) -> Checked {
    Checked::new(list, &list.plan(Strategy::BestPerLine, &list.all()), split)
}

fn total(lines: usize, net: i64, is_assumed: bool) -> Total {
    Total { lines, net: Money::from_cents(net), is_assumed, is_undetermined: is_assumed, ..Total::default() }
}

#[test]
fn amounts_rest_on_an_assumption_until_the_kind_of_product_is_known() {
    for split in [Split::Whole, Split::ByRemedy] {
        assert_eq!(check(&confirmed(Some("ip")), split).total(), total(2, 20_000, false));
        assert_eq!(check(&confirmed(None), split).total(), total(2, 20_000, true));
    }
}

#[test]
fn exchanged_goods_count_although_the_kind_of_product_is_not_filed() {
    for (kind, is_assumed) in [(Some("ip"), false), (None, true)] {
        let list = confirmed(kind);
        let exchange = vendor("ktc").document().remedies.iter().position(|remedy| remedy.id == "exchange");
        let plan = list.plan(Strategy::Remedy(exchange.unwrap()), &list.all());
        let total = Checked::new(&list, &plan, Split::Whole).total();
        assert_eq!((total.lines, total.net, total.is_assumed), (2, Money::ZERO, is_assumed));
        assert_eq!(total.goods, Money::from_cents(25_000));
    }
}

#[test]
fn each_request_has_its_remedies_and_their_totals() {
    let list = confirmed(Some("ip"));
    let (credit, house_credit) = (total(1, 16_000, false), total(1, 4_000, false));
    assert_eq!(check(&list, Split::Whole).requests, [[(0, credit), (1, house_credit)].into()]);
    assert_eq!(check(&list, Split::ByRemedy).requests, [[(0, credit)].into(), [(1, house_credit)].into()]);
}

#[test]
fn lines_that_wait_for_a_confirmation_are_left_out_with_their_amount() {
    let checked = check(&stock(Some("ip")), Split::Whole);
    assert_eq!(checked.total(), Total::default());
    let unconfirmed =
        LeftOutLines { lines: vec![0, 1], total: Total { is_undetermined: false, ..total(2, 20_000, true) } };
    assert_eq!(checked.left_out.get(&LeftOut::Unconfirmed), Some(&unconfirmed));
}
