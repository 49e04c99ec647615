//! A vendor as the pages know them: the policy, the vendor's day, and how both are put into words.

use policy::{Date, Document, Id, Money, Policy, Text};
use words::{Language, format};

/// A vendor's policy, ready to judge and to be read.
#[derive(Debug)]
pub struct Vendor {
    /// The policy.
    pub policy: Policy,
    /// The vendor's own date.
    pub today: Date,
    /// The language in which everything is said.
    pub language: Language,
    /// Whether this is what the device had kept, because the server was not heard.
    pub is_kept: bool,
}

impl Vendor {
    /// Whether everything is judged as by this one.
    #[must_use]
    pub fn judges_as(&self, other: &Self) -> bool {
        self.today == other.today && self.document().digest == other.document().digest
    }

    /// The policy's document.
    #[must_use]
    pub fn document(&self) -> &Document {
        self.policy.document()
    }

    /// The vendor's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text(&self.document().policy.name)
    }

    /// A text of the document.
    #[must_use]
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language.tag())
    }

    /// An amount in the policy's currency.
    #[must_use]
    pub fn money(&self, amount: Money) -> String {
        format::money(self.language, &self.document().policy.currency, amount)
    }

    /// A date written out.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        format::date(self.language, date)
    }

    /// A date as seen from the vendor's today.
    #[must_use]
    pub fn relative(&self, date: Date) -> String {
        format::relative_day(self.language, self.today, date)
    }

    /// The name of a remedy.
    #[must_use]
    pub fn remedy(&self, id: &Id) -> String {
        self.document()
            .remedy(id)
            .map_or_else(|| id.to_string(), |remedy| self.text(&remedy.label).to_owned())
    }

    /// The name of a fact.
    #[must_use]
    pub fn fact(&self, id: &Id) -> String {
        self.document().fact(id).map_or_else(|| id.to_string(), |fact| self.text(&fact.label).to_owned())
    }

    /// What a clause says.
    #[must_use]
    pub fn clause(&self, id: &Id) -> String {
        self.document().clause(id).map_or_else(|| id.to_string(), |clause| self.text(&clause.text).to_owned())
    }

    /// The name of a charge.
    #[must_use]
    pub fn charge(&self, id: &Id) -> String {
        self.document().charge_label(id).map_or_else(|| id.to_string(), |label| self.text(label).to_owned())
    }
}
