use policy::Id;

use super::{Draft, LineDraft};
use crate::contact::ContactField;

/// A field of the form. A line is named by its key, which stays the same when other lines come and go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldId {
    ShipOn,
    /// An answer about the whole request.
    RequestFact(Id),
    Model(u32),
    Serial(u32),
    Quantity(u32),
    Wish(u32),
    /// The remedy that is requested for a line.
    Chosen(u32),
    /// An answer about a line.
    LineFact(u32, Id),
    Contact(ContactField),
    Note,
}

impl FieldId {
    /// Returns the id of the control.
    #[must_use]
    pub fn element_id(&self) -> String {
        match self {
            Self::ShipOn => "request-ship_on".to_owned(),
            Self::Note => "request-note".to_owned(),
            Self::RequestFact(fact) => format!("request-{fact}"),
            Self::Model(key) => format!("line-{key}-model"),
            Self::Serial(key) => format!("line-{key}-serial"),
            Self::Quantity(key) => format!("line-{key}-quantity"),
            Self::Wish(key) => format!("line-{key}-wish"),
            Self::Chosen(key) => format!("line-{key}-chosen"),
            Self::LineFact(key, fact) => format!("line-{key}-{fact}"),
            Self::Contact(field) => format!("contact-{}", field.path().replace('/', "-")),
        }
    }

    /// Returns the field that a JSON pointer into a request or a filing leads to; `keys` are the keys of its lines.
    ///
    /// A pointer of another form leads to a [`FieldId::RequestFact`], which may not exist.
    #[must_use]
    pub fn from_pointer(pointer: &str, keys: &[u32]) -> Self {
        let pointer = pointer.strip_prefix("/request").unwrap_or(pointer);
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let key = |line: &str| line.parse().ok().and_then(|line: usize| keys.get(line).copied()).unwrap_or(0);
        match parts.as_slice() {
            ["lines", line, "model"] => Self::Model(key(line)),
            ["lines", line, "serial"] => Self::Serial(key(line)),
            ["lines", line, "quantity"] => Self::Quantity(key(line)),
            ["lines", line, fact] | ["lines", line, "answers", fact] => {
                Self::LineFact(key(line), (*fact).into())
            }
            ["chosen", line, ..] => Self::Chosen(key(line)),
            ["contact", path @ ..] => ContactField::from_path(&path.join("/"))
                .map_or_else(|| Self::RequestFact("contact".into()), Self::Contact),
            ["ship_on"] => Self::ShipOn,
            ["note"] => Self::Note,
            ["answers" | "requester", fact] | [fact, ..] => Self::RequestFact((*fact).into()),
            [] => Self::RequestFact("lines".into()),
        }
    }

    /// Returns the key of the line that the field belongs to.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::Model(key)
            | Self::Serial(key)
            | Self::Quantity(key)
            | Self::Wish(key)
            | Self::Chosen(key)
            | Self::LineFact(key, _) => Some(*key),
            Self::ShipOn | Self::RequestFact(_) | Self::Contact(_) | Self::Note => None,
        }
    }

    /// Returns the fact that the field answers.
    #[must_use]
    pub fn fact(&self) -> Option<&Id> {
        match self {
            Self::RequestFact(fact) | Self::LineFact(_, fact) => Some(fact),
            _ => None,
        }
    }

    /// Returns whether the field is on the questions' page; otherwise it is on the review page.
    #[must_use]
    pub fn is_a_question(&self) -> bool {
        !matches!(self, Self::Contact(_) | Self::Note)
    }

    /// Returns the typed or chosen value.
    #[must_use]
    pub fn read<'a>(&self, draft: &'a Draft) -> &'a str {
        let typed = match self {
            Self::ShipOn => Some(&draft.ship_on),
            Self::RequestFact(fact) => draft.answers.get(fact),
            Self::Contact(field) => draft.contact.get(field.path()),
            Self::Note => Some(&draft.note),
            Self::Model(key)
            | Self::Serial(key)
            | Self::Quantity(key)
            | Self::Wish(key)
            | Self::Chosen(key)
            | Self::LineFact(key, _) => return self.read_line(draft.line(*key)),
        };
        typed.map(String::as_str).unwrap_or_default()
    }

    /// Returns the typed or chosen value of a field of this line; an empty text without a line, and for a field of the whole request.
    #[must_use]
    pub fn read_line<'a>(&self, line: Option<&'a LineDraft>) -> &'a str {
        let Some(line) = line else { return "" };
        let typed = match self {
            Self::Model(_) => Some(line.model.as_str()),
            Self::Serial(_) => Some(line.serial.as_str()),
            Self::Quantity(_) => Some(line.quantity.as_str()),
            Self::Wish(_) => line.wish.as_ref().map(Id::as_str),
            Self::Chosen(_) => line.chosen.as_ref().map(Id::as_str),
            Self::LineFact(_, fact) => line.answers.get(fact).map(String::as_str),
            Self::ShipOn | Self::RequestFact(_) | Self::Contact(_) | Self::Note => None,
        };
        typed.unwrap_or_default()
    }

    /// Writes the typed or chosen value.
    pub fn write(&self, draft: &mut Draft, typed: String) {
        let mut write_line = |key: &u32, write: &dyn Fn(&mut LineDraft, String)| {
            if let Some(line) = draft.line_mut(*key) {
                write(line, typed.clone());
            }
        };
        let id = |typed: String| (!typed.is_empty()).then(|| Id::from(typed.as_str()));
        match self {
            Self::Model(key) => write_line(key, &|line, typed| line.model = typed),
            Self::Serial(key) => write_line(key, &|line, typed| line.serial = typed),
            Self::Quantity(key) => write_line(key, &|line, typed| line.quantity = typed),
            Self::Wish(key) => write_line(key, &|line, typed| {
                line.wish = id(typed);
                // Another wish has other options.
                line.chosen = None;
            }),
            Self::Chosen(key) => write_line(key, &|line, typed| line.chosen = id(typed)),
            Self::LineFact(key, fact) => {
                write_line(key, &|line, typed| drop(line.answers.insert(fact.clone(), typed)));
            }
            Self::ShipOn => draft.ship_on = typed,
            Self::Note => draft.note = typed,
            Self::RequestFact(fact) => drop(draft.answers.insert(fact.clone(), typed)),
            Self::Contact(field) => drop(draft.contact.insert(field.path().into(), typed)),
        }
    }
}
