//! Decimal numbers as whole hundredths.

/// Parses `^\d{1,N}(\.\d{1,2})?$` into hundredths; N is `most_digits`.
///
/// `Decimal`'s own parser accepts more (`1e3`, `1_000`, `.5`) and adds 4 KB to what every customer downloads.
pub(crate) fn parse_hundredths(text: &str, most_digits: usize) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = decimals.unwrap_or("0");
    let in_form =
        (1..=most_digits).contains(&whole.len()) && (1..=2).contains(&decimals.len()) && !text.ends_with('.');
    if !in_form || !digits_only(whole) || !digits_only(decimals) {
        return None;
    }
    let scale = if decimals.len() == 1 { 10 } else { 1 };
    let number = |part: &str| part.parse::<i64>().ok();
    Some(number(whole)?.saturating_mul(100).saturating_add(number(decimals)?.saturating_mul(scale)))
}
