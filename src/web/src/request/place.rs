//! Where a fault is: from the JSON pointer of a body to the input of the form.

/// The place of a fault in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The id of the element that the customer puts right.
    pub id: String,
    /// The product that it belongs to, by index.
    pub line: Option<usize>,
    /// The field or fact.
    pub name: String,
}

/// The id of the input for an answer about the request.
#[must_use]
pub fn of_request(name: &str) -> String {
    format!("request-{name}")
}

/// The id of the input for something about the product with this key.
#[must_use]
pub fn of_line(key: u32, name: &str) -> String {
    format!("line-{key}-{name}")
}

/// The id of the input for something about who files.
#[must_use]
pub fn of_contact(name: &str) -> String {
    format!("contact-{}", name.replace('/', "-"))
}

impl Place {
    /// The place of a pointer into a request or a whole filing; `keys` are those of the products, in order.
    #[must_use]
    pub fn from_pointer(pointer: &str, keys: &[u32]) -> Self {
        let pointer = pointer.strip_prefix("/request").unwrap_or(pointer);
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let of_the_request = |name: &str| Self { id: of_request(name), line: None, name: name.to_owned() };
        let of_a_line = |index: &str, name: &str| {
            let line: Option<usize> = index.parse().ok();
            let key = line.and_then(|line| keys.get(line)).copied().unwrap_or_default();
            Self { id: of_line(key, name), line, name: name.to_owned() }
        };
        #[expect(clippy::match_same_arms, reason = "the order of the arms tells them apart")]
        match parts.as_slice() {
            ["answers" | "requester", name] => of_the_request(name),
            ["lines", index, "answers", name] | ["lines", index, name] => of_a_line(index, name),
            ["chosen", index, ..] => of_a_line(index, "chosen"),
            ["contact", rest @ ..] if !rest.is_empty() => {
                let name = rest.join("/");
                Self { id: of_contact(&name), line: None, name }
            }
            [name, ..] => of_the_request(name),
            [] => of_the_request("lines"),
        }
    }
}
