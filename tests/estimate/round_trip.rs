//! A table written in any notation, encoding, delimiter and form, and read back: it is the same table, or a question was asked.

use estimate::{Mapping, Reading, Table, Vocabulary};
use policy::Date;
use proptest::prelude::{Just, ProptestConfig, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Strategy};
use proptest::test_runner::TestCaseError;

use crate::support::{date, ktc, opened, read};
use crate::written::text::{Encoding, Quotes, delimited};
use crate::written::{Written, WrittenBook, WrittenSheet, html, ods, xlsx};

/// The values of a row.
#[derive(Clone, Debug)]
struct Item {
    model: String,
    serial: Option<String>,
    quantity: u32,
    cents: u32,
    bought: Date,
}

/// How the amounts of a table are written.
#[derive(Clone, Copy, Debug)]
struct AmountStyle {
    group: &'static str,
    decimal: &'static str,
    before: &'static str,
    after: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DateStyle {
    Iso,
    DayFirst(&'static str),
    MonthFirst(&'static str),
    English,
    French,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    Text {
        delimiter: char,
        quotes: Quotes,
        line_end: &'static str,
        encoding: Encoding,
    },
    Aligned,
    Html,
    /// Amounts and dates as numbers with a format, or as texts.
    Xlsx {
        has_numbers: bool,
    },
    Ods {
        has_numbers: bool,
    },
}

#[derive(Clone, Debug)]
struct Layout {
    headings: [&'static str; 5],
    has_title: bool,
    has_total: bool,
    has_gap: bool,
    order: Vec<usize>,
}

const HEADINGS: [[&str; 5]; 8] = [
    ["Model", "Serial Number", "Qty", "Unit Price", "Purchase Date"],
    ["Item", "S/N", "Quantity", "Price", "Invoice Date"],
    ["Modèle", "Numéro de série", "Qté", "Prix unitaire", "Date d'achat"],
    ["Modelo", "Número de serie", "Cantidad", "Precio unitario", "Fecha de compra"],
    ["Artikelnummer", "Seriennummer", "Menge", "Einzelpreis", "Rechnungsdatum"],
    ["Artikel", "Serienummer", "Aantal", "Prijs", "Factuurdatum"],
    ["Articolo", "Numero di serie", "Quantità", "Prezzo unitario", "Data fattura"],
    ["Artigo", "Número de série", "Quantidade", "Preço", "Data da fatura"],
];

fn item() -> impl Strategy<Value = (String, Option<String>, u32, u32, u32)> {
    let model = prop_oneof![
        4 => "[A-Z]{3}-[a-z][0-9]{1,2}[A-Z]{2,4}[0-9]{1,3}",
        1 => "(Caméra|Câble|Détecteur|Señal|Größe|Cámara|Kühler|Boîtier|Façade|Où|Año) [A-Z]{2}[0-9]{2}",
        1 => "[0-9]{1,2}\" (rack|dome) [A-Z][0-9]{2}",
        1 => "[A-Z]{2}[0-9]{3}[,;|/][A-Z]{2}",
        1 => "(\\+12V-|@HOME-|O'BRIEN-|#)[A-Z]{2}[0-9]{2}",
        1 => "0[0-9]{5}",
        1 => "[0-9]E[0-9]{2}-[A-Z]",
    ];
    let serial = prop_oneof![
        2 => Just(None),
        3 => "[A-Z][0-9]{6,9}".prop_map(Some),
        2 => "0[0-9]{8}".prop_map(Some),
        1 => "[A-Z][0-9] [0-9]{3} [0-9]{3}".prop_map(Some),
        // A long number that ends in zeros is asked about: a spreadsheet may have cut it.
        1 => "[0-9]{15}[1-9]{3}".prop_map(Some),
        1 => "[0-9]{2}[A-F][0-9]{2}[A-F][0-9]{2}".prop_map(Some),
    ];
    (
        model,
        serial,
        1_u32..500,
        prop_oneof![1_u32..1_000_000, (1_u32..90_000).prop_map(|units| units * 100)],
        0_u32..900,
    )
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    proptest::collection::vec(item(), 1..12).prop_map(|items| {
        let item = |(index, (model, serial, quantity, cents, age)): (
            usize,
            (String, Option<String>, u32, u32, u32),
        )| {
            let bought = (0..age).fold(date("2026-11-20"), |day, _| day.day_before());
            // No two units have the same number, and a number is that of one unit.
            let serial = serial.map(|serial| format!("{serial}{index:02}"));
            let quantity = if serial.is_some() { 1 } else { quantity };
            Item { model, serial, quantity, cents, bought }
        };
        items.into_iter().enumerate().map(item).collect()
    })
}

fn amounts() -> impl Strategy<Value = AmountStyle> {
    let separators =
        select(vec![("", "."), (",", "."), (".", ","), ("\u{a0}", ","), (" ", ","), ("'", "."), ("", ",")]);
    let currency =
        select(vec![("", ""), ("", ""), ("$", ""), ("", " USD"), ("USD ", ""), ("", "\u{a0}$ US")]);
    (separators, currency).prop_map(|((group, decimal), (before, after))| AmountStyle {
        group,
        decimal,
        before,
        after,
    })
}

fn dates() -> impl Strategy<Value = DateStyle> {
    select(vec![
        DateStyle::Iso,
        DateStyle::DayFirst("/"),
        DateStyle::DayFirst("."),
        DateStyle::DayFirst("-"),
        DateStyle::MonthFirst("/"),
        DateStyle::MonthFirst("-"),
        DateStyle::English,
        DateStyle::French,
    ])
}

fn forms() -> BoxedStrategy<Form> {
    let text = (
        select(vec![',', ';', '\t', '|']),
        select(vec![Quotes::Always, Quotes::WhereNeeded, Quotes::Careless]),
        select(vec!["\n", "\r\n", "\r"]),
        select(Encoding::ALL.to_vec()),
    );
    let text = text.prop_map(|(delimiter, quotes, line_end, encoding)| Form::Text {
        delimiter,
        quotes,
        line_end,
        encoding,
    });
    let xlsx = any::<bool>().prop_map(|has_numbers| Form::Xlsx { has_numbers });
    let ods = any::<bool>().prop_map(|has_numbers| Form::Ods { has_numbers });
    prop_oneof![8 => text, 1 => Just(Form::Aligned), 1 => Just(Form::Html), 2 => xlsx, 2 => ods].boxed()
}

fn layouts() -> impl Strategy<Value = Layout> {
    let order = Just(vec![0, 1, 2, 3, 4]).prop_shuffle();
    (select(HEADINGS.to_vec()), any::<bool>(), any::<bool>(), any::<bool>(), order).prop_map(
        |(headings, has_title, has_total, has_gap, order)| Layout {
            headings,
            has_title,
            has_total,
            has_gap,
            order,
        },
    )
}

fn amount(cents: u32, style: AmountStyle) -> String {
    let digits = (cents / 100).to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    format!("{}{}{}{:02}{}", style.before, groups.join(style.group), style.decimal, cents % 100, style.after)
}

fn day(date: Date, style: DateStyle) -> String {
    const ENGLISH: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const FRENCH: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = |names: [&'static str; 12]| names[usize::try_from(month).unwrap() - 1];
    match style {
        DateStyle::Iso => date.to_string(),
        DateStyle::DayFirst(mark) => format!("{day:02}{mark}{month:02}{mark}{year}"),
        DateStyle::MonthFirst(mark) => format!("{month}{mark}{day}{mark}{year}"),
        DateStyle::English => format!("{day}-{}-{:02}", name(ENGLISH), year % 100),
        DateStyle::French => format!("{day} {} {year}", name(FRENCH)),
    }
}

/// The cells of a table, and the number of each item's row.
fn cells(
    items: &[Item],
    layout: &Layout,
    cell: &dyn Fn(&Item) -> [Written; 5],
) -> (Vec<Vec<Written>>, Vec<usize>) {
    let text = |text: &str| Written::Text(text.to_owned());
    let arranged = |cells: [Written; 5]| {
        layout.order.iter().map(|column| cells[*column].clone()).collect::<Vec<Written>>()
    };
    let mut rows = Vec::new();
    if layout.has_title {
        rows.extend([vec![text("Returns of November")], vec![Written::Empty]]);
    }
    rows.push(arranged(layout.headings.map(text)));
    let mut numbers = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if layout.has_gap && index == items.len() / 2 {
            rows.push(vec![Written::Empty]);
        }
        rows.push(arranged(cell(item)));
        numbers.push(rows.len());
    }
    if layout.has_total {
        let quantity: u32 = items.iter().map(|item| item.quantity).sum();
        let mut total = vec![Written::Empty; 5];
        total[0] = text("Total");
        let place = layout.order.iter().position(|column| *column == 2).unwrap();
        if place > 0 {
            total[place] = text(&quantity.to_string());
        }
        rows.push(total);
    }
    (rows, numbers)
}

fn texts(rows: &[Vec<Written>]) -> Vec<Vec<String>> {
    let text = |cell: &Written| match cell {
        Written::Empty => String::new(),
        Written::Text(text) => text.clone(),
        other => panic!("{other:?} is not a text"),
    };
    rows.iter().map(|row| row.iter().map(text).collect()).collect()
}

fn aligned(rows: &[Vec<String>]) -> String {
    let width =
        |column: usize| rows.iter().filter_map(|row| Some(row.get(column)?.chars().count())).max().unwrap();
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |row: &Vec<String>| {
        let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("   ") + "\n"
    };
    rows.iter().map(line).collect()
}

/// Writes the items. Returns the bytes, and the number of each item's row.
fn written(
    items: &[Item],
    layout: &Layout,
    form: Form,
    amounts: AmountStyle,
    dates: DateStyle,
) -> (Vec<u8>, Vec<usize>) {
    let text = |text: &str| if text.is_empty() { Written::Empty } else { Written::Text(text.to_owned()) };
    let as_texts = |item: &Item| {
        [
            text(&item.model),
            text(item.serial.as_deref().unwrap_or_default()),
            text(&item.quantity.to_string()),
            text(&amount(item.cents, amounts)),
            text(&day(item.bought, dates)),
        ]
    };
    let number = |number: String, format: &str| Written::Number { number, format: format.to_owned() };
    let as_numbers = |item: &Item, is_ods: bool| {
        let price = format!("{}.{:02}", item.cents / 100, item.cents % 100);
        // 1 January 2000 is day 36,526 of a spreadsheet.
        let days = std::iter::successors(Some(date("2000-01-01")), |day| Some(day.plus_days(1)));
        let serial = 36_526 + days.take_while(|day| *day < item.bought).count();
        let bought = if is_ods { item.bought.to_string() } else { serial.to_string() };
        let mut cells = as_texts(item);
        cells[2] = number(item.quantity.to_string(), "");
        cells[3] = number(price, if is_ods { "USD" } else { "[$$-409]#,##0.00" });
        cells[4] = number(bought, "dd/mm/yyyy");
        cells
    };
    let book = |rows| WrittenBook {
        sheets: vec![WrittenSheet { name: "Returns".to_owned(), rows, ..WrittenSheet::default() }],
        ..WrittenBook::default()
    };
    match form {
        Form::Text { delimiter, quotes, line_end, encoding } => {
            let (rows, numbers) = cells(items, layout, &as_texts);
            (encoding.encode(&delimited(&texts(&rows), delimiter, quotes, line_end)), numbers)
        }
        Form::Aligned => {
            let (rows, numbers) = cells(items, layout, &as_texts);
            (aligned(&texts(&rows)).into_bytes(), numbers)
        }
        Form::Html => {
            let (rows, numbers) = cells(items, layout, &as_texts);
            (html(&texts(&rows)).into_bytes(), numbers)
        }
        Form::Xlsx { has_numbers } => {
            let (rows, numbers) = cells(items, layout, &|item| {
                if has_numbers { as_numbers(item, false) } else { as_texts(item) }
            });
            (xlsx(&book(rows)), numbers)
        }
        Form::Ods { has_numbers } => {
            let (rows, numbers) = cells(items, layout, &|item| {
                if has_numbers { as_numbers(item, true) } else { as_texts(item) }
            });
            (ods(&book(rows)), numbers)
        }
    }
}

/// Checks that no value of a reading is wrong, and that each is known unless something was asked.
fn check(
    items: &[Item],
    numbers: &[usize],
    mapping: &Mapping,
    reading: &Reading,
) -> Result<(), TestCaseError> {
    let is_asked = !reading.questions.is_empty();
    prop_assert!(is_asked || reading.faults.is_empty(), "{:?}\n{:?}", reading.faults, mapping.columns());
    prop_assert!(is_asked || reading.lines.len() == items.len(), "{:?}", reading.lines);
    for (line, row) in reading.lines.iter().zip(&reading.rows) {
        let item = &items[numbers.iter().position(|number| number == row).unwrap()];
        prop_assert_eq!(line.quantity, item.quantity);
        let price = format!("{}.{:02}", item.cents / 100, item.cents % 100);
        for (found, written) in [
            (&line.model, Some(item.model.clone())),
            (&line.serial, item.serial.clone()),
            (&line.unit_price, Some(price)),
            (&line.purchased_on, Some(item.bought.to_string())),
        ] {
            prop_assert!(*found == written || is_asked && found.is_none(), "{found:?} for {written:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_read_back_is_the_same_table_or_a_question_was_asked(
        items in items(), layout in layouts(), form in forms(), amounts in amounts(), dates in dates(),
    ) {
        let (bytes, numbers) = written(&items, &layout, form, amounts, dates);
        let policy = ktc();
        let vocabulary = Vocabulary::of(policy.document());
        let table = opened(&bytes).and_then(|grid| Table::find(grid, &vocabulary));
        let table = table.unwrap_or_else(|error| panic!("{error}: {:?}", String::from_utf8_lossy(&bytes)));
        let mapping = Mapping::recognise(policy.document(), &vocabulary, &table);
        check(&items, &numbers, &mapping, &read(policy, &table, &mapping))?;
    }
}
