//! Parses yes and no, and choices by their names.

use policy::document::Fact;
use policy::{Document, Id, Text};

use crate::text::{is_one_of, normalised};
use crate::vocabulary::{is_joining, meaning};

/// The choices of a fact or the remedies of a document, each with all its names.
#[derive(Clone, Debug)]
pub(crate) struct Choices {
    named: Vec<NamedChoice>,
}

#[derive(Clone, Debug)]
struct NamedChoice {
    id: Id,
    /// The id and each label, normalised.
    names: Vec<String>,
    /// The labels up to the first comma or bracket, where no other choice has the same.
    short_names: Vec<String>,
    /// The single words that name the choice: `cable` and `lens` of `Accessory (power adapter, cable, lens)`, and `SDI` of `HD-SDI camera`
    /// where that is its only word which no other choice has.
    single_words: Vec<String>,
}

/// The trade's words for kinds of product, by the name of the choice that means the same, if a policy has it.
const KINDS: [(&str, &[&str]); 2] = [
    (
        "accessory",
        &[
            "power supply",
            "power supplies",
            "psu",
            "adapter",
            "adapters",
            "adaptor",
            "adaptors",
            "mount",
            "mounts",
            "bracket",
            "brackets",
            "mounts brackets",
            "mounts and brackets",
            "mounting bracket",
            "mounting brackets",
            "mounting accessories",
            "camera accessories",
            "lenses",
            "connectors",
            "alimentations",
            "support mural",
            "supports et fixations",
            "fuente de poder",
            "fuentes de poder",
            "fuente de alimentacion",
        ],
    ),
    (
        "hard drive",
        &[
            "hdd",
            "hdds",
            "hard disk",
            "hard disks",
            "hard disk drive",
            "hard disk drives",
            "hard drive hdd",
            "hard drives hdd",
            "disque dur",
            "disques durs",
            "disco duro",
            "discos duros",
        ],
    ),
];

/// The words for goods without a fault, under a heading such as `Condition`.
const WORKING: [&str; 29] = [
    "new",
    "brand new",
    "new in box",
    "new unopened",
    "new sealed",
    "nib",
    "nob",
    "unused",
    "good",
    "works",
    "working",
    "functional",
    "ok",
    "tested ok",
    "no fault",
    "no fault found",
    "nff",
    "neuf",
    "neuve",
    "bon",
    "fonctionne",
    "nuevo",
    "nueva",
    "bueno",
    "neu",
    "funktioniert",
    "nuovo",
    "nieuw",
    "novo",
];

/// Returns whether a text states goods without a fault: in one of the usual words, or as new in its box.
pub(crate) fn is_working(text: &str) -> bool {
    const NEW: [&str; 14] = [
        "new",
        "sealed",
        "unopened",
        "unused",
        "nib",
        "bnib",
        "nisb",
        "neuf",
        "scelle",
        "nuevo",
        "sellado",
        "neu",
        "versiegelt",
        "ungeoffnet",
    ];
    const BESIDE: [&str; 17] = [
        "brand",
        "factory",
        "in",
        "box",
        "boxed",
        "the",
        "its",
        "original",
        "retail",
        "packaging",
        "package",
        "carton",
        "unit",
        "units",
        "stock",
        "and",
        "condition",
    ];
    if is_one_of(text, &WORKING) {
        return true;
    }
    let plain = normalised(text);
    let mut words = plain.split(' ');
    text.len() <= 60
        && words.clone().any(|word| NEW.contains(&word))
        && words.all(|word| NEW.contains(&word) || BESIDE.contains(&word))
}

impl Choices {
    /// Collects the choices of a fact.
    pub(crate) fn of_fact(fact: &Fact) -> Self {
        let named = fact.choices.iter().map(|choice| NamedChoice::new(&choice.id, &choice.label));
        Self::of(named.collect())
    }

    /// Collects the remedies of a document.
    pub(crate) fn of_remedies(document: &Document) -> Self {
        let named = document.remedies.iter().map(|remedy| NamedChoice::new(&remedy.id, &remedy.label));
        Self::of(named.collect())
    }

    fn of(mut named: Vec<NamedChoice>) -> Self {
        let all = named.clone();
        for (own, choice) in named.iter_mut().enumerate() {
            let others =
                || all.iter().enumerate().filter(|(index, _)| *index != own).map(|(_, choice)| choice);
            choice.short_names.retain(|name| !others().any(|other| other.short_names.contains(name)));
            let is_own = |word: &str| {
                let has = |name: &String| name.split(' ').any(|other| other == word);
                !is_joining(word) && !others().any(|other| other.names.iter().any(has))
            };
            for name in &choice.names {
                let mut own_words = name.split(' ').filter(|word| is_own(word));
                if let (Some(word), None) = (own_words.next(), own_words.next()) {
                    choice.single_words.push(word.to_owned());
                }
            }
        }
        Self { named }
    }

    /// Returns the choice that a text names: by a whole name, or by words that occur in the names of only one choice.
    ///
    /// Where a choice `other` stands for all that is not listed, one word that is a part of a name may mean that as well, and names
    /// nothing: an `NVR` need not be a `PC-based NVR`.
    pub(crate) fn find(&self, text: &str) -> Option<&Id> {
        if let Some(choice) = self.by_name(text) {
            return Some(&choice.id);
        }
        let plain = normalised(text);
        let words: Vec<&str> =
            plain.split(' ').filter(|word| !word.is_empty() && !is_joining(word)).collect();
        let has_all = |name: &String| {
            !words.is_empty() && words.iter().all(|word| name.split(' ').any(|other| is_same(word, other)))
        };
        let mut partly = self.named.iter().filter(|choice| choice.names.iter().any(has_all));
        let only = partly.next().filter(|_| partly.next().is_none());
        let only = only.filter(|choice| !self.has_other() || choice.is_clear(&words));
        let of_kind = || {
            let (kind, _) = KINDS.iter().find(|(_, words)| words.contains(&plain.as_str()))?;
            self.by_name(kind)
        };
        let works = || self.named.iter().find(|choice| choice.id == *"none" && is_working(text));
        only.or_else(|| self.by_meaning(text)).or_else(of_kind).or_else(works).map(|choice| &choice.id)
    }

    /// Returns the choice of which a text is a whole name, or a single word with its meaning.
    pub(crate) fn named(&self, text: &str) -> Option<&Id> {
        self.by_name(text).or_else(|| self.by_meaning(text)).map(|choice| &choice.id)
    }

    fn by_name(&self, text: &str) -> Option<&NamedChoice> {
        // Lists that programs write may hold the ids themselves.
        if let Some(choice) = self.named.iter().find(|choice| choice.id == *text) {
            return Some(choice);
        }
        let plain = normalised(text);
        self.named.iter().find(|choice| choice.names.contains(&plain) || choice.short_names.contains(&plain))
    }

    fn by_meaning(&self, text: &str) -> Option<&NamedChoice> {
        let meant = meaning(text);
        self.named.iter().find(|choice| meant == [choice.id.as_str()])
    }

    fn has_other(&self) -> bool {
        self.named.iter().any(|choice| choice.id == *"other")
    }

    /// Returns the ids in the document's order.
    pub(crate) fn ids(&self) -> Vec<Id> {
        self.named.iter().map(|choice| choice.id.clone()).collect()
    }
}

impl NamedChoice {
    fn new(id: &Id, label: &Text) -> Self {
        const JOINS: [&str; 7] = ["or", "ou", "o", "u", "and", "et", "y"];
        let short = |label: &str| normalised(label.split([',', '(']).next().unwrap_or(label));
        let parts = label.wordings().flat_map(|label| label.split([',', '(', ')', ';', '…'])).map(normalised);
        let items = parts.flat_map(|part| {
            let items = part.split(' ').collect::<Vec<_>>();
            let items = items.split(|word| JOINS.contains(word)).filter_map(|item| match item {
                [word] => Some((*word).to_owned()),
                _ => None,
            });
            items.collect::<Vec<_>>()
        });
        Self {
            id: id.clone(),
            names: std::iter::once(normalised(id.as_str())).chain(label.wordings().map(normalised)).collect(),
            short_names: label.wordings().map(short).collect(),
            single_words: items.collect(),
        }
    }

    /// Returns whether words of a name are more than one, or name the choice alone.
    fn is_clear(&self, words: &[&str]) -> bool {
        match words {
            [word] => self.single_words.iter().any(|single| is_same(word, single)),
            _ => true,
        }
    }
}

/// Returns whether two words are the same apart from the plural.
fn is_same(one: &str, other: &str) -> bool {
    let is_plural = |one: &str, other: &str| {
        one.strip_suffix("ies").is_some_and(|stem| other.strip_suffix('y') == Some(stem))
    };
    one.trim_end_matches('s') == other.trim_end_matches('s') || is_plural(one, other) || is_plural(other, one)
}

/// Reads yes or no in the languages of the headings.
pub(crate) fn read_bool(text: &str) -> Option<bool> {
    const YES: [&str; 17] = [
        "yes",
        "y",
        "true",
        "t",
        "1",
        "x",
        "oui",
        "o",
        "vrai",
        "v",
        "si",
        "s",
        "verdadero",
        "cierto",
        "ok",
        "ja",
        "sim",
    ];
    const NO: [&str; 11] = ["no", "n", "false", "f", "0", "non", "faux", "falso", "nein", "nee", "nao"];
    match text {
        "yes" | "Yes" | "YES" | "true" | "TRUE" => return Some(true),
        "no" | "No" | "NO" | "false" | "FALSE" => return Some(false),
        _ => {}
    }
    let is_tick = matches!(text.trim(), "✓" | "✔" | "☑");
    let is_cross = matches!(text.trim(), "✗" | "✘" | "☐");
    match () {
        () if is_tick || is_one_of(text, &YES) => Some(true),
        () if is_cross || is_one_of(text, &NO) => Some(false),
        () => None,
    }
}

/// Returns whether the text is a bare yes or no, which shows nothing about the question that it answers.
pub(crate) fn is_yes_or_no(text: &str) -> bool {
    read_bool(text).is_some()
}

/// Returns whether the text is empty or a marker for a missing or unknown value.
pub(crate) fn is_blank(text: &str) -> bool {
    const BLANK_MARKERS: [&str; 7] = ["", "na", "n a", "nd", "n d", "null", "nil"];
    // A longer text, or one that begins with a figure, is no marker.
    if text.len() > 24 || text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    (is_one_of(text, &BLANK_MARKERS) && !matches!(text.trim(), "✓" | "✔" | "☑" | "✗" | "✘" | "☐"))
        || is_unknown(text)
}

/// Returns whether the text states that the value is unknown, rather than nothing.
pub(crate) fn is_unknown(text: &str) -> bool {
    const UNKNOWN_MARKERS: [&str; 14] = [
        "unknown",
        "not known",
        "not sure",
        "unsure",
        "tbd",
        "inconnu",
        "inconnue",
        "desconocido",
        "desconocida",
        "no se sabe",
        "unbekannt",
        "onbekend",
        "sconosciuto",
        "desconhecido",
    ];
    text.len() <= 24 && (text.trim() == "?" || is_one_of(text, &UNKNOWN_MARKERS))
}
