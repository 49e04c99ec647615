//! The places of a draft that hold typed text.

use policy::Id;

use crate::request::draft::Draft;
use crate::request::place;

/// A place of a draft that holds typed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The day of handing the parcel over.
    ShipOn,
    /// An answer about the request.
    Answer(Id),
    /// The model of the product with this key.
    Model(u32),
    /// Its serial number.
    Serial(u32),
    /// How many there are.
    Quantity(u32),
    /// An answer about the product with this key.
    LineAnswer(u32, Id),
    /// A field about who files.
    Contact(&'static str),
    /// What else they want to say.
    Note,
}

impl Slot {
    /// The id of its input.
    #[must_use]
    pub fn input_id(&self) -> String {
        match self {
            Self::ShipOn => place::of_request("ship_on"),
            Self::Answer(fact) => place::of_request(fact.as_str()),
            Self::Model(key) => place::of_line(*key, "model"),
            Self::Serial(key) => place::of_line(*key, "serial"),
            Self::Quantity(key) => place::of_line(*key, "quantity"),
            Self::LineAnswer(key, fact) => place::of_line(*key, fact.as_str()),
            Self::Contact(field) => place::of_contact(field),
            Self::Note => place::of_request("note"),
        }
    }

    /// What is typed there.
    #[must_use]
    pub fn read<'a>(&self, draft: &'a Draft) -> &'a str {
        let typed = match self {
            Self::ShipOn => Some(&draft.ship_on),
            Self::Answer(fact) => draft.answers.get(fact),
            Self::Model(key) => draft.line(*key).map(|line| &line.model),
            Self::Serial(key) => draft.line(*key).map(|line| &line.serial),
            Self::Quantity(key) => draft.line(*key).map(|line| &line.quantity),
            Self::LineAnswer(key, fact) => draft.line(*key).and_then(|line| line.answers.get(fact)),
            Self::Contact(field) => draft.contact.get(*field),
            Self::Note => Some(&draft.note),
        };
        typed.map(String::as_str).unwrap_or_default()
    }

    /// Puts what is typed there.
    pub fn write(&self, draft: &mut Draft, typed: String) {
        match self {
            Self::ShipOn => draft.ship_on = typed,
            Self::Note => draft.note = typed,
            Self::Answer(fact) => {
                draft.answers.insert(fact.clone(), typed);
            }
            Self::Contact(field) => {
                draft.contact.insert((*field).into(), typed);
            }
            Self::Model(key) | Self::Serial(key) | Self::Quantity(key) | Self::LineAnswer(key, _) => {
                let Some(line) = draft.line_mut(*key) else { return };
                match self {
                    Self::Model(_) => line.model = typed,
                    Self::Serial(_) => line.serial = typed,
                    Self::Quantity(_) => line.quantity = typed,
                    Self::LineAnswer(_, fact) => {
                        line.answers.insert(fact.clone(), typed);
                    }
                    Self::ShipOn | Self::Answer(_) | Self::Contact(_) | Self::Note => {}
                }
            }
        }
    }
}
