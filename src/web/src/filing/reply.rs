use policy::Id;
use policy::filing::Change;
use policy::wire::{Decode, Encode, Json, decode, from_value};

/// The server's response to a filing.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The request is filed.
    Filed(Receipt),
    /// The request is not filed, because these values have changed since the customer saw them.
    Changed(Vec<Change>),
    /// The request is not filed, because it has these errors.
    Refused(Vec<Refusal>),
    /// The server asks for the same request again after this number of seconds.
    Later(u32),
    /// There was no usable response; the same request has to be sent again.
    Unanswered,
}

/// The fields of the server's receipt that the pages show.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Encode)]
pub struct Receipt {
    pub reference: String,
    /// The bearer token of the tracking page.
    pub token: String,
    /// The clauses that the customer must comply with, over all lines.
    pub duties: Vec<Id>,
}

/// An error that the server found in a request.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Encode)]
pub struct Refusal {
    /// The JSON pointer into the request body.
    pub pointer: String,
    /// The server's message.
    pub detail: String,
}

/// The members of the server's `application/problem+json` that [`Reply::read`] uses.
#[derive(Default)]
struct Problem {
    kind: String,
    title: String,
    detail: String,
    errors: Vec<Refusal>,
    changes: Vec<Change>,
}

impl Reply {
    /// Reads a response.
    #[must_use]
    pub fn read(status: u16, body: &str, retry_after: Option<u32>) -> Self {
        let problem = || decode::<Problem>(body).unwrap_or_default();
        match status {
            201 => decode::<Receipt>(body).map_or(Self::Unanswered, Self::Filed),
            409 => {
                let problem = problem();
                if problem.kind.ends_with("/assessment-changed") {
                    Self::Changed(problem.changes)
                } else {
                    // The server is still processing an earlier transmission of this request.
                    Self::Later(retry_after.unwrap_or(1))
                }
            }
            429 => Self::Later(retry_after.unwrap_or(60)),
            // The server did not receive the whole request in time (408): the same request has to be sent again, as after a server error.
            400..=407 | 409..=499 => {
                let problem = problem();
                if problem.errors.is_empty() {
                    let detail = if problem.detail.is_empty() { problem.title } else { problem.detail };
                    Self::Refused(vec![Refusal { pointer: String::new(), detail }])
                } else {
                    Self::Refused(problem.errors)
                }
            }
            _ => retry_after.map_or(Self::Unanswered, Self::Later),
        }
    }
}

impl Decode for Problem {
    /// Reads every member separately, so that a malformed member does not hide the others.
    fn decode(json: Json<'_>) -> Self {
        fn member<T: Decode + Default>(json: Json<'_>, name: &str) -> T {
            from_value(json.field(name).value()).unwrap_or_default()
        }
        Self {
            kind: member(json, "type"),
            title: member(json, "title"),
            detail: member(json, "detail"),
            errors: member(json, "errors"),
            changes: member(json, "changes"),
        }
    }
}
