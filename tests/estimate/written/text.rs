//! Delimited text in the encodings of spreadsheets and accounting programs.

/// An encoding of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf16WithoutMark,
    Windows1252,
    MacRoman,
    CodePage850,
}

impl Encoding {
    pub(crate) const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Utf8WithMark,
        Self::Utf16LittleEndian,
        Self::Utf16BigEndian,
        Self::Utf16WithoutMark,
        Self::Windows1252,
        Self::MacRoman,
        Self::CodePage850,
    ];

    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        let marked = format!("\u{feff}{text}");
        let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8WithMark => marked.into_bytes(),
            Self::Utf16LittleEndian => little(&marked),
            Self::Utf16BigEndian => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Utf16WithoutMark => little(text),
            Self::Windows1252 => in_table(text, |letter| letter.1),
            Self::MacRoman => in_table(text, |letter| letter.2),
            Self::CodePage850 => in_table(text, |letter| letter.3),
        }
    }
}

/// A letter, and its bytes in Windows-1252, Mac OS Roman and code page 850.
type Letter = (char, u8, u8, u8);

const LETTERS: [Letter; 22] = [
    ('é', 0xE9, 0x8E, 0x82),
    ('è', 0xE8, 0x8F, 0x8A),
    ('ê', 0xEA, 0x90, 0x88),
    ('à', 0xE0, 0x88, 0x85),
    ('â', 0xE2, 0x89, 0x83),
    ('ç', 0xE7, 0x8D, 0x87),
    ('ô', 0xF4, 0x99, 0x93),
    ('î', 0xEE, 0x94, 0x8C),
    ('ù', 0xF9, 0x9D, 0x97),
    ('û', 0xFB, 0x9E, 0x96),
    ('ë', 0xEB, 0x91, 0x89),
    ('ï', 0xEF, 0x95, 0x8B),
    ('ü', 0xFC, 0x9F, 0x81),
    ('ö', 0xF6, 0x9A, 0x94),
    ('ä', 0xE4, 0x8A, 0x84),
    ('ñ', 0xF1, 0x96, 0xA4),
    ('á', 0xE1, 0x87, 0xA0),
    ('í', 0xED, 0x92, 0xA1),
    ('ó', 0xF3, 0x97, 0xA2),
    ('ú', 0xFA, 0x9C, 0xA3),
    ('ß', 0xDF, 0xA7, 0xE1),
    ('\u{a0}', 0xA0, 0xCA, 0xFF),
];

fn in_table(text: &str, byte: fn(&Letter) -> u8) -> Vec<u8> {
    let encode = |c: char| {
        if c.is_ascii() {
            return u8::try_from(c).unwrap();
        }
        byte(LETTERS.iter().find(|letter| letter.0 == c).unwrap_or_else(|| panic!("`{c}` is in no table")))
    };
    text.chars().map(encode).collect()
}

/// Which fields are quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quotes {
    Always,
    WhereNeeded,
    /// Quotes within a field are not doubled, and open no field: fields with the delimiter alone are quoted.
    Careless,
}

/// Writes rows of texts with a delimiter and line ends.
pub(crate) fn delimited(rows: &[Vec<String>], delimiter: char, quotes: Quotes, line_end: &str) -> String {
    let field = |text: &String| {
        let needs = text.contains([delimiter, '\n', '\r'])
            || text.starts_with('"')
            || quotes == Quotes::WhereNeeded && text.contains('"');
        if quotes == Quotes::Always || needs {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let row = |cells: &Vec<String>| {
        let fields: Vec<String> = cells.iter().map(field).collect();
        fields.join(&delimiter.to_string()) + line_end
    };
    rows.iter().map(row).collect()
}
