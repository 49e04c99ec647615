//! Amounts as people type them.

/// The amount in the form that a request carries, where the text can be understood; else the text as it is, for the policy to
/// refuse: `$1,234.50` and `1 234,5` are `1234.50` and `1234.5`.
#[must_use]
pub fn normalise(typed: &str) -> String {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '$' | '€' | '£' | '\'' | '\u{2019}');
    let bare: String = typed.chars().filter(|c| !is_sign(*c)).collect();
    let bare = bare.trim_start_matches(|c: char| c.is_ascii_alphabetic()).to_owned();
    match (bare.rfind(','), bare.rfind('.')) {
        (Some(comma), Some(point)) if comma < point => without_groups(&bare, ',', '.').unwrap_or(bare),
        (Some(_), Some(_)) => without_groups(&bare, '.', ',').unwrap_or(bare),
        (Some(_), None) => without_groups(&bare, ',', '.').unwrap_or_else(|| bare.replacen(',', ".", 1)),
        (None, _) => bare,
    }
}

/// The amount without its groups of three, where it has that form.
fn without_groups(text: &str, separator: char, point: char) -> Option<String> {
    let (whole, decimals) = text.split_once(point).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut groups = whole.split(separator);
    let first_fits = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    let rest_fits = groups.all(|group| group.len() == 3);
    let whole = whole.replace(separator, "");
    (first_fits && rest_fits)
        .then(|| decimals.map_or(whole.clone(), |decimals| format!("{whole}.{decimals}")))
}
