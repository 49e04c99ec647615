//! The effects of a list's purpose: assumed amounts, remedies in question, filings and exports.

use std::sync::Arc;

use estimate::{
    Basis, Book, Grid, List, ListBuilder, Mapping, Preference, Purpose, PurposeChoice, Split, Strategy,
    Summary, Table, Vocabulary, Wording,
};
use policy::{Answer, Id, Line, Money, Policy, Request, Requester, Verdict};

use crate::support::{TODAY, altered, date, grid, koso, ktc, read, recognised};
use words::Language;

const CREDIT: usize = 0;
const WARRANTY: usize = 3;
const ROTATION: usize = 6;

/// A plain list, such as a distributor's stock report.
const PLAIN: &str = "Model,Qty,Price,Invoice date\nKT-1,2,100.00,2026-10-30\nKT-2,1,50.00,2026-09-21\nKT-3,3,10.00,2026-05-01\n";

fn money(text: &str) -> Money {
    Money::parse_signed(text).unwrap()
}

/// The plain list under a purpose.
fn assumed(policy: &Arc<Policy>, purpose: &str) -> List {
    let (table, mapping) = recognised(policy, PLAIN.as_bytes());
    let reading = read(policy, &table, &mapping);
    let purpose = Purpose::find(policy.document(), purpose).unwrap();
    let mut head = reading.head();
    head.requester = Some(Requester { role: Some(Id::from("distributor")), country: None });
    let of_request = purpose.assume_of_request(&mut head);
    let mut builder = ListBuilder::new(Arc::clone(policy), head, reading.lines, date(TODAY));
    let assume = |_, line: &mut Line| purpose.assume_of_line(line, |_, _| true);
    assert_eq!(builder.resolve_next(builder.unresolved(), assume), []);
    let mut list = builder.finish();
    list.set_assumed_of_request(&of_request);
    list
}

fn plan_worth(list: &List, order: Option<&str>) -> (Money, Money) {
    let plan = list.best_plan(&list.all(), order.map(money), Preference::default());
    (plan.worth.total(), plan.assumed)
}

#[test]
fn a_plain_list_is_worth_money_at_once_and_all_of_it_is_assumed() {
    let list = assumed(ktc(), "stock");
    assert_eq!(plan_worth(&list, None), (money("200.00"), money("200.00")));
    assert_eq!(plan_worth(&list, Some("1000.00")), (money("280.00"), money("280.00")));
    let facts: Vec<&str> = list.assumed_facts(0, CREDIT).map(Id::as_str).collect();
    assert_eq!(facts, ["category", "sale_type", "installed", "demo", "original_condition"]);
    let facts: Vec<&str> = list.assumed_facts(0, ROTATION).map(Id::as_str).collect();
    assert_eq!(facts, ["sale_type", "unsold", "original_condition", "rotated_this_year"]);
}

#[test]
fn a_fact_that_only_a_contingent_charge_reads_is_an_assumption_too() {
    let charge = "[[contingent]]\nid = \"again\"\nclause = \"credit.7\"\nremedies = [\"credit\"]\nlabel.en = \"Again\"\nlabel.fr = \"Encore\"\n\
                  label.es = \"Otra vez\"\nrate = { percent = \"20\" }\nwhen = { fact = \"unsold\", is = false }\n\n[[quoted_later]]";
    let policy = altered("ktc", |document| document.replacen("[[quoted_later]]", charge, 1));
    let list = assumed(&policy, "stock");
    let facts: Vec<&str> = list.assumed_facts(0, CREDIT).map(Id::as_str).collect();
    assert_eq!(facts, ["category", "sale_type", "installed", "demo", "unsold", "original_condition"]);
}

#[test]
fn one_confirmation_confirms_all_but_the_kind_of_product() {
    let mut list = assumed(ktc(), "stock");
    assert!(list.has_unconfirmed(&list.all()));
    list.confirm(&list.all());
    assert!(!list.has_unconfirmed(&list.all()));
    assert!(list.has_unconfirmed_request(), "the rotation of this year");
    list.set_assumed_of_request(&[]);
    assert!(!list.has_unconfirmed_request());
    assert!(
        list.is_assumed(0, CREDIT) && !list.awaits_confirmation(0, CREDIT),
        "an accessory gets no credit"
    );
    assert!(!list.is_assumed(0, ROTATION), "a rotation does not depend on the kind");
    let mut camera = list.lines()[0].clone();
    camera.category = Some(Id::from("ip"));
    list.set_basis(0, Basis::default());
    list.change_line(0, camera);
    assert!(!list.is_assumed(0, CREDIT));
}

#[test]
fn a_stated_fact_is_no_longer_assumed() {
    let mut list = assumed(ktc(), "stock");
    list.change_answers(&[0], &Id::from("demo"), Some(&Answer::Bool(true)));
    assert!(!list.assumed_facts(0, CREDIT).any(|fact| *fact == "demo"));
    assert_eq!(list.rulings(0)[CREDIT].verdict, Verdict::Ineligible);
    let (table, mapping) =
        recognised(ktc(), b"Model,Qty,Price,Invoice date,Demo\nKT-1,1,1.00,2026-10-30,yes\n");
    let mut line = read(ktc(), &table, &mapping).lines.remove(0);
    Purpose::first(ktc().document()).unwrap().assume_of_line(&mut line, |fact, _| *fact != "unsold");
    assert_eq!(
        line.answers.get(&Id::from("demo")),
        Some(&Answer::Bool(true)),
        "a cell counts before an assumption"
    );
    assert_eq!(line.answers.get(&Id::from("unsold")), None, "the user has said that it is not known");
}

#[test]
fn remedies_out_of_question_neither_count_nor_wait() {
    let mut list = assumed(ktc(), "stock");
    let best = list.plan(Strategy::BestPerLine, &list.all());
    assert_eq!(
        (best.sum.eligible, best.sum.undetermined, best.sum.closed),
        (2, 1, 0),
        "an order may open a rotation"
    );
    assert!(!list.is_in_question(0, WARRANTY));
    assert_eq!(list.plan(Strategy::Remedy(WARRANTY), &list.all()).sum.closed, 3);
    let closings = list.blocking_clauses(Strategy::Remedy(WARRANTY), &list.all());
    assert_eq!(closings, [], "a remedy that nobody asks for is closed by no clause");
    list.question_all_remedies(true);
    assert!(list.is_in_question(0, WARRANTY));
    assert_eq!(list.best(2).taken, None);
    let returned = assumed(ktc(), "returned");
    assert_eq!(plan_worth(&returned, Some("1000.00")).0, money("200.00"), "no rotation of what was sold");
}

#[test]
fn nothing_is_filed_on_an_assumption() {
    let mut list = assumed(ktc(), "stock");
    let all = list.all();
    let plan = list.best_plan(&all, None, Preference::default());
    let carried_out = list.carry_out(Strategy::BestPerLine, &all, &plan);
    assert_eq!(list.filing(&carried_out, Split::ByRemedy), []);
    list.confirm(&[0]);
    let filed = list.filing(&carried_out, Split::ByRemedy);
    assert_eq!(filed.len(), 1);
    assert_eq!(filed[0].lines, [0]);
    let line = &filed[0].request.lines[0];
    assert_eq!(
        (line.category.as_ref(), line.answers.get(&Id::from("demo"))),
        (None, Some(&Answer::Bool(false)))
    );
    assert_eq!(
        filed[0].chosen[0].verdict,
        Verdict::Undetermined,
        "the vendor decides on the kind of product"
    );
    assert_eq!(filed[0].request.answers.get(&Id::from("rotated_this_year")), None);
}

#[test]
fn an_export_names_the_assumed_facts_and_is_read_as_the_same_list() {
    let list = assumed(ktc(), "stock");
    let plan = list.plan(Strategy::BestPerLine, &list.all());
    let estimate = list.estimate(&plan, &[]);
    assert!(estimate.is_assumed);
    let csv = estimate.to_csv();
    let rows: Vec<&str> = csv.lines().skip(7).collect();
    assert!(rows[0].ends_with(",role,assumed"), "{}", rows[0]);
    assert!(rows[1].ends_with(",category sale_type installed demo original_condition"), "{}", rows[1]);
    assert!(rows.last().unwrap().ends_with("up to"), "{rows:?}");
    let (table, mapping) = recognised(ktc(), csv.as_bytes());
    let again = read(ktc(), &table, &mapping);
    assert_eq!((again.faults, again.questions), (vec![], vec![]));
    let stated: Vec<Line> = list.all().into_iter().filter_map(|line| list.stated_line(line)).collect();
    assert_eq!(again.lines.len(), stated.len());
    for (again, stated) in again.lines.iter().zip(&stated) {
        assert_eq!((&again.category, &again.answers), (&stated.category, &stated.answers));
    }
}

/// The list of a text, with the facts of stock assumed that nothing in it contradicts.
fn judged(grid: Grid) -> List {
    let policy = ktc();
    let vocabulary = Vocabulary::of(policy.document());
    let table = Table::find(grid, &vocabulary).unwrap();
    let mapping = Mapping::recognise(policy.document(), &vocabulary, &table);
    let reading = read(policy, &table, &mapping);
    assert_eq!(reading.questions, []);
    let purpose = Purpose::first(policy.document()).unwrap();
    let mut head = reading.head();
    head.requester = Some(Requester { role: Some(Id::from("distributor")), country: None });
    let of_request = purpose.assume_of_request(&mut head);
    let mut builder = ListBuilder::new(Arc::clone(policy), head, reading.lines.clone(), date(TODAY));
    let assume = |line: usize, goods: &mut Line| {
        purpose.assume_of_line(goods, |fact, answer| reading.may_assume(reading.rows[line], fact, answer))
    };
    assert_eq!(builder.resolve_next(builder.unresolved(), assume), []);
    let mut list = builder.finish();
    list.set_assumed_of_request(&of_request);
    list.judge_stale();
    list
}

#[test]
fn facts_in_doubt_are_not_assumed_when_an_export_is_read_again() {
    let text = b"Model,Qty,Price,Invoice date,Category,Condition,Notes\nKT-1,1,100.00,2026-10-30,,New,\n\
        KT-2,1,100.00,2026-10-30,,B-stock,\nKT-3,1,100.00,2026-10-30,,New,missing cable\n\
        KT-4,1,100.00,2026-10-30,Widget,New,\nKT-5,1,100.00,2026-10-30,IP camera,New,\n";
    let list = judged(grid(text));
    assert_eq!(plan_worth(&list, None).0, money("160.00"));
    let all = list.all();
    let plan = list.best_plan(&all, None, Preference::default());
    let estimate = list.estimate(&list.carry_out(Strategy::BestPerLine, &all, &plan), &[]);
    assert_eq!(plan_worth(&judged(grid(estimate.to_csv().as_bytes())), None).0, money("160.00"));
    for language in Language::ALL {
        let wording = Wording { document: ktc().document(), language };
        let summary = Summary::of(wording, &list, &all, &plan);
        let book = Book::new(wording, &list, Strategy::BestPerLine, &summary, &estimate).to_xlsx().unwrap();
        assert_eq!(plan_worth(&judged(grid(&book)), None).0, money("160.00"), "{language:?}");
    }
}

#[test]
fn a_summary_states_the_purposes_and_kinds_that_are_not_confirmed_and_no_others() {
    const STOCK: &str = "new, stocked, unopened, unsold goods, and no stock rotation yet this year";
    const FAULTY: &str = "faulty units with intact serial stickers, not tampered with";
    const KINDS: &str =
        "Kind of product: 2 models to answer. Until you answer, a model counts as “Something else”.";
    let mut list = assumed(ktc(), "stock");
    let faulty = Purpose::find(ktc().document(), "faulty").unwrap();
    let mut line = list.stated_line(1).unwrap();
    let basis = faulty.assume_of_line(&mut line, |_, _| true);
    list.change_line(1, line);
    list.set_basis(1, basis);
    list.judge_stale();
    let wording = Wording { document: ktc().document(), language: Language::English };
    let stated = |list: &List, lines: &[usize]| {
        let plan = list.best_plan(lines, None, Preference::default());
        Summary::of(wording, list, lines, &plan).assumed
    };
    assert!(stated(&list, &[0, 1]).starts_with(&format!("We assume: {STOCK}; {FAULTY}.")));
    assert!(stated(&list, &[1]).starts_with(&format!("We assume: {FAULTY}.")));
    list.set_assumed_of_request(&[]);
    list.confirm(&[0]);
    assert!(stated(&list, &[0, 1]).starts_with(&format!("We assume: {FAULTY}.")));
    list.confirm(&[1, 2]);
    assert_eq!(stated(&list, &[0, 2]), KINDS);
    list.set_stated(&[0, 2], &Id::from("category"));
    assert_eq!(stated(&list, &[0, 2]), "");
}

#[test]
fn every_purpose_of_the_shipped_policies_implies_the_facts_that_its_remedies_need() {
    for (policy, purpose, missing) in [
        (ktc(), "stock", &[][..]),
        (ktc(), "returned", &[]),
        (ktc(), "faulty", &[]),
        (koso(), "stock", &[]),
        (koso(), "back_orders", &[]),
        (koso(), "faulty", &["purchased_on", "troubleshot"]),
    ] {
        let list = assumed(policy, purpose);
        let needs = list.rulings_in_question(0).into_iter().flat_map(|(_, ruling)| ruling.needs(policy));
        let mut needs: Vec<String> = needs.map(|fact| fact.to_string()).collect();
        needs.dedup();
        let asked: Vec<&str> = needs.iter().map(String::as_str).filter(|fact| *fact != "offset_po").collect();
        assert_eq!(asked, missing, "{purpose}");
    }
    let mut request = Request::default();
    assert!(Purpose::first(koso().document()).unwrap().assume_of_request(&mut request).is_empty());
}

#[test]
fn a_line_has_the_purpose_that_its_stated_facts_fit() {
    let yes_or_no = |text: &str| match text {
        "yes" => Answer::Bool(true),
        "no" => Answer::Bool(false),
        text => Answer::Text(text.to_owned()),
    };
    for (policy, stated, purpose) in [
        (ktc(), &[][..], "stock"),
        (ktc(), &[("fault", "none")], "stock"),
        (ktc(), &[("fault", "defective")], "faulty"),
        (ktc(), &[("fault", "doa")], "faulty"),
        (ktc(), &[("fault", "defective"), ("installed", "no"), ("unsold", "yes")], "faulty"),
        (ktc(), &[("unsold", "no")], "returned"),
        // Two purposes agree about the kind of sale, so that it does not decide.
        (ktc(), &[("sale_type", "discontinued")], "stock"),
        // An installed unit is not new, but nothing states a fault.
        (ktc(), &[("installed", "yes")], "stock"),
        (ktc(), &[("installed", "yes"), ("fault", "none")], "stock"),
        (koso(), &[("refused_back_order", "yes")], "back_orders"),
        (koso(), &[("refused_back_order", "no")], "stock"),
        (koso(), &[("fault", "defective")], "faulty"),
    ] {
        let mut line = Line { quantity: 1, ..Line::default() };
        for (fact, answer) in stated {
            line.set(&Id::from(*fact), Some(yes_or_no(answer)));
        }
        let fitting = PurposeChoice::new(policy.document()).of(&line).unwrap();
        assert_eq!(fitting.declared().id, *purpose, "{stated:?}");
    }
}
