//! Recognises currencies by the signs, codes and names that people write beside an amount.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::with_spaces;

/// A currency, by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(&'static str);

/// The currencies that are recognised.
const CODES: [&str; 44] = [
    "USD", "CAD", "EUR", "GBP", "MXN", "JPY", "CNY", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK",
    "HUF", "RON", "BGN", "TRY", "RUB", "UAH", "ILS", "INR", "KRW", "TWD", "HKD", "SGD", "MYR", "THB", "IDR",
    "PHP", "VND", "ZAR", "BRL", "ARS", "CLP", "COP", "PEN", "UYU", "DOP", "CRC", "GTQ", "AED", "SAR",
];

/// Signs and names in upper case without spaces. A bare dollar sign is not among them: several currencies use it.
const SIGNS: [(&str, &str); 72] = [
    ("US$", "USD"),
    ("$US", "USD"),
    ("U$S", "USD"),
    ("USD$", "USD"),
    ("$USD", "USD"),
    ("$U.S.", "USD"),
    ("U.S.$", "USD"),
    ("USA", "USD"),
    ("USDOLLAR", "USD"),
    ("USDOLLARS", "USD"),
    ("U.S.DOLLARS", "USD"),
    ("DOLLARUS", "USD"),
    ("DOLLARSUS", "USD"),
    ("DOLLARSAMÉRICAINS", "USD"),
    ("DÓLARESESTADOUNIDENSES", "USD"),
    ("CA$", "CAD"),
    ("$CA", "CAD"),
    ("C$", "CAD"),
    ("$C", "CAD"),
    ("CAD$", "CAD"),
    ("$CAD", "CAD"),
    ("CAN$", "CAD"),
    ("$CAN", "CAD"),
    ("CDN$", "CAD"),
    ("$CDN", "CAD"),
    ("CDN", "CAD"),
    ("CANADIAN$", "CAD"),
    ("CANADIANDOLLAR", "CAD"),
    ("CANADIANDOLLARS", "CAD"),
    ("DOLLARCANADIEN", "CAD"),
    ("DOLLARSCANADIENS", "CAD"),
    ("DÓLARESCANADIENSES", "CAD"),
    ("€", "EUR"),
    ("EURO", "EUR"),
    ("EUROS", "EUR"),
    ("£", "GBP"),
    ("POUNDS", "GBP"),
    ("BRITISHPOUND", "GBP"),
    ("POUNDSTERLING", "GBP"),
    ("MX$", "MXN"),
    ("$MX", "MXN"),
    ("MEX$", "MXN"),
    ("MXN$", "MXN"),
    ("$MXN", "MXN"),
    ("PESOSMEXICANOS", "MXN"),
    ("MEXICANPESO", "MXN"),
    ("PESOMEXICANO", "MXN"),
    ("CN¥", "CNY"),
    ("RMB", "CNY"),
    ("元", "CNY"),
    ("JP¥", "JPY"),
    ("¥", "JPY"),
    ("円", "JPY"),
    ("AU$", "AUD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("SG$", "SGD"),
    ("S$", "SGD"),
    ("NT$", "TWD"),
    ("R$", "BRL"),
    ("SFR", "CHF"),
    ("SFR.", "CHF"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("ZŁ", "PLN"),
    ("KČ", "CZK"),
];

/// Names that mean a currency beside an amount, and a country elsewhere: `US Price`, `Contact us about prices`.
const COUNTRIES: [(&str, &str); 4] = [("US", "USD"), ("U.S.", "USD"), ("CANADA", "CAD"), ("CANADIAN", "CAD")];

/// Codes and names that are also other words, at least in lower case: `price per pen`, `export.php`.
const OTHER_WORDS: [&str; 8] = ["USA", "POUNDS", "TRY", "PEN", "COP", "RON", "CRC", "PHP"];

/// The currencies whose own country writes them with a bare dollar sign.
const DOLLARS: [&str; 13] =
    ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP"];

impl Currency {
    /// Returns the ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// Returns every known currency.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.into_iter().map(Self)
    }

    /// Returns the currency with this ISO code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        CODES.into_iter().find(|known| *known == code).map(Self)
    }

    /// Returns the currency that a cell names: a code, sign or name, in any case and spacing.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let plain = squeezed(text);
        let by_sign = || SIGNS.into_iter().find(|(sign, _)| *sign == plain).map(|(_, code)| Self(code));
        Self::of_code(&plain).or_else(by_sign)
    }

    /// Returns whether amounts of this currency carry a bare dollar sign.
    #[must_use]
    pub fn is_dollar(self) -> bool {
        DOLLARS.contains(&self.0)
    }

    /// Returns whether the currency of a column is about an amount: not about one with a bare dollar sign, unless it is a dollar. `stated` is the
    /// currency that the amount states itself.
    pub(crate) fn is_about(self, amount: &str, stated: Option<Self>) -> bool {
        stated.is_some() || self.is_dollar() || !amount.contains('$')
    }

    /// Returns the one currency that a title or an amount mentions, as in `All prices in euros`; `None` where it mentions none, or
    /// several.
    #[must_use]
    pub fn mentioned(text: &str) -> Option<Self> {
        the_only(Self::all_in(text, Self::mention))
    }

    /// Returns the one currency that the heading of a column of amounts mentions, as in `Unit price (EUR)`, `price_usd`, `unitPriceCAD` or
    /// `US Price`.
    pub(crate) fn in_heading(heading: &str) -> Option<Self> {
        the_only(Self::all_in_heading(heading))
    }

    /// Returns whether a heading mentions several currencies: `Price USD/CAD`.
    pub(crate) fn are_several(heading: &str) -> bool {
        let all = Self::all_in_heading(heading);
        all.iter().any(|currency| Some(currency) != all.first())
    }

    /// Returns the currency that a text on any subject mentions. Counts only signs, names without another meaning, and codes at the end or
    /// in brackets: `CAD` in `Drawings of the CAD team` does not count.
    #[must_use]
    pub fn stated(text: &str) -> Option<Self> {
        let end = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let stands_out = |word: &str| {
            let is_code = Self::of_code(&squeezed(word)).is_some();
            !is_code || end.ends_with(word) || text.contains(&format!("({word})"))
        };
        the_only(Self::all_in(text, |word| {
            Self::mention_without_other_meaning(word).filter(|_| stands_out(word))
        }))
    }

    /// Returns the currency that the name of a file mentions: `stock_EUR_2026.csv`.
    pub(crate) fn in_name(name: &str) -> Option<Self> {
        the_only(Self::all_in(name, Self::mention_without_other_meaning))
    }

    fn all_in_heading(heading: &str) -> Vec<Self> {
        let of_country = |word: &str| {
            let plain = squeezed(word);
            COUNTRIES.into_iter().find(|(name, _)| *name == plain).map(|(_, code)| Self(code))
        };
        let apart = with_spaces(heading);
        Self::all_in(apart.as_deref().unwrap_or(heading), |word| {
            Self::mention(word).or_else(|| of_country(word))
        })
    }

    /// Returns the currencies that a text mentions, word by word: with any other characters between the words than letters, digits, signs and
    /// full stops.
    fn all_in(text: &str, mention: impl Fn(&str) -> Option<Self>) -> Vec<Self> {
        const SIGNS: &str = "$€£¥₹₩₪₽₺₫฿";
        let is_of_word = |c: char| c.is_alphanumeric() || c == '.' || SIGNS.contains(c);
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let words: Vec<&str> = text.split(|c| !is_of_word(c)).filter(|word| !is_number(word)).collect();
        let mut found = Vec::new();
        let mut index = 0;
        while let Some(word) = words.get(index) {
            // Names of several words first: `dollars canadiens`, `$ CA`.
            let pair = words.get(index..index.saturating_add(2)).map(<[&str]>::concat);
            let by_pair = pair.as_deref().and_then(&mention);
            index = index.saturating_add(if by_pair.is_some() { 2 } else { 1 });
            if let Some(currency) = by_pair.or_else(|| mention(word)) {
                found.push(currency);
            } else {
                // `Price.EUR`, `Price€`.
                found.extend(word.split('.').filter(|part| part != word).filter_map(&mention));
                found.extend(sign_beside(word).and_then(&mention));
            }
        }
        found
    }

    /// Returns the currency of a word. A code of three letters that is also another word counts in capitals only.
    fn mention(word: &str) -> Option<Self> {
        let is_other_word = || word.len() == 3 && !is_capital(word) && is_other_word(word);
        Self::named(word).filter(|_| !is_other_word())
    }

    fn mention_without_other_meaning(word: &str) -> Option<Self> {
        Self::named(word).filter(|_| !is_other_word(word))
    }

    /// Splits a currency off the start or the end of an amount in upper case without spaces.
    pub(super) fn split_off(text: &str) -> Option<(Self, &str)> {
        // Most texts that are tried are codes and dates.
        if text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let signs = SIGNS.into_iter().chain(CODES.into_iter().map(|code| (code, code)));
        let ends = |text: &str| (text.bytes().next(), text.bytes().next_back());
        let (first, last) = ends(text);
        // Comparing single bytes first makes the search several times faster.
        let may_match = |sign: &str| ends(sign).0 == first || ends(sign).1 == last;
        let is_word = |sign: &str| sign.chars().all(char::is_alphabetic);
        let split = signs.filter(|(sign, _)| may_match(sign)).filter_map(|(sign, code)| {
            let rest = match (text.strip_prefix(sign), text.strip_suffix(sign)) {
                (Some(rest), _) if !(rest.starts_with(char::is_alphabetic) && is_word(sign)) => rest,
                (_, Some(rest)) if !(rest.ends_with(char::is_alphabetic) && is_word(sign)) => rest,
                _ => return None,
            };
            Some((Self(code), rest))
        });
        // The longest sign: `$CAD` before `CAD`.
        split.min_by_key(|(_, rest)| rest.len())
    }
}

/// Returns the currency if all are the same one.
fn the_only(all: Vec<Currency>) -> Option<Currency> {
    all.first().copied().filter(|first| all.iter().all(|currency| currency == first))
}

/// Returns the sign that touches a word: `€` of `Price€`, `US$` of `US$Price`. A sign is not divided: `S$` is not one of `PRICES$`.
fn sign_beside(word: &str) -> Option<&'static str> {
    let plain = squeezed(word);
    let is_beside = |sign: &&str| {
        plain.starts_with(*sign) && !sign.ends_with(char::is_alphanumeric)
            || plain.ends_with(*sign) && !sign.starts_with(char::is_alphanumeric)
    };
    SIGNS.into_iter().map(|(sign, _)| sign).filter(is_beside).max_by_key(|sign| sign.len())
}

fn is_capital(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_uppercase())
}

fn is_other_word(word: &str) -> bool {
    OTHER_WORDS.contains(&squeezed(word).as_str())
}

/// Returns the text in upper case without spaces of any kind.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::of_code(&code).ok_or_else(|| serde::de::Error::custom("unknown currency"))
    }
}
