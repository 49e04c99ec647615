//! Which heading means which column: the trade's usual words in three languages, and the document's own.

use policy::document::FactType;
use policy::{Document, Id};

use super::words::{meaning, normalised};
use super::{Confidence, Target};

/// The words that one policy's columns go by.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// Each fact with the words of its id and of its names.
    facts: Vec<(Id, Vec<Vec<String>>)>,
}

impl Vocabulary {
    /// The words of this document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let known = document.facts.iter().filter(|fact| fact.kind != FactType::Decision);
        let facts = known.map(|fact| {
            let names = fact.label.wordings().map(meaning);
            (fact.id.clone(), std::iter::once(meaning(fact.id.as_str())).chain(names).collect())
        });
        Self { facts: facts.collect() }
    }

    /// What a heading means, and how sure that is. What stands in brackets is a remark.
    #[must_use]
    pub fn heading(&self, heading: &str) -> Option<(Target, Confidence)> {
        let plain = without_brackets(heading);
        let (text, words) = (normalised(&plain), meaning(&plain));
        if words.is_empty() {
            return None;
        }
        let sure = |target| (target, Confidence::Heading);
        let partly = |target| (target, Confidence::PartOfHeading);
        self.named(|name| same(name, &words))
            .map(Target::Fact)
            .map(sure)
            .or_else(|| self.usual(|phrase| phrase == text).map(sure))
            .or_else(|| self.only(|name| within(&words, name)).map(Target::Fact).map(partly))
            .or_else(|| {
                self.only(|name| name.len() > 1 && within(name, &words)).map(Target::Fact).map(partly)
            })
            .or_else(|| self.usual(|phrase| is_part(phrase, &text)).map(partly))
    }

    fn named(&self, is: impl Fn(&[String]) -> bool) -> Option<Id> {
        self.facts.iter().find(|(_, names)| names.iter().any(|name| is(name))).map(|(id, _)| id.clone())
    }

    /// The fact, where there is only one.
    fn only(&self, is: impl Fn(&[String]) -> bool) -> Option<Id> {
        let mut found = self.facts.iter().filter(|(_, names)| names.iter().any(|name| is(name)));
        let first = found.next()?;
        found.next().is_none().then(|| first.0.clone())
    }

    /// The target with such a phrase, the longest phrase first.
    fn usual(&self, is: impl Fn(&str) -> bool) -> Option<Target> {
        let phrases =
            USUAL.iter().flat_map(|(name, phrases)| phrases.iter().map(move |phrase| (name, phrase)));
        let (name, _) = phrases.filter(|(_, phrase)| is(phrase)).max_by_key(|(_, phrase)| phrase.len())?;
        let target: Target = name.parse().unwrap_or(Target::LineTotal);
        match &target {
            Target::Fact(id) => self.facts.iter().any(|(fact, _)| fact == id).then_some(target),
            _ => Some(target),
        }
    }
}

fn same(one: &[String], other: &[String]) -> bool {
    within(one, other) && within(other, one)
}

fn within(part: &[String], whole: &[String]) -> bool {
    !part.is_empty() && part.iter().all(|word| whole.contains(word))
}

/// Whether the heading is the phrase with words that add nothing; a phrase of one word is too little beside others.
fn is_part(phrase: &str, heading: &str) -> bool {
    let words: Vec<&str> = phrase.split(' ').collect();
    let (mut own, others): (Vec<&str>, Vec<&str>) = heading.split(' ').partition(|word| words.contains(word));
    own.dedup();
    own == words && others.iter().all(|word| NEUTRAL.contains(word))
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
    // A heading that is nothing but a remark is one all the same.
    if plain.trim().is_empty() { text.to_owned() } else { plain }
}

/// Words that do not change what a column is.
const NEUTRAL: [&str; 30] = [
    "usd",
    "cad",
    "eur",
    "us",
    "our",
    "your",
    "the",
    "of",
    "de",
    "del",
    "du",
    "returned",
    "return",
    "rma",
    "original",
    "our",
    "customer",
    "distributor",
    "dist",
    "no",
    "number",
    "ht",
    "ttc",
    "net",
    "paid",
    "list",
    "all",
    "full",
    "and",
    "our",
];

/// What columns are usually called.
const USUAL: [(&str, &[&str]); 8] = [
    (
        "model",
        &[
            "model",
            "model no",
            "model number",
            "model name",
            "part number",
            "part no",
            "p n",
            "pn",
            "part",
            "sku",
            "item",
            "item number",
            "item no",
            "item code",
            "item id",
            "product",
            "product code",
            "product number",
            "product id",
            "product name",
            "article",
            "article number",
            "mpn",
            "material",
            "modele",
            "numero de modele",
            "no de modele",
            "reference",
            "reference produit",
            "ref",
            "produit",
            "code produit",
            "code article",
            "numero de piece",
            "modelo",
            "numero de modelo",
            "no de modelo",
            "producto",
            "articulo",
            "codigo",
            "codigo de producto",
            "referencia",
        ],
    ),
    (
        "serial",
        &[
            "serial",
            "serial no",
            "serial number",
            "serial numbers",
            "s n",
            "sn",
            "ser no",
            "numero de serie",
            "no de serie",
            "n de serie",
            "no serie",
            "num serie",
            "n serie",
            "serie",
            "numero serie",
            "nro de serie",
        ],
    ),
    (
        "quantity",
        &[
            "quantity",
            "qty",
            "units",
            "pcs",
            "pieces",
            "count",
            "qty returned",
            "quantity returned",
            "return qty",
            "on hand",
            "qty on hand",
            "stock",
            "quantite",
            "qte",
            "nombre",
            "unites",
            "nb",
            "cantidad",
            "cant",
            "unidades",
            "uds",
            "cdad",
            "existencias",
        ],
    ),
    (
        "unit_price",
        &[
            "unit price",
            "price",
            "unit cost",
            "cost",
            "price each",
            "each",
            "cost each",
            "net price",
            "invoice price",
            "unit price usd",
            "purchase price",
            "prix unitaire",
            "prix",
            "pu",
            "p u",
            "prix unit",
            "cout unitaire",
            "cout",
            "prix d achat",
            "prix dachat",
            "prix achat",
            "precio unitario",
            "precio",
            "precio unit",
            "p unit",
            "costo unitario",
            "coste unitario",
            "costo",
            "coste",
            "precio de compra",
        ],
    ),
    (
        "purchased_on",
        &[
            "purchase date",
            "purchased",
            "purchased on",
            "date purchased",
            "date of purchase",
            "bought",
            "bought on",
            "invoice date",
            "inv date",
            "date invoiced",
            "order date",
            "date",
            "sale date",
            "date of invoice",
            "date dachat",
            "date d achat",
            "date achat",
            "achete le",
            "date de facture",
            "date facture",
            "date de la facture",
            "date de commande",
            "fecha",
            "fecha de compra",
            "fecha compra",
            "fecha de factura",
            "fecha factura",
            "comprado el",
            "fecha de pedido",
        ],
    ),
    (
        "category",
        &[
            "category",
            "type",
            "kind",
            "family",
            "product family",
            "product type",
            "product category",
            "group",
            "class",
            "categorie",
            "famille",
            "type de produit",
            "famille de produits",
            "categoria",
            "familia",
            "tipo",
            "tipo de producto",
            "familia de productos",
        ],
    ),
    (
        "wanted",
        &[
            "wanted",
            "remedy",
            "requested",
            "resolution",
            "action",
            "desired",
            "request",
            "request type",
            "return type",
            "disposition",
            "demande",
            "solution",
            "souhait",
            "traitement",
            "solicitud",
            "deseado",
            "solucion",
            "accion",
        ],
    ),
    (
        "line_total",
        &[
            "total",
            "amount",
            "extended",
            "ext",
            "ext price",
            "extended price",
            "line total",
            "ext cost",
            "extended cost",
            "total price",
            "total cost",
            "value",
            "total value",
            "montant",
            "total ligne",
            "montant total",
            "prix total",
            "importe",
            "monto",
            "total linea",
            "precio total",
            "importe total",
            "valor",
            "subtotal",
        ],
    ),
];
