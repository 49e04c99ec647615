//! Amounts as people write them.

use policy::Money;

/// What separates the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecimalSign {
    /// 1,234.56.
    Point,
    /// 1.234,56.
    Comma,
}

/// What a text says as an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AmountReading {
    /// One amount, and the sign that tells decimals where it shows one.
    One(Amount, Option<DecimalSign>),
    /// `1.234`: a thousand and more, or one and a bit.
    BySign { point: Amount, comma: Amount },
}

/// Digits in thousandths and finer, before it is known what they count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) whole: String,
    pub(crate) decimals: String,
}

/// Why a text is no amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AmountFault {
    NoAmount,
    Negative,
    /// ISO code of another currency.
    Currency(&'static str),
}

/// What currencies are called; a dollar alone may be any.
const CURRENCIES: [(&str, &str); 15] = [
    ("US$", "USD"),
    ("USD", "USD"),
    ("$US", "USD"),
    ("CA$", "CAD"),
    ("CAD", "CAD"),
    ("C$", "CAD"),
    ("$CA", "CAD"),
    ("EUR", "EUR"),
    ("€", "EUR"),
    ("GBP", "GBP"),
    ("£", "GBP"),
    ("MXN", "MXN"),
    ("MX$", "MXN"),
    ("JPY", "JPY"),
    ("¥", "JPY"),
];

impl DecimalSign {
    /// Its name on a command line: `point` or `comma`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }

    /// The sign with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Point, Self::Comma].into_iter().find(|sign| sign.as_str() == name)
    }
}

impl AmountReading {
    /// The amount with this sign.
    pub(crate) fn with_sign(self, sign: Option<DecimalSign>) -> Option<Amount> {
        match (self, sign) {
            (Self::One(amount, _), _) => Some(amount),
            (Self::BySign { point, .. }, Some(DecimalSign::Point)) => Some(point),
            (Self::BySign { comma, .. }, Some(DecimalSign::Comma)) => Some(comma),
            (Self::BySign { .. }, None) => None,
        }
    }
}

impl Amount {
    fn new(whole: &str, decimals: &str) -> Self {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let whole = digits(whole).trim_start_matches('0').to_owned();
        Self {
            whole: if whole.is_empty() { "0".to_owned() } else { whole },
            decimals: digits(decimals).trim_end_matches('0').to_owned(),
        }
    }

    /// The amount to the cent, where it is one.
    pub(crate) fn money(&self) -> Option<Money> {
        format!("{}.{:0<2}", self.whole, self.decimals).parse().ok()
    }

    /// The whole number, where it is one.
    pub(crate) fn count(&self) -> Option<u32> {
        if self.decimals.is_empty() { self.whole.parse().ok() } else { None }
    }
}

/// Reads an amount in a currency: with its sign or code on either side, groups of thousands in any usual way.
pub(crate) fn read_amount(text: &str, currency: &str) -> Result<AmountReading, AmountFault> {
    // Digits and marks alone bear no sign and no currency.
    let is_bare = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b',';
    if text.bytes().all(is_bare) && text.bytes().any(|byte| byte.is_ascii_digit()) {
        return separated(text).ok_or(AmountFault::NoAmount);
    }
    let upper = text.to_uppercase();
    let (mut rest, mut named) = (upper.as_str(), None);
    for (sign, code) in CURRENCIES {
        if let Some(found) = named_by(rest, sign) {
            (rest, named) = (found, Some(code));
            break;
        }
    }
    if let Some(other) = named.filter(|code| *code != currency) {
        return Err(AmountFault::Currency(other));
    }
    let digits: String =
        rest.chars().filter(|c| !c.is_whitespace() && !matches!(c, '$' | '\'' | '’')).collect();
    let bare = digits.trim_start_matches('(').trim_end_matches(')');
    let bare = bare.trim_start_matches(['-', '−', '+']).trim_end_matches('-');
    let is_number = bare.bytes().any(|byte| byte.is_ascii_digit())
        && bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
    if !is_number {
        return Err(AmountFault::NoAmount);
    }
    if bare.len() != digits.trim_start_matches('+').len() {
        return Err(AmountFault::Negative);
    }
    separated(bare).ok_or(AmountFault::NoAmount)
}

/// An amount as it is typed into a field, which has no column to tell its notation: three digits after a mark are thousands.
/// Nothing where it is no amount in this currency, or below zero.
#[must_use]
pub fn typed_amount(text: &str, currency: &str) -> Option<Money> {
    let thousands = if text.contains(',') { DecimalSign::Point } else { DecimalSign::Comma };
    read_amount(text, currency).ok()?.with_sign(Some(thousands))?.money()
}

/// The rest of an amount that bears this sign.
fn named_by<'t>(text: &'t str, sign: &str) -> Option<&'t str> {
    let text = text.trim();
    let inner = text.trim_start_matches(['-', '−', '(', '+']);
    // A sign before the currency's name is kept with the digits: only its being there matters.
    let before = text.len().saturating_sub(inner.len());
    match inner.strip_prefix(sign) {
        Some(rest) if before == 0 => Some(rest),
        Some(_) => Some("-1"),
        None => text.strip_suffix(sign),
    }
}

fn separated(digits: &str) -> Option<AmountReading> {
    let last = digits.rfind(['.', ',']);
    let Some(last) = last else { return Some(AmountReading::One(Amount::new(digits, ""), None)) };
    let (whole, decimals) = (digits.get(..last)?, digits.get(last + 1..)?);
    let (sign, other) =
        if digits.get(last..=last)? == "." { (DecimalSign::Point, ',') } else { (DecimalSign::Comma, '.') };
    let opposite = if sign == DecimalSign::Point { DecimalSign::Comma } else { DecimalSign::Point };
    let own = digits.chars().filter(|c| matches!(c, '.' | ',') && *c != other).count();
    if whole.contains(other) {
        // Both: the later one tells the decimals, and the groups before it have to be groups.
        let groups = whole.contains(other) && own == 1 && are_groups(whole, other);
        return groups.then(|| AmountReading::One(Amount::new(whole, decimals), Some(sign)));
    }
    if own > 1 {
        let mark = if sign == DecimalSign::Point { '.' } else { ',' };
        return are_groups(digits, mark).then(|| AmountReading::One(Amount::new(digits, ""), Some(opposite)));
    }
    let may_be_group = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    let amount = Amount::new(whole, decimals);
    if !may_be_group {
        return Some(AmountReading::One(amount, Some(sign)));
    }
    let grouped = Amount::new(digits, "");
    Some(match sign {
        DecimalSign::Point => AmountReading::BySign { point: amount, comma: grouped },
        DecimalSign::Comma => AmountReading::BySign { point: grouped, comma: amount },
    })
}

/// Whether the digits stand in groups of three after the first.
fn are_groups(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

/// The cents of an amount of whichever currency, read with a point and with a comma for decimals.
pub(crate) fn cents_either_way(text: &str) -> Option<(i64, i64)> {
    let reading = match read_amount(text, "") {
        Err(AmountFault::Currency(code)) => read_amount(text, code).ok()?,
        other => other.ok()?,
    };
    let cents =
        |sign| reading.clone().with_sign(Some(sign)).and_then(|amount| amount.money()).map(Money::cents);
    let (point, comma) = (cents(DecimalSign::Point), cents(DecimalSign::Comma));
    Some((point.or(comma)?, comma.or(point)?))
}
