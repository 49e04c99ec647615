//! Parses amounts as people write them: with a currency on either side, and groups of thousands in any usual notation.

use policy::Money;

use super::Currency;

/// The mark between units and cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecimalSign {
    /// 1,234.56.
    Point,
    /// 1.234,56.
    Comma,
}

/// The readings of a text as an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AmountReading {
    /// One reading; with the decimal sign where the text shows it.
    One(Amount, Option<DecimalSign>),
    /// Two readings: `1.234` is 1,234, or 1 and a fraction.
    BySign { point: Amount, comma: Amount },
}

/// A number of any size and precision, as far as amounts and counts need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// The whole part; `None` where it is too large for every use.
    whole: Option<u32>,
    /// The hundredths behind it; `None` where the number is finer.
    hundredths: Option<u32>,
    /// The hundredths of the number rounded to the cent, half up: up to 100.
    rounded: u32,
}

/// The reason a text is not an amount in the policy's currency. [`Problem`](crate::Problem) has its messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountFault {
    /// The text is not a number.
    #[error("is not an amount: write it as 250.00")]
    NotAnAmount,
    /// The amount is below zero.
    #[error("is negative: write the amount without a sign")]
    Negative,
    /// The amount is finer than a cent, or too large.
    #[error("is not an amount to the cent below one billion: round it, as in 250.00")]
    NotToTheCent,
    /// The amount is in another currency than the policy's.
    #[error("is in {0}: convert it")]
    Currency(Currency),
    /// The mark may separate thousands or decimals.
    #[error("can be read in two ways: write it with two decimals, as in 1500.00")]
    Ambiguous,
}

impl DecimalSign {
    /// Returns the name that the command line uses: `point` or `comma`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }

    /// Returns the sign with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Point, Self::Comma].into_iter().find(|sign| sign.as_str() == name)
    }
}

impl AmountReading {
    /// Returns the amount under this decimal sign; `None` where the text needs a sign and none is known.
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
        let append = |number: u32, digit: u32| number.checked_mul(10)?.checked_add(digit);
        let mut decimals = digits(decimals);
        let (tenths, hundredths) = (decimals.next().unwrap_or(0), decimals.next().unwrap_or(0));
        let hundredths = tenths.saturating_mul(10).saturating_add(hundredths);
        let next = decimals.next().unwrap_or(0);
        Self {
            whole: digits(whole).try_fold(0, append),
            hundredths: Some(hundredths).filter(|_| next == 0 && decimals.all(|digit| digit == 0)),
            rounded: hundredths.saturating_add(u32::from(next >= 5)),
        }
    }

    /// Returns the amount to the cent; `None` where it is finer or too large.
    pub(crate) fn money(self) -> Option<Money> {
        let whole = self.whole.filter(|whole| *whole < TOO_LARGE)?;
        let cents = i64::from(whole).checked_mul(100)?.checked_add(i64::from(self.hundredths?))?;
        Some(Money::from_cents(cents))
    }

    /// Returns the amount rounded to the cent, half up; `None` where it is too large.
    pub(crate) fn rounded(self) -> Option<Money> {
        let whole = self.whole.filter(|whole| *whole < TOO_LARGE)?;
        let cents = i64::from(whole).checked_mul(100)?.checked_add(i64::from(self.rounded))?;
        Some(Money::from_cents(cents))
    }

    /// Returns the whole number; `None` where there are decimals or the number is too large.
    pub(crate) fn count(self) -> Option<u32> {
        self.whole.filter(|_| self.hundredths == Some(0))
    }
}

fn digits(text: &str) -> impl Iterator<Item = u32> {
    text.bytes().filter(u8::is_ascii_digit).map(|digit| u32::from(digit & 0x0f))
}

/// An amount of a policy has at most nine digits before its cents.
const TOO_LARGE: u32 = 1_000_000_000;

/// Parses an amount in a currency.
pub(crate) fn read_amount(text: &str, currency: &str) -> Result<AmountReading, AmountFault> {
    // Most cells are digits and marks alone; the general case is slower.
    let is_bare = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b',';
    if text.bytes().all(is_bare) && text.bytes().any(|byte| byte.is_ascii_digit()) {
        return separated(text).ok_or(AmountFault::NotAnAmount);
    }
    let parts = Parts::of(text);
    match parts.currency {
        Some(found) if found.code() != currency => return Err(AmountFault::Currency(found)),
        None if parts.is_dollar && Currency::of_code(currency).is_some_and(|own| !own.is_dollar()) => {
            return Err(Currency::of_code("USD").map_or(AmountFault::NotAnAmount, AmountFault::Currency));
        }
        Some(_) | None => {}
    }
    let reading = separated(&parts.number).ok_or(AmountFault::NotAnAmount)?;
    if parts.is_negative { Err(AmountFault::Negative) } else { Ok(reading) }
}

/// Parses an amount that was typed into a field, which has no column to show its notation. `decimals` is the decimal sign of
/// the page's language: the other mark before three digits separates thousands.
///
/// # Errors
/// [`AmountFault`]; an amount that could be meant in two ways is [`AmountFault::Ambiguous`].
pub fn typed_amount(text: &str, currency: &str, decimals: DecimalSign) -> Result<Money, AmountFault> {
    let reading = read_amount(text.trim(), currency)?;
    let is_both = matches!(reading, AmountReading::BySign { .. });
    let mark = if text.contains('.') { DecimalSign::Point } else { DecimalSign::Comma };
    if is_both && mark == decimals {
        return Err(AmountFault::Ambiguous);
    }
    let amount = reading.with_sign(Some(decimals)).ok_or(AmountFault::Ambiguous)?;
    amount.money().ok_or(AmountFault::NotToTheCent)
}

/// Returns the currency that an amount states itself.
pub(crate) fn currency_in(text: &str) -> Option<Currency> {
    let has_words = text.chars().any(|c| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' '));
    if has_words { Parts::of(text).currency } else { None }
}

/// The parts of an amount.
struct Parts {
    /// Digits, marks, and single spaces between groups.
    number: String,
    currency: Option<Currency>,
    /// Whether the number has a bare dollar sign.
    is_dollar: bool,
    is_negative: bool,
}

impl Parts {
    fn of(text: &str) -> Self {
        let plain = compact(text);
        let mut parts = Self { number: String::new(), currency: None, is_dollar: false, is_negative: false };
        let mut rest = plain.as_str();
        // Each round removes one sign from either end.
        loop {
            rest = rest.trim_matches(GROUP);
            let minus = |c| matches!(c, '-' | '−');
            rest = if let Some(inner) = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
                parts.is_negative = true;
                inner
            } else if let Some(whole) = without_dashes_for_cents(rest) {
                whole
            } else if let Some(inner) = rest.strip_prefix(minus).or_else(|| rest.strip_suffix(minus)) {
                parts.is_negative = true;
                inner
            } else if let Some(inner) = rest.strip_prefix('+') {
                inner
            } else if let Some((currency, inner)) =
                Currency::split_off(rest).filter(|_| parts.currency.is_none())
            {
                parts.currency = Some(currency);
                inner
            } else if let Some(inner) = rest.strip_prefix('$').or_else(|| rest.strip_suffix('$')) {
                parts.is_dollar = true;
                inner
            } else {
                break;
            };
        }
        rest.clone_into(&mut parts.number);
        parts
    }
}

/// Returns an amount without the dashes in place of the cents, as in `1.250,-`, `250.--` and `12,—`. The decimal sign is kept.
fn without_dashes_for_cents(text: &str) -> Option<&str> {
    let whole = text.trim_end_matches(['-', '–', '—', '−']);
    (whole.len() < text.len() && whole.ends_with(['.', ','])).then_some(whole)
}

/// The separator of groups of digits, for spaces and apostrophes alike.
const GROUP: char = ' ';

/// Returns the text in upper case; separators between digits are one [`GROUP`], other spaces go.
fn compact(text: &str) -> String {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '\'' | '’' | '\u{2bc}');
    let mut plain = String::with_capacity(text.len());
    let mut separated = false;
    for c in text.chars() {
        if is_separator(c) {
            separated = true;
            continue;
        }
        if separated && c.is_ascii_digit() && plain.ends_with(|last: char| last.is_ascii_digit()) {
            plain.push(GROUP);
        }
        separated = false;
        plain.extend(c.to_uppercase());
    }
    plain
}

/// Parses digits with marks. `None` where the groups are not groups of three.
fn separated(number: &str) -> Option<AmountReading> {
    let is_mark = |c: char| matches!(c, '.' | ',');
    let has_only_digits = number.chars().all(|c| c.is_ascii_digit() || is_mark(c) || c == GROUP);
    if !has_only_digits || !number.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let last = number.rfind(is_mark);
    if number.contains(GROUP) {
        // Spaces separate the groups, so that a mark can only be the decimal sign.
        let (whole, decimals) = last.map_or((number, ""), |last| number.split_at(last));
        let has_groups_only = are_groups(whole, GROUP) && !decimals.contains(GROUP);
        let sign =
            last.map(|_| if decimals.starts_with('.') { DecimalSign::Point } else { DecimalSign::Comma });
        return has_groups_only.then(|| AmountReading::One(Amount::new(whole, decimals), sign));
    }
    let Some(last) = last else { return Some(AmountReading::One(Amount::new(number, ""), None)) };
    let (whole, decimals) = (number.get(..last)?, number.get(last.saturating_add(1)..)?);
    let (sign, mark, other) = if number.get(last..)?.starts_with('.') {
        (DecimalSign::Point, '.', ',')
    } else {
        (DecimalSign::Comma, ',', '.')
    };
    let opposite = if sign == DecimalSign::Point { DecimalSign::Comma } else { DecimalSign::Point };
    let own = number.matches(mark).count();
    if whole.contains(other) {
        // Both marks: the later one is the decimal sign.
        let has_groups = own == 1 && are_groups(whole, other);
        return has_groups.then(|| AmountReading::One(Amount::new(whole, decimals), Some(sign)));
    }
    if own > 1 {
        return are_groups(number, mark).then(|| AmountReading::One(Amount::new(number, ""), Some(opposite)));
    }
    let may_be_group = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    let amount = Amount::new(whole, decimals);
    if !may_be_group {
        return Some(AmountReading::One(amount, Some(sign)));
    }
    let grouped = Amount::new(number, "");
    Some(match sign {
        DecimalSign::Point => AmountReading::BySign { point: amount, comma: grouped },
        DecimalSign::Comma => AmountReading::BySign { point: grouped, comma: amount },
    })
}

/// Returns whether the digits form groups of three after the first group.
fn are_groups(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

/// Returns whether an amount in any currency is finer than a cent, with a point for decimals where the mark may be one for thousands.
pub(crate) fn is_finer_than_cent(text: &str) -> bool {
    let reading = match read_amount(text, "") {
        Err(AmountFault::Currency(found)) => read_amount(text, found.code()),
        other => other,
    };
    let amount = reading.ok().and_then(|reading| reading.with_sign(Some(DecimalSign::Point)));
    amount.is_some_and(|amount| amount.hundredths.is_none())
}

/// Returns an amount without the mark that puts it below zero: of `-3`, `(3)` and `3-`, `3`.
pub(crate) fn without_sign(text: &str) -> &str {
    let minus = |c| matches!(c, '-' | '−');
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    inner.or_else(|| text.strip_prefix(minus)).or_else(|| text.strip_suffix(minus)).map_or(text, str::trim)
}

/// Returns the cents of an amount in any currency, under a decimal point and under a decimal comma.
pub(crate) fn cents_either_way(text: &str) -> Option<(i64, i64)> {
    // Most texts that are tried are words.
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let reading = match read_amount(text, "") {
        Err(AmountFault::Currency(found)) => read_amount(text, found.code()).ok()?,
        other => other.ok()?,
    };
    let cents = |sign| reading.with_sign(Some(sign)).and_then(Amount::money).map(Money::cents);
    let (point, comma) = (cents(DecimalSign::Point), cents(DecimalSign::Comma));
    Some((point.or(comma)?, comma.or(point)?))
}
