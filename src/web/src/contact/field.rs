use policy::{Document, Id};
use words::Language;
use words::portal::check as texts;

/// A field of the contact form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContactField {
    Name,
    Email,
    Company,
    Phone,
    Line1,
    Line2,
    City,
    Region,
    PostalCode,
    Country,
}

impl ContactField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Email,
        Self::Company,
        Self::Phone,
        Self::Line1,
        Self::Line2,
        Self::City,
        Self::Region,
        Self::PostalCode,
        Self::Country,
    ];

    /// Returns the path of the field in the `contact` of a filing.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Company => "company",
            Self::Phone => "phone",
            Self::Line1 => "address/line1",
            Self::Line2 => "address/line2",
            Self::City => "address/city",
            Self::Region => "address/region",
            Self::PostalCode => "address/postal_code",
            Self::Country => "address/country",
        }
    }

    /// Returns the field at a path in the `contact` of a filing.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.path() == path)
    }

    #[must_use]
    pub fn is_of_address(self) -> bool {
        self.path().starts_with("address/")
    }

    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Self::Name => texts::name(language),
            Self::Email => texts::email(language),
            Self::Company => texts::company(language),
            Self::Phone => texts::phone(language),
            Self::Line1 => texts::line1(language),
            Self::Line2 => texts::line2(language),
            Self::City => texts::city(language),
            Self::Region => texts::region(language),
            Self::PostalCode => texts::postal_code(language),
            Self::Country => texts::country(language),
        }
    }

    /// Returns the fields that a filing of these remedies must contain.
    #[must_use]
    pub fn required(document: &Document, remedies: &[Id]) -> Vec<Self> {
        let requires = |field: &str| {
            document.requires(field) || remedies.iter().any(|remedy| document.requires_for(remedy, field))
        };
        let is_required = |field: &Self| match field {
            Self::Name | Self::Email => true,
            Self::Line1 | Self::City | Self::Country => requires("address"),
            Self::Company | Self::Phone | Self::Line2 | Self::Region | Self::PostalCode => {
                requires(field.path())
            }
        };
        Self::ALL.into_iter().filter(is_required).collect()
    }

    /// Returns the `type` of the input.
    #[must_use]
    pub const fn input_kind(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Name
            | Self::Company
            | Self::Line1
            | Self::Line2
            | Self::City
            | Self::Region
            | Self::PostalCode
            | Self::Country => "text",
        }
    }

    /// Returns the value of `autocomplete`, by which the browser fills in the field.
    #[must_use]
    pub const fn autocomplete(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Company => "organization",
            Self::Phone => "tel",
            Self::Line1 => "address-line1",
            Self::Line2 => "address-line2",
            Self::City => "address-level2",
            Self::Region => "address-level1",
            Self::PostalCode => "postal-code",
            Self::Country => "country",
        }
    }
}
