//! A vendor: the policy, the vendor's date, and the texts and formats for both.

mod contact;
mod load;
mod loader;

use policy::{Date, Document, Id, Money, Policy, Text};
use words::{Language, format};

pub use contact::VendorContact;
pub use load::{TextLanguages, fetch, fetch_version, leak};
pub use loader::{VendorLoader, VendorState, WithVendor};

/// A vendor's policy, compiled, with the texts in one language.
#[derive(Debug)]
pub struct Vendor {
    pub policy: Policy,
    /// The date in the vendor's time zone.
    pub today: Date,
    pub language: Language,
    /// Whether this is the service worker's stored copy, because the server was unreachable.
    pub is_stored_copy: bool,
    /// The usual number of days until an approval; `None` if the vendor does not state it.
    pub approval_days: Option<u32>,
}

impl Vendor {
    /// Returns whether both vendors give the same assessment of every request.
    #[must_use]
    pub fn gives_same_assessments_as(&self, other: &Self) -> bool {
        self.today == other.today && self.document().digest == other.document().digest
    }

    #[must_use]
    pub fn document(&self) -> &Document {
        self.policy.document()
    }

    /// Returns the texts of the document in the vendor's language, as estimates are exported.
    #[must_use]
    pub fn wording(&self) -> estimate::Wording<'_> {
        estimate::Wording { document: self.document(), language: self.language }
    }

    #[must_use]
    pub fn name(&self) -> &str {
        self.text(&self.document().policy.name)
    }

    /// Returns a text of the document in the vendor's language.
    #[must_use]
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language.tag())
    }

    /// Returns the decimal separator of the language.
    #[must_use]
    pub fn decimal_sign(&self) -> estimate::DecimalSign {
        match self.language {
            Language::English | Language::Spanish => estimate::DecimalSign::Point,
            Language::French => estimate::DecimalSign::Comma,
        }
    }

    /// Returns the ISO 4217 code of the policy's currency.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.document().policy.currency
    }

    /// Formats an amount in the policy's currency.
    #[must_use]
    pub fn money(&self, amount: Money) -> String {
        format::money(self.language, self.currency(), amount)
    }

    /// Returns the first day on which an approved parcel can usually be shipped.
    #[must_use]
    pub fn first_ship_day(&self) -> Date {
        self.today.plus_days(self.approval_days.unwrap_or(0))
    }

    /// Formats a date with its weekday.
    #[must_use]
    pub fn weekday_date(&self, date: Date) -> String {
        format::weekday_date(self.language, date)
    }

    /// Formats a date.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        format::date(self.language, date)
    }

    /// Formats a date by its distance from today: "in 2 days".
    #[must_use]
    pub fn relative(&self, date: Date) -> String {
        format::relative_day(self.language, self.today, date)
    }

    /// Returns the name of a remedy.
    #[must_use]
    pub fn remedy(&self, id: &Id) -> String {
        self.document()
            .remedy(id)
            .map_or_else(|| id.to_string(), |remedy| self.text(&remedy.label).to_owned())
    }

    /// Returns the name of a fact.
    #[must_use]
    pub fn fact(&self, id: &Id) -> String {
        self.document().fact(id).map_or_else(|| id.to_string(), |fact| self.text(&fact.label).to_owned())
    }

    /// Returns the text of a clause in plain words.
    #[must_use]
    pub fn clause(&self, id: &Id) -> String {
        self.document().clause(id).map_or_else(|| id.to_string(), |clause| self.text(&clause.text).to_owned())
    }

    /// Returns the address of a clause on the page of the policy.
    #[must_use]
    pub fn clause_address(&self, id: &Id) -> String {
        format!("/{}/policy#{id}", self.document().policy.id)
    }

    /// Returns the name of a charge.
    #[must_use]
    pub fn charge(&self, id: &Id) -> String {
        self.document().charge_label(id).map_or_else(|| id.to_string(), |label| self.text(label).to_owned())
    }
}
