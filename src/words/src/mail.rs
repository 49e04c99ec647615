//! Words of the mails. The customer's are in their language; what a clause says comes from the policy's document.

use policy::{Date, Money};

use crate::{Language, format};

/// A mail without its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// What every mail about a request speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The vendor's name.
    pub vendor: &'a str,
    /// What people call the request.
    pub reference: &'a str,
    /// A line for each product.
    pub items: &'a [String],
}

/// What a customer needs besides.
#[derive(Clone, Copy, Debug)]
pub struct Customer<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their page.
    pub link: &'a str,
    /// What they must do, by the policy's own words.
    pub duties: &'a [String],
}

/// An issued number.
#[derive(Clone, Copy, Debug)]
pub struct Number<'a> {
    /// As it is written.
    pub number: &'a str,
    /// The last day of shipping under it, where there is one.
    pub last_ship_day: Option<Date>,
    /// The earlier of that and of the remedies' own last days.
    pub ship_by: Option<Date>,
}

/// One product and what is asked for it: `2 x KNC-p3BR28V12IR: Credit, $400.00`.
#[must_use]
pub fn item(
    language: Language,
    quantity: u32,
    model: Option<&str>,
    remedy: &str,
    net: Option<(&str, Money)>,
) -> String {
    let net = net.map(|(currency, amount)| format!(", {}", format::money(language, currency, amount)));
    let net = net.unwrap_or_default();
    match language {
        Language::English => {
            format!("{quantity} x {}: {remedy}{net}", model.unwrap_or("product without a model"))
        }
    }
}

/// Instead of the products that a mail has no room for.
#[must_use]
pub fn more_items(language: Language, count: usize) -> String {
    match language {
        Language::English => format!("and {count} more products"),
    }
}

/// To the customer: the request has arrived.
#[must_use]
pub fn filed(language: Language, subject: &Subject<'_>, customer: &Customer<'_>) -> Mail {
    let (Subject { vendor, reference, items }, Customer { name, link, duties }) = (subject, customer);
    match language {
        Language::English => Mail {
            subject: format!("Your return request {reference} with {vendor}"),
            text: format!(
                "Hello {name},\n\n{vendor} has your request {reference}:\n\n{}\n\nWhat happens next: {vendor} looks at it and \
                 writes to you. Please do not ship anything before you have an RMA number.\n\nFollow your request here. The \
                 link is yours alone; whoever has it can see the request.\n\n{link}\n{}",
                list(items),
                section("Once it is approved:", duties),
            ),
        },
    }
}

/// To the customer: approved, with the number.
#[must_use]
pub fn approved(
    language: Language,
    subject: &Subject<'_>,
    customer: &Customer<'_>,
    number: &Number<'_>,
) -> Mail {
    let (Subject { vendor, reference, items }, Customer { name, link, duties }) = (subject, customer);
    let number_text = number.number;
    match language {
        Language::English => Mail {
            subject: format!("RMA number {number_text} for your request {reference}"),
            text: format!(
                "Hello {name},\n\n{vendor} has approved your request {reference}. Your RMA number is\n\n    {number_text}\n\n\
                 {}{}\n\nThe form for inside the package and the label for the outer box are here:\n\n{link}\n{}",
                ship_by(language, number),
                list(items),
                section("Please:", duties),
            ),
        },
    }
}

/// By when the parcel has to leave, as a paragraph.
fn ship_by(language: Language, number: &Number<'_>) -> String {
    let written = |day| format::date(language, day);
    match (language, number.ship_by, number.last_ship_day) {
        (Language::English, Some(day), Some(last)) if day < last => {
            format!("Ship by {}. (The number itself is good through {}.)\n\n", written(day), written(last))
        }
        (Language::English, Some(day), Some(_)) => {
            format!("Ship by {}: after that day the number is no longer good.\n\n", written(day))
        }
        (Language::English, Some(day), None) => format!("Ship by {}.\n\n", written(day)),
        (Language::English, None, _) => String::new(),
    }
}

/// To the customer: declined, with the clause that says so.
#[must_use]
pub fn declined(
    language: Language,
    subject: &Subject<'_>,
    customer: &Customer<'_>,
    clause: Option<&str>,
    note: Option<&str>,
) -> Mail {
    let (Subject { vendor, reference, items }, Customer { name, link, .. }) = (subject, customer);
    match language {
        Language::English => Mail {
            subject: format!("Your return request {reference} was declined"),
            text: format!(
                "Hello {name},\n\n{vendor} has declined your request {reference}:\n\n{}\n\n{}{}Your request with everything \
                 that was said to it is here:\n\n{link}\n",
                list(items),
                clause.map_or_else(String::new, |clause| format!("The policy says: {clause}\n\n")),
                note.map_or_else(String::new, |note| format!("{vendor} writes: {note}\n\n")),
            ),
        },
    }
}

/// To the vendor: a new request.
#[must_use]
pub fn new_request(
    language: Language,
    subject: &Subject<'_>,
    contact: &[String],
    note: Option<&str>,
) -> Mail {
    let Subject { reference, items, .. } = subject;
    match language {
        Language::English => Mail {
            subject: format!("New return request {reference}"),
            text: format!(
                "Request {reference}:\n\n{}\n\nFrom:\n\n{}\n\n{}To decide:\n\n    rma-server show {reference}\n    rma-server \
                 approve {reference}\n    rma-server decline {reference} --clause ID --note TEXT\n",
                list(items),
                list(contact),
                note.map_or_else(String::new, |note| format!("They write: {note}\n\n")),
            ),
        },
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("  - {item}")).collect::<Vec<_>>().join("\n")
}

/// A heading with its list; nothing where there is nothing to list.
fn section(heading: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("\n{heading}\n\n{}\n", list(items)) }
}
