//! Reads ranges of serial numbers.

use super::MAX_SERIALS;

/// A range of serial numbers: `C3000-C3005`.
pub(super) struct Range<'t> {
    prefix: &'t str,
    digits: usize,
    first: u64,
    last: u64,
    /// Whether the last number repeats only the last digits of the first: `C3000-05`.
    pub(super) is_shortened: bool,
    /// Whether the text is certainly a range: both sides have the letters, or a word joins them.
    pub(super) is_certain: bool,
}

impl Range<'_> {
    pub(super) fn count(&self) -> usize {
        usize::try_from(self.last.saturating_sub(self.first).saturating_add(1)).unwrap_or(usize::MAX)
    }

    pub(super) fn serials(&self) -> Vec<String> {
        let numbers = (self.first..=self.last).take(MAX_SERIALS.saturating_add(1));
        numbers.map(|number| format!("{}{number:0>width$}", self.prefix, width = self.digits)).collect()
    }
}

pub(super) fn range(text: &str) -> Option<Range<'_>> {
    const WORDS: [&str; 15] = [
        " to ",
        " thru ",
        " through ",
        " à ",
        " au ",
        " a ",
        " al ",
        " bis ",
        " tot ",
        " até ",
        "–",
        "...",
        "..",
        "…",
        "~",
    ];
    let by_word = WORDS.iter().find_map(|word| text.split_once(word));
    let (first, last) = by_word.or_else(|| text.split_once('-').filter(|(_, last)| !last.contains('-')))?;
    let (first, last) = (first.trim(), last.trim());
    let digits_from = |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (prefix, start) = first.split_at_checked(digits_from(first))?;
    let (other_prefix, end) = last.split_at_checked(digits_from(last))?;
    let has_prefix_twice = !prefix.is_empty() && prefix.eq_ignore_ascii_case(other_prefix);
    let kept = start.len().checked_sub(end.len()).filter(|kept| *kept > 0 && other_prefix.is_empty());
    let completed = kept.and_then(|kept| start.get(..kept)).map(|kept| format!("{kept}{end}"));
    let end = completed.as_deref().unwrap_or(end);
    let fits = start.len() == end.len()
        && (1..=15).contains(&start.len())
        && (has_prefix_twice || other_prefix.is_empty());
    let (first, last) = (start.parse().ok()?, end.parse().ok()?);
    (fits && first < last).then_some(Range {
        prefix,
        digits: start.len(),
        first,
        last,
        is_shortened: completed.is_some(),
        is_certain: has_prefix_twice || by_word.is_some(),
    })
}
