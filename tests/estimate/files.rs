//! Lists as people have them. Beside each, a text written by hand has the expected reading.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use estimate::{FileNote, Grid, ListError, Mapping, Note, Reading, Readings, Table, Vocabulary, Workbook};
use policy::{Answer, Line};

use crate::repeated::assert_rows_are_independent;
use crate::support::{koso, ktc, opened, read, recognised};
use crate::written::{WrittenBook, ods, xlsx};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/estimate/files")
}

#[test]
fn every_file_is_read_as_its_expected_text_states() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in files(&folder()) {
        count += 1;
        let found = outcome(&path);
        // `UPDATE_EXPECTED=1` writes the texts of new files, to be read before they are committed.
        if std::env::var_os("UPDATE_EXPECTED").is_some() && !path.with_extension("expected").exists() {
            fs::write(path.with_extension("expected"), &found).unwrap();
        }
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
        let (mut wanted, mut got): (Vec<&str>, Vec<&str>) =
            (expected.lines().collect(), found.lines().collect());
        wanted.sort_unstable();
        got.sort_unstable();
        if wanted != got {
            wrong.push(format!("--- {}\nexpected\n{expected}found\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 120, "{count} files");
}

#[test]
fn a_row_of_a_file_is_read_the_same_whatever_was_read_before_it() {
    for path in files(&folder()) {
        let vocabulary = Vocabulary::of(ktc().document());
        let Ok(table) = opened(&content(&path)).and_then(|grid| Table::find(grid, &vocabulary)) else {
            continue;
        };
        let mapping = Mapping::recognise(ktc().document(), &vocabulary, &table);
        assert_rows_are_independent(ktc(), &table, &mapping, &path.to_string_lossy());
    }
}

/// The files of a folder and its subfolders, without the expected texts.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_none_or(|extension| extension != "expected") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The reading of a file by the policy of KT&C; of files for Canada by that of Koso.
fn outcome(path: &Path) -> String {
    let is_of_koso = path.file_stem().unwrap().to_string_lossy().contains("canadiens");
    let policy = if is_of_koso { koso() } else { ktc() };
    let vocabulary = Vocabulary::of(policy.document());
    let bytes = content(path);
    let table = match opened(&bytes).and_then(|grid| Table::find(grid, &vocabulary)) {
        Ok(table) => table,
        Err(error) => return format!("refused: {error}\n"),
    };
    let mapping = Mapping::recognise(policy.document(), &vocabulary, &table);
    shown(&table, &mapping, &read(policy, &table, &mapping))
}

/// Returns the bytes of a file; of a description such as `merged.xlsx.sheets`, those of the workbook.
fn content(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    let name = path.to_string_lossy();
    let book = || WrittenBook::parse(std::str::from_utf8(&bytes).unwrap());
    match () {
        () if name.ends_with(".xlsx.sheets") => xlsx(&book()),
        () if name.ends_with(".ods.sheets") => ods(&book()),
        () => bytes,
    }
}

fn shown(table: &Table, mapping: &Mapping, reading: &Reading) -> String {
    let mut text = String::new();
    for note in &table.notes {
        writeln!(text, "note {}", note_shown(note)).unwrap();
    }
    let columns = mapping.columns().iter();
    let columns =
        columns.map(|column| column.target.as_ref().map_or("-".to_owned(), |(target, _)| target.to_string()));
    writeln!(text, "columns {}", columns.collect::<Vec<_>>().join(" ")).unwrap();
    for (line, row) in reading.lines.iter().zip(&reading.rows) {
        writeln!(text, "{row}:{}", line_shown(line)).unwrap();
    }
    if !reading.request.is_empty() {
        let facts = reading.request.iter().map(|(fact, answer)| format!(" {fact}={}", answer_shown(answer)));
        writeln!(text, "request{}", facts.collect::<String>()).unwrap();
    }
    for fault in &reading.faults {
        if let Some(cells) = fault.cells {
            writeln!(text, "fault column {} ({cells}) {}", fault.heading, fault.problem)
        } else {
            let shown = fault.text.replace('\n', "\\n");
            writeln!(text, "fault {} {} `{shown}` {}", fault.row, fault.heading, fault.problem)
        }
        .unwrap();
    }
    for question in &reading.questions {
        let readings = readings_shown(&question.readings);
        let estimate::Question { heading, row, sample, cells, .. } = question;
        writeln!(text, "ask {heading} row {row} `{sample}`: {readings} ({cells} cells)").unwrap();
    }
    if reading.is_each_row_one_unit {
        text.push_str("each row one unit\n");
    }
    text
}

fn note_shown(note: &Note) -> String {
    match note {
        Note::Above { rows } => format!("above {rows}"),
        Note::NoHeadings => "no headings".to_owned(),
        Note::Detail { row } => format!("detail {row}"),
        Note::Sums { row } => format!("sums {row}"),
        Note::HeadingsAgain { row } => format!("headings again {row}"),
        Note::Group { row } => format!("group {row}"),
        Note::WordsOnly { row } => format!("words only {row}"),
        Note::Struck { row } => format!("struck {row}"),
        Note::Charge { row } => format!("charge {row}"),
        Note::Discount { row } => format!("discount {row}"),
        Note::OtherTable { row, rows } => format!("other table {row} with {rows}"),
        Note::Overflow { row } => format!("overflow {row}"),
        Note::Shifted { row } => format!("shifted {row}"),
        Note::CarriedDown { column, rows } => format!("carried down column {column} to {rows}"),
        Note::Ditto { column, rows } => format!("ditto column {column} in {rows}"),
        Note::Described { column, rows } => format!("described column {column} in {rows}"),
        Note::Merged { column, rows } => format!("merged column {column} to {rows}"),
        Note::HiddenRows { first, rows } => format!("hidden {rows} from {first}"),
        Note::File(FileNote::QuoteOverRows { row, rows }) => format!("quote in row {row} over {rows}"),
        Note::File(FileNote::Scaled { cell, cells }) => format!("scaled {cells} from {cell}"),
        Note::File(FileNote::UnknownEncoding) => "unknown encoding".to_owned(),
    }
}

fn readings_shown(readings: &Readings) -> String {
    match readings {
        Readings::Dates { day_first, month_first } => format!("{day_first} or {month_first}"),
        Readings::Decimals { point, comma } => {
            let amount =
                |amount: &Option<policy::Money>| amount.map_or("none".to_owned(), |it| it.to_string());
            format!("{} or {}", amount(point), amount(comma))
        }
        Readings::StoredDates { stored, swapped } => format!("stored {stored} or swapped {swapped}"),
        Readings::Column { target, candidates, by_heading } => {
            let why = if *by_heading { "heading" } else { "content" };
            format!("{target} by {why}: columns {candidates:?}")
        }
        Readings::Guesses { columns } => {
            let columns = columns.iter().map(|(column, target)| format!("{column}={target}"));
            format!("guessed {}", columns.collect::<Vec<_>>().join(" "))
        }
        Readings::Facts { targets } => {
            let targets: Vec<String> = targets.iter().map(ToString::to_string).collect();
            format!("states {}", targets.join(" or "))
        }
        Readings::CarryDown => "carry down".to_owned(),
        Readings::Withdrawn => "leave out".to_owned(),
    }
}

fn line_shown(line: &Line) -> String {
    let fields = [
        ("model", line.model.clone()),
        ("serial", line.serial.clone()),
        ("qty", Some(line.quantity.to_string())),
        ("price", line.unit_price.clone()),
        ("bought", line.purchased_on.clone()),
        ("category", line.category.as_ref().map(ToString::to_string)),
        ("wanted", line.wanted.as_ref().map(ToString::to_string)),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| Some(format!(" {name}={}", value?)));
    let answers = line.answers.iter().map(|(fact, answer)| format!(" {fact}={}", answer_shown(answer)));
    fields.chain(answers).collect()
}

fn answer_shown(answer: &Answer) -> String {
    match answer {
        Answer::Bool(yes) => yes.to_string(),
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => text.replace('\n', "\\n"),
    }
}

#[test]
fn ten_thousand_rows_are_read_with_their_numbers() {
    let mut text = String::from("Model,Serial,Qty,Unit Price,Purchase Date\r\n");
    for index in 0..10_000 {
        write!(
            text,
            "KNC-{},S{index},1,\"1,{:03}.50\",10/{}/2026\r\n",
            index % 7,
            index % 1_000,
            index % 31 + 1
        )
        .unwrap();
    }
    let policy = ktc();
    let (table, mapping) = recognised(policy, text.as_bytes());
    let reading = read(policy, &table, &mapping);
    assert_eq!((reading.lines.len(), reading.faults.len(), reading.questions.len()), (10_000, 0, 0));
    assert_eq!(reading.rows.last(), Some(&10_001));
    assert_eq!(reading.lines[9_999].unit_price.as_deref(), Some("1999.50"));
}

#[test]
fn an_answer_settles_the_whole_column() {
    let policy = ktc();
    let (table, mut mapping) = recognised(policy, &fs::read(folder().join("ambiguous-dates.csv")).unwrap());
    for (order, expected) in
        [(estimate::DateOrder::DayFirst, "2026-03-02"), (estimate::DateOrder::MonthFirst, "2026-02-03")]
    {
        mapping.choose_dates(2, order);
        let reading = read(policy, &table, &mapping);
        assert_eq!(reading.questions, []);
        assert_eq!(reading.lines[0].purchased_on.as_deref(), Some(expected));
    }
    let (table, mut mapping) =
        recognised(policy, &fs::read(folder().join("contradicting-dates.csv")).unwrap());
    mapping.choose_dates(2, estimate::DateOrder::DayFirst);
    let reading = read(policy, &table, &mapping);
    assert_eq!(reading.faults.len(), 1, "what contradicts the answer is marked: {:?}", reading.faults);
    assert_eq!(reading.faults[0].row, 3);
    let (table, mut mapping) =
        recognised(policy, &fs::read(folder().join("ambiguous-decimals.csv")).unwrap());
    mapping.choose_decimals(2, estimate::DecimalSign::Comma);
    assert_eq!(read(policy, &table, &mapping).lines[1].unit_price.as_deref(), Some("2500.00"));
}

#[test]
fn a_file_that_is_not_a_list_is_named() {
    let vocabulary = Vocabulary::of(ktc().document());
    let why = |bytes: &[u8]| {
        let grid = Grid::from_text_bytes(bytes);
        grid.and_then(|grid| Table::find(grid, &vocabulary)).err()
    };
    let packed: Vec<u8> = (1..=255).cycle().take(2_000).collect();
    for (bytes, kind) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06"[..], ListError::Picture),
        (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", ListError::Pdf),
        (b"PK\x05\x06\0\0\0\0\0\0", ListError::Archive),
        (b"\x1f\x8b\x08\0\0\0\0\0", ListError::Archive),
        (b"{\\rtf1\\ansi Model}", ListError::Document),
        (b"<html><head><title>Sign in</title></head><body>Sign in</body></html>", ListError::WebPage),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
            ListError::OldSpreadsheet,
        ),
    ] {
        assert_eq!(why(bytes), Some(kind), "{bytes:?}");
    }
    for bytes in [&b"\x00\x00\x00"[..], &packed] {
        assert_eq!(why(bytes), Some(ListError::NotText), "{bytes:?}");
    }
    for bytes in [&b""[..], b"\n\n", b"\"", b",,\n,,\n", b"\xff\xfe\x00"] {
        assert_eq!(why(bytes), Some(ListError::Empty), "{bytes:?}");
    }
    for bytes in [&b"Model,Qty,Unit Price\n"[..], b"Stock\n\nMod\xe8le;Qt\xe9\n;\n", b"Model,Qty\nTotal,\n"] {
        assert_eq!(why(bytes), Some(ListError::NoRows), "{bytes:?}");
    }
    // A control character may slip into a text, and many programs end one with it.
    assert_eq!(why(b"Model,Qty\r\nKNC-p3BR28,2\r\n\x1a"), None);
}

#[test]
fn a_small_web_page_cannot_state_more_cells_than_a_workbook_may_have() {
    let page =
        |rows: usize, cell: &str| format!("<table><tr>{cell}</tr>{}</table>", "<tr></tr>".repeat(rows));
    let text = "x".repeat(50_000);
    for page in [
        page(9_990, "<td rowspan=9999 colspan=1000>KNC-1</td>"),
        page(9_990, &format!("<td rowspan=9999>{text}</td>")),
    ] {
        assert_eq!(Grid::from_text_bytes(page.as_bytes()), Err(ListError::TooMuch));
        assert_eq!(Grid::from_text(&page), Err(ListError::TooMuch));
    }
    assert!(Grid::from_text(&page(9_990, "<td rowspan=9999 colspan=100>KNC-1</td>")).is_ok());
}

#[test]
fn no_bytes_make_the_reader_stumble() {
    let policy = ktc();
    for bytes in [&b"a,b\n\"never closed"[..], b"\xff\xff\xff,\n;"] {
        let (table, mapping) = recognised(policy, bytes);
        let _ = read(policy, &table, &mapping);
    }
    assert_eq!(Workbook::read(b"PK\x03\x04 no workbook"), Err(ListError::Damaged));
}
