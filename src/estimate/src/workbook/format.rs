//! Parses number formats, which decide how a cell's number is shown.

use crate::cell::{Currency, is_single_unit};

/// The parts of a number format that matter for a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberFormat {
    pub(super) is_date: bool,
    pub(super) currency: Option<Currency>,
    /// Whether the number is shown in thousands or millions: `#,##0,`.
    pub(super) is_scaled: bool,
    /// The words behind the number that name neither single pieces nor a currency: `0 "boxes"`, `0" x 10"`.
    unit: Option<String>,
    /// The pattern of a code: `00000`, or `"SN-"000`.
    code: Option<Vec<Token>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Digit,
    Literal(String),
    /// A placeholder that codes do not have: `#`, `?`, a mark, a percent sign.
    Other,
}

impl NumberFormat {
    /// Parses a format such as `[$€-2] #,##0.00`. The sections for negative numbers and zero are ignored.
    pub(super) fn parse(format: &str) -> Self {
        if format.eq_ignore_ascii_case("general") {
            return Self::default();
        }
        // Beside a literal, `General` stands for the digits.
        let (tokens, letters, currency) = tokens(&format.replace("General", "0"));
        let has = |letter| letters.contains(letter);
        let is_date = has('y') || has('d') || has('m') && !has('h') && !has('s');
        if is_date || !letters.is_empty() {
            return Self { is_date, ..Self::default() };
        }
        let digits = tokens.iter().filter(|token| **token == Token::Digit).count();
        let first_digit = tokens.iter().position(|token| *token == Token::Digit).unwrap_or(0);
        let has_prefix = tokens.iter().take(first_digit).any(|token| match token {
            Token::Literal(text) => text.chars().any(char::is_alphanumeric),
            Token::Digit | Token::Other => false,
        });
        let is_code = !tokens.contains(&Token::Other)
            && currency.is_none()
            && (digits > 1 || digits == 1 && has_prefix);
        let is_scaled = is_scaled(format);
        let unit = unit(&tokens).filter(|_| currency.is_none() && !is_scaled);
        Self { is_date, currency, is_scaled, unit, code: is_code.then_some(tokens) }
    }

    /// Returns the format with one of the numbers that are built in.
    pub(super) fn built_in(id: usize) -> Self {
        // 14 to 17 and 22 are dates; 27 to 36 and 50 to 58 are those of East Asia.
        Self { is_date: matches!(id, 14..=17 | 22 | 27..=36 | 50..=58), ..Self::default() }
    }

    /// Returns a number with the unit that the format shows behind it.
    pub(super) fn with_unit(&self, digits: &str) -> Option<String> {
        self.unit.as_ref().map(|unit| format!("{digits} {unit}"))
    }

    /// Returns a whole number as the format shows it, if the format is the pattern of a code.
    pub(super) fn code(&self, digits: &str) -> Option<String> {
        let tokens = self.code.as_ref()?;
        let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let places = tokens.iter().filter(|token| **token == Token::Digit).count();
        if !is_whole {
            return None;
        }
        let padded = format!("{digits:0>places$}");
        let (extra, mut rest) = padded.split_at(padded.len().saturating_sub(places));
        let mut text = String::new();
        let mut is_first = true;
        // A literal after the last digit is a unit, not part of the code.
        let last = tokens.iter().rposition(|token| *token == Token::Digit).unwrap_or(0);
        for token in tokens.iter().take(last.saturating_add(1)) {
            match token {
                Token::Literal(literal) => text.push_str(literal),
                Token::Digit => {
                    if std::mem::take(&mut is_first) {
                        text.push_str(extra);
                    }
                    let (digit, after) = rest.split_at_checked(1).unwrap_or((rest, ""));
                    text.push_str(digit);
                    rest = after;
                }
                Token::Other => {}
            }
        }
        Some(text.trim().to_owned())
    }
}

/// Returns the literal behind the last placeholder, if it has letters or digits and does not name single pieces.
fn unit(tokens: &[Token]) -> Option<String> {
    let Some(Token::Literal(text)) = tokens.last() else { return None };
    let text = text.trim();
    let has_digits = tokens.iter().any(|token| matches!(token, Token::Digit | Token::Other));
    let is_unit =
        has_digits && text.contains(char::is_alphanumeric) && !is_single_unit(text.trim_start_matches('/'));
    is_unit.then(|| text.to_owned())
}

/// Returns whether commas stand behind the last digit of the first section.
fn is_scaled(format: &str) -> bool {
    let section = format.split(';').next().unwrap_or_default();
    let last = section.rfind(['0', '#', '?']);
    last.and_then(|last| section.get(last.saturating_add(1)..)).is_some_and(|rest| rest.starts_with(','))
}

/// Splits the first section of a format into its placeholders and literals, the letters of dates and times, and the currency.
fn tokens(format: &str) -> (Vec<Token>, String, Option<Currency>) {
    let (mut tokens, mut letters, mut currency) = (Vec::new(), String::new(), None);
    let mut chars = format.chars();
    let mut literal = |tokens: &mut Vec<Token>, text: String| {
        currency = currency.or_else(|| Currency::named(&text));
        if let Some(Token::Literal(last)) = tokens.last_mut() {
            last.push_str(&text);
        } else {
            tokens.push(Token::Literal(text));
        }
    };
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => literal(&mut tokens, chars.by_ref().take_while(|c| *c != '"').collect()),
            '\\' => literal(&mut tokens, chars.next().map(String::from).unwrap_or_default()),
            // `_` is a space as wide as the next character; `*` repeats the next character.
            '_' | '*' => {
                let _ = chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if let Some(symbol) = inside.strip_prefix('$') {
                    literal(&mut tokens, local_symbol(symbol));
                }
            }
            '0' => tokens.push(Token::Digit),
            '#' | '?' | '.' | ',' | '%' | '/' | 'E' | 'e' | '@' => tokens.push(Token::Other),
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => letters.push(c.to_ascii_lowercase()),
            c => literal(&mut tokens, c.to_string()),
        }
    }
    (tokens, letters, currency)
}

/// Returns the symbol of `[$symbol-locale]`, or the code of the currency if only the locale shows which one a sign stands for.
fn local_symbol(symbol: &str) -> String {
    const CURRENCIES: [(&str, &str, &str); 17] = [
        ("$", "US", "USD"),
        ("$", "CA", "CAD"),
        ("$", "MX", "MXN"),
        ("$", "AU", "AUD"),
        ("$", "NZ", "NZD"),
        ("$", "HK", "HKD"),
        ("$", "SG", "SGD"),
        ("$", "TW", "TWD"),
        ("$", "AR", "ARS"),
        ("$", "CL", "CLP"),
        ("$", "CO", "COP"),
        ("$", "UY", "UYU"),
        ("kr", "SE", "SEK"),
        ("kr", "NO", "NOK"),
        ("kr", "DK", "DKK"),
        ("kr.", "DK", "DKK"),
        ("¥", "CN", "CNY"),
    ];
    let (sign, locale) = symbol.split_once('-').unwrap_or((symbol, ""));
    let region = region(locale);
    let known =
        CURRENCIES.into_iter().find(|(other, of, _)| *other == sign && region.eq_ignore_ascii_case(of));
    known.map_or(sign, |(_, _, code)| code).to_owned()
}

/// Returns the region of a locale, which is a language tag or a number of Windows: `CA` of `en-CA` and of `1009`.
fn region(locale: &str) -> &str {
    const NUMBERS: [(u32, &str); 20] = [
        (0x0409, "US"),
        (0x1009, "CA"),
        (0x0C0C, "CA"),
        (0x080A, "MX"),
        (0x0C09, "AU"),
        (0x1409, "NZ"),
        (0x0C04, "HK"),
        (0x3C09, "HK"),
        (0x1004, "SG"),
        (0x4809, "SG"),
        (0x0404, "TW"),
        (0x2C0A, "AR"),
        (0x340A, "CL"),
        (0x240A, "CO"),
        (0x380A, "UY"),
        (0x041D, "SE"),
        (0x0414, "NO"),
        (0x0814, "NO"),
        (0x0406, "DK"),
        (0x0804, "CN"),
    ];
    // The bits above are those of a calendar and of digits.
    let number = u32::from_str_radix(locale, 16).map(|number| number & 0xFFFF);
    let known = NUMBERS.into_iter().find(|(other, _)| number == Ok(*other));
    known.map_or_else(|| locale.rsplit('-').next().unwrap_or_default(), |(_, region)| region)
}
