//! What columns are taken for, and how that is remembered.

use estimate::{
    ColumnAnswer, Confidence, Currency, Mapping, Question, Readings, Table, Target, Tax, UnusedReason,
    Vocabulary,
};
use policy::{Answer, Id};

use crate::support::{koso, ktc, read, recognised};

const LIST: &[u8] = b"Code,Serial,Units (pcs),Rate,Bought\nKNC-1,S1,1,10.00,2026-10-30\n";

#[test]
fn a_mapping_states_the_evidence_for_each_column() {
    let (_, mapping) = recognised(ktc(), LIST);
    let sure: Vec<_> = mapping.columns().iter().map(|column| column.target.clone()).collect();
    let fact = |name: &str| Target::Fact(Id::from(name));
    assert_eq!(sure[0], None, "a code may be anything");
    assert_eq!(sure[1], Some((Target::Serial, Confidence::Heading)));
    assert_eq!(sure[2], Some((Target::Quantity, Confidence::Heading)), "what stands in brackets is a remark");
    assert_eq!(sure[4], Some((fact("purchased_on"), Confidence::Heading)));
}

#[test]
fn the_users_choice_takes_the_target_from_another_column() {
    let (_, mut mapping) = recognised(ktc(), LIST);
    mapping.choose(0, Some(Target::Serial));
    assert_eq!(mapping.columns()[0].target, Some((Target::Serial, Confidence::Chosen)));
    assert_eq!(mapping.columns()[1].target, None);
    assert_eq!(mapping.columns()[1].unused, Some(UnusedReason::TakenFrom(0)));
}

#[test]
fn the_users_choices_are_remembered_for_lists_with_the_same_headings() {
    let (_, mut mapping) = recognised(ktc(), LIST);
    mapping.choose(0, Some(Target::Model));
    mapping.choose(3, Some(Target::Fact(Id::from("unit_price"))));
    mapping.choose(4, None);
    mapping.choose_dates(4, estimate::DateOrder::DayFirst);
    mapping.choose_decimals(3, estimate::DecimalSign::Comma);
    let (_, mut again) = recognised(ktc(), LIST);
    assert_eq!(again.signature(), mapping.signature());
    assert_ne!(again, mapping);
    again.recall(&mapping.chosen());
    assert_eq!(again, mapping);
    let (_, other) = recognised(ktc(), b"Model,Qty\nKNC-1,1\n");
    assert_ne!(other.signature(), mapping.signature());
}

#[test]
fn a_grid_crosses_from_a_worker_as_json() {
    let grid = crate::support::grid(LIST);
    let json = serde_json::to_string(&grid).unwrap();
    assert_eq!(serde_json::from_str::<estimate::Grid>(&json).unwrap(), grid);
}

#[test]
fn the_answer_what_a_column_of_yes_and_no_states_is_taken_and_remembered() {
    let list = b"Model,Qty,Opened\nKNC-1,1,yes\nKNC-2,1,no\n";
    let (table, mut mapping) = recognised(ktc(), list);
    let asked = mapping.questions().remove(0);
    let (column, answer) = asked.answers().remove(3);
    mapping.answer(column, answer);
    assert_eq!(mapping.questions(), []);
    let reading = read(ktc(), &table, &mapping);
    let original = |line: usize| reading.lines[line].answers.get(&Id::from("original_condition")).cloned();
    assert_eq!((original(0), original(1)), (Some(Answer::Bool(false)), Some(Answer::Bool(true))));
    let (_, mut again) = recognised(ktc(), list);
    again.recall(&mapping.chosen());
    assert_eq!(again, mapping);
}

#[test]
fn whole_prices_are_asked_about_once_the_quantity_is_known() {
    let list = b"Item,On site,Acme cost,Purchase Date\nKNC-1,4,250,2026-10-30\nKNC-2,2,310,2026-10-30\n";
    let (_, mut mapping) = recognised(ktc(), list);
    let subjects = |mapping: &Mapping| {
        let subject = |question: &Question| match &question.readings {
            Readings::Column { target, .. } => target.to_string(),
            other => format!("{other:?}"),
        };
        mapping.questions().iter().map(subject).collect::<Vec<_>>()
    };
    assert_eq!(subjects(&mapping), ["quantity"]);
    mapping.answer(1, ColumnAnswer::Take(Some(Target::Quantity)));
    assert_eq!(subjects(&mapping), ["unit_price"]);
    mapping.answer(2, ColumnAnswer::Take(Some(Target::Fact(Id::from("unit_price")))));
    assert_eq!(subjects(&mapping), Vec::<String>::new());
}

#[test]
fn prices_that_are_finer_than_a_cent_are_rounded_by_the_answer_alone() {
    let list = b"Item,Qty,Avg Cost\nKNC-1,4,250.0000\nKNC-2,12,12.4375\nKNC-3,7,33.3333\nKNC-4,3,99.9950\n";
    let (table, mut mapping) = recognised(ktc(), list);
    let prices = |mapping: &Mapping| {
        let reading = read(ktc(), &table, mapping);
        assert_eq!(reading.faults, []);
        reading.lines.iter().map(|line| line.unit_price.clone()).collect::<Vec<_>>()
    };
    assert_eq!(prices(&mapping), vec![None; 4]);
    let [asked] = &mapping.questions()[..] else { panic!("{:?}", mapping.questions()) };
    assert!(asked.is_about_rounding() && !asked.is_about_currencies(), "{asked:?}");
    assert_eq!((asked.row, asked.sample.as_str()), (3, "12.4375"));
    let (column, answer) = asked.answers().remove(0);
    mapping.answer(column, answer);
    assert_eq!(mapping.questions(), []);
    let rounded = ["250.00", "12.44", "33.33", "100.00"].map(|price| Some(price.to_owned()));
    assert_eq!(prices(&mapping), rounded);
    let (_, mut again) = recognised(ktc(), list);
    again.recall(&mapping.chosen());
    assert_eq!(again, mapping);
}

#[test]
fn a_fact_that_a_cell_states_in_an_unknown_way_is_not_assumed() {
    let list = b"Model,Qty,Condition,Installed\nKNC-1,1,Open box,no\nKNC-2,1,New,perhaps\n";
    let (table, mapping) = recognised(ktc(), list);
    let reading = read(ktc(), &table, &mapping);
    let may_assume = |row: usize| {
        ["fault", "installed"].map(|fact| reading.may_assume(row, &Id::from(fact), &Answer::Bool(false)))
    };
    assert_eq!((may_assume(2), may_assume(3)), ([false, false], [true, false]));
}

#[test]
fn a_kind_of_product_that_is_not_understood_is_not_assumed() {
    let list = b"Model,Qty,Category\nKNC-1,1,Cameras\nKNC-2,1,Accessories\nKNC-3,1,\n";
    let (table, mapping) = recognised(ktc(), list);
    let reading = read(ktc(), &table, &mapping);
    let other = Answer::Text("other".to_owned());
    let may_assume = |row: usize| reading.may_assume(row, &Id::from("category"), &other);
    assert_eq!((may_assume(2), may_assume(4)), (false, true));
    assert_eq!(reading.lines[1].category, Some(Id::from("accessory")));
}

#[test]
fn a_fact_that_a_cell_states_as_unknown_is_not_assumed() {
    let list =
        "Model,Qty,Condition,Installed,DOA\nKNC-1,1,?,Not known,\nKNC-2,1,New,,Inconnu\nKNC-3,1,,n/a,\n";
    let (table, mapping) = recognised(ktc(), list.as_bytes());
    let reading = read(ktc(), &table, &mapping);
    let may_assume = |row: usize| {
        ["fault", "installed"].map(|fact| reading.may_assume(row, &Id::from(fact), &Answer::Bool(false)))
    };
    assert_eq!([2, 3, 4].map(may_assume), [[false, false], [false, true], [true, true]]);
    assert_eq!(reading.faults, []);
}

#[test]
fn the_chosen_currency_outweighs_the_list_until_it_is_taken_back() {
    let list = b"Model,Qty,Price (EUR)\nKNC-1,1,250.00\nKNC-2,1,$99.50\n";
    let (table, mut mapping) = recognised(ktc(), list);
    let prices = |mapping: &Mapping| {
        let reading = read(ktc(), &table, mapping);
        reading.lines.iter().map(|line| line.unit_price.clone()).collect::<Vec<_>>()
    };
    let as_stated = prices(&mapping);
    mapping.choose_currency(Currency::of_code("USD"));
    assert_eq!(prices(&mapping), [Some("250.00".to_owned()), Some("99.50".to_owned())]);
    let (_, mut again) = recognised(ktc(), list);
    again.recall(&mapping.chosen());
    assert_eq!(again, mapping);
    mapping.choose_currency(None);
    assert_eq!(prices(&mapping), as_stated);
    assert_eq!(as_stated[0], None);
}

#[test]
fn rows_of_goods_that_are_not_there_wait_for_the_answer_and_stay_or_go_with_it() {
    let list = b"Model,Qty,Unit Price,Status\nKNC-1,2,250.00,Shipped\nKNC-2,1,99.00,Cancelled by customer\n";
    let lines = |answer: Option<bool>| {
        let (table, mut mapping) = recognised(ktc(), list);
        if let Some(yes) = answer {
            mapping.answer(3, ColumnAnswer::LeaveOut(yes));
        }
        let (_, mut again) = recognised(ktc(), list);
        again.recall(&mapping.chosen());
        assert_eq!(again, mapping, "the answer is remembered");
        let reading = read(ktc(), &table, &mapping);
        (reading.lines.len(), reading.withdrawn, reading.questions.len())
    };
    assert_eq!(lines(None), (1, vec![3], 1));
    assert_eq!(lines(Some(true)), (1, vec![3], 0));
    assert_eq!(lines(Some(false)), (2, vec![], 0));
    let all = b"Model,Qty,Status\nKNC-1,1,Returned\nKNC-2,1,Returned\n";
    let (table, mapping) = recognised(ktc(), all);
    assert_eq!(read(ktc(), &table, &mapping).lines.len(), 2, "the list is about goods that came back");
}

#[test]
fn marks_around_a_status_do_not_hide_it() {
    let list = "Model,Qty,Status\nKNC-1,1,Shipped\nKNC-2,1,** CANCELLED **\nKNC-3,1,(annulé)\n";
    let (table, mapping) = recognised(ktc(), list.as_bytes());
    assert_eq!(read(ktc(), &table, &mapping).withdrawn, [3, 4]);
}

#[test]
fn a_remark_that_goods_are_not_new_only_blocks_what_is_assumed_of_new_goods() {
    let list = b"Model,Qty,Notes\nKNC-1,1,open box\nKNC-2,1,never opened\n";
    let (table, mapping) = recognised(ktc(), list);
    let reading = read(ktc(), &table, &mapping);
    let fault = Id::from("fault");
    let may_assume =
        |row: usize, answer: &str| reading.may_assume(row, &fault, &Answer::Text(answer.to_owned()));
    assert_eq!(
        (may_assume(2, "none"), may_assume(2, "defective"), may_assume(3, "none")),
        (false, true, true)
    );
    assert_eq!(reading.faults.iter().map(|fault| fault.row).collect::<Vec<_>>(), [2]);
}

#[test]
fn the_remarks_of_rows_count_whatever_their_column_is_taken_for() {
    for heading in ["Remarks", "Bemerkung", "Info"] {
        let list = format!("Model,Qty,{heading}\nK-1,1,open box\nK-2,1,DOA\nK-3,1,special order\nK-4,1,\n");
        let (table, mut mapping) = recognised(ktc(), list.as_bytes());
        let remarked = |mapping: &Mapping| {
            let reading = read(ktc(), &table, mapping);
            let named: Vec<usize> = reading.faults.iter().map(|fault| fault.row).collect();
            let condition = Id::from("original_condition");
            let is_assumed = |row: &usize| reading.may_assume(*row, &condition, &Answer::Bool(true));
            assert!([2, 3, 4, 5].iter().all(|row| is_assumed(row) != named.contains(row)), "{heading}");
            named
        };
        assert_eq!(remarked(&mapping), [2, 3, 4], "{heading}, before an answer");
        mapping.choose(2, Some(Target::Fact(Id::from("sale_type"))));
        assert_eq!(remarked(&mapping), [2, 3], "{heading} is a fact: a special order is a kind of sale");
        mapping.choose(2, None);
        let expected: &[usize] = if heading == "Info" { &[] } else { &[2, 3, 4] };
        assert_eq!(remarked(&mapping), expected, "{heading} is not used");
    }
}

#[test]
fn the_name_of_a_file_states_the_currency_if_the_list_states_none() {
    let vocabulary = Vocabulary::of(ktc().document());
    let currency = |name: &str, text: &[u8]| {
        let mut table = Table::find(crate::support::grid(text), &vocabulary).unwrap();
        table.set_name(name);
        let mapping = Mapping::recognise(ktc().document(), &vocabulary, &table);
        mapping.columns()[2].currency
    };
    let plain = b"Model,Qty,Unit Price\nKNC-1,2,250.00\n";
    assert_eq!(currency("stock_EUR_2026", plain), Currency::of_code("EUR"));
    assert_eq!(currency("Preise in CHF", plain), Currency::of_code("CHF"));
    assert_eq!(currency("prices-cad.v2", plain), Currency::of_code("CAD"));
    assert_eq!(currency("cadres", plain), None);
    assert_eq!(currency("export.php", plain), None);
    let with_heading = b"Model,Qty,Unit Price (USD)\nKNC-1,2,250.00\n";
    assert_eq!(currency("stock_EUR_2026", with_heading), Currency::of_code("USD"));
}

#[test]
fn a_price_in_another_currency_is_one_fault_wherever_the_list_states_the_currency() {
    let prices = "KNC-1,1,10.00 €\nKNC-2,1,€ 20.00\nKNC-3,1,30.00\nKNC-4,1,40.00\nKNC-5,1,50.00 EUR\n";
    for (heading, total) in
        [("Price EUR", ""), ("Price", "Total,,150.00 €\n"), ("Price EUR", "Total,,150.00 €\n")]
    {
        let list = format!("Model,Qty,{heading}\n{prices}{total}");
        let (table, mapping) = recognised(ktc(), list.as_bytes());
        let faults = read(ktc(), &table, &mapping).faults;
        assert_eq!(faults.iter().map(|fault| fault.cells).collect::<Vec<_>>(), [Some(5)], "{faults:?}");
    }
    let by_row =
        b"Model,Qty,Price EUR,Currency\nK-1,1,10.00,EUR\nK-2,1,20.00,EUR\nK-3,1,30.00,USD\nK-4,1,40.00,CAD\n";
    let (table, mapping) = recognised(ktc(), by_row);
    let reading = read(ktc(), &table, &mapping);
    let rows = reading.faults.iter().filter(|fault| fault.cells.is_none()).map(|fault| fault.row);
    assert_eq!(rows.collect::<Vec<_>>(), [5], "a third currency is named by itself");
    assert_eq!(reading.lines[2].unit_price.as_deref(), Some("30.00"));
}

#[test]
fn a_list_price_is_a_unit_price_only_by_the_answer() {
    let list = b"Model,Qty,List Price\nKNC-1,2,250.00\n";
    let (table, mut mapping) = recognised(ktc(), list);
    let asked = mapping.questions().remove(0);
    assert!(asked.is_about_list_price());
    assert_eq!(read(ktc(), &table, &mapping).lines[0].unit_price, None);
    let (column, answer) = asked.answers().remove(0);
    mapping.answer(column, answer);
    let reading = read(ktc(), &table, &mapping);
    assert_eq!((reading.lines[0].unit_price.as_deref(), reading.questions.len()), (Some("250.00"), 0));
}

#[test]
fn a_column_of_taxes_states_those_of_the_prices() {
    let list = |taxes: [&str; 2]| {
        let [first, second] = taxes;
        format!("Model,Qty,Unit Price,Tax included?\nKNC-1,1,250.00,{first}\nKNC-2,1,99.00,{second}\n")
    };
    let tax = |taxes| {
        let (table, mapping) = recognised(ktc(), list(taxes).as_bytes());
        let asked = read(ktc(), &table, &mapping).questions.len();
        (mapping.columns()[2].tax, asked)
    };
    assert_eq!(tax(["yes", "yes"]), (Some(Tax::Included), 0));
    assert_eq!(tax(["no", "no"]), (Some(Tax::Excluded), 0));
    assert_eq!(tax(["yes", "no"]), (None, 1));
    assert_eq!(tax(["yes", ""]), (None, 1));
    assert_eq!(tax(["0", "200.00"]), (None, 0), "amounts are no answers");
}

#[test]
fn prices_that_state_no_currency_are_found_wherever_a_list_may_state_one() {
    let has_none = |list: &str, chosen: Option<&str>| {
        let (table, mut mapping) = recognised(ktc(), list.as_bytes());
        mapping.choose_currency(chosen.and_then(Currency::of_code));
        mapping.has_prices_without_currency(&table)
    };
    let bare = "Model,Qty,Unit price\nKNC-1,1,US$ 250.00\nKNC-2,1,99.50\n";
    assert!(has_none(bare, None));
    assert!(!has_none(bare, Some("USD")), "the user has stated it");
    assert!(has_none("Model,Qty,Unit price\nKNC-1,1,$250.00\nKNC-2,1,$99.50\n", None), "of which dollars?");
    assert!(has_none("Model,Qty,Total\nKNC-1,2,250.00\nKNC-2,1,99.50\n", None), "prices from totals");
    for stated in [
        "Model,Qty,Unit price\nKNC-1,1,US$ 250.00\nKNC-2,1,99.50 USD\nKNC-3,1,\nKNC-4,1,n/a\n",
        "Model,Qty,Unit price (USD)\nKNC-1,1,250.00\nKNC-2,1,99.50\n",
        "Model,Qty,Unit price,Currency\nKNC-1,1,250.00,USD\nKNC-2,1,99.50,USD\n",
        "All prices in USD\nModel,Qty,Unit price\nKNC-1,1,250.00\nKNC-2,1,99.50\n",
        "Model,Qty\nKNC-1,1\nKNC-2,1\n",
    ] {
        assert!(!has_none(stated, None), "{stated}");
    }
}

#[test]
fn the_date_of_an_invoice_is_the_fact_of_that_name_where_a_policy_has_one() {
    for heading in [
        "Invoice date",
        "Inv Dt",
        "Billing Date",
        "Rechnungsdatum",
        "Rg. Datum",
        "Date de facture",
        "Fecha factura",
        "Data fattura",
        "Factuurdatum",
        "Re Datum",
        "Data da nota fiscal",
    ] {
        let list = format!("Model,Qty,{heading}\nK-1,1,2026-10-30\n");
        for (policy, fact) in [(ktc(), "purchased_on"), (koso(), "invoiced_on")] {
            let (_, mapping) = recognised(policy, list.as_bytes());
            let target = mapping.columns()[2].target.clone().map(|(target, _)| target);
            assert_eq!(target, Some(Target::Fact(Id::from(fact))), "{heading}");
        }
    }
    let (_, mapping) = recognised(koso(), b"Model,Qty,Kaufdatum\nK-1,1,2026-10-30\n");
    assert_eq!(mapping.columns()[2].target.clone().unwrap().0, Target::Fact(Id::from("purchased_on")));
}

#[test]
fn a_price_with_a_dollar_sign_is_in_no_currency_without_dollars() {
    let rows = "KNC-1,1,$89.90\nKNC-2,1,€20.00\nKNC-3,1,30.00\nKNC-4,1,$ 40.00\n";
    for (heading, prices) in [
        ("Price EUR", [Some("89.90"), None, None, Some("40.00")]),
        ("Price CAD", [None, None, None, None]),
        ("Price (DOP)", [None, None, None, None]),
        ("Price", [Some("89.90"), None, Some("30.00"), Some("40.00")]),
    ] {
        let (table, mapping) = recognised(ktc(), format!("Model,Qty,{heading}\n{rows}").as_bytes());
        let reading = read(ktc(), &table, &mapping);
        let read: Vec<_> = reading.lines.iter().map(|line| line.unit_price.as_deref()).collect();
        assert_eq!(read, prices, "{heading}");
        let of_column = reading.faults.iter().find_map(|fault| fault.cells);
        let expected = match heading {
            "Price EUR" => Some(2),
            "Price CAD" | "Price (DOP)" => Some(4),
            _ => None,
        };
        assert_eq!(of_column, expected, "{heading}");
    }
}
