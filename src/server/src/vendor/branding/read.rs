//! Reads `vendor.toml` and reports all of its problems at once.

use std::ops::Range;
use std::path::Path;

use policy::Id;
use policy::authoring::Diagnostic;
use policy::document::ReturnAddress;
use serde::Deserialize as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};
use words::Language;

use super::{Branding, Logo, Origin, Theme, Wording};

/// The parts of a vendor that its branding refers to.
pub(crate) struct Vendor<'a> {
    /// The folder of `vendor.toml`, which also contains the logo.
    pub(crate) folder: &'a Path,
    /// The languages of the vendor's policy, which all wording must have.
    pub(crate) languages: &'a [String],
    /// The remedies of the vendor's policy.
    pub(crate) remedies: &'a [Id],
}

/// The maximum number of days that `approval_days` may state.
const MAX_APPROVAL_DAYS: u8 = 60;

impl Branding {
    /// Reads a vendor's branding from TOML.
    ///
    /// # Errors
    /// Every [`Diagnostic`], in the order of the file.
    pub(crate) fn read(source: &str, vendor: &Vendor<'_>) -> Result<Self, Vec<Diagnostic>> {
        let (root, errors) = DeTable::parse_recoverable(source);
        let mut reader = Reader { source, problems: Vec::new() };
        for error in errors {
            reader.note(error.span().unwrap_or_default(), error.message().replace('\n', " "));
        }
        let mut branding = Self::default();
        for (key, value) in root.get_ref() {
            match key.get_ref().as_ref() {
                "origins" => branding.origins = reader.origins(value),
                "language" => branding.language = reader.language(value, vendor.languages),
                "theme" => branding.theme = reader.theme(value),
                "logo" => branding.logo = reader.logo(value, vendor.folder),
                "above" => branding.above = reader.wording("above", value, vendor.languages),
                "below" => branding.below = reader.wording("below", value, vendor.languages),
                "ship_to" => branding.ship_to = reader.ship_to(value, vendor.remedies),
                "approval_days" => branding.approval_days = reader.approval_days(value),
                other => {
                    let known = "expected one of origins, language, theme, logo, above, below, ship_to, approval_days";
                    reader.note(key.span(), format!("unknown key `{other}`: {known}"));
                }
            }
        }
        reader.problems.sort();
        if reader.problems.is_empty() { Ok(branding) } else { Err(reader.problems) }
    }
}

struct Reader<'s> {
    source: &'s str,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn origins(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<Origin> {
        let Some(list) = value.get_ref().as_array() else {
            self.note(
                value.span(),
                "write origins as a list: `origins = [\"https://shop.example.com\"]`".to_owned(),
            );
            return Vec::new();
        };
        let mut origins = Vec::new();
        for item in list {
            let read = item
                .get_ref()
                .as_str()
                .ok_or_else(|| "write an origin as a string".to_owned())
                .and_then(Origin::parse);
            match read {
                Ok(origin) if origins.contains(&origin) => {
                    self.note(item.span(), format!("`{origin}` is listed twice"));
                }
                Ok(origin) => origins.push(origin),
                Err(problem) => self.note(item.span(), problem),
            }
        }
        origins
    }

    fn theme(&mut self, value: &Spanned<DeValue<'_>>) -> Theme {
        let mut theme = Theme::default();
        let Some(table) = value.get_ref().as_table() else {
            self.note(value.span(), "write the theme under a heading `[theme]`".to_owned());
            return theme;
        };
        for (key, value) in table {
            let text = match value.get_ref() {
                DeValue::String(text) => text.as_ref(),
                DeValue::Integer(number) => number.as_str(),
                DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_)
                | DeValue::Array(_)
                | DeValue::Table(_) => {
                    self.note(value.span(), format!("write `{}` as a string", key.get_ref()));
                    continue;
                }
            };
            let is_known = Theme::NAMES.contains(&key.get_ref().as_ref());
            if let Err(problem) = theme.set(key.get_ref(), text) {
                self.note(if is_known { value.span() } else { key.span() }, problem);
            }
        }
        theme
    }

    fn language(&mut self, value: &Spanned<DeValue<'_>>, languages: &[String]) -> Option<Language> {
        let tag = value.get_ref().as_str().filter(|tag| languages.iter().any(|known| known == tag));
        let language = tag.and_then(Language::from_tag);
        if language.is_none() {
            let known = languages.join(", ");
            self.note(value.span(), format!("expected one of the policy's languages: {known}"));
        }
        language
    }

    fn ship_to(&mut self, value: &Spanned<DeValue<'_>>, remedies: &[Id]) -> Vec<ReturnAddress> {
        let Some(list) = value.get_ref().as_array() else {
            self.note(value.span(), "write each address under a heading `[[ship_to]]`".to_owned());
            return Vec::new();
        };
        let mut addresses = Vec::new();
        for item in list {
            match ReturnAddress::deserialize(ValueDeserializer::from(item.clone())) {
                Ok(address) if !ReturnAddress::is_printable(&address.lines) => self.note(
                    item.span(),
                    format!(
                        "write an address as 2 to {} lines of at most {} characters: `lines = [\"Returns\", \"1 Main Street\", …]`",
                        ReturnAddress::MAX_LINES,
                        ReturnAddress::MAX_CHARACTERS
                    ),
                ),
                Ok(address) => {
                    for unknown in address.remedies.iter().filter(|remedy| !remedies.contains(remedy)) {
                        self.note(item.span(), format!("the policy has no remedy `{unknown}`"));
                    }
                    addresses.push(address);
                }
                Err(error) => {
                    self.note(error.span().unwrap_or_else(|| item.span()), error.message().to_owned());
                }
            }
        }
        addresses
    }

    fn approval_days(&mut self, value: &Spanned<DeValue<'_>>) -> Option<u8> {
        let text = value.get_ref().as_integer().map(toml::de::DeInteger::as_str);
        let days = text.and_then(|text| text.parse().ok()).filter(|days| *days <= MAX_APPROVAL_DAYS);
        if days.is_none() {
            let message = format!("write a whole number of days from 0 to {MAX_APPROVAL_DAYS}");
            self.note(value.span(), message);
        }
        days
    }

    fn logo(&mut self, value: &Spanned<DeValue<'_>>, folder: &Path) -> Option<Logo> {
        let name =
            value.get_ref().as_str().ok_or_else(|| "write the file's name: `logo = \"logo.svg\"`".to_owned());
        match name.and_then(|name| Logo::read(folder, name)) {
            Ok(logo) => Some(logo),
            Err(problem) => {
                self.note(value.span(), problem);
                None
            }
        }
    }

    fn wording(&mut self, key: &str, value: &Spanned<DeValue<'_>>, languages: &[String]) -> Wording {
        let mut wording = Wording::default();
        let Some(table) = value.get_ref().as_table() else {
            self.note(value.span(), format!("write it in each language: `{key}.en = \"…\"`"));
            return wording;
        };
        for (language, value) in table {
            let text = value.get_ref().as_str().ok_or_else(|| "write the wording as a string".to_owned());
            let tag = language.get_ref().as_ref();
            if !languages.iter().any(|known| known == tag) {
                self.note(language.span(), format!("the policy has no texts in `{tag}`"));
            } else if let Err(problem) = text.and_then(|text| wording.add(tag, text)) {
                self.note(value.span(), problem);
            }
        }
        for missing in
            languages.iter().filter(|language| !table.iter().any(|(key, _)| key.get_ref() == *language))
        {
            self.note(value.span(), format!("`{key}` is missing in `{missing}`, a language of the policy"));
        }
        wording
    }

    fn note(&mut self, span: Range<usize>, message: String) {
        let before = self.source.get(..span.start).unwrap_or(self.source);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let (line, column) = (before.matches('\n').count() + 1, line.chars().count() + 1);
        self.problems.push(Diagnostic { line, column, message });
    }
}
