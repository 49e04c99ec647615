//! Recognises units of measure.

use crate::text::normalised;

/// The unit that a heading states for all cells of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HeadingUnit {
    /// Boxes, dozens or the like, by the heading's word: `Qty (cases)`.
    Package(String),
    /// A number of pieces: `Price per 100`, `EK/1000`.
    Several(String),
    /// Cents or thousands, by the heading's word: `Price (cents)`.
    Scale(String),
}

/// The words for packages, without accents.
const PACKAGES: [&str; 70] = [
    "set",
    "sets",
    "pair",
    "pairs",
    "kit",
    "kits",
    "bundle",
    "bundles",
    "roll",
    "rolls",
    "reel",
    "reels",
    "paire",
    "paires",
    "paar",
    "pares",
    "juego",
    "juegos",
    "case",
    "cases",
    "cs",
    "box",
    "boxes",
    "bx",
    "carton",
    "cartons",
    "ctn",
    "ctns",
    "pack",
    "packs",
    "pk",
    "package",
    "packages",
    "dozen",
    "dozens",
    "doz",
    "dz",
    "pallet",
    "pallets",
    "karton",
    "kartons",
    "packung",
    "packungen",
    "gebinde",
    "dutzend",
    "palette",
    "paletten",
    "palettes",
    "caisse",
    "caisses",
    "boite",
    "boites",
    "paquet",
    "paquets",
    "douzaine",
    "douzaines",
    "caja",
    "cajas",
    "paquete",
    "paquetes",
    "docena",
    "docenas",
    "scatola",
    "scatole",
    "confezione",
    "confezioni",
    "doos",
    "caixa",
    "caixas",
    "duzia",
];

/// The words for hundredths and thousands.
const SCALES: [&str; 16] = [
    "cents",
    "cent",
    "centimes",
    "centavos",
    "centesimi",
    "thousand",
    "thousands",
    "000",
    "000s",
    "x1000",
    "tsd",
    "tausend",
    "milliers",
    "miles",
    "k",
    "migliaia",
];

/// The words between a price and the number of its pieces.
const PER: [&str; 6] = ["per", "je", "pro", "pour", "por", "for"];

impl HeadingUnit {
    /// Returns the unit that a heading states; `None` for single pieces.
    pub(crate) fn of(heading: &str) -> Option<Self> {
        let text = normalised(&heading.replace('/', " per "));
        let words: Vec<&str> = text.split(' ').collect();
        let find =
            |known: &[&str]| words.iter().find(|word| known.contains(word)).map(|word| (*word).to_owned());
        // A year or a day is not a number of pieces.
        let is_several = |number: &str| {
            number.parse::<u32>().is_ok_and(|number| matches!(number, 2..=144 | 200 | 500 | 1_000 | 10_000))
        };
        let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let several = words.windows(2).enumerate().find_map(|(index, pair)| match pair {
            [per, number] if PER.contains(per) && is_several(number) => {
                let next = words.get(index.saturating_add(2));
                (!next.is_some_and(is_number)).then(|| (*number).to_owned())
            }
            _ => None,
        });
        let package = || find(&PACKAGES).map(Self::Package);
        several.map(Self::Several).or_else(package).or_else(|| find(&SCALES).map(Self::Scale))
    }
}

/// The words for one piece, in upper case.
const PIECE: [&str; 42] = [
    "EA", "EACH", "PC", "PCS", "PCE", "PCES", "PIECE", "PIECES", "PIÈCE", "PIÈCES", "UN", "UNIT", "UNITS",
    "UNITÉ", "UNITÉS", "UNIDAD", "UNIDADES", "UD", "UDS", "PZ", "PZA", "PZAS", "PIEZA", "PIEZAS", "ST",
    "STK", "STCK", "STÜCK", "NOS", "U", "C62", "H87", "1", "STUK", "STUKS", "STÜCKE", "PEZZO", "PEZZI",
    "PEÇA", "PEÇAS", "UNIDADE", "UND",
];

/// Returns whether a unit of measure is one piece, rather than a box or a dozen.
pub(crate) fn is_single_unit(text: &str) -> bool {
    let plain = text.trim().trim_end_matches('.').to_uppercase();
    PIECE.contains(&plain.as_str())
}

/// Returns a number without the word for one piece behind it: `250.00/ea`, `2 pcs`.
pub(crate) fn without_unit(text: &str) -> &str {
    let text = text.trim();
    let number = text.trim_end_matches('.').trim_end_matches(char::is_alphabetic);
    let unit = text.get(number.len()..).unwrap_or_default();
    let is_behind_number = number.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '/');
    if is_behind_number && unit.starts_with(char::is_alphabetic) && is_single_unit(unit) {
        number.trim_end_matches(['/', ' '])
    } else {
        text
    }
}
