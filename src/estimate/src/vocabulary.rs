//! Finds the target of a heading: by the trade's usual words in seven languages, and by the document's own.

mod list_price;
mod meaning;
mod remarks;
mod synonyms;
mod target;

use policy::document::{FactType, Scope};
use policy::{BuiltInFact, Document, Id};

use crate::text::{is_one_of, normalised, with_spaces};
pub(crate) use list_price::is_list_price;
pub(crate) use meaning::{is_joining, meaning};
pub(crate) use remarks::is_for_remarks;
use synonyms::{QUALIFIERS, TAX_WORDS, WEAK_SYNONYMS, heading_synonyms};
pub use target::Target;

/// The evidence for a column's target, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Its cells.
    Content,
    /// A part of its heading.
    PartOfHeading,
    /// Its whole heading.
    Heading,
    /// The user's answer, now or for an earlier list with the same headings.
    Chosen,
}

/// The taxes in amounts, by the heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tax {
    /// The amounts are without taxes: HT, net.
    Excluded,
    /// The amounts include taxes: TTC, gross.
    Included,
}

/// Returns the taxes that a text states: of `Prix HT`, none.
pub(crate) fn tax_in(text: &str) -> Option<Tax> {
    let text = format!(" {} ", normalised(text));
    let tax = TAX_WORDS.iter().find(|(words, _)| text.contains(&format!(" {words} ")));
    tax.map(|(_, is_included)| if *is_included { Tax::Included } else { Tax::Excluded })
}

/// The names of the columns of one policy's lists.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The facts, each with the words of its id and of its labels.
    facts: Vec<(Id, Vec<Vec<String>>)>,
    /// The facts, each with the words of every alternative in its labels: of `Used or installed`, two.
    alternatives: Vec<(Id, Vec<Vec<String>>)>,
    /// The choices of each fact of a line, each with the words of its id and of its labels.
    answers: Vec<(Id, Id, Vec<Vec<String>>)>,
}

impl Vocabulary {
    /// Collects the words of a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let known = document.facts.iter().filter(|fact| fact.kind != FactType::Decision);
        let facts = known.map(|fact| {
            let names = fact.label.wordings().map(meaning);
            (fact.id.clone(), std::iter::once(meaning(fact.id.as_str())).chain(names).collect())
        });
        let alternatives = document.facts.iter().map(|fact| {
            let labels =
                fact.label.wordings().map(|label| label.replace(" ou ", " or ").replace(" o ", " or "));
            let names = labels.flat_map(|label| label.split(" or ").map(meaning).collect::<Vec<_>>());
            (fact.id.clone(), names.collect())
        });
        let of_lines = document.facts.iter().filter(|fact| fact.scope == Scope::Line);
        let answers = of_lines.flat_map(|fact| fact.choices.iter().map(move |choice| (fact, choice)));
        let answers = answers.map(|(fact, choice)| {
            let names = choice.label.wordings().map(meaning);
            let names = std::iter::once(meaning(choice.id.as_str())).chain(names);
            (fact.id.clone(), choice.id.clone(), names.collect())
        });
        Self { facts: facts.collect(), alternatives: alternatives.collect(), answers: answers.collect() }
    }

    /// Returns the target of a column with this heading, and the taxes that the heading states.
    #[must_use]
    pub fn column(&self, heading: &str) -> (Option<(Target, Confidence)>, Option<Tax>) {
        let tax = tax_in(heading);
        let by_heading = self.heading(heading).filter(|(_, confidence)| *confidence == Confidence::Heading);
        let target = by_heading.or_else(|| self.answer(heading)).or_else(|| self.heading(heading));
        (target, tax)
    }

    /// Returns the one answer that a heading names: of `DOA`, that the goods were dead on arrival.
    fn answer(&self, heading: &str) -> Option<(Target, Confidence)> {
        let words = meaning(&without_brackets(heading));
        let is_named = |names: &[Vec<String>]| names.iter().any(|name| same(name, &words));
        let is_bare = matches!(words.as_slice(), [word] if matches!(word.as_str(), "none" | "other"));
        let mut found = self.answers.iter().filter(|(.., names)| !is_bare && is_named(names));
        let (fact, answer, _) = found.next()?;
        let target = Target::Answer(fact.clone(), answer.clone());
        found.next().is_none().then_some((target, Confidence::Heading))
    }

    /// Returns the fact that a cell under another heading names: of `Used`, that the goods were used.
    pub(crate) fn named_fact(&self, text: &str) -> Option<Id> {
        let words = meaning(text);
        let is_named = |names: &[Vec<String>]| names.iter().any(|name| same(name, &words));
        self.alternatives.iter().find(|(_, names)| is_named(names)).map(|(id, _)| id.clone())
    }

    /// Returns the target of a heading, and the evidence. A text in brackets is a remark.
    #[must_use]
    pub fn heading(&self, heading: &str) -> Option<(Target, Confidence)> {
        let plain = without_brackets(heading);
        let (text, words) = (normalised(&plain), meaning(&plain));
        if words.is_empty() {
            return None;
        }
        let partly = |target| (target, Confidence::PartOfHeading);
        let is_weak = WEAK_SYNONYMS.contains(&text.as_str());
        let sure = |target| (target, if is_weak { Confidence::PartOfHeading } else { Confidence::Heading });
        self.by_name(|name| same(name, &words))
            .map(Target::Fact)
            .map(sure)
            .or_else(|| self.by_synonym(|phrase| phrase == text).map(sure))
            .or_else(|| {
                self.by_unique_name(|name| !is_generic(&words) && within(&words, name))
                    .map(Target::Fact)
                    .map(partly)
            })
            .or_else(|| {
                self.by_unique_name(|name| name.len() > 1 && within(name, &words))
                    .map(Target::Fact)
                    .map(partly)
            })
            .or_else(|| {
                let heading: Vec<&str> = text.split(' ').collect();
                self.by_synonym(|phrase| phrase.len() <= text.len() && is_part(phrase, &heading)).map(partly)
            })
            .or_else(|| self.heading(after_name_of_lines(heading)?).map(|(target, _)| partly(target)))
            .or_else(|| self.in_two_languages(heading).map(partly))
            .or_else(|| self.heading(&with_spaces(heading)?).map(|(target, _)| partly(target)))
    }

    /// Returns the one target of all parts of a heading: of `Modèle/Model`, the model.
    fn in_two_languages(&self, heading: &str) -> Option<Target> {
        let mut parts = heading.split(['/', '|', '-']).map(str::trim).filter(|part| !part.is_empty());
        let (first, second) = (parts.next()?, parts.next()?);
        let target = self.heading(first)?.0;
        let is_same = |part: &str| self.heading(part).is_some_and(|(other, _)| other == target);
        (is_same(second) && parts.all(is_same)).then_some(target)
    }

    /// Returns the fact that is the date of the invoice, where the document has one beside the date of purchase.
    fn invoice_date(&self) -> Option<Id> {
        let words = meaning("invoice date");
        self.by_name(|name| same(name, &words))
    }

    /// Returns the fact with a name that satisfies a predicate.
    fn by_name(&self, is: impl Fn(&[String]) -> bool) -> Option<Id> {
        self.facts.iter().find(|(_, names)| names.iter().any(|name| is(name))).map(|(id, _)| id.clone())
    }

    /// Returns the fact with such a name, if only one fact has one.
    fn by_unique_name(&self, is: impl Fn(&[String]) -> bool) -> Option<Id> {
        let mut found = self.facts.iter().filter(|(_, names)| names.iter().any(|name| is(name)));
        let first = found.next()?;
        found.next().is_none().then(|| first.0.clone())
    }

    /// Returns the target of the longest phrase that satisfies a predicate.
    fn by_synonym(&self, is: impl Fn(&str) -> bool) -> Option<Target> {
        let phrases = heading_synonyms().filter(|(_, phrase)| is(phrase));
        let (name, phrase) = phrases.max_by_key(|(_, phrase)| phrase.len())?;
        let target: Target = name.parse().unwrap_or(Target::LineTotal);
        if is_date_of_invoice(name, phrase)
            && let Some(invoiced) = self.invoice_date()
        {
            return Some(Target::Fact(invoiced));
        }
        match &target {
            Target::Fact(id) => self.facts.iter().any(|(fact, _)| fact == id).then_some(target),
            _ => Some(target),
        }
    }
}

/// Returns whether a phrase for the date of purchase names the invoice: `rechnungsdatum`, `fecha factura`.
fn is_date_of_invoice(name: &str, phrase: &str) -> bool {
    const STARTS: [&str; 8] = ["inv", "bill", "fact", "fattur", "fatur", "faktur", "rechnung", "nota"];
    const ABBREVIATIONS: [&str; 3] = ["rg", "re", "ft"];
    let is_of_invoice =
        |word: &str| ABBREVIATIONS.contains(&word) || STARTS.iter().any(|start| word.starts_with(start));
    name == BuiltInFact::PurchasedOn.as_str() && phrase.split(' ').any(is_of_invoice)
}

/// Returns whether a heading is one word that occurs in the names of many facts and identifies none of them.
fn is_generic(words: &[String]) -> bool {
    const GENERIC: [&str; 20] = [
        "description",
        "date",
        "type",
        "number",
        "code",
        "name",
        "status",
        "year",
        "product",
        "unit",
        "order",
        "day",
        "part",
        "return",
        "customer",
        "condition",
        "po",
        "sale",
        "item",
        "category",
    ];
    matches!(words, [word] if GENERIC.contains(&word.as_str()))
}

fn same(one: &[String], other: &[String]) -> bool {
    within(one, other) && within(other, one)
}

fn within(part: &[String], whole: &[String]) -> bool {
    !part.is_empty() && part.iter().all(|word| whole.contains(word))
}

/// Returns whether the words of a heading are those of the phrase, with only qualifiers beside them.
fn is_part(phrase: &str, heading: &[&str]) -> bool {
    // The date of a return is no date of purchase.
    const RETURNS: [&str; 6] = ["return", "returned", "rma", "retour", "resi", "resa"];
    if !phrase.split(' ').all(|word| heading.contains(&word)) {
        return false;
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    let is_date = |word: &&str| matches!(*word, "date" | "dates" | "data");
    if words.iter().any(is_date) && heading.iter().any(|word| RETURNS.contains(word)) {
        return false;
    }
    let (mut own, others): (Vec<&str>, Vec<&str>) = heading.iter().partition(|word| words.contains(word));
    own.dedup();
    own == words && others.iter().all(|word| QUALIFIERS.contains(word)) && !is_about_tax(&heading.join(" "))
}

/// Returns whether a heading names a tax itself, such as `Tax Rate` or `Total VAT`, instead of an amount with or without it.
fn is_about_tax(heading: &str) -> bool {
    const TAXES: [&str; 8] = ["tax", "taxe", "taxes", "vat", "tva", "iva", "mwst", "btw"];
    let words = || heading.split(' ');
    // In some countries, a `Tax Invoice` is any invoice.
    let is_tax = words().any(|word| TAXES.contains(&word)) && !words().any(|word| word == "invoice");
    is_tax && tax_in(heading).is_none()
}

/// Returns the part of a heading behind the name of an order's lines or of a sum: `Product` of `Order Lines/Product`, `sku` of
/// `Lineitem sku`, `Qty` of `Sum of Qty`.
fn after_name_of_lines(heading: &str) -> Option<&str> {
    const NAMES: [&str; 17] = [
        "sum of",
        "somme de",
        "suma de",
        "summe von",
        "somma di",
        "order lines",
        "order line",
        "invoice lines",
        "invoice line",
        "bill lines",
        "purchase order lines",
        "line items",
        "line item",
        "lineitem",
        "lines",
        "operations",
        "move lines",
    ];
    let behind = |(start, mark): (usize, &str)| {
        let (name, rest) = (heading.get(..start)?, heading.get(start.saturating_add(mark.len())..)?);
        is_one_of(name, &NAMES).then_some(rest)
    };
    heading.match_indices(['/', ':', ' ']).find_map(behind)
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth = depth.saturating_add(1),
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    // A heading that consists of a remark is read as a whole.
    if plain.trim().is_empty() { text.to_owned() } else { plain }
}
