//! Amounts, dates, periods and RMA numbers.

use policy::{Date, Money, Period, RmaNumber};
use proptest::prelude::*;

use crate::support::date;

#[test]
fn a_fee_is_rounded_half_away_from_zero() {
    let percent = |text: &str| serde_json::from_value(serde_json::Value::String(text.to_owned())).unwrap();
    let table = [
        ("0.03", "20", "0.01"),
        ("0.02", "25", "0.01"),
        ("0.10", "25", "0.03"),
        ("0.01", "20", "0.00"),
        ("9999999999999.99", "20", "2000000000000.00"),
        ("0.04", "12.5", "0.01"),
        ("100.00", "100", "100.00"),
    ];
    for (amount, rate, expected) in table {
        let part = Money::parse_signed(amount).unwrap().part(percent(rate));
        assert_eq!(part.to_string(), expected, "{rate}% of {amount}");
    }
}

#[test]
fn zero_is_never_negative() {
    assert_eq!(Money::ZERO.minus(Money::ZERO).to_string(), "0.00");
    assert_eq!(Money::parse_signed("-0.00").unwrap().to_string(), "0.00");
    assert_eq!(Money::from_cents(-5).to_string(), "-0.05");
    let one_cent = Money::parse_signed("-0.01").unwrap();
    assert_eq!(one_cent.part("20".parse().unwrap()).to_string(), "0.00");
    assert_eq!(one_cent.minus(one_cent).to_string(), "0.00");
}

#[test]
fn periods_end_on_their_last_day() {
    let season = Period::SeasonEnd { month: 9, day: 30 };
    let table = [
        ("2026-10-30", Period::Days(30), "2026-11-29"),
        ("2026-11-20", Period::BusinessDays(1), "2026-11-23"),
        ("2026-11-20", Period::BusinessDays(10), "2026-12-04"),
        ("2024-02-29", Period::Months(12), "2025-02-28"),
        ("2023-02-28", Period::Months(12), "2024-02-28"),
        ("2026-01-31", Period::Months(1), "2026-02-28"),
        ("2026-09-30", season, "2026-09-30"),
        ("2026-10-01", season, "2027-09-30"),
        ("2027-02-01", Period::SeasonEnd { month: 2, day: 29 }, "2027-02-28"),
    ];
    for (start, period, end) in table {
        assert_eq!(date(start).plus(period), date(end), "{start} {period:?}");
    }
}

#[test]
fn a_number_is_parsed_in_any_case_and_with_any_separators() {
    let number = RmaNumber::from_index(123_456_789);
    let spoken = number.compact().to_lowercase();
    assert_eq!(spoken.parse(), Ok(number));
    assert_eq!(format!(" {number} ").parse(), Ok(number));
    assert_eq!(number.to_string().len(), 11);
    assert!("ABC".parse::<RmaNumber>().is_err());
    assert!("0".repeat(9).parse::<RmaNumber>().is_err(), "0 is no symbol");
}

proptest! {
    #[test]
    fn money_reads_what_it_writes(cents in -100_000_000_000_000_i64..100_000_000_000_000) {
        let amount = Money::from_cents(cents);
        prop_assert_eq!(Money::parse_signed(&amount.to_string()), Ok(amount));
    }

    #[test]
    fn a_part_is_the_nearest_cent(cents in 0..10_000_000_000_000_i64, rate in 0..=10_000_i64) {
        let percent = format!("{}.{:02}", rate / 100, rate % 100).parse().unwrap();
        let nearest = (i128::from(cents) * i128::from(rate) + 5_000) / 10_000;
        let part = Money::from_cents(cents).part(percent);
        prop_assert_eq!(i128::from(part.cents()), nearest);
        prop_assert_eq!(Money::from_cents(-cents).part(percent), Money::ZERO.minus(part));
        prop_assert_eq!(part.to_string().split_once('.').unwrap().1.len(), 2);
    }

    #[test]
    fn dates_read_what_they_write(year in 1900..=2200_i32, month in 1..=12_u32, day in 1..=28_u32) {
        let date = Date::new(year, month, day).unwrap();
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn whatever_is_read_as_an_amount_has_its_form(text in "[0-9.+\\-e ]{0,14}") {
        let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let form = match text.split_once('.') {
            None => digits(&text, 9),
            Some((whole, decimals)) => digits(whole, 9) && digits(decimals, 2),
        };
        prop_assert_eq!(text.parse::<Money>().is_ok(), form);
    }

    #[test]
    fn a_wrong_symbol_or_a_swap_is_caught(index in 0..RmaNumber::COUNT, one in 0..9_usize, two in 0..9_usize, symbol in 0..31_usize) {
        let number = RmaNumber::from_index(index).compact();
        prop_assert_eq!(number.parse(), Ok(RmaNumber::from_index(index)));
        let mut swapped: Vec<u8> = number.clone().into_bytes();
        swapped.swap(one, two);
        let swapped = String::from_utf8(swapped).unwrap();
        prop_assert_eq!(swapped.parse::<RmaNumber>().is_ok(), swapped == number);
        let mut wrong: Vec<u8> = number.clone().into_bytes();
        wrong[one] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ"[symbol];
        let wrong = String::from_utf8(wrong).unwrap();
        prop_assert_eq!(wrong.parse::<RmaNumber>().is_ok(), wrong == number);
    }

    #[test]
    fn different_indices_give_different_numbers(one in 0..RmaNumber::COUNT, two in 0..RmaNumber::COUNT) {
        prop_assert_eq!(RmaNumber::from_index(one) == RmaNumber::from_index(two), one == two);
    }
}
