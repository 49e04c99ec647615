//! Numbers that a text writes in words before a unit or after a day: "thirty days", "un an", "veinte por ciento", "day ninety".

use super::figures::Unit;
use super::numbers::Number;

/// The words of a language for numbers and units. Words with the same meaning are separated by a slash.
struct Vocabulary {
    /// The numbers from 1 on.
    ones: &'static str,
    /// The multiples of ten, from 10 to 100.
    tens: &'static str,
    /// The word between the parts of a number.
    and: &'static str,
    /// The words after "and" that add one half to a unit.
    half: &'static str,
    /// The words that can stand between a number and its unit; empty if there are none.
    kinds: &'static str,
    /// The units, each with the number of them in the unit of a figure.
    units: &'static [(Unit, i64, &'static str)],
    /// The two words for "percent".
    percent: [&'static str; 2],
}

/// Returns the numbers that a text writes in words before a unit or after "day"; none in a language without a vocabulary.
pub(super) fn in_words<'t>(language: &str, text: &'t str) -> Vec<Number<'t>> {
    let vocabulary = match language {
        "en" => &ENGLISH,
        "fr" => &FRENCH,
        "es" => &SPANISH,
        _ => return Vec::new(),
    };
    let words = words(text);
    let number_at =
        |at| vocabulary.number_before(text, &words, at).or_else(|| vocabulary.number_after(text, &words, at));
    (0..words.len()).filter_map(number_at).collect()
}

/// A word in lower case, with its start and end in the text.
struct Word {
    lower: String,
    start: usize,
    end: usize,
}

/// Splits a text into words. Punctuation other than hyphens is a word of its own, so that no number continues after it.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_inside = false;
    for (start, character) in text.char_indices() {
        let end = start.saturating_add(character.len_utf8());
        let lower = character.to_lowercase();
        match words.last_mut().filter(|_| is_inside && character.is_alphabetic()) {
            Some(word) => {
                word.lower.extend(lower);
                word.end = end;
            }
            None if character.is_whitespace() || character == '-' => {}
            None => words.push(Word { lower: lower.collect(), start, end }),
        }
        is_inside = character.is_alphabetic();
    }
    words
}

fn is_one_of(word: &Word, alternatives: &str) -> bool {
    alternatives.split('/').any(|alternative| alternative == word.lower)
}

/// Returns the number that consists of these parts.
fn sum(parts: impl Iterator<Item = i64>) -> i64 {
    parts.fold(0, |number, part| match (number, part) {
        (1.., 100) => number.saturating_mul(100),
        // Quatre-vingts.
        (4, 20) => 80,
        _ => number.saturating_add(part),
    })
}

impl Vocabulary {
    /// Returns the number that ends before the unit at `at`, if there is one; none if one half follows the unit.
    fn number_before<'t>(&self, text: &'t str, words: &[Word], at: usize) -> Option<Number<'t>> {
        let (unit, factor, length) = self.unit(words.get(at..)?)?;
        let (_, after) = words.get(at..)?.split_at_checked(length)?;
        if let [and, half, ..] = after
            && is_one_of(and, self.and)
            && is_one_of(half, self.half)
        {
            return None;
        }
        let before = match words.get(..at)?.split_last() {
            Some((kind, before)) if is_one_of(kind, self.kinds) => before,
            _ => words.get(..at)?,
        };
        let (mut parts, mut start) = (Vec::new(), None);
        for word in before.iter().rev() {
            match self.value(word) {
                Some(value) => {
                    parts.push(value);
                    start = Some(word.start);
                }
                None if start.is_some() && is_one_of(word, self.and) => {}
                None => break,
            }
        }
        let number = sum(parts.into_iter().rev());
        let end = words.get(..at.saturating_add(length))?.last()?.end;
        let hundredths = number.saturating_mul(factor).saturating_mul(100);
        Some(Number { written: text.get(start?..end)?, hundredths, unit: Some(unit) })
    }

    /// Returns the number of the day at `at`, if it has one: "day ninety". None if the number counts another unit, or is "one", which may be an
    /// article.
    fn number_after<'t>(&self, text: &'t str, words: &[Word], at: usize) -> Option<Number<'t>> {
        let [day, after @ ..] = words.get(at..)? else { return None };
        let is_one_day = |(unit, factor, written): &(Unit, i64, &str)| {
            (*unit, *factor) == (Unit::Days, 1) && written.split('/').next() == Some(&day.lower)
        };
        self.units.iter().find(|unit| is_one_day(unit))?;
        let is_part = |word: &Word| self.value(word).is_some() || is_one_of(word, self.and);
        let length = after.iter().take_while(|word| is_part(word)).count();
        let (number, others) = after.split_at_checked(length)?;
        let last = number.iter().rfind(|word| self.value(word).is_some())?;
        let value = sum(number.iter().filter_map(|word| self.value(word)));
        if value == 1 || self.unit(others).is_some() {
            return None;
        }
        let hundredths = value.saturating_mul(100);
        Some(Number { written: text.get(day.start..last.end)?, hundredths, unit: Some(Unit::Days) })
    }

    /// Returns the unit at the beginning of the words, the number of them in the unit of a figure, and the number of its words.
    fn unit(&self, words: &[Word]) -> Option<(Unit, i64, usize)> {
        let [first, others @ ..] = words else { return None };
        let [per, cent] = self.percent;
        if first.lower == per && others.first().is_some_and(|second| second.lower == cent) {
            return Some((Unit::Percent, 1, 2));
        }
        let (unit, factor, _) = self.units.iter().find(|(_, _, written)| is_one_of(first, written))?;
        Some((*unit, *factor, 1))
    }

    fn value(&self, word: &Word) -> Option<i64> {
        let place = |list: &str| list.split(' ').position(|written| is_one_of(word, written));
        let ten = || Some(place(self.tens)?.saturating_add(1).saturating_mul(10));
        let value = place(self.ones).map(|index| index.saturating_add(1)).or_else(ten)?;
        i64::try_from(value).ok()
    }
}

const ENGLISH: Vocabulary = Vocabulary {
    ones: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
           nineteen",
    tens: "ten twenty thirty forty fifty sixty seventy eighty ninety hundred",
    and: "and",
    half: "half",
    kinds: "business/working/calendar/full",
    units: &[
        (Unit::Days, 1, "day/days"),
        (Unit::Days, 7, "week/weeks"),
        (Unit::Months, 1, "month/months"),
        (Unit::Months, 12, "year/years"),
        (Unit::Percent, 1, "percent"),
        (Unit::Amount, 1, "dollar/dollars"),
    ],
    percent: ["per", "cent"],
};

const FRENCH: Vocabulary = Vocabulary {
    ones: "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    tens: "dix vingt/vingts trente quarante cinquante soixante septante huitante nonante cent/cents",
    and: "et",
    half: "demi/demie",
    kinds: "",
    units: &[
        (Unit::Days, 1, "jour/jours"),
        (Unit::Days, 7, "semaine/semaines"),
        (Unit::Months, 1, "mois"),
        (Unit::Months, 12, "an/ans/année/années"),
        (Unit::Amount, 1, "dollar/dollars"),
    ],
    percent: ["pour", "cent"],
};

const SPANISH: Vocabulary = Vocabulary {
    ones: "un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete \
           dieciocho diecinueve veinte veintiún/veintiuno/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis \
           veintisiete veintiocho veintinueve",
    tens: "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento",
    and: "y",
    half: "medio/media",
    kinds: "",
    units: &[
        (Unit::Days, 1, "día/días"),
        (Unit::Days, 7, "semana/semanas"),
        (Unit::Months, 1, "mes/meses"),
        (Unit::Months, 12, "año/años"),
        (Unit::Amount, 1, "dólar/dólares"),
    ],
    percent: ["por", "ciento"],
};
