//! Normalises texts for comparison: lower case, without accents and punctuation.

/// Converts a text to lower case without accents. Any run of other characters than letters and digits becomes one space.
#[must_use]
pub fn normalised(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    normalise(text, |c| {
        plain.push(c);
        true
    });
    plain
}

/// Returns whether [`normalised`] returns `plain` for a text. Stops at the first character that differs, and allocates nothing.
pub(crate) fn is_normalised_to(text: &str, plain: &str) -> bool {
    let mut rest = plain.chars();
    normalise(text, |c| rest.next() == Some(c)) && rest.next().is_none()
}

/// Returns whether [`normalised`] returns one of these words for a text.
pub(crate) fn is_one_of(text: &str, words: &[&str]) -> bool {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return words.iter().any(|word| word.eq_ignore_ascii_case(text));
    }
    let start = start_of(text);
    words.iter().any(|word| begins(word, start) && is_normalised_to(text, word))
}

/// Returns whether [`normalised`] returns a text that starts with the same two characters as one of these words: a quick check before a
/// longer one.
pub(crate) fn starts_like_one_of<'w>(text: &str, words: impl IntoIterator<Item = &'w &'w str>) -> bool {
    let start = start_of(text);
    words.into_iter().any(|word| begins(word, start))
}

/// Returns the first two characters that [`normalised`] returns for a text.
fn start_of(text: &str) -> [Option<char>; 2] {
    let (mut first, mut second) = (None, None);
    normalise(text, |c| {
        let place = if first.is_none() { &mut first } else { &mut second };
        *place = Some(c);
        second.is_none()
    });
    [first, second]
}

/// Returns whether these are the first two characters of a word that is normalised.
fn begins(word: &str, [first, second]: [Option<char>; 2]) -> bool {
    let mut chars = word.chars();
    chars.next() == first && chars.next() == second
}

/// Returns whether [`normalised`] returns a text with one of these words among its own.
pub(crate) fn has_one_of(text: &str, words: &[&str]) -> bool {
    normalised(text).split(' ').any(|word| words.contains(&word))
}

/// Returns a text with one space for any white space within it, and none around it.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Returns a heading such as `invoiceDate` with its words apart; `None` for other headings.
pub(crate) fn with_spaces(heading: &str) -> Option<String> {
    let mut apart = String::new();
    for c in heading.chars() {
        if c.is_uppercase() && apart.ends_with(char::is_lowercase) {
            apart.push(' ');
        }
        apart.push(c);
    }
    (apart != heading).then_some(apart)
}

/// Calls `take` with each character of the normalised text, until it returns `false`. Returns whether it never did.
fn normalise(text: &str, mut take: impl FnMut(char) -> bool) -> bool {
    let mut has_begun = false;
    let mut is_space_due = false;
    let mut put = |c: char| {
        if c == ' ' {
            is_space_due = has_begun;
            return true;
        }
        has_begun = true;
        (!std::mem::take(&mut is_space_due) || take(' ')) && take(c)
    };
    text.chars().all(|c| match c {
        'a'..='z' | '0'..='9' => put(c),
        'A'..='Z' => put(c.to_ascii_lowercase()),
        '#' | '№' => " number ".chars().all(&mut put),
        // As in `n°`.
        '°' | 'º' | '\'' | '’' => true,
        '\0'..='\x7f' => put(' '),
        _ => c.to_lowercase().all(|c| match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => put('a'),
            'ç' => put('c'),
            'è' | 'é' | 'ê' | 'ë' => put('e'),
            'ì' | 'í' | 'î' | 'ï' => put('i'),
            'ñ' => put('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => put('o'),
            'ù' | 'ú' | 'û' | 'ü' => put('u'),
            'œ' => put('o') && put('e'),
            // The accents that some systems write apart.
            '\u{300}'..='\u{36f}' => true,
            c if c.is_alphanumeric() => put(c),
            _ => put(' '),
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::{has_one_of, is_normalised_to, is_one_of, normalised, one_line, starts_like_one_of};

    #[test]
    fn texts_are_normalised() {
        for (text, plain) in [
            ("", ""),
            ("  -  ", ""),
            ("Numéro de  Série:", "numero de serie"),
            ("N° d'ordre #7", "n dordre number 7"),
            ("№", "number"),
            ("cœur", "coeur"),
            ("Prix\u{301} (€)", "prix"),
            ("İ", "i"),
            ("STRASSE ß", "strasse ß"),
            ("型番", "型番"),
        ] {
            assert_eq!(normalised(text), plain, "{text:?}");
            assert!(is_normalised_to(text, plain), "{text:?}");
            assert!(is_one_of(text, &["other", plain]), "{text:?}");
            assert!(!is_normalised_to(text, &format!("{plain}x")), "{text:?}");
            assert!(!is_one_of(text, &[&format!("{plain}x"), "y"]), "{text:?}");
        }
        assert!(!is_normalised_to("serial no", "serial"));
    }

    #[test]
    fn words_are_found_in_a_text() {
        assert!(has_one_of("Prix (Catalogue)", &["list", "catalogue"]));
        assert!(!has_one_of("Prix (Catalogue)", &["cat"]));
        assert!(starts_like_one_of("(Écran)", &["void", "ecrit"]));
        assert!(!starts_like_one_of("(Écran)", &["void", "encre"]));
        assert!(!starts_like_one_of("", &["void"]));
    }

    #[test]
    fn a_line_has_single_spaces() {
        assert_eq!(one_line(" A 1\n\t B  2 "), "A 1 B 2");
    }
}
