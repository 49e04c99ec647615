//! The lists of the corpus with bytes changed, repeated and cut: no bytes make the reader panic, or take more memory than it may.
//! `PROPTEST_CASES=1000000` tries more of them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

#[expect(dead_code, unused_imports, reason = "some of it is for other tests")]
mod support;
#[expect(dead_code, unused_imports, reason = "some of it is for other tests")]
mod written;

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use estimate::{Mapping, Table, Vocabulary};
use peak_alloc::PeakAlloc;
use proptest::prelude::{any, prop_assert, prop_oneof, proptest};
use proptest::sample::{Index, select};
use proptest::strategy::{BoxedStrategy, Strategy};

use support::{ktc, opened, read};
use written::{WrittenBook, ods, packed, xlsx};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// The most memory that reading a list of the corpus may take, however it is changed: the places of a full sheet, and its texts.
const MAX_BYTES: usize = 256 << 20;

/// A change of a file.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, u8),
    Insert(Index, &'static [u8]),
    Remove(Index, usize),
    Repeat(Index, usize, usize),
    Cut(Index),
}

/// What breaks readers: marks of the formats, sizes and numbers beyond any bound.
const FRAGMENTS: [&[u8]; 24] = [
    b"\"",
    b"\"\"",
    b"\n",
    b"\r",
    b"\t",
    b",",
    b";",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"'",
    b"=",
    b"&#x110000;",
    b"<table>",
    b"</td>",
    b" rowspan=\"9999\" colspan=\"9999\"",
    b" r=\"XFD1048576\"",
    b"<mergeCell ref=\"A1:XFD1048576\"/>",
    b" table:number-rows-repeated=\"1048576\"",
    b" table:number-columns-repeated=\"16384\"",
    b"99999999999999999999999",
    b"1E308",
    b"A000000001-A999999999",
    b"2026-02-30",
];

fn change() -> BoxedStrategy<Change> {
    let at = any::<Index>;
    prop_oneof![
        3 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        4 => (at(), select(FRAGMENTS.to_vec())).prop_map(|(at, fragment)| Change::Insert(at, fragment)),
        2 => (at(), 1_usize..200).prop_map(|(at, length)| Change::Remove(at, length)),
        2 => (at(), 1_usize..400, 1_usize..200).prop_map(|(at, length, times)| Change::Repeat(at, length, times)),
        1 => at().prop_map(Change::Cut),
    ]
    .boxed()
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let place = |at: &Index| at.index(bytes.len() + 1);
    match change {
        Change::Set(at, byte) => {
            let at = place(at);
            if let Some(old) = bytes.get_mut(at) {
                *old = *byte;
            }
        }
        Change::Insert(at, fragment) => {
            let at = place(at);
            bytes.splice(at..at, fragment.iter().copied());
        }
        Change::Remove(at, length) => {
            let at = place(at);
            bytes.drain(at..bytes.len().min(at + length));
        }
        Change::Repeat(at, length, times) => {
            let at = place(at);
            let end = bytes.len().min(at + length);
            let repeated = bytes[at..end].repeat(*times);
            bytes.splice(end..end, repeated);
        }
        Change::Cut(at) => bytes.truncate(place(at)),
    }
}

/// Returns every file of the corpus, with descriptions of workbooks written as such.
fn files() -> Vec<Vec<u8>> {
    let mut folders: Vec<PathBuf> =
        vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/estimate/files")];
    let mut paths = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let (inner, files): (Vec<PathBuf>, Vec<PathBuf>) = entries.partition(|path| path.is_dir());
        folders.extend(inner);
        paths.extend(files.into_iter().filter(|path| path.extension().is_none_or(|it| it != "expected")));
    }
    paths.sort();
    let content = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        let book = || WrittenBook::parse(std::str::from_utf8(&bytes).unwrap());
        match path.to_string_lossy() {
            name if name.ends_with(".xlsx.sheets") => xlsx(&book()),
            name if name.ends_with(".ods.sheets") => ods(&book()),
            _ => bytes,
        }
    };
    paths.iter().map(content).collect()
}

/// Changes the bytes of a file; of an archive those of one part, which would not unpack otherwise.
fn changed(file: &[u8], part: Index, is_part: bool, changes: &[Change]) -> Vec<u8> {
    let archive =
        zip::ZipArchive::new(Cursor::new(file)).ok().filter(|archive| is_part && !archive.is_empty());
    let Some(mut archive) = archive else {
        let mut bytes = file.to_vec();
        for change in changes {
            apply(&mut bytes, change);
        }
        return bytes;
    };
    let chosen = part.index(archive.len());
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if index == chosen {
            for change in changes {
                apply(&mut bytes, change);
            }
        }
        parts.push((file.name().unwrap().into_owned(), bytes));
    }
    packed(&parts)
}

/// Reads a file as the command line and the page do, up to the first error.
fn read_all(bytes: &[u8]) {
    let policy = ktc();
    let vocabulary = Vocabulary::of(policy.document());
    let Ok(table) = opened(bytes).and_then(|grid| Table::find(grid, &vocabulary)) else { return };
    let mapping = Mapping::recognise(policy.document(), &vocabulary, &table);
    let reading = read(policy, &table, &mapping);
    assert!(reading.lines.len() == reading.rows.len());
}

proptest! {
    #[test]
    fn no_change_of_a_list_makes_the_reader_panic_or_take_more_memory_than_it_may(
        file in any::<Index>(), part in any::<Index>(), is_part in any::<bool>(),
        changes in proptest::collection::vec(change(), 1..8),
    ) {
        static CORPUS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(files);
        let file: &Vec<u8> = file.get(&CORPUS);
        let bytes = changed(file, part, is_part, &changes);
        let before = ALLOCATOR.current_usage();
        ALLOCATOR.reset_peak_usage();
        read_all(&bytes);
        let taken = ALLOCATOR.peak_usage().saturating_sub(before);
        prop_assert!(taken <= MAX_BYTES, "{taken} bytes for a file of {}", bytes.len());
    }
}
