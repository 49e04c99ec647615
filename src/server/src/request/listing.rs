//! The columns that a list of requests shows, sorts by and filters by.

use policy::filing::Filing;
use policy::{Assessment, Date, Money, Policy};

use super::view::ship_by;

/// The maximum number of characters of a text that is shown.
const MAX_SHOWN: usize = 100;
/// The maximum number of characters of a text that is searched. An index entry of PostgreSQL has at most 2,704 bytes, and a character up to
/// four.
const MAX_SEARCHED: usize = 250;

/// The columns of a request in a list.
pub(crate) struct Listing {
    /// The name and the company.
    pub(crate) customer: String,
    /// Name, company and e-mail address in lower case.
    pub(crate) customer_key: String,
    /// The model of the first line.
    pub(crate) product: String,
    /// The models of the lines in lower case; one that repeats the one before is left out.
    pub(crate) product_key: String,
    /// The number of lines.
    pub(crate) lines: usize,
    /// What the customer gets; `None` while an amount is unknown.
    pub(crate) net: Option<Money>,
    /// The last day of shipping.
    pub(crate) deadline: Option<Date>,
}

impl Listing {
    /// Extracts the columns from a filing and its assessment by `policy`. `last_ship_day` is that of the RMA number, once one is issued.
    pub(crate) fn new(
        filing: &Filing,
        assessment: &Assessment,
        policy: &Policy,
        last_ship_day: Option<Date>,
    ) -> Self {
        let contact = &filing.contact;
        let company = contact.company.as_deref().filter(|company| !company.is_empty());
        let names = [Some(contact.name.as_str()), company];
        let names = names.into_iter().flatten().collect::<Vec<_>>();
        let mut models: Vec<&str> =
            filing.request.lines.iter().filter_map(|line| line.model.as_deref()).collect();
        let product = models.first().copied().unwrap_or_default();
        let product = beginning(product, MAX_SHOWN);
        models.dedup();
        Self {
            customer: beginning(&names.join(", "), MAX_SHOWN),
            customer_key: search_key(names.into_iter().chain([contact.email.as_str()])),
            product,
            product_key: search_key(models.into_iter()),
            lines: filing.request.lines.len(),
            net: total(assessment),
            deadline: ship_by(last_ship_day, assessment, policy),
        }
    }
}

/// Adds up what the customer gets by the chosen remedies; `None` while an amount is unknown.
pub(crate) fn total(assessment: &Assessment) -> Option<Money> {
    let mut remedies = assessment.lines.iter().flat_map(|line| &line.remedies);
    remedies.try_fold(Money::ZERO, |sum, remedy| Some(sum.plus(remedy.net?)))
}

/// Joins the beginnings of texts, in lower case.
fn search_key<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut key = String::new();
    let mut characters = 0;
    for text in texts {
        if characters >= MAX_SEARCHED {
            break;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        for character in text.chars().flat_map(char::to_lowercase).take(MAX_SEARCHED - characters) {
            key.push(character);
            characters += 1;
        }
    }
    key
}

fn beginning(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}
