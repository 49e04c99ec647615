//! A request before it is checked, from JSON or from a typed [`Request`].

use litemap::LiteMap;
use serde_json::{Map, Value};

use super::{Answer, BuiltInFact, Line, Reader, Request, Requester};
use crate::value::{Date, Id, Pointer};

/// A single value before it is checked.
#[derive(Clone, Copy)]
pub(crate) enum Input<'a> {
    Bool(bool),
    /// A number; `None` if it is negative, not whole or greater than `u32::MAX`.
    Number(Option<u32>),
    Text(&'a str),
    Date(Date),
    /// A JSON list or object.
    Compound,
}

/// The fields of a request except its lines.
#[derive(Default)]
pub(crate) struct HeadInput<'a> {
    pub(crate) as_of: Option<Input<'a>>,
    pub(crate) ship_on: Option<Input<'a>>,
    pub(crate) detail: Option<Input<'a>>,
    pub(crate) role: Option<Input<'a>>,
    pub(crate) country: Option<Input<'a>>,
    pub(crate) answers: AnswersInput<'a>,
}

/// The fields of a line.
#[derive(Default)]
pub(crate) struct LineInput<'a> {
    pub(crate) model: Option<Input<'a>>,
    pub(crate) serial: Option<Input<'a>>,
    pub(crate) quantity: Option<Input<'a>>,
    pub(crate) wanted: Option<Input<'a>>,
    pub(crate) answers: AnswersInput<'a>,
    category: Option<Input<'a>>,
    unit_price: Option<Input<'a>>,
    purchased_on: Option<Input<'a>>,
}

/// The `answers` of a request or of a line.
#[derive(Clone, Copy, Default)]
pub(crate) enum AnswersInput<'a> {
    #[default]
    Absent,
    Json(&'a Value),
    Typed(&'a LiteMap<Id, Answer>),
}

impl<'a> Input<'a> {
    /// Returns the value; `None` for `null`, which is the same as absent.
    pub(crate) fn from_json(value: &'a Value) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Bool(value) => Some(Self::Bool(*value)),
            Value::Number(number) => {
                Some(Self::Number(number.as_u64().and_then(|number| u32::try_from(number).ok())))
            }
            Value::String(text) => Some(Self::Text(text)),
            Value::Array(_) | Value::Object(_) => Some(Self::Compound),
        }
    }

    fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bool(_) | Self::Number(_) | Self::Date(_) | Self::Compound => None,
        }
    }
}

impl<'a> From<&'a Answer> for Input<'a> {
    fn from(answer: &'a Answer) -> Self {
        match answer {
            Answer::Bool(value) => Self::Bool(*value),
            Answer::Number(number) => Self::Number(Some(*number)),
            Answer::Text(text) => Self::Text(text),
        }
    }
}

impl<'a> HeadInput<'a> {
    /// Reads the fields of the JSON of a request; returns the value of `lines` unread.
    pub(crate) fn from_json(
        reader: &mut Reader,
        fields: &'a Map<String, Value>,
        at: &Pointer<'_>,
    ) -> (Self, &'a Value) {
        let (mut head, mut lines) = (Self::default(), &Value::Null);
        for (name, value) in fields {
            match name.as_str() {
                "as_of" => head.as_of = Input::from_json(value),
                "ship_on" => head.ship_on = Input::from_json(value),
                "detail" => head.detail = Input::from_json(value),
                "requester" if value.is_null() => {}
                "requester" => head.read_requester(reader, value, &at.field("requester")),
                "answers" => head.answers = AnswersInput::from_json(value),
                "lines" => lines = value,
                other => reader.unknown_field(other, at),
            }
        }
        (head, lines)
    }

    fn read_requester(&mut self, reader: &mut Reader, value: &'a Value, at: &Pointer<'_>) {
        for (name, value) in reader.object(value, at).into_iter().flatten() {
            match name.as_str() {
                "role" => self.role = Input::from_json(value),
                "country" => self.country = Input::from_json(value),
                other => reader.unknown_field(other, at),
            }
        }
    }

    /// Returns the requester of a request without faults.
    pub(crate) fn to_requester(&self) -> Option<Requester> {
        let role = self.role.and_then(Input::text).map(Id::from);
        let country = self.country.and_then(Input::text).map(str::to_owned);
        (role.is_some() || country.is_some()).then_some(Requester { role, country })
    }
}

impl<'a> From<&'a Request> for HeadInput<'a> {
    fn from(request: &'a Request) -> Self {
        let requester = request.requester.as_ref();
        Self {
            as_of: request.as_of.map(Input::Date),
            ship_on: request.ship_on.map(Input::Date),
            detail: request.detail.map(|detail| Input::Text(detail.as_str())),
            role: requester
                .and_then(|requester| requester.role.as_ref())
                .map(|role| Input::Text(role.as_str())),
            country: requester.and_then(|requester| requester.country.as_deref()).map(Input::Text),
            answers: AnswersInput::Typed(&request.answers),
        }
    }
}

impl<'a> LineInput<'a> {
    /// Reads the fields of the JSON of a line.
    pub(crate) fn from_json(reader: &mut Reader, fields: &'a Map<String, Value>, at: &Pointer<'_>) -> Self {
        let mut line = Self::default();
        for (name, value) in fields {
            let place = match name.as_str() {
                "model" => &mut line.model,
                "serial" => &mut line.serial,
                "category" => &mut line.category,
                "quantity" => &mut line.quantity,
                "unit_price" => &mut line.unit_price,
                "purchased_on" => &mut line.purchased_on,
                "wanted" => &mut line.wanted,
                "answers" => {
                    line.answers = AnswersInput::from_json(value);
                    continue;
                }
                other => {
                    reader.unknown_field(other, at);
                    continue;
                }
            };
            *place = Input::from_json(value);
        }
        line
    }

    /// Returns the value of a built-in fact of the line.
    pub(crate) fn built_in(&self, fact: BuiltInFact) -> Option<Input<'a>> {
        match fact {
            BuiltInFact::Category => self.category,
            BuiltInFact::UnitPrice => self.unit_price,
            BuiltInFact::PurchasedOn => self.purchased_on,
            BuiltInFact::Role => None,
        }
    }

    /// Returns the typed form of a line without faults.
    pub(crate) fn to_line(&self) -> Line {
        let text = |input: Option<Input<'_>>| input.and_then(Input::text).map(str::to_owned);
        Line {
            model: text(self.model),
            serial: text(self.serial),
            category: self.category.and_then(Input::text).map(Id::from),
            quantity: match self.quantity {
                Some(Input::Number(Some(quantity))) => quantity,
                _ => 0,
            },
            unit_price: text(self.unit_price),
            purchased_on: text(self.purchased_on),
            wanted: self.wanted.and_then(Input::text).map(Id::from),
            answers: self.answers.to_typed(),
        }
    }
}

impl<'a> From<&'a Line> for LineInput<'a> {
    fn from(line: &'a Line) -> Self {
        let text = |text: &'a Option<String>| text.as_deref().map(Input::Text);
        let id = |id: &'a Option<Id>| id.as_ref().map(|id| Input::Text(id.as_str()));
        Self {
            model: text(&line.model),
            serial: text(&line.serial),
            quantity: Some(Input::Number(Some(line.quantity))),
            wanted: id(&line.wanted),
            answers: AnswersInput::Typed(&line.answers),
            category: id(&line.category),
            unit_price: text(&line.unit_price),
            purchased_on: text(&line.purchased_on),
        }
    }
}

impl<'a> AnswersInput<'a> {
    fn from_json(value: &'a Value) -> Self {
        if value.is_null() { Self::Absent } else { Self::Json(value) }
    }

    /// Returns the id and the value of every answer; the value is `None` for `null`.
    pub(crate) fn entries(
        self,
        reader: &mut Reader,
        at: &Pointer<'_>,
    ) -> impl Iterator<Item = (&'a str, Option<Input<'a>>)> + use<'a> {
        let (json, typed) = match self {
            Self::Absent => (None, None),
            Self::Json(value) => (reader.object(value, at), None),
            Self::Typed(answers) => (None, Some(answers)),
        };
        let json = json.into_iter().flatten().map(|(id, value)| (id.as_str(), Input::from_json(value)));
        let typed = typed.into_iter().flatten().map(|(id, answer)| (id.as_str(), Some(Input::from(answer))));
        json.chain(typed)
    }

    /// Returns the typed form of answers without faults.
    pub(crate) fn to_typed(self) -> LiteMap<Id, Answer> {
        match self {
            Self::Absent => LiteMap::new(),
            Self::Json(value) => crate::wire::from_value(value).unwrap_or_default(),
            Self::Typed(answers) => answers.clone(),
        }
    }
}
