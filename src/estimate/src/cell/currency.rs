//! Recognises currencies by the signs, codes and names that people write beside an amount.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
const SIGNS: [(&str, &str); 71] = [
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

/// The currencies whose own country writes them with a bare dollar sign.
const DOLLARS: [&str; 11] = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"];

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

    /// Returns the one currency that a heading or title mentions, as in `Unit price (EUR)` or `All prices in euros`; `None` where
    /// it mentions none, or several. A code counts in capitals only: `cad` may be a word.
    #[must_use]
    pub fn mentioned(text: &str) -> Option<Self> {
        Self::found(text, Self::mention)
    }

    /// Returns the currency that a text on any subject mentions. Counts only signs, names without another meaning, and codes at the end
    /// or in brackets: `CAD` in `Drawings of the CAD team` does not count.
    #[must_use]
    pub fn stated(text: &str) -> Option<Self> {
        const OTHER_WORDS: [&str; 7] = ["USA", "POUNDS", "TRY", "PEN", "COP", "RON", "CRC"];
        let end = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let stands_out = |code: &str| {
            end.ends_with(code) || text.contains(&format!("({code})")) || Self::of_code(code).is_none()
        };
        let is_sure = |word: &str| !OTHER_WORDS.contains(&squeezed(word).as_str()) && stands_out(word);
        Self::found(text, |word| Self::mention(word).filter(|_| is_sure(word)))
    }

    /// Returns the currency that the name of a file mentions: `stock_EUR_2026.csv`.
    pub(crate) fn in_name(name: &str) -> Option<Self> {
        Self::stated(&format!("({})", name.replace(['_', '.', ' ', '-'], ") (")))
    }

    /// Returns whether a heading mentions several currencies: `Price USD/CAD`.
    pub(crate) fn are_several(text: &str) -> bool {
        let all = Self::all_in(text, Self::mention);
        all.iter().any(|currency| Some(currency) != all.first())
    }

    fn found(text: &str, mention: impl Fn(&str) -> Option<Self>) -> Option<Self> {
        let all = Self::all_in(text, mention);
        all.first().copied().filter(|first| all.iter().all(|currency| currency == first))
    }

    fn all_in(text: &str, mention: impl Fn(&str) -> Option<Self>) -> Vec<Self> {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || "()[]{},;:/-".contains(c))
            .filter(|word| !word.is_empty())
            .collect();
        let mut found = Vec::new();
        let mut index = 0;
        while index < words.len() {
            // Names of several words first: `dollars canadiens`, `$ CA`.
            let pair = words.get(index..index.saturating_add(2)).map(<[&str]>::concat);
            let by_pair = pair.as_deref().and_then(&mention);
            let by_word = words.get(index).copied().and_then(&mention);
            index = index.saturating_add(if by_pair.is_some() { 2 } else { 1 });
            found.extend(by_pair.or(by_word));
        }
        found
    }

    fn mention(word: &str) -> Option<Self> {
        let is_code = word.chars().all(|c| c.is_ascii_uppercase());
        if word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() == 3 && !is_code {
            None
        } else {
            Self::named(word)
        }
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
